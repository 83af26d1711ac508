-- The line that says how far the work is, on a screen and by a clock of our own.

local progress = require('inquit.cli.progress')

local function new(is_there)
  local screen = { seconds = 100, lines = {}, asked = 0 }
  function screen.now()
    return screen.seconds
  end
  function screen.is_there()
    screen.asked = screen.asked + 1
    return is_there
  end
  function screen.write(text)
    screen.lines[#screen.lines + 1] = text
  end
  return progress.new('line', screen), screen
end

describe('progress', function()
  it('is quiet while the work takes a second', function()
    local line, screen = new(true)
    line.count(1000)
    screen.seconds = 101
    line.count(1000)
    line.clear()
    assert.same({}, screen.lines)
    assert.equal(0, screen.asked)
  end)

  it('tells once a second, and is erased', function()
    local line, screen = new(true)
    screen.seconds = 102
    for _ = 1, 3 do
      line.count(1500000)
    end
    assert.same({ '\r\27[K1 line, 1.5 MB, 0.8 MB/s' }, screen.lines)
    screen.seconds = 104
    line.count(1500000)
    assert.equal('\r\27[K4 lines, 6.0 MB, 1.5 MB/s', screen.lines[2])
    line.clear()
    line.clear()
    assert.same({ 3, '\r\27[K' }, { #screen.lines, screen.lines[3] })
    assert.equal(1, screen.asked)
  end)

  it('is not written where there is no terminal', function()
    local line, screen = new(false)
    for second = 102, 110 do
      screen.seconds = second
      line.count(1)
    end
    line.clear()
    assert.same({}, screen.lines)
    assert.equal(1, screen.asked)
  end)
end)
