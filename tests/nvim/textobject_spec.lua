local child = dofile('tests/support/child.lua')

describe('a quotation as a text object', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:command([[xmap iq <Plug>(inquit-inner)]])
    nvim:command([[omap iq <Plug>(inquit-inner)]])
    nvim:command([[xmap aq <Plug>(inquit-around)]])
    nvim:command([[omap aq <Plug>(inquit-around)]])
  end)

  after_each(function()
    nvim:stop()
  end)

  -- What keys yank, from a place in a text.
  local function yanked(lines, row, column, keys)
    nvim:open(lines)
    nvim:put_cursor(row, column)
    nvim:command('let @" = ""')
    nvim:type(keys)
    return nvim:lua([[return vim.fn.getreg('"')]])
  end

  local LINES = {
    'Rain. “One,” Ada Lem said. “Two,” she said, “and three.”',
    '',
    'Jon Ek said that it rained.',
  }

  it('is what is said, without its marks', function()
    assert.equal('One,', yanked(LINES, 1, 10, 'yiq'))
    assert.equal('and three.', yanked(LINES, 1, 54, 'yiq'))
    assert.equal('that it rained', yanked(LINES, 3, 0, 'yiq'))
    assert.equal('Nein,', yanked({ '„Nein,“ Max Roth said.' }, 1, 5, 'yiq'))
    assert.equal('Voilà', yanked({ '« Voilà », Zoé Petit said.' }, 1, 5, 'yiq'))
  end)

  it('is all of it, with who says it', function()
    assert.equal('“One,” Ada Lem said. ', yanked(LINES, 1, 10, 'yaq'))
    assert.equal('“Two,” she said, “and three.”', yanked(LINES, 1, 54, 'yaq'))
    assert.equal('Jon Ek said that it rained.', yanked(LINES, 3, 20, 'yaq'))
  end)

  it('is the next one, where there is none under the cursor', function()
    assert.equal('One,', yanked(LINES, 1, 0, 'yiq'))
    assert.equal('Jon Ek said that it rained.', yanked(LINES, 2, 0, 'yaq'))
    assert.equal('', yanked({ 'It rained.' }, 1, 0, 'yiq'))
  end)

  it('takes a count', function()
    assert.equal(
      '“One,” Ada Lem said. “Two,” she said, “and three.”',
      yanked(LINES, 1, 10, 'y2aq')
    )
    assert.equal('', yanked(LINES, 1, 10, 'y9aq'))
  end)

  it('can be selected, and grows', function()
    assert.equal('One,', yanked(LINES, 1, 10, 'viqy'))
    assert.equal(
      '“One,” Ada Lem said. “Two,” she said, “and three.”',
      yanked(LINES, 1, 10, 'vaqaqy')
    )
    nvim:command('set selection=exclusive')
    assert.equal('One,', yanked(LINES, 1, 10, 'viqy'))
    assert.equal('One,', yanked(LINES, 1, 10, 'yiq'))
  end)

  it('goes over paragraphs', function()
    local lines = { 'Ada Lem said, “One.', '', '“Two.”' }
    assert.equal('One.', yanked(lines, 1, 18, 'yiq'))
    assert.equal('Two.', yanked(lines, 3, 4, 'yiq'))
    assert.equal('Ada Lem said, “One.\n\n“Two.”', yanked(lines, 3, 4, 'yaq'))
  end)

  it('is repeated with "."', function()
    nvim:open({ '“One,” Ada Lem said. “Two,” she said. “Three,” she said.' })
    nvim:type('daq')
    nvim:type('.')
    assert.equal('“Three,” she said.', nvim:lua('return vim.fn.getline(1)'))
    nvim:type('ciqFour<Esc>')
    assert.equal('“Four” she said.', nvim:lua('return vim.fn.getline(1)'))
  end)

  it('obeys a forced motion', function()
    assert.equal(LINES[3] .. '\n', yanked(LINES, 3, 20, 'yViq'))
  end)

  it('is given to mini.ai', function()
    nvim:open(LINES)
    local function regions(kind)
      return nvim:lua([[return require('inquit.textobject').regions(...)]], kind)
    end
    assert.equal(3, #regions('i'))
    assert.same({ from = { line = 1, col = 10 }, to = { line = 1, col = 13 } }, regions('i')[1])
    assert.same({ from = { line = 3, col = 1 }, to = { line = 3, col = 27 } }, regions('a')[3])
  end)
end)
