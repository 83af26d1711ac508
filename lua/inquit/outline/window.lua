-- The windows of an outline, and its article's: where to show, and where to go.

local M = {}

---The windows that show a buffer: the current one, then those of its tab page, then others.
---@param buffer integer
---@return integer[]
function M.of(buffer)
  local here, elsewhere = {}, {}
  local current = vim.api.nvim_get_current_win()
  local tab = vim.api.nvim_get_current_tabpage()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    local is_float = vim.api.nvim_win_get_config(window).relative ~= ''
    if vim.api.nvim_win_get_buf(window) == buffer and not is_float then
      local is_here = vim.api.nvim_win_get_tabpage(window) == tab
      local list = is_here and here or elsewhere
      table.insert(list, window == current and 1 or #list + 1, window)
    end
  end
  return vim.list_extend(here, elsewhere)
end

-- A window of the tab page that may show another buffer.
local function free_window(outline)
  local previous = vim.fn.win_getid(vim.fn.winnr('#'))
  local windows = vim.list_extend({ previous }, vim.api.nvim_tabpage_list_wins(0))
  for _, window in ipairs(windows) do
    if window ~= 0 and vim.api.nvim_win_is_valid(window) then
      local buffer = vim.api.nvim_win_get_buf(window)
      local is_ordinary = vim.api.nvim_buf_get_option(buffer, 'buftype') == ''
        and vim.api.nvim_win_get_config(window).relative == ''
      if buffer ~= outline and is_ordinary then
        return window
      end
    end
  end
end

---A window with the article: one that shows it, or one that may, or a new one.
---@param source integer buffer
---@param outline integer buffer
---@return integer window
function M.for_source(source, outline)
  local window = M.of(source)[1]
  if window then
    return window
  end
  window = free_window(outline)
  vim.api.nvim_win_call(window or 0, function()
    vim.cmd(window and 'buffer ' .. source or 'aboveleft vertical sbuffer ' .. source)
    window = vim.api.nvim_get_current_win()
  end)
  return window
end

---How the window of an outline looks.
---@param window integer
---@param title string
function M.dress(window, title)
  local options = {
    statusline = ' ' .. title:gsub('%%', '%%%%'),
    number = false,
    relativenumber = false,
    signcolumn = 'no',
    foldcolumn = '0',
    wrap = false,
    list = false,
    spell = false,
    cursorline = true,
    winfixwidth = true,
    foldmethod = 'expr',
    foldexpr = [[getline(v:lnum)=~'^\S'?v:lnum>1?'>1':0:1]],
    foldtext = require('inquit.compat').plain_foldtext,
    foldenable = true,
    foldlevel = 0,
    foldminlines = 0,
    fillchars = 'fold: ',
    winhighlight = 'Folded:Normal',
  }
  -- Only as long as the outline is there: another buffer in the window has its own again.
  vim.api.nvim_win_call(window, function()
    for name, value in pairs(options) do
      vim.api.nvim_set_option_value(name, value, { scope = 'local' })
    end
  end)
end

---What the window keeps otherwise when another buffer comes into it.
---@param window integer
function M.undress(window)
  vim.api.nvim_win_set_option(window, 'winfixwidth', false)
end

-- A width of its own where the user has asked for nothing: the outline stands at the right.
local DEFAULT_MODS = 'botright vertical'

---Opens a buffer in a new window and goes there.
---@param name string of the buffer
---@param mods string of the command
---@param width integer
function M.open(name, mods, width)
  mods = mods ~= '' and mods or DEFAULT_MODS
  local is_vertical = mods:find('vert') ~= nil and not mods:find('tab')
  local size = is_vertical and width or ''
  local split = mods:find('tab') and 'tab split' or ('%s %ssplit'):format(mods, size)
  vim.cmd(('%s %s'):format(split, vim.fn.fnameescape(name)))
end

return M
