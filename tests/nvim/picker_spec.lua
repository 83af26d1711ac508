-- The pickers against what their plugins document; a stand-in keeps what it is given.

local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

local TELESCOPE = [[
  replaced = nil
  local action = {}
  function action:replace(run) replaced = run end
  local modules = {
    ['telescope.config'] = { values = {
      generic_sorter = function() return 'sorter' end,
      grep_previewer = function() return 'previewer' end,
    } },
    ['telescope.finders'] = { new_table = function(given) return given end },
    ['telescope.actions'] = {
      select_default = action,
      close = function(prompt) closed = prompt end,
    },
    ['telescope.actions.state'] = {
      get_selected_entry = function() return chosen end,
    },
    ['telescope.pickers'] = {
      new = function(options, given)
        return { find = function()
          picker = given
          given.attach_mappings(7)
        end }
      end,
    },
    telescope = { register_extension = function(extension) return extension end },
  }
  for name, module in pairs(modules) do
    package.loaded[name] = module
  end
]]

describe(':Inquit pick', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(article)
  end)

  after_each(function()
    nvim:stop()
  end)

  it('asks vim.ui.select() where there is no other picker', function()
    nvim:lua([[
      vim.ui.select = function(items, opts, on_choice)
        offered = vim.tbl_map(opts.format_item, items)
        kind = opts.kind
        on_choice(items[2])
      end
    ]])
    nvim:command('Inquit pick')
    assert.equal(4, #nvim:lua('return offered'))
    assert.equal('inquit-quotation', nvim:lua('return kind'))
    assert.same({ 6, 17 }, nvim:cursor())
    nvim:type('<C-o>')
    assert.same({ 1, 0 }, nvim:cursor())
    nvim:command('Inquit pick silva')
    assert.same({
      '3: direct, Marta Silva: “We need a second boat,”',
      '7: direct, Marta Silva: “There was never any money,”',
      '7: indirect, Marta Silva: that nobody had paid',
    }, nvim:lua('return offered'))
  end)

  it('comes back to its buffer', function()
    nvim:command('set hidden')
    nvim:lua([[
      vim.ui.select = function(items, _, on_choice)
        choose = function() on_choice(items[2]) end
      end
    ]])
    nvim:command('Inquit pick | enew')
    nvim:lua('choose()')
    assert.same({ 6, 17 }, nvim:cursor())
    assert.equal(article[6], nvim:lua('return vim.fn.getline(6)'))
  end)

  it('speaks to telescope.nvim', function()
    nvim:lua(TELESCOPE)
    nvim:command('Inquit pick')
    local entries = nvim:lua('return vim.tbl_map(picker.finder.entry_maker, picker.finder.results)')
    assert.equal(4, #entries)
    assert.equal('6: indirect, Jonas Weber: that the company had no money', entries[2].ordinal)
    assert.equal(6, entries[2].lnum)
    assert.same({ 'sorter', 'previewer' }, nvim:lua('return { picker.sorter, picker.previewer }'))
    nvim:lua('chosen = picker.finder.entry_maker(picker.finder.results[3]) replaced()')
    assert.same({ 7, 0 }, nvim:cursor())
    assert.equal(7, nvim:lua('return closed'))
  end)

  it('is an extension of telescope.nvim', function()
    nvim:lua(TELESCOPE)
    nvim:lua([[require('telescope._extensions.inquit').exports.inquit({})]])
    assert.equal(4, nvim:lua('return #picker.finder.results'))
  end)

  it('speaks to fzf-lua', function()
    nvim:lua([[package.loaded['fzf-lua'] = {
      fzf_exec = function(lines, given) offered, picker = lines, given end,
    }]])
    nvim:command('Inquit pick')
    assert.equal(
      '2\t6: indirect, Jonas Weber: that the company had no money',
      nvim:lua('return offered[2]')
    )
    assert.equal('2..', nvim:lua([[return picker.fzf_opts['--with-nth'] ]]))
    nvim:lua([[picker.actions.default({ offered[2] })]])
    assert.same({ 6, 17 }, nvim:cursor())
    nvim:lua([[picker.actions.default({})]])
  end)

  it('speaks to mini.pick', function()
    nvim:lua([[
      MiniPick = { start = function(given) picker = given.source end }
      package.loaded['mini.pick'] = MiniPick
    ]])
    nvim:command('Inquit pick')
    local item = nvim:lua('return picker.items[2]')
    assert.same({ 6, 18, 6, 47 }, { item.lnum, item.col, item.end_lnum, item.end_col })
    nvim:lua('picker.choose(picker.items[2])')
    assert.is_true(vim.wait(1000, function()
      return nvim:cursor()[1] == 6
    end, 5))
  end)

  it('takes the one that the option names', function()
    nvim:lua([[package.loaded['fzf-lua'] = { fzf_exec = function() asked = true end }]])
    nvim:command([[let g:inquit = #{picker: 'fzf-lua'}]])
    nvim:command('Inquit pick')
    assert.is_true(nvim:lua('return asked'))
    nvim:command([[let g:inquit = #{picker: 'telescope'}]])
    assert.is_truthy(
      nvim:failure('Inquit pick'):find('inquit: the picker telescope is not there', 1, true)
    )
  end)

  it('says where there is nothing to pick', function()
    nvim:open({ 'It rained.' })
    assert.equal('inquit: nobody says anything here', nvim:output('Inquit pick'))
  end)
end)
