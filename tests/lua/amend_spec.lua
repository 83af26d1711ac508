-- What a program writes into the file of speakers, and what it leaves as it is.

local amend = require('inquit.roster.amend')

local FILE = [[
# The crew
Solveig Aune # since 2019
	also: the skipper, Aune,
	  Sol # on board
	gender: female
	# she signs the log

# the rest
Jo Ek
  gender: male
  note: cook
]]

local function merged(name, alias, text)
  return assert(amend.merge(text or FILE, name, alias))
end

-- The file with one piece of it replaced.
local function with(old, new)
  local first, last = FILE:find(old, 1, true)
  return FILE:sub(1, first - 1) .. new .. FILE:sub(last + 1)
end

describe('The file of speakers', function()
  it('is begun with the first name', function()
    assert.equal('Bo Li\n  also: Li\n', merged('Bo Li', 'Li', ''))
  end)

  it('gets a speaker whom it does not know at the end', function()
    assert.equal(FILE .. '\nBo Li\n  also: Li\n', merged('Bo Li', 'Li'))
  end)

  it('gets another name below its speaker', function()
    local expected = with('	gender: female\n', '	gender: female\n	also: the boss\n')
    assert.equal(expected, merged('solveig  aune', 'the boss'))
    assert.equal(FILE .. '  also: Joe\n', merged('Jo Ek', 'Joe'))
  end)

  it('gets another spelling of a speaker', function()
    local expected = with('Jo Ek\n', 'Jonas Ek\n  also: Jo Ek\n')
    assert.equal(expected, merged('Jonas Ek', 'Jo Ek'))
    expected = with('Solveig Aune # since 2019\n', 'S. Aune # since 2019\n	also: solveig aune\n')
    assert.equal(expected, merged('S. Aune', 'solveig aune'))
  end)

  it('makes one speaker of two, and loses nothing of what is said of them', function()
    local text = merged('Jo Ek', 'Solveig Aune')
    assert.equal(
      [[
# The crew
	# she signs the log

# the rest
Jo Ek
  gender: male
  note: cook
  also: Solveig Aune # since 2019
	also: the skipper, Aune,
	  Sol # on board
# 	gender: female
]],
      text
    )
  end)

  it('takes a name from whom it belonged to', function()
    local text = merged('Jo Ek', 'aune')
    assert.equal(with('the skipper, Aune,', 'the skipper,') .. '  also: aune\n', text)
    text = merged('Jo Ek', 'Sol')
    assert.equal(with('	  Sol # on board', '	  # on board') .. '  also: Sol\n', text)
  end)

  it('does not change where it says so already', function()
    assert.equal(FILE, merged('Solveig Aune', 'the skipper'))
  end)

  it('keeps its line endings, its byte order mark and its last line', function()
    assert.equal('A\r\n  also: B\r\n', merged('A', 'B', 'A\r\n'))
    assert.equal('\239\187\191C\n  also: A\n', merged('C', 'A', '\239\187\191A\n'))
    assert.equal('A\n  also: B\n', merged('A', 'B', 'A'))
  end)

  it('keeps what it does not understand', function()
    assert.equal('A\n  boat: x\n  also: B\n', merged('A', 'B', 'A\n  boat: x\n'))
  end)

  it('refuses what it cannot hold', function()
    for _, case in ipairs({
      { 'Ann', 'Ek, Jr.', 'comma' },
      { 'Ann', 'Ek #2', '#' },
      { 'note: Ann', 'Ek', 'colon' },
      { '', 'Ek', 'empty' },
      { 'Ann', ' ', 'empty' },
      { 'Ann\n', '\1', 'control' },
      { 'Ann', '\255', 'UTF%-8' },
      { 'Jo Ek', 'jo ek', 'already' },
    }) do
      local text, reason = amend.merge(FILE, case[1], case[2])
      assert.is_nil(text)
      assert.matches(case[3], reason)
    end
    assert.is_nil((amend.merge('\255\254A\0', 'A', 'B')))
  end)

  it('is proved by reading it again', function()
    local reader = require('inquit.roster.text')
    for _, pair in ipairs({ { 'Jo Ek', 'Aune' }, { 'Bo', 'Sol' }, { 'Bo', 'Jo Ek' } }) do
      local entries, faults = reader.read(merged(pair[1], pair[2]))
      assert.same({}, faults)
      local owners = 0
      for _, one in ipairs(entries) do
        for _, alias in ipairs(one.aliases) do
          owners = owners + (alias.words:lower() == pair[2]:lower() and 1 or 0)
        end
      end
      assert.equal(1, owners)
    end
  end)
end)
