-- What lies between an editor and the handlers: columns, texts, URIs and frames.

local columns = require('inquit.lsp.columns')
local frame = require('inquit.lsp.frame')
local text = require('inquit.lsp.text')
local uri = require('inquit.lsp.uri')

local UNITS = {
  ['utf-8'] = function(character)
    return #character
  end,
  ['utf-16'] = function(character)
    return #character == 4 and 2 or 1
  end,
  ['utf-32'] = function()
    return 1
  end,
}

-- The slow way: characters of a text, one after the other; a stray byte is one.
local function characters(bytes)
  local list, at = {}, 1
  while at <= #bytes do
    local lead = bytes:byte(at)
    local size = lead >= 0xF0 and 4 or lead >= 0xE0 and 3 or lead >= 0xC2 and 2 or 1
    local one = bytes:sub(at, at + size - 1)
    if size > 1 and not one:find('^[\194-\244]' .. ('[\128-\191]'):rep(size - 1) .. '$') then
      one = bytes:sub(at, at)
    end
    list[#list + 1] = one
    at = at + #one
  end
  return list
end

describe('Columns', function()
  local LINE = 'a“𝒂é\128b\226\128\240\159\146ü𝒂'

  for encoding, units_of in pairs(UNITS) do
    it('lead from bytes to units and back in ' .. encoding, function()
      local made, byte, unit = columns.new(LINE, encoding), 0, 0
      for _, character in ipairs(characters(LINE)) do
        assert.equal(unit, made:unit_of(byte))
        assert.equal(byte, made:byte_of(unit))
        byte, unit = byte + #character, unit + units_of(character)
      end
      assert.equal(unit, made:unit_of(byte))
      assert.equal(#LINE, made:byte_of(unit + 7))
    end)
  end

  it('are those of the character within which a byte or a unit lies', function()
    local made = columns.new('a𝒂b', 'utf-16')
    assert.equal(1, made:unit_of(3))
    assert.equal(1, made:byte_of(2))
    assert.equal(5, made:byte_of(3))
  end)
end)

describe('A text', function()
  local PIECES =
    { 'a', 'b ', '“', '”', '𝒂', 'é', '\n', '\r\n', '\r', '\128', 'word', '\n\n' }

  -- A small generator, so that each run is the same.
  local state
  local function random(last)
    state = (state * 1103515245 + 12345) % 2147483648
    return math.floor(state / 65536) % last + 1
  end

  local function words(most)
    local list = {}
    for i = 1, random(most) - 1 do
      list[i] = PIECES[random(#PIECES)]
    end
    return table.concat(list)
  end

  -- The slow way: the places between the characters, each as byte and as position.
  local function places(whole, encoding)
    local list, row, unit, byte = { { byte = 0, line = 0, character = 0 } }, 0, 0, 0
    local all = characters(whole)
    for i, one in ipairs(all) do
      byte = byte + #one
      if one == '\n' or (one == '\r' and all[i + 1] ~= '\n') then
        row, unit = row + 1, 0
      else
        unit = unit + UNITS[encoding](one)
      end
      if one ~= '\r' or all[i + 1] ~= '\n' then
        list[#list + 1] = { byte = byte, line = row, character = unit }
      end
    end
    return list
  end

  local function position(place)
    return { line = place.line, character = place.character }
  end

  for encoding in pairs(UNITS) do
    it('stays in step over 1,000 random edits in ' .. encoding, function()
      state = 7
      local whole = words(60)
      local made = text.new(whole, encoding)
      for edit = 1, 1000 do
        local list = places(whole, encoding)
        local first, last = random(#list), random(#list)
        last = random(3) > 1 and math.min(#list, first + last % 9) or last
        local from, to = list[math.min(first, last)], list[math.max(first, last)]
        local new = words(8)
        whole = whole:sub(1, from.byte) .. new .. whole:sub(to.byte + 1)
        local range = { start = position(from), ['end'] = position(to) }
        if edit % 5 == 0 then
          range.start, range['end'] = range['end'], range.start
        end
        made:change({ range = range, text = new })
        assert.equal(whole, made:whole())
        if edit % 50 == 0 then
          assert.same(text.new(whole, encoding):bare_lines(), made:bare_lines())
          whole = words(60)
          made:change({ text = whole })
        end
      end
    end)
  end

  it('has lines without their endings', function()
    assert.same({ 'a', '', 'b', 'c', '' }, text.new('a\r\n\rb\nc\n', 'utf-8'):bare_lines())
    assert.same({ '' }, text.new('', 'utf-8'):bare_lines())
  end)

  it('takes what lies behind an end for that end', function()
    local made = text.new('one\ntwo', 'utf-16')
    local function insert(line, character, new)
      local here = { line = line, character = character }
      made:change({ range = { start = here, ['end'] = here }, text = new })
      return made:whole()
    end
    assert.equal('one!\ntwo', insert(0, 99, '!'))
    assert.equal('one!\ntwo?', insert(7, 3, '?'))
    assert.equal('.one!\ntwo?', insert(-1, -5, '.'))
  end)

  it('refuses a change that is none', function()
    local made = text.new('one', 'utf-16')
    for _, change in ipairs({
      {},
      { text = 1 },
      { text = '', range = {} },
      { text = '', range = { start = { line = 0.5, character = 0 } } },
    }) do
      local ok, raised = pcall(made.change, made, change)
      assert.is_false(ok)
      assert.equal(-32602, raised.code)
    end
    assert.equal('one', made:whole())
  end)
end)

describe('A URI', function()
  it('leads to a path and back', function()
    for _, path in ipairs({ '/a/b.txt', '/with blank/ä#?%.txt', '/', "/q'(1)" }) do
      assert.equal(path, uri.path(uri.of(path)))
    end
    assert.equal('/a b', uri.path('file://localhost/a%20b'))
    assert.equal('/a', uri.path('FILE:///a#L3'))
  end)

  it('of something else has no path', function()
    for _, one in ipairs({ 'untitled:Untitled-1', 'https://example.org/a', 'file:' }) do
      assert.is_nil(uri.path(one))
    end
  end)
end)

describe('Frames', function()
  local BODIES = { '{"a": 1}', '', '“ü”', ('x'):rep(5000) }

  local function arrive(stream, size)
    local frames, bodies, reason = frame.new(), {}, nil
    for from = 1, #stream, size do
      reason = reason
        or frames:feed(stream:sub(from, from + size - 1), function(body)
          bodies[#bodies + 1] = body
        end)
    end
    return bodies, reason
  end

  it('come out as they went in, however they are cut', function()
    local stream = ''
    for _, body in ipairs(BODIES) do
      stream = stream .. frame.wrap(body)
    end
    for _, size in ipairs({ 1, 2, 7, 64, #stream }) do
      assert.same(BODIES, (arrive(stream, size)))
    end
  end)

  it('may have another header, in any case', function()
    local stream = 'content-type: application/vscode-jsonrpc; charset=utf-8\r\n'
      .. 'CONTENT-LENGTH:2\r\n\r\n{}'
    assert.same({ '{}' }, (arrive(stream, 3)))
  end)

  it('end where a header is none', function()
    for stream, expected in pairs({
      ['Content-Type: x\r\n\r\n{}'] = 'a message has no Content-Length',
      ['Content-Length: x\r\n\r\n{}'] = 'a message has no Content-Length',
      ['Content-Length: 99999999999\r\n\r\n{}'] = 'a message is too long',
      [('x'):rep(5000)] = 'a message has no header',
    }) do
      local bodies, reason = arrive(stream, 9)
      assert.same({}, bodies)
      assert.equal(expected, reason)
    end
  end)
end)
