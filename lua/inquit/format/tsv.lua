-- Tab-separated values: a header line, then a line for each attribution.
--
-- source, cue and content are bytes from 0, half open, "12-40" or "12-40,52-61"; the columns after
-- them have the words, pieces joined by " // ".  What cannot stand in a cell is escaped as in
-- PostgreSQL's COPY: \t tab, \n line feed, \r carriage return, \0 NUL, \\ backslash.

local M = {}

M.COLUMNS = {
  'id',
  'kind',
  'reports',
  'speaker',
  'via',
  'confidence',
  'source',
  'cue',
  'content',
  'source_text',
  'cue_text',
  'content_text',
}

local ESCAPES = { ['\t'] = '\\t', ['\n'] = '\\n', ['\r'] = '\\r', ['\0'] = '\\0', ['\\'] = '\\\\' }

--- Text as it stands in a cell.
---@param text string
---@return string
function M.escape(text)
  return (text:gsub('[%c\\]', ESCAPES))
end

local function offsets(ranges)
  local cells = {}
  for i, range in ipairs(ranges) do
    cells[i] = ('%d-%d'):format(range[1], range[2])
  end
  return table.concat(cells, ',')
end

local function id_cell(id)
  return type(id) == 'number' and ('%.17g'):format(id) or M.escape(id)
end

local function row(id, attribution, result)
  local words = {}
  for _, role in ipairs({ 'source', 'cue', 'content' }) do
    words[role] = M.escape(result:texts(attribution[role], ' // '))
  end
  return table.concat({
    id_cell(id),
    attribution.kind,
    attribution.reports,
    M.escape(attribution.speaker or ''),
    attribution.via,
    ('%.3g'):format(attribution.confidence),
    offsets(attribution.source),
    offsets(attribution.cue),
    offsets(attribution.content),
    words.source,
    words.cue,
    words.content,
  }, '\t')
end

---@param write fun(text: string)
---@return inquit.Writer
function M.writer(write)
  local writer = {}
  write(table.concat(M.COLUMNS, '\t') .. '\n')

  function writer.document(id, result)
    for attribution in result:attributions() do
      write(row(id, attribution, result) .. '\n')
    end
  end

  function writer.finish() end

  return writer
end

return M
