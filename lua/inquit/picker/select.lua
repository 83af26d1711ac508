-- Quotations in vim.ui.select(), which Neovim has itself.

local M = {}

---@param items inquit.PickItem[]
---@param title string
---@param go fun(item: inquit.PickItem)
function M.pick(items, title, go)
  vim.ui.select(items, {
    prompt = title .. ':',
    kind = 'inquit-quotation',
    format_item = function(item)
      return item.text
    end,
  }, function(item)
    if item then
      go(item)
    end
  end)
end

return M
