-- :Inquit and the <Plug> maps: one table of subcommands, each with what it does and completes.

local config = require('inquit.config')
local current = require('inquit.current')
local message = require('inquit.message')

local M = {}

---@class inquit.Call what was typed
---@field argument string what follows the subcommand
---@field bang boolean
---@field range integer number of line numbers given: 0, 1 or 2
---@field line1 integer
---@field line2 integer
---@field count integer for motions
---@field mods string "vertical", "silent" ...

---@class inquit.Subcommand
---@field impl fun(call: inquit.Call): string? returns what went wrong, with 'inquit: '
---@field complete (fun(typed: string): string[])?
---@field bang boolean? it may have one
---@field range boolean? it may have one

local function annotate(call)
  local marks = require('inquit.marks')
  if call.bang then
    local buffer = vim.api.nvim_get_current_buf()
    marks.clear(buffer)
    require('inquit.diagnostic').clear(buffer)
    require('inquit.lsp.client').detach(buffer)
    require('inquit.attach').detach(buffer)
    return
  end
  local document, reason = current.read()
  if not document then
    return reason
  end
  local settings = current.settings()
  if settings.lsp then
    require('inquit.lsp.client').attach(document.buffer)
  end
  local count, hidden = marks.show(document, settings, current.bytes_of_range(document, call))
  local speakers = #require('inquit.speakers').list(document.result, settings.show)
  local found = message.count(count, 'quotation')
  if call.range == 0 and count > 0 then
    found = ('%s, %s'):format(found, message.count(speakers, 'speaker'))
  end
  if hidden > 0 then
    found = ('%s; %d not shown, their lines are too long'):format(found, hidden)
  end
  require('inquit.diagnostic').show(document, current.checks())
  message.info(found)
end

---What :Inquit attach does, for any buffer.
---@param buffer integer 0: the current one
---@return string? reason why not, with 'inquit: '
function M.attach(buffer)
  local reason = require('inquit.attach').attach(buffer)
  if not reason and current.settings().lsp then
    require('inquit.lsp.client').attach(buffer)
  end
  return reason
end

local function attach(call)
  if call.bang then
    return require('inquit.attach').detach(0)
  end
  return M.attach(0)
end

local function toggle(call)
  local is_shown = require('inquit.marks').are_shown(vim.api.nvim_get_current_buf())
  return annotate(vim.tbl_extend('force', call, { bang = is_shown }))
end

local function check(call)
  local diagnostic = require('inquit.diagnostic')
  if call.bang then
    diagnostic.clear(vim.api.nvim_get_current_buf())
    return
  end
  local settings, wrong = current.checks(call.argument ~= '' and call.argument or nil)
  if not settings then
    return wrong
  end
  local document, reason = current.read()
  if not document then
    return reason
  end
  message.info(
    ('%s to look at'):format(message.count(diagnostic.show(document, settings), 'place'))
  )
end

local function complete_profile(typed)
  local names = require('inquit.check.profile').NAMES
  return vim.tbl_filter(function(name)
    return vim.startswith(name, typed)
  end, names)
end

