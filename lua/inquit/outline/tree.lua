-- The lines of the outline: each speaker with a share of voice, and what they say below.  Pure Lua.

local printable = require('inquit.printable')
local share = require('inquit.share')

local M = {}

---@class inquit.OutlineNode one line
---@field text string
---@field marks { [1]: integer, [2]: integer, [3]: string }[] begin, end and group, in bytes
---@field row integer? of the attribution that it leads to; nil: of the headline
---@field is_speaker boolean
---@field name string? of the speaker

local NAME_CELLS, BAR_CELLS = 22, 8
local TEXT_CELLS = 200 -- of a quotation; the window cuts it anyway
local EIGHTHS = { '▏', '▎', '▍', '▌', '▋', '▊', '▉' }

---A bar of blocks, as wide for every value.
---@param part number of the whole bar, in [0, 1]
---@param cells integer
---@return string
function M.bar(part, cells)
  local eighths = math.floor(part * cells * 8 + 0.5)
  eighths = part > 0 and math.max(1, eighths) or eighths
  local full, rest = math.floor(eighths / 8), eighths % 8
  local bar = ('█'):rep(full) .. (EIGHTHS[rest] or '')
  return bar .. (' '):rep(cells - full - (rest > 0 and 1 or 0))
end

-- A line that is put together piece by piece, each with its group.
local function line_of(pieces)
  local text, marks = '', {}
  for _, piece in ipairs(pieces) do
    local first = #text
    text = text .. piece[1]
    if piece[2] then
      marks[#marks + 1] = { first, #text, piece[2] }
    end
  end
  return text, marks
end

local function count(number, noun)
  return ('%d %s%s'):format(number, noun, number == 1 and '' or 's')
end

local function padded(text, cells)
  return text .. (' '):rep(cells - printable.cells(text))
end

local function headline(shares, speakers)
  local text = ('%s, %s, %s'):format(
    count(shares.quotations, 'quotation'),
    count(speakers, 'speaker'),
    count(shares.words, 'word')
  )
  return { text = text, marks = { { 0, #text, 'Comment' } }, is_speaker = false }
end

-- Marta Silva            ████▌    57 %   23 words   2
local function speaker_node(voice, most, name_cells)
  local name = printable.cut(printable.line(voice.name or '?'), name_cells)
  local text, marks = line_of({
    { padded(name, name_cells), voice.row and 'InquitSource' or 'InquitUnknown' },
    { ' ' },
    { M.bar(voice.words / math.max(most, 1), BAR_CELLS), 'InquitCue' },
    { (' %3d %%'):format(math.floor(voice.share * 100 + 0.5)) },
    { (' %5d w %3d'):format(voice.words, #voice.rows), 'Comment' },
  })
  return {
    text = text,
    marks = marks,
    row = voice.rows[1],
    is_speaker = true,
    name = voice.name or '?',
  }
end

local GROUP_OF_KIND =
  { direct = 'InquitDirect', mixed = 'InquitMixed', indirect = 'InquitIndirect' }

--   12 “”  My grandfather left at two
local function quotation_node(result, row, signs)
  local attribution = result:attribution(row)
  local words = printable.line(result:texts(attribution.content, ' … '))
  local text, marks = line_of({
    { (' %4d '):format(result:line(attribution.content[1][1])), 'LineNr' },
    { padded(signs[attribution.kind], 2) .. ' ' },
    { printable.cut(words, TEXT_CELLS), GROUP_OF_KIND[attribution.kind] },
  })
  return { text = text, marks = marks, row = row, is_speaker = false }
end

---The lines of the outline.
---@param result inquit.Result
---@param config inquit.Config
---@return inquit.OutlineNode[]
function M.nodes(result, config)
  local shares = share.of(result, config.show)
  local speakers, most, name_cells = 0, 0, 1
  for _, voice in ipairs(shares.voices) do
    speakers = speakers + (voice.row and 1 or 0)
    most = math.max(most, voice.words)
    name_cells = math.max(name_cells, printable.cells(printable.line(voice.name or '?')))
  end
  local nodes = { headline(shares, speakers) }
  for _, voice in ipairs(shares.voices) do
    nodes[#nodes + 1] = speaker_node(voice, most, math.min(name_cells, NAME_CELLS))
    for _, row in ipairs(voice.rows) do
      nodes[#nodes + 1] = quotation_node(result, row, config.signs)
    end
  end
  return nodes
end

---The line of each quotation.
---@param nodes inquit.OutlineNode[]
---@return table<integer, integer> lines from 1, by row of the attribution
function M.lines(nodes)
  local lines = {}
  for line, node in ipairs(nodes) do
    if node.row and not node.is_speaker then
      lines[node.row] = line
    end
  end
  return lines
end

---The line of the quotation at a byte of the text, or of the last one before it.
---@param result inquit.Result
---@param lines table<integer, integer> by M.lines()
---@param offset integer
---@return integer? line from 1
function M.line_at(result, lines, offset)
  local place = require('inquit.place')
  local span = place.span(result, offset)
  local row = span and span.row
    or place.last_not_after(result:attribution_count(), offset, function(i)
      return result:content_begin(i)
    end)
  while row > 0 and not lines[row] do -- what is only thought has no line
    row = row - 1
  end
  return lines[row]
end

return M
