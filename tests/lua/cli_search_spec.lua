-- inquit search as a shell sees it.

local json = require('inquit.json')

local shell = dofile('tests/support/shell.lua')

local FERRY = '“It is late,” Marta Silva said.\n'
local YARD = '14 January 2026\n\nMarta Silva claimed that it was late. Jon Ek hopes that it pays.\n'

-- In the folder of the articles.
local function search(arguments)
  return shell.run(
    ('root=$(pwd); cd %s; "$root/bin/inquit" search %s'):format(shell.folder, arguments)
  )
end

before_each(function()
  shell.open()
  assert(os.execute(('mkdir %s %s'):format(shell.path('b'), shell.path('.git'))))
  shell.put('a.txt', FERRY)
  shell.put('b/yard one.txt', YARD)
  shell.put('.git/c.txt', FERRY)
  shell.put('d.png', FERRY)
end)
after_each(shell.close)

local FERRY_LINE = 'a.txt:1:1: direct, Marta Silva: “It is late,”\n'
local YARD_LINE = 'b/yard one.txt:3:21: indirect, Marta Silva: that it was late\n'

describe('inquit search', function()
  it('finds quotations below the current folder, in order, as lines', function()
    assert.same({ 0, FERRY_LINE .. YARD_LINE, '' }, { search('late') })
    assert.same({ 0, FERRY_LINE .. YARD_LINE, '' }, { search("'speaker:Marta Silva'") })
    assert.same({ 0, YARD_LINE, '' }, { search("'cue:claim*'") })
    assert.same({ 0, '', '' }, { search('boat') })
  end)

  it('takes files, folders and patterns', function()
    assert.same({ 0, FERRY_LINE, '' }, { search('late a.txt') })
    assert.same({ 0, YARD_LINE, '' }, { search('late b/') })
    assert.same({ 0, YARD_LINE, '' }, { search('late b/*.txt') })
    assert.same({ 0, FERRY_LINE .. YARD_LINE, '' }, { search("late '**/*.txt'") })
    assert.same(
      { 0, 'd.png:1:1: direct, Marta Silva: “It is late,”\n', '' },
      { search('late in:d.png') }
    )
  end)

  it('takes terms that are turned round behind "--"', function()
    assert.same({ 0, YARD_LINE, '' }, { search('-- late -kind:direct') })
  end)

  it('finds thoughts with --all', function()
    assert.same({ 0, '', '' }, { search('pays') })
    local _, out = search('--all pays')
    assert.equal('b/yard one.txt:3:52: indirect, Jon Ek: that it pays\n', out)
  end)

  it('tells how many articles tell no day', function()
    assert.same(
      { 0, YARD_LINE, 'inquit: 1 article tells no day\n' },
      { search('late said-after:2025') }
    )
  end)

  it('writes JSON', function()
    local _, out = search('--format jsonl was')
    local one = assert(json.decode(out))
    assert.equal('b/yard one.txt', one.path)
    assert.equal(3, one.line)
    assert.same({ 'that it was late' }, one.content_text)
    assert.same({ { 37, 53 } }, one.content)
    assert.equal('Marta Silva', one.speaker)
  end)

  it('names what it cannot read, with status 1, and a wrong query, with status 2', function()
    local status, out, err = search('late nowhere/x.txt a.txt')
    assert.same({ 1, FERRY_LINE }, { status, out })
    assert.equal('inquit: nowhere/x.txt: no such file or folder\n', err)
    status, out, err = search('kind:spoken')
    assert.same({ 2, '' }, { status, out })
    assert.equal('inquit: kind: expected one of direct, indirect, mixed; got spoken\n', err)
  end)

  it('honours who is who', function()
    assert(os.execute('mkdir ' .. shell.path('.inquit')))
    shell.put('.inquit/speakers.txt', 'Solveig Aune\n  also: Marta Silva\n')
    local _, out = search('speaker:aune a.txt')
    assert.equal('a.txt:1:1: direct, Solveig Aune: “It is late,”\n', out)
  end)
end)
