-- bin/inquit with many texts: threads, order, memory and speed.

local json = require('inquit.json')
local shell = dofile('tests/support/shell.lua')

before_each(shell.open)
after_each(shell.close)

local ANSWERS = {
  'The tide was late, said Lucía Ferrer.',
  '“The tide was late,” said Lucía Ferrer. She added that nobody had noticed.',
  'Nobody spoke.',
}

-- One line of JSON Lines in a hundred is bad.
local function put_lines(name, count)
  local lines = {}
  for i = 1, count do
    local text = ANSWERS[i % #ANSWERS + 1]
    lines[i] = i % 100 == 0 and '{"id": bad}' or ('{"id": %d, "text": "%s"}'):format(i, text)
  end
  return shell.put(name, table.concat(lines, '\n') .. '\n')
end

-- Runs bin/inquit annotate; beside status and outputs, the peak of its resident memory in KiB where
-- the system tells it.
local function measured(arguments)
  local script = shell.put(
    'measured.lua',
    [[
    local exit = os.exit
    os.exit = function(status)
      local file = io.open('/proc/self/status')
      io.stderr:write(file and file:read('a'):match('VmHWM:%s*(%d+ kB)') or '')
      exit(status)
    end
    arg[0] = 'bin/inquit'
    dofile('bin/inquit')
  ]]
  )
  local status, out, err = shell.run(('lua5.4 %s annotate %s'):format(script, arguments))
  return status, out, err, tonumber(err:match('(%d+) kB$')) or 0
end

describe('inquit annotate --threads', function()
  it('gives the same for any number, errors too', function()
    local lines = put_lines('in.jsonl', 2000)
    local outputs, errors = {}, {}
    for i, threads in ipairs({ '', '--threads 1', '--threads 2', '--threads 7' }) do
      local status, out, err = shell.inquit(
        ('annotate %s --no-speakers --input jsonl --format jsonl %s'):format(threads, lines)
      )
      assert.equal(1, status)
      outputs[i], errors[i] = out, err
    end
    for i = 2, #outputs do
      assert.is_true(outputs[1] == outputs[i])
      assert.equal(errors[1], errors[i])
    end
    assert.equal(20, select(2, errors[1]:gsub('line %d+00: not JSON', '')))
  end)

  it('keeps the order of files, and does the rest when one fails', function()
    local files = {}
    for i = 1, 30 do
      files[i] = i == 7 and shell.path('none') or shell.put(('%02d.txt'):format(i), ANSWERS[1])
    end
    local status, out, err =
      shell.inquit('annotate --threads 4 --format jsonl ' .. table.concat(files, ' '))
    assert.equal(1, status)
    assert.matches('/none: No such file', err)
    local i = 0
    for line in out:gmatch('[^\n]+') do
      i = i + (i == 6 and 2 or 1)
      assert.equal(files[i], json.decode(line).id)
    end
    assert.equal(30, i)
  end)

  it('is a number from 1', function()
    for _, wrong in ipairs({ '0', '-1', 'two', '1.5', '1e3', '99999' }) do
      local status, out, err = shell.inquit('annotate --threads=' .. wrong)
      assert.equal(2, status)
      assert.equal('', out)
      assert.is_truthy(err:find('--threads: expected 1 to 1024, got ' .. wrong, 1, true), err)
    end
  end)
end)

describe('inquit annotate', function()
  it('takes 100,000 lines in order, in the memory of a few', function()
    local options = '--threads 2 --no-speakers --input jsonl --format jsonl '
    local lines = put_lines('in.jsonl', 100000)
    local status, out, err, kilobytes = measured(options .. lines)
    assert.equal(1, status)
    assert.equal(1000, select(2, err:gsub('\n', '')))
    local i = 0
    for id, attributions in out:gmatch('{"id": (%d+), "attributions": (%b[])}\n') do
      i = i + ((i + 1) % 100 == 0 and 2 or 1)
      assert.equal(i, tonumber(id))
      assert.equal(i % 3 == 2, attributions == '[]')
    end
    assert.equal(99999, i)
    local _, _, _, of_few = measured(options .. put_lines('few.jsonl', 500))
    assert.is_true(kilobytes <= of_few + 8192)
  end)

  it('needs no more than 30 MB for an article', function()
    local status, _, _, kilobytes = measured('samples/*.txt')
    assert.equal(0, status)
    assert.is_true(kilobytes * 1024 <= 30e6)
  end)
end)
