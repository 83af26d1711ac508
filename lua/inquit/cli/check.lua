-- inquit check: what a newsroom looks at again, for many articles.

local stream = require('inquit.cli.stream')

local M = {}

local EPILOG = [[
Each place is a line "path:line:column: severity: message [code]". The exit status is 1 where a
place has the severity error, or a file could not be read.
The codes: unbalanced (quotation marks), unattributed (nobody is named), anonymous (a speaker
without a name), loaded (a cue that takes sides), uncued (quotations that run on without a cue),
surname (people brought in by last name only), dominant (one voice has most of the words).
A profile is "default", "newsroom", "agency", or a file with lines such as "loaded: warn".]]

---Adds the command to the command line.
---@param root table of argparse
function M.add(root)
  local check = root
    :command('check', 'Show places of articles that deserve another look.')
    :epilog(EPILOG)
    :usage_max_width(100)
    :help_max_width(100)
  check:argument('FILE', 'Articles; "-", or none: standard input.'):target('checked'):args('*')
  check:option('--profile', 'What is checked.', 'newsroom'):target('profile')
end

local function write_findings(name, text, result, settings)
  local lines = require('inquit.search.text').lines(text)
  local position = require('inquit.position').new(lines)
  local printable, has_error = require('inquit.printable'), false
  for _, finding in ipairs(require('inquit.check').run(result, settings)) do
    local row, column = position:row_column(finding.range[1])
    local line = ('%s:%d:%d: %s: %s [%s]'):format(
      name,
      row + 1,
      column + 1,
      finding.severity,
      finding.message,
      finding.code
    )
    stream.write(printable.line(line) .. '\n')
    has_error = has_error or finding.severity == 'error'
  end
  return has_error
end

---Checks all files.
---@param arguments table of the command line
---@return boolean? ok nothing has failed, and nothing is an error; nil: there is no such profile
---@return string? reason
function M.run(arguments)
  local settings, wrong = require('inquit.check').settings({ profile = arguments.profile })
  if wrong then
    return nil, wrong
  end
  local is_fine = true
  local queue = require('inquit.cli.queue').new(require('inquit.native').processors())
  local function complain(name, reason)
    stream.flush()
    stream.say(('%s: %s'):format(name, reason))
    is_fine = false
  end
  local known_of = require('inquit.cli.speakers').finder({}, stream.say)

  for _, file in ipairs(arguments.checked[1] and arguments.checked or { '-' }) do
    local name = file == '-' and 'standard input' or file
    require('inquit.cli.input').read(file, 'text', {
      complain = function(reason)
        queue.tell(function()
          complain(name, reason)
        end)
      end,
      article = function(article)
        queue.add(article.text, { known = known_of(file) }, function(result, reason)
          if not result then
            complain(name, stream.reason_of(reason))
          elseif write_findings(name, article.text, result, settings) then
            is_fine = false
          end
        end)
      end,
    })
  end
  queue.finish()
  stream.flush()
  return is_fine
end

return M
