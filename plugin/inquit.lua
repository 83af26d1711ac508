-- The names that Neovim has to know from the start; the code behind them is loaded at first use.

if vim.g.loaded_inquit then
  return
end
vim.g.loaded_inquit = 1

vim.api.nvim_create_user_command('Inquit', function(opts)
  require('inquit.command').execute(opts)
end, {
  nargs = '*',
  bang = true,
  range = true,
  bar = true,
  desc = 'Who says what in this buffer',
  complete = function(_, line, cursor)
    return require('inquit.command').complete(line, cursor)
  end,
})

local group = vim.api.nvim_create_augroup('inquit', {})

vim.api.nvim_create_autocmd('FileType', {
  group = group,
  desc = 'inquit: the annotation follows the edits of the filetypes that are asked for',
  callback = function(event)
    local filetypes = type(vim.g.inquit) == 'table' and vim.g.inquit.attach
    if type(filetypes) == 'table' and vim.tbl_contains(filetypes, event.match) then
      require('inquit.command').attach(event.buf)
    end
  end,
})

vim.api.nvim_create_autocmd('BufReadCmd', {
  group = group,
  pattern = 'inquit-outline://*',
  desc = 'inquit: the outline of an article, also when a session is restored',
  callback = function(event)
    require('inquit.outline').read(event.buf)
  end,
})

-- A command and no function: the "." of Neovim 0.7 crashes where it repeats an operator that was
-- followed by the map of a function.
local function map(modes, name, description, arguments)
  local command = ("<Cmd>lua require('inquit.command').map(%s)<CR>"):format(arguments)
  local lhs = ('<Plug>(inquit-%s)'):format(name)
  vim.keymap.set(modes, lhs, command, { desc = 'inquit: ' .. description })
end

local function map_object(kind, description)
  local command = ("<Cmd>lua require('inquit.textobject').select('%s')<CR>"):format(kind)
  local lhs = ('<Plug>(inquit-%s)'):format(kind)
  vim.keymap.set({ 'x', 'o' }, lhs, command, { desc = 'inquit: ' .. description })
end

map_object('inner', 'what is said')
map_object('around', 'a quotation with who says it')

local motion = { 'n', 'x', 'o' }
map('n', 'annotate', 'show who says what', "'annotate'")
map('n', 'clear', 'show it no longer', "'annotate', '', true")
map('n', 'toggle', 'show who says what, or no longer', "'toggle'")
map('n', 'quickfix', 'all quotations', "'quickfix'")
map('n', 'quickfix-same', 'all quotations of the speaker under the cursor', "'quickfix', '.'")
map('n', 'loclist', 'all quotations', "'loclist'")
map('n', 'loclist-same', 'all quotations of the speaker under the cursor', "'loclist', '.'")
map(motion, 'next', 'next quotation', "'next'")
map(motion, 'prev', 'previous quotation', "'prev'")
map(motion, 'next-same', 'next quotation of the same speaker', "'next', '.'")
map(motion, 'prev-same', 'previous quotation of the same speaker', "'prev', '.'")
map(motion, 'next-unattributed', 'next quotation of nobody known', "'next', '?'")
map(motion, 'prev-unattributed', 'previous quotation of nobody known', "'prev', '?'")
map(motion, 'speaker', 'from a quotation to who says it', "'speaker'")
map('n', 'explain', 'why this source, cue and speaker', "'explain'")
map('n', 'speakers', 'pick a speaker', "'speakers'")
