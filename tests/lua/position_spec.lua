local position = require('inquit.position')

describe('inquit.position', function()
  local lines = { 'Ana', '', 'où “ça”', '' }
  local text = table.concat(lines, '\n')
  local subject = position.new(lines)

  it('turns each byte into row and column and back', function()
    for offset = 0, #text do
      local row, column = subject:row_column(offset)
      assert.equal(offset, subject:offset(row, column))
      assert.is_true(column <= #lines[row + 1])
    end
  end)

  it('counts columns in bytes', function()
    assert.same({ 2, 4 }, { subject:row_column(text:find('“', 1, true) - 1) })
    assert.same({ 2, 4, 2, 13 }, { subject:range({ 9, 18 }) })
  end)

  it('cuts a column at the end of its line', function()
    assert.equal(3, subject:offset(0, 99))
    assert.equal(#text, subject:offset(3, 99))
  end)

  it('gives the bytes of whole lines, with their line break', function()
    assert.same({ 0, 4 }, { subject:lines(0, 0) })
    assert.same({ 4, 19 }, { subject:lines(1, 2) })
    assert.same({ 19, #text + 1 }, { subject:lines(3, 3) })
  end)

  it('works on an empty buffer', function()
    local empty = position.new({ '' })
    assert.same({ 0, 0 }, { empty:row_column(0) })
    assert.equal(0, empty:offset(0, 5))
  end)
end)
