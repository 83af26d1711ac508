-- Quotations in fzf-lua.

local M = {}

---@param items inquit.PickItem[]
---@param title string
---@param go fun(item: inquit.PickItem)
function M.pick(items, title, go)
  local lines = {}
  for i, item in ipairs(items) do
    lines[i] = ('%d\t%s'):format(i, item.text)
  end
  require('fzf-lua').fzf_exec(lines, {
    prompt = title .. '> ',
    fzf_opts = { ['--delimiter'] = '\t', ['--with-nth'] = '2..', ['--no-multi'] = '' },
    actions = {
      ['default'] = function(selected)
        local index = selected and selected[1] and tonumber(selected[1]:match('^%d+'))
        if index then
          go(items[index])
        end
      end,
    },
  })
end

return M
