-- Texts that several threads annotate, and what is told in between, have their turn in order.

local queue = require('inquit.cli.queue')

describe('the queue', function()
  it('keeps the order of texts and of what is told', function()
    for threads = 1, 3 do
      local line, expected, seen = queue.new(threads), {}, {}
      for i = 1, 200 do
        expected[i] = i
        if i % 7 == 0 then
          line.tell(function()
            seen[#seen + 1] = i
          end)
        else
          local text = ('“No,” said Ada Lima.\n'):rep(i % 5)
          line.add(text, {}, function(result)
            assert.equal(i % 5, result:attribution_count())
            seen[#seen + 1] = i
          end)
        end
      end
      line.finish()
      assert.same(expected, seen)
    end
  end)

  it('tells at once what waits for nothing', function()
    local line, is_told = queue.new(1), false
    line.tell(function()
      is_told = true
    end)
    assert.is_true(is_told)
  end)

  it('holds one text that is longer than all may be', function()
    local line, lengths = queue.new(2), {}
    for i, length in ipairs({ 10, 17 * 1024 * 1024, 20 }) do
      line.add((' '):rep(length), {}, function(result)
        lengths[i] = #result:slice(0, length)
      end)
    end
    line.finish()
    assert.same({ 10, 17 * 1024 * 1024, 20 }, lengths)
  end)

  it('says why a text has no result, and goes on', function()
    local line, told = queue.new(2), {}
    for i, text in ipairs({ 'a', 'b\255', 'c' }) do
      line.add(text, { strict = true }, function(result, reason)
        told[i] = result and result:slice(0, 1) or reason
      end)
    end
    line.finish()
    assert.same({ 'a', 'inquit: invalid UTF-8 at byte 1', 'c' }, told)
  end)

  it('refuses wrong options at once', function()
    assert.has_error(function()
      queue.new(1).add('a', { known = { {} } }, function() end)
    end)
  end)
end)
