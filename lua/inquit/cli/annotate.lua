-- inquit annotate: articles in, by several threads, and out in the order in which they came.

local stream = require('inquit.cli.stream')

local M = {}

local function new_writer(arguments)
  local terminal = require('inquit.cli.terminal')
  local options = { explain = arguments.explain }
  if arguments.format == 'table' then
    local is_terminal = terminal.is_terminal(1)
    options.width = terminal.width(is_terminal)
    options.colour = terminal.colour(arguments.color, is_terminal)
    options.full = arguments.full or not is_terminal
    options.all = arguments.all
  end
  return require('inquit.format').writer(arguments.format, stream.write, options)
end

-- On a terminal that shows the results as well, they are what tells how far the work is.
local function new_progress(arguments)
  local terminal = require('inquit.cli.terminal')
  return require('inquit.cli.progress').new(arguments.input == 'jsonl' and 'line' or 'file', {
    now = os.time,
    is_there = function()
      return terminal.is_terminal(2) and not terminal.is_terminal(1)
    end,
    write = function(text)
      io.stderr:write(text)
      io.stderr:flush()
    end,
  })
end

local function names_of(arguments)
  if arguments.files[1] then
    return arguments.files
  end
  if require('inquit.cli.terminal').is_terminal(0) then
    stream.say('reading an article from the terminal; Ctrl-D ends it')
  end
  return { '-' }
end

---@class inquit.cli.Run what all files of one call share
---@field arguments table
---@field writer inquit.Writer
---@field progress inquit.cli.Progress
---@field queue inquit.cli.Queue
---@field known_of fun(name: string): inquit.Known[]?
---@field failed boolean

local function complain(run, message)
  stream.flush() -- so that both streams of a terminal stay in order
  run.progress.clear()
  stream.say(message)
  run.failed = true
end

--- Where the articles of one file go, and what is wrong with it; both in their turn.
---@return inquit.cli.Sink
local function new_sink(name, run)
  local sink = {}
  local shown = name == '-' and 'standard input' or name

  function sink.complain(reason)
    run.queue.tell(function()
      complain(run, ('%s: %s'):format(shown, reason))
    end)
  end

  function sink.article(article, place)
    local options = { strict = run.arguments.strict, given = article.given }
    options.known = run.known_of(run.arguments.input == 'text' and name or '-')
    run.queue.add(article.text, options, function(result, reason)
      if result then
        run.writer.document(article.id, result, article.kept)
      else
        complain(run, ('%s: %s%s'):format(shown, place, stream.reason_of(reason)))
      end
      run.progress.count(#article.text)
    end)
  end

  return sink
end

---@return inquit.cli.Run
local function new_run(arguments)
  local threads = arguments.threads or require('inquit.native').processors()
  local run = {
    arguments = arguments,
    writer = new_writer(arguments),
    progress = new_progress(arguments),
    queue = require('inquit.cli.queue').new(threads),
    failed = false,
  }
  run.known_of = require('inquit.cli.speakers').finder(arguments, function(problem)
    complain(run, problem)
  end)
  return run
end

--- Annotates all files; whatever fails is named on standard error.
---@param arguments table of the command line
---@return boolean ok nothing has failed
function M.run(arguments)
  local run = new_run(arguments)
  local input = arguments.given and 'jsonl with spans' or arguments.input
  for _, name in ipairs(names_of(arguments)) do
    require('inquit.cli.input').read(name, input, new_sink(name, run))
  end
  run.queue.finish()
  run.writer.finish()
  stream.flush()
  run.progress.clear()
  return not run.failed
end

return M
