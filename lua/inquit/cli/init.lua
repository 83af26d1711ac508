-- The command line: arguments in, exit status out.
--
--   0  all done      1  something failed, and was named on standard error; the rest is done
--   2  the command line itself is wrong

local stream = require('inquit.cli.stream')

local M = {}

local OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
local MAX_THREADS = 1024

local EPILOG = [[
Exit status: 0 all done; 1 a file failed (named on standard error, the others are done); 2 usage.

The formats:
  table  for people; on a terminal long quotations are cut, see --full
  json   one list of all articles, with attributions, speakers and problems
  jsonl  an article a line: {"id", "attributions": [{"source": [[begin, end], ...], "cue",
         "content", "kind", "reports", "speaker", "via", "confidence"}]}; with --given spans the
         lines that come in have "attributions" as well, whose other keys go out again
  tsv    a header line, then an attribution a line; \t \n \r \0 \\ stand for what no cell can hold
Offsets are bytes of the UTF-8 text from 0, half open.
Results come in the order of the texts, and are the same for any number of threads. Only a few texts
are held at once, however many there are; a text has 64 MiB at most.

A cue reports a statement (said, wrote), a belief (thinks, hopes), an intention (plans, vows to) or
a perception (saw, learned). The table leaves out what is neither a statement nor in quotation
marks, unless --all is given; the other formats always have everything, and say what is which.

Who is who: the file .inquit/speakers.txt, in an article's folder or the nearest one above it (of
standard input and jsonl: the current folder), makes speakers known by their other names:
  # what follows a # is for people
  Solveig Aune
    also: the mayor, Mayor Aune
    gender: female
    kind: person
    note: elected in 2019
A name begins at the margin; all lines but the name may be missing. kind: person, organisation,
group or document. A line that is wrong is named on standard error, and the others count.]]

local function need(module, package)
  local ok, loaded = pcall(require, module)
  if not ok then
    error(
      ('inquit: the Lua module %s is missing: apt install %s, or luarocks install %s'):format(
        module,
        package,
        package:gsub('^lua%-a', 'a')
      ),
      0
    )
  end
  return loaded
end

local function threads(argument)
  local count = argument:match('^%d+$') and math.tointeger(tonumber(argument))
  if not count or count < 1 or count > MAX_THREADS then
    return nil, ('--threads: expected 1 to %d, got %s'):format(MAX_THREADS, argument)
  end
  return count
end

local function parser()
  local argparse = need('argparse', 'lua-argparse')
  local root = argparse('inquit', 'Finds who says what in news articles.')
    :command_target('command')
    :require_command(false) -- --version stands alone
  root:flag('--version', 'Show the version, and exit.')

  local annotate = root
    :command('annotate', 'Show each quotation of articles with its speaker.')
    :epilog(EPILOG)
    :usage_max_width(100)
    :help_max_width(100)
  annotate:argument('FILE', 'Articles; "-", or none: standard input.'):target('files'):args('*')
  annotate
    :option('--format', 'How to write: table, json, jsonl or tsv.', 'table')
    :choices(require('inquit.format').NAMES)
  annotate
    :option(
      '--input',
      'What a file is: one article (text), or {"id", "text"} a line (jsonl).',
      'text'
    )
    :choices({ 'text', 'jsonl' })
  annotate
    :option('--given', 'With --input jsonl, spans: decide only kind and speaker of what is given.')
    :choices({ 'spans' })
  annotate:mutex(
    annotate
      :option('--speakers', 'A file of who is who, instead of .inquit/speakers.txt.')
      :argname('FILE'),
    annotate:flag('--no-speakers', 'Take no file of who is who.')
  )
  annotate
    :option('--threads', 'How many texts are annotated at once; default: as many as processors.')
    :argname('N')
    :convert(threads)
  annotate:flag('--explain', 'In table and json: why this source, cue and speaker.')
  annotate:flag('--all', 'In the table: also what is only thought, meant or perceived.')
  annotate:flag('--strict', 'Refuse a text that is not UTF-8.')
  annotate:flag('--full', 'In the table: show quotations whole.')
  annotate
    :option('--color', 'In the table: auto, always or never.', 'auto')
    :choices({ 'auto', 'always', 'never' })
  require('inquit.cli.check').add(root)
  require('inquit.cli.search').add(root)
  require('inquit.cli.lsp').add(root)
  return root
end

-- What is wrong with arguments that are each right, or nil.
local function clash(arguments)
  if not arguments.command and not arguments.version then
    return 'a command is missing'
  elseif arguments.given and arguments.input ~= 'jsonl' then
    return '--given spans needs --input jsonl'
  elseif arguments.explain and arguments.format ~= 'table' and arguments.format ~= 'json' then
    return '--explain needs --format table or json'
  end
end

local function run(argv)
  local root = parser()
  local ok, arguments = root:pparse(argv)
  local wrong = ok and clash(arguments) or not ok and arguments
  if wrong then
    stream.say(wrong:gsub('\n', '; ') .. ' (inquit --help tells more)')
    return USAGE
  end
  local core, reason = require('inquit.native').load()
  if not core then
    error(reason, 0)
  end
  if arguments.command == 'lsp' then
    return require('inquit.cli.lsp').run(need('luv', 'lua-luv'), stream.say)
  end
  io.stdout:setvbuf('full')
  if arguments.version then
    stream.write(('inquit %s (model %s, %s)\n'):format(core.version, core.engine()))
    stream.flush()
    return OK
  end
  local is_done, fault = require('inquit.cli.' .. arguments.command).run(arguments)
  if fault then
    stream.say(fault)
    return USAGE
  end
  return is_done and OK or FAILED
end

--- Runs the command line.
---@param argv string[]
---@return integer status for the shell
function M.main(argv)
  local ok, status = xpcall(run, function(raised)
    if type(raised) == 'table' or tostring(raised):find('^inquit: ') then
      return raised
    end
    return debug.traceback(tostring(raised), 2)
  end, argv)
  if ok then
    return status
  end
  if type(status) == 'table' then
    if not status.broken then
      stream.say('standard output: ' .. status.reason)
    end
    return FAILED
  end
  if status:find('interrupted!', 1, true) then
    return INTERRUPTED
  end
  stream.say(stream.reason_of(status))
  return FAILED
end

return M
