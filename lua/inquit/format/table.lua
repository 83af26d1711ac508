-- A table for people: line, speaker (below it, how the words are reported) and the words.
--
--   LINE  SPEAKER            QUOTATION
--      3  Ines Moreau        “We were promised a harbour, and we got a car park.”
--         direct · she said

local explain = require('inquit.explain')
local printable = require('inquit.printable')

local M = {}

local MIN_SPEAKER, MAX_SPEAKER = 14, 30 -- cells; most names and "indirect · she said" fit
local MAX_QUOTATION = 84 -- cells; longer lines are hard to read, however wide the terminal
local MIN_QUOTATION = 16
local MAX_LINES = 4 -- of a quotation that may be cut
local MAX_REPORT = 2 -- lines; a source may be a long phrase

local BOLD, DIM, RESET = '\27[1m', '\27[2m', '\27[0m'
-- Cyan, yellow, green, magenta: readable on light and on dark; blue and red are not, or alarm.
local SPEAKER_COLOURS = { '\27[36m', '\27[33m', '\27[32m', '\27[35m' }

--- "direct", "indirect belief".
local function sort_of(attribution)
  local reports = attribution.reports
  return reports == 'statement' and attribution.kind or attribution.kind .. ' ' .. reports
end

--- "direct · said the broadcaster": the source stands there only if it does not tell the name.
local function report(attribution, result)
  local words = {}
  for _, range in ipairs(attribution.cue) do
    words[#words + 1] = range
  end
  local source = printable.line(result:texts(attribution.source))
  if not (attribution.speaker and source:find(attribution.speaker, 1, true)) then
    for _, range in ipairs(attribution.source) do
      words[#words + 1] = range
    end
  end
  table.sort(words, function(a, b)
    return a[1] < b[1]
  end)
  local text = printable.line(result:texts(words, ' '))
  return text == '' and sort_of(attribution) or sort_of(attribution) .. ' · ' .. text
end

--- The words of the content; an ellipsis stands for what interrupts it.
local function quotation(attribution, result)
  local words, last = {}, nil
  for _, piece in ipairs(attribution.content) do
    if last then
      words[#words + 1] = result:slice(last, piece[1]):find('%S') and ' … ' or ' '
    end
    words[#words + 1], last = result:text(piece), piece[2]
  end
  return printable.line(table.concat(words))
end

local function speaker(attribution)
  local nobody = attribution.source[1] and '(unknown)' or '(nobody named)'
  return printable.line(attribution.speaker or nobody)
end

-- The sentences of why, each with its label.
local function reasons(attribution, result)
  local lines = explain.lines(explain.explain(result, attribution.row))
  for i, line in ipairs(lines) do
    lines[i] = printable.line(line)
  end
  return lines
end

local function entry(attribution, result, is_explained)
  return {
    line = result:line(result:content_begin(attribution.row)),
    speaker = speaker(attribution),
    speaker_row = attribution.speaker_row,
    report = report(attribution, result),
    quotation = quotation(attribution, result),
    reasons = is_explained and reasons(attribution, result) or {},
  }
end

--- Cells of the three columns.
local function columns(entries, width)
  local line_cells, most = 4, MIN_SPEAKER
  for _, row in ipairs(entries) do
    line_cells = math.max(line_cells, #tostring(row.line))
    most = math.max(most, printable.cells(row.speaker), printable.cells(row.report))
  end
  local third = math.max(MIN_SPEAKER, math.floor(width / 3))
  local speaker_cells = math.min(most, MAX_SPEAKER, third)
  local rest = math.min(width - line_cells - speaker_cells - 4, MAX_QUOTATION)
  return line_cells, speaker_cells, math.max(MIN_QUOTATION, rest)
end

local function padded(text, cells)
  return text .. (' '):rep(cells - printable.cells(text))
end

--- At most limit lines; the last one says where more has been.
local function wrapped(text, cells, limit)
  local lines = printable.wrap(text, cells)
  if #lines <= limit then
    return lines
  end
  local kept = {}
  for i = 1, limit do
    kept[i] = lines[i]
  end
  kept[limit] = printable.cut(lines[limit], cells - 2) .. ' …'
  return kept
end

--- Lines of the speaker's cell, painted, and of their width.
local function speaker_cell(row, cells, paint)
  local colour = row.speaker_row and SPEAKER_COLOURS[(row.speaker_row - 1) % #SPEAKER_COLOURS + 1]
    or ''
  local lines = {}
  for _, line in ipairs(printable.wrap(row.speaker, cells)) do
    lines[#lines + 1] = paint(BOLD .. colour, padded(line, cells))
  end
  for _, line in ipairs(wrapped(row.report, cells, MAX_REPORT)) do
    lines[#lines + 1] = paint(DIM, padded(line, cells))
  end
  return lines
end

--- Lines of the quotation's cell; below it, why.
local function quotation_cell(row, cells, options, paint)
  local lines = wrapped(row.quotation, cells, options.full and math.huge or MAX_LINES)
  for _, reason in ipairs(row.reasons) do
    for _, line in ipairs(printable.hang(reason, cells)) do
      lines[#lines + 1] = paint(DIM, line)
    end
  end
  return lines
end

local function plural(count, noun)
  return ('%d %s%s'):format(count, noun, count == 1 and '' or 's')
end

---@param write fun(text: string)
---@param options inquit.WriterOptions
---@return inquit.Writer
function M.writer(write, options)
  local writer = {}
  local width = options.width or 80
  local written = 0

  local function paint(style, text)
    return options.colour and style .. text .. RESET or text
  end

  local function put(line)
    write((line:gsub(' +$', '')) .. '\n')
  end

  local function put_rows(entries)
    local line_cells, speaker_cells, quotation_cells = columns(entries, width)
    local header = ('%' .. line_cells .. 's  %s  %s'):format(
      'LINE',
      padded('SPEAKER', speaker_cells),
      'QUOTATION'
    )
    put(paint(DIM, header))
    for i, row in ipairs(entries) do
      if i > 1 and row.reasons[1] then
        put('') -- what is explained is long
      end
      local left = speaker_cell(row, speaker_cells, paint)
      local right = quotation_cell(row, quotation_cells, options, paint)
      for k = 1, math.max(#left, #right) do
        local number = k == 1 and row.line or ''
        local first = paint(DIM, ('%' .. line_cells .. 's'):format(number))
        put(first .. '  ' .. (left[k] or (' '):rep(speaker_cells)) .. '  ' .. (right[k] or ''))
      end
    end
  end

  local function put_problems(result)
    if result:problem_count() > 0 then
      put('')
    end
    for problem in result:problems() do
      put(('line %d: %s'):format(result:line(problem.range[1]), problem.reason))
    end
  end

  local function put_title(id, shown, hidden, result)
    local title = ('%s: %s, %s'):format(
      paint(BOLD, id == '-' and 'standard input' or printable.line(tostring(id))),
      plural(shown, 'quotation'),
      plural(result:speaker_count(), 'speaker')
    )
    local rest = hidden == 1 and '1 thought or plan' or ('%d thoughts or plans'):format(hidden)
    put(hidden == 0 and title or ('%s; %s left out (--all)'):format(title, rest))
  end

  function writer.document(id, result)
    local entries, hidden = {}, 0
    for attribution in result:attributions() do
      if options.all or attribution.is_said then
        entries[#entries + 1] = entry(attribution, result, options.explain)
      else
        hidden = hidden + 1
      end
    end
    written = written + 1
    if written > 1 then
      put('')
    end
    put_title(id, #entries, hidden, result)
    if entries[1] then
      put('')
      put_rows(entries)
    end
    put_problems(result)
  end

  function writer.finish() end

  return writer
end

return M