-- As a title shows it.  fnamemodify() makes the current folder of no name at all.
local function file_name(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  return name ~= '' and vim.fn.fnamemodify(name, ':~:.') or '[No Name]'
end

local function list(call, is_location)
  local document, reason = current.document()
  if not document then
    return reason
  end
  local rows, name, unknown = current.chosen(document, call.argument)
  if unknown then
    return unknown
  end
  local quickfix = require('inquit.quickfix')
  local first, last = current.bytes_of_range(document, call)
  local settings = current.settings()
  local filter = { show = settings.show, speakers = rows, first = first, last = last }
  local items = quickfix.items(document.result, document.position, filter)
  local title = ('inquit: %s in %s'):format(name or 'quotations', file_name(document.buffer))
  quickfix.set(items, document.buffer, title, is_location)
  message.info(message.count(#items, 'quotation'))
  if #items > 0 and settings.open and not call.bang then
    vim.cmd(call.mods .. (is_location and ' lopen' or ' copen'))
  end
end

local function step(call, backwards)
  local document, reason = current.document()
  if not document then
    return reason
  end
  local rows, name, unknown = current.chosen(document, call.argument)
  if unknown then
    return unknown
  end
  local motion = require('inquit.motion')
  local row, is_wrapped = motion.target(document.result, current.offset(document), {
    backwards = backwards,
    count = call.count,
    show = current.settings().show,
    speakers = rows,
    wrap = vim.o.wrapscan,
  })
  if not row then
    local which = name and ('quotation of ' .. name) or 'quotation'
    message.warn(('no %s %s here'):format(which, backwards and 'before' or 'after'))
    return
  end
  motion.jump(document, document.result:content_begin(row))
  if is_wrapped then
    message.warn(
      backwards and 'first quotation passed, going on at the last'
        or 'last quotation passed, going on at the first'
    )
  end
end

local function speaker()
  local document, reason = current.document()
  if not document then
    return reason
  end
  local here = current.offset(document)
  local offset, missing = require('inquit.place').source(document.result, here)
  if not offset then
    message.warn(missing)
  elseif offset == here then
    message.info('this is where the speaker is first named')
  else
    require('inquit.motion').jump(document, offset)
  end
end

local function explain()
  local document, reason = current.document()
  if not document then
    return reason
  end
  local span = require('inquit.place').span(document.result, current.offset(document))
  if not span then
    message.warn('no quotation under the cursor')
    return
  end
  local explanation = require('inquit.explain').explain(document.result, span.row)
  require('inquit.float').show(require('inquit.explain').lines(explanation))
end

-- A picker answers when it likes: the person may be elsewhere by then.
local function jump_to_first(buffer, row)
  local document = vim.api.nvim_get_current_buf() == buffer and current.document()
  if not document then
    return
  end
  local motion = require('inquit.motion')
  local step_to = { show = current.settings().show, speakers = { [row] = true } }
  local target = motion.target(document.result, -1, step_to)
  if target then
    motion.jump(document, document.result:content_begin(target))
  end
end

local function speakers()
  local document, reason = current.document()
  if not document then
    return reason
  end
  local everybody = require('inquit.speakers').list(document.result, current.settings().show)
  if #everybody == 0 then
    message.warn('nobody says anything here')
    return
  end
  vim.ui.select(everybody, {
    prompt = 'Speaker:',
    kind = 'inquit-speaker',
    format_item = function(one)
      return ('%s (%s)'):format(one.name, message.count(one.attribution_count, 'quotation'))
    end,
  }, function(one)
    if one then
      jump_to_first(document.buffer, one.row)
    end
  end)
end

local function search(call)
  local settings = current.settings()
  local opens = settings.open and not call.bang and call.mods .. ' copen' or nil
  return require('inquit.search').start(call.argument, settings, opens)
end

local function complete_search(typed)
  local document = current.document()
  local everybody = document and require('inquit.speakers').list(document.result) or {}
  local names_of = vim.tbl_map(function(one)
    return one.name
  end, everybody)
  return require('inquit.search.complete').complete(typed, names_of)
end

local function stop()
  return require('inquit.search').stop()
end

local function pick(call)
  local document, reason = current.document()
  if not document then
    return reason
  end
  local rows, _, unknown = current.chosen(document, call.argument)
  if unknown then
    return unknown
  end
  local settings = current.settings()
  local filter = { show = settings.show, speakers = rows }
  return require('inquit.picker').pick(document, filter, settings.picker)
end

local function outline(call)
  return require('inquit.outline').open(call.mods)
end

local function complete_speaker(typed)
  local document = current.document()
  return document and require('inquit.speakers').complete(document.result, typed, current.fold)
    or {}
end

local function listing(is_location)
  return {
    impl = function(call)
      return list(call, is_location)
    end,
    complete = complete_speaker,
    bang = true,
    range = true,
  }
end

local function stepping(backwards)
  return {
    impl = function(call)
      return step(call, backwards)
    end,
    complete = complete_speaker,
    range = true,
  }
end

---@type table<string, inquit.Subcommand>
M.subcommands = {
  annotate = { impl = annotate, bang = true, range = true },
  attach = { impl = attach, bang = true },
  toggle = { impl = toggle },
  check = { impl = check, complete = complete_profile, bang = true },
  quickfix = listing(false),
  loclist = listing(true),
  next = stepping(false),
  prev = stepping(true),
  explain = { impl = explain },
  speaker = { impl = speaker },
  speakers = { impl = speakers },
  search = { impl = search, complete = complete_search, bang = true },
  stop = { impl = stop },
  outline = { impl = outline },
  pick = { impl = pick, complete = complete_speaker },
}

local function names()
  local all = vim.tbl_keys(M.subcommands)
  table.sort(all)
  return all
end

-- What a call may not have: a reason, or nil.
local function refusal(name, subcommand, call)
  if not subcommand then
    local meant = config.nearest(name, names())
    local hint = meant and ('; did you mean %s?'):format(meant) or ''
    return ('inquit: there is no :Inquit %s%s'):format(name, hint)
  elseif call.bang and not subcommand.bang then
    return ('inquit: no ! allowed: :Inquit %s'):format(name)
  elseif call.range > 0 and not subcommand.range then
    return ('inquit: no range allowed: :Inquit %s'):format(name)
  elseif call.argument ~= '' and not subcommand.complete then
    return ('inquit: :Inquit %s takes no argument: %s'):format(name, call.argument)
  end
end

---Runs a subcommand.
---@param name string
---@param call inquit.Call
local function run(name, call)
  local subcommand = M.subcommands[name]
  local wrong = refusal(name, subcommand, call) or subcommand.impl(call)
  if wrong then
    message.error(wrong)
  end
end

---:Inquit.
---@param opts table as nvim_create_user_command() gives it
function M.execute(opts)
  local name, argument = opts.args:match('^(%S*)%s*(.-)%s*$')
  run(name ~= '' and name or 'annotate', {
    argument = argument,
    bang = opts.bang,
    range = opts.range,
    line1 = opts.line1,
    line2 = opts.line2,
    count = opts.range > 0 and opts.line2 or 1,
    mods = opts.mods or '',
  })
end

---A <Plug> map; the count that was typed before it counts.
---@param name string subcommand
---@param argument string?
---@param bang boolean?
function M.map(name, argument, bang)
  run(name, {
    argument = argument or '',
    bang = bang or false,
    range = 0,
    line1 = 0,
    line2 = 0,
    count = vim.v.count1,
    mods = '',
  })
end

---Completion of :Inquit.
---@param line string all of the command line
---@param cursor integer bytes before the cursor
---@return string[]
function M.complete(line, cursor)
  local typed = line:sub(1, cursor):match('Inq%a*!?%s+(.*)$') or ''
  local name, argument = typed:match('^(%S+)%s+(.*)$')
  if name then
    local subcommand = M.subcommands[name]
    return subcommand and subcommand.complete and subcommand.complete(argument) or {}
  end
  return vim.tbl_filter(function(one)
    return vim.startswith(one, typed)
  end, names())
end

return M
