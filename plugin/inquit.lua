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

local function map(modes, name, description, ...)
  local arguments = { ... }
  vim.keymap.set(modes, ('<Plug>(inquit-%s)'):format(name), function()
    require('inquit.command').map(unpack(arguments))
  end, { desc = 'inquit: ' .. description })
end

local motion = { 'n', 'x', 'o' }
map('n', 'annotate', 'show who says what', 'annotate')
map('n', 'clear', 'show it no longer', 'annotate', '', true)
map('n', 'toggle', 'show who says what, or no longer', 'toggle')
map('n', 'quickfix', 'all quotations', 'quickfix')
map('n', 'quickfix-same', 'all quotations of the speaker under the cursor', 'quickfix', '.')
map('n', 'loclist', 'all quotations', 'loclist')
map('n', 'loclist-same', 'all quotations of the speaker under the cursor', 'loclist', '.')
map(motion, 'next', 'next quotation', 'next')
map(motion, 'prev', 'previous quotation', 'prev')
map(motion, 'next-same', 'next quotation of the same speaker', 'next', '.')
map(motion, 'prev-same', 'previous quotation of the same speaker', 'prev', '.')
map(motion, 'speaker', 'from a quotation to who says it', 'speaker')
map('n', 'explain', 'why this source, cue and speaker', 'explain')
map('n', 'speakers', 'pick a speaker', 'speakers')
