-- Quotations in telescope.nvim.

local M = {}

local function entry_of(item)
  return {
    value = item,
    display = item.text,
    ordinal = item.text,
    bufnr = item.bufnr,
    filename = item.filename,
    lnum = item.lnum,
    col = item.col - 1,
  }
end

---@param items inquit.PickItem[]
---@param title string
---@param go fun(item: inquit.PickItem)
---@param options table? of telescope
function M.pick(items, title, go, options)
  options = options or {}
  local values = require('telescope.config').values
  local actions, state = require('telescope.actions'), require('telescope.actions.state')
  require('telescope.pickers')
    .new(options, {
      prompt_title = title,
      finder = require('telescope.finders').new_table({ results = items, entry_maker = entry_of }),
      sorter = values.generic_sorter(options),
      previewer = values.grep_previewer(options),
      attach_mappings = function(prompt)
        actions.select_default:replace(function()
          local entry = state.get_selected_entry()
          actions.close(prompt)
          if entry then
            go(entry.value)
          end
        end)
        return true
      end,
    })
    :find()
end

return M
