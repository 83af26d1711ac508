-- inquit search: the quotations of files and folders that a query asks for.

local article = require('inquit.search.article')
local json = require('inquit.json')
local stream = require('inquit.cli.stream')
local texts = require('inquit.search.text')

local M = {}

local EPILOG = [[
A query is a list of terms that all have to hold, and of files, folders and patterns (none: the
current folder with what lies below it):
  speaker:Silva          the words of the name, in any case; "*" is any part of a word
  source:mayor cue:claim* content:boat      the same in these parts; a word alone: in the content
  "second boat"          words that follow one another
  speaker:Silva,Weber    one of these
  speaker:?              nobody is known to speak
  kind:direct            or indirect, mixed
  reports:belief         or statement, intention, perception
  said-before:2026-01 said-after:2025-06-30 the day of the article, by its path or first lines
  in:PATH                a path that does not look like one
A minus before a term turns it round; then "--" stands before the query.
Each quotation is a line "path:line:column: kind, speaker: text", or an object of JSON.]]

---Adds the command to the command line.
---@param root table of argparse
function M.add(root)
  local search = root
    :command('search', 'Find quotations in many articles.')
    :epilog(EPILOG)
    :usage_max_width(100)
    :help_max_width(100)
  search:argument('TERM', 'What to look for, and where.'):target('terms'):args('+')
  search
    :option('--format', 'How to write: lines, or jsonl.', 'lines')
    :choices({ 'lines', 'jsonl' })
    :target('search_format')
  search:flag('--all', 'Also what is only thought, meant or perceived.'):target('search_all')
end

-- A path as a word of the shell.
local function shell_word(path)
  return "'" .. path:gsub("'", "'\\''") .. "'"
end

-- The files of a folder and of those below it, hidden ones left out, in order.  A path that begins
-- with "-" would be an option.
local function files_below(base)
  local path = base:find('^%-') and './' .. base or base
  local command = 'LC_ALL=C; export LC_ALL; find -H %s -name ".?*" ! -path %s -prune -o '
    .. '\\( -type f -o -type l \\) -print 2>/dev/null | sort'
  local pipe = assert(io.popen(command:format(shell_word(path), shell_word(path))))
  local files = {}
  for file in pipe:lines() do
    files[#files + 1] = file
  end
  pipe:close()
  return files, path
end

local function exists(path)
  local file = io.open(path, 'rb')
  return file ~= nil and file:close()
end

-- The files that a path or a pattern means.
local function files_of(path)
  local glob = require('inquit.search.glob')
  local wanted = glob.new(path)
  local below, base = files_below(wanted.base)
  if not wanted.parts and below[1] == base and not below[2] then
    return below -- the file itself
  end
  local files = {}
  local start = base == '/' and 1 or #base + 1
  for _, file in ipairs(below) do
    if glob.matches(wanted, file:sub(start + 1)) then
      files[#files + 1] = file:gsub('^%./', '')
    end
  end
  return files
end

local function texts_of(result, ranges)
  local pieces = {}
  for i, range in ipairs(ranges) do
    pieces[i] = json.string(result:text(range))
  end
  return '[' .. table.concat(pieces, ', ') .. ']'
end

-- A quotation as an object on a line; the texts of its ranges stand beside them.
local function json_line(path, result, row)
  local one = result:attribution(row)
  local pieces = {
    '"path": ' .. json.string(path),
    ('"line": %d'):format(result:line(one.content[1][1])),
    '"kind": ' .. json.string(one.kind),
    '"reports": ' .. json.string(one.reports),
    '"speaker": ' .. json.name(one.speaker),
  }
  for _, role in ipairs({ 'source', 'cue', 'content' }) do
    pieces[#pieces + 1] = ('"%s": %s'):format(role, json.ranges(one[role]))
    pieces[#pieces + 1] = ('"%s_text": %s'):format(role, texts_of(result, one[role]))
  end
  return '{' .. table.concat(pieces, ', ') .. '}\n'
end

local function sorted(rows)
  local list = {}
  for row in pairs(rows) do
    list[#list + 1] = row
  end
  table.sort(list)
  return list
end

local function write_lines(path, text, result, rows)
  local position = require('inquit.position').new(texts.lines(text))
  local printable = require('inquit.printable')
  for _, item in ipairs(require('inquit.quickfix').items(result, position, { rows = rows })) do
    local line = ('%s:%d:%d: %s'):format(path, item.lnum, item.col, item.text)
    stream.write(printable.line(line) .. '\n')
  end
end

local function write_json(path, _, result, rows)
  for _, row in ipairs(sorted(rows)) do
    stream.write(json_line(path, result, row))
  end
end

-- Searches one file by the threads of the queue; what it has is written in its turn.
local function search_file(path, run)
  local text, unread = texts.read(path)
  if not text then
    return run.queue.tell(function()
      run.complain(path, unread)
    end)
  end
  local may_match, is_undated = article.may_match(run.query, path, text)
  run.undated = run.undated + (is_undated and 1 or 0)
  if not may_match then
    return
  end
  run.queue.add(text, { known = run.known_of(path) }, function(result, reason)
    if not result then
      return run.complain(path, stream.reason_of(reason))
    end
    run.write(path, text, result, article.rows(run.query, result, run.show))
  end)
end

local function parse(terms)
  local query = require('inquit.search.query')
  local words = {}
  for i, term in ipairs(terms) do
    local is_odd_path = term:find('[%s,]') and exists(term)
    words[i] = (is_odd_path and 'in:' or '') .. query.quoted(term)
  end
  return query.parse(table.concat(words, ' '), exists)
end

local function new_run(query, arguments)
  local run = {
    query = query,
    write = arguments.search_format == 'jsonl' and write_json or write_lines,
    show = arguments.search_all and 'all' or 'said',
    undated = 0,
    failed = false,
    queue = require('inquit.cli.queue').new(require('inquit.native').processors()),
  }
  function run.complain(path, reason)
    stream.flush()
    stream.say(('%s: %s'):format(path, reason))
    run.failed = true
  end
  run.known_of = require('inquit.cli.speakers').finder({}, function(problem)
    stream.say(problem)
    run.failed = true
  end)
  return run
end

---Searches.
---@param arguments table of the command line
---@return boolean? ok nothing has failed; nil: the query is wrong
---@return string? reason
function M.run(arguments)
  local query, wrong = parse(arguments.terms)
  if not query then
    return nil, wrong
  end
  local run = new_run(query, arguments)
  for _, path in ipairs(query.paths[1] and query.paths or { '.' }) do
    local files = files_of(path)
    if not files[1] and not require('inquit.search.glob').is_magic(path) and not exists(path) then
      run.complain(path, 'no such file or folder')
    end
    for _, file in ipairs(files) do
      search_file(file, run)
    end
  end
  run.queue.finish()
  stream.flush()
  if run.undated > 0 then
    local noun = run.undated == 1 and 'article tells' or 'articles tell'
    stream.say(('%d %s no day'):format(run.undated, noun))
  end
  return not run.failed
end

return M
