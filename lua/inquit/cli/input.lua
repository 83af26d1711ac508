-- Files -> articles.  Nothing is read that could not be annotated anyway: /dev/zero ends too.

local jsonl = require('inquit.format.jsonl')

local M = {}

local MAX_TEXT = 64 * 1024 * 1024 -- INQUIT_MAX_BYTES
-- A line of JSON Lines: each byte of the text takes at most six ("\u0001"), and there is the rest.
local MAX_LINE = 6 * MAX_TEXT + 1024 * 1024
local BLOCK = 64 * 1024

---@class inquit.cli.Sink where articles and complaints go
---@field article fun(article: inquit.Article, place: string) place: "line 3: " or nothing
---@field complain fun(reason: string)

--- The whole file, or its first MAX_TEXT + 1 bytes, which the engine refuses as too long.
local function read_text(file)
  local blocks, size = {}, 0
  while size <= MAX_TEXT do
    local block, reason = file:read(math.min(BLOCK, MAX_TEXT + 1 - size))
    if not block then
      if reason then
        return nil, reason
      end
      break
    end
    blocks[#blocks + 1] = block
    size = size + #block
  end
  return table.concat(blocks)
end

--- Calls visit(line) for each line, without its line break.
---@return string? reason why reading stopped before the end
local function each_line(file, visit)
  local pieces, size = {}, 0 -- of the line that the blocks so far have not ended
  while true do
    local block, reason = file:read(BLOCK)
    if not block then
      if size > 0 then
        visit(table.concat(pieces))
      end
      return reason
    end
    local from = 1
    for last, after in block:gmatch('()\n()') do
      pieces[#pieces + 1] = block:sub(from, last - 1)
      visit(table.concat(pieces))
      pieces, size, from = {}, 0, after
    end
    pieces[#pieces + 1] = block:sub(from)
    size = size + #block - from + 1
    if size > MAX_LINE then
      return ('a line is longer than %d bytes'):format(MAX_LINE)
    end
  end
end

local function read_jsonl(file, sink, with_spans)
  local number = 0
  local reason = each_line(file, function(line)
    number = number + 1
    line = number == 1 and line:gsub('^\239\187\191', '') or line -- byte order mark
    if not line:find('%S') then
      return
    end
    local article, fault = jsonl.read(line, with_spans)
    if article then
      sink.article(article, ('line %d: '):format(number))
    else
      sink.complain(('line %d: %s'):format(number, fault))
    end
  end)
  if reason then
    sink.complain(('line %d: %s'):format(number + 1, reason))
  end
end

local READERS = {
  text = function(file, name, sink)
    local text, reason = read_text(file)
    if text then
      sink.article({ id = name, text = text }, '')
    else
      sink.complain(reason)
    end
  end,
  jsonl = function(file, _, sink)
    read_jsonl(file, sink, false)
  end,
  ['jsonl with spans'] = function(file, _, sink)
    read_jsonl(file, sink, true)
  end,
}

--- Reads one file ("-": standard input) into the sink.
---@param name string
---@param format "text"|"jsonl"|"jsonl with spans"
---@param sink inquit.cli.Sink
function M.read(name, format, sink)
  if name == '-' then
    return READERS[format](io.stdin, name, sink)
  end
  local file, reason = io.open(name, 'rb')
  if not file then
    return sink.complain((reason:gsub('^.*: ', '')))
  end
  READERS[format](file, name, sink)
  file:close()
end

return M
