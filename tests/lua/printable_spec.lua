local printable = require('inquit.printable')

local BAD = '\239\191\189' -- U+FFFD

describe('printable.utf8', function()
  it('keeps what is valid', function()
    for _, text in ipairs({ '', 'a\0\27\n', 'é€𝄞', '\244\143\191\191', '日本' }) do
      assert.equal(text, printable.utf8(text))
    end
  end)

  it('replaces each byte that is not', function()
    local cases = {
      ['a\255b'] = 'a' .. BAD .. 'b',
      ['\128\128'] = BAD:rep(2), -- stray
      ['é\128'] = 'é' .. BAD,
      ['\195'] = BAD, -- cut off
      ['\226\130x'] = BAD:rep(2) .. 'x',
      ['\192\175'] = BAD:rep(2), -- overlong
      ['\224\128\175'] = BAD:rep(3),
      ['\237\160\128'] = BAD:rep(3), -- surrogate
      ['\244\144\128\128'] = BAD:rep(4), -- beyond Unicode
    }
    for text, expected in pairs(cases) do
      assert.equal(expected, printable.utf8(text))
    end
  end)
end)

describe('printable.line', function()
  it('is one line without controls', function()
    assert.equal('a b c', printable.line('a\r\n\tb  c'))
    assert.equal('a' .. BAD .. '[1m' .. BAD .. BAD, printable.line('a\27[1m\0\127'))
    assert.equal(BAD .. 'x' .. BAD, printable.line('\194\155x\226\128\174')) -- C1, bidi override
  end)
end)

describe('printable.cells', function()
  it('counts what a terminal shows', function()
    assert.equal(0, printable.cells(''))
    assert.equal(5, printable.cells('Ardòr'))
    assert.equal(4, printable.cells('日本'))
    assert.equal(1, printable.cells('e\204\129')) -- with a combining accent
  end)
end)

describe('printable.cut', function()
  it('leaves what fits, and says where it cuts', function()
    assert.equal('Hello', printable.cut('Hello', 5))
    assert.equal('Hell…', printable.cut('Hello!', 5))
    assert.equal('Hi…', printable.cut('Hi there', 4))
    assert.equal('日…', printable.cut('日本語', 4))
    assert.equal('…', printable.cut('日本語', 1))
  end)
end)

describe('printable.wrap', function()
  it('breaks at blanks, and long words anywhere', function()
    assert.same({ 'the quick', 'brown fox' }, printable.wrap('the quick brown fox', 9))
    assert.same({ 'aa', 'bbbbb', 'bb c' }, printable.wrap('aa bbbbbbb c', 5))
    assert.same({ '日本', '日' }, printable.wrap('日本日', 5))
    assert.same({}, printable.wrap('', 5))
  end)
end)

describe('printable.hang', function()
  it('indents all lines but the first', function()
    assert.same({ 'a long', '  line' }, printable.hang('a long line', 9))
    assert.same({ 'short' }, printable.hang('short', 9))
  end)
end)
