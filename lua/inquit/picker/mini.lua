-- Quotations in mini.pick.

local M = {}

---@param items inquit.PickItem[]
---@param title string
---@param go fun(item: inquit.PickItem)
function M.pick(items, title, go)
  require('mini.pick').start({
    source = {
      items = items,
      name = title,
      choose = function(item)
        vim.schedule(function() -- once its window is gone
          go(item)
        end)
      end,
    },
  })
end

return M
