-- A document as the engine would give it, made from words: what a result shows is tested without an
-- engine that has to find it first.
--
--   fake.result(text, {
--     { kind = 'direct', speaker = 1, source = { 'Smith' }, content = { '"No."' } },
--   }, { { 'Jane Smith' } }, { { 'Jane Smith', 1 } })
--
-- A mention is { words, speaker, link = 'pronoun', antecedent = row, confidence = 0.8 }, a speaker
-- may have entity, gender and known beside its name, and an attribution mention, carried and
-- reports.
--
-- The pieces of an attribution are looked for from where the content of the former one ends; those
-- of one role in order.

local M = {}

local unpack = rawget(table, 'unpack') or unpack

local function find(text, words, from)
  local first, last = text:find(words, from + 1, true)
  assert(first, ('%q does not stand in the text after byte %d'):format(words, from))
  return { first - 1, last }
end

local function find_all(text, pieces, from)
  local ranges = {}
  for i, words in ipairs(pieces or {}) do
    ranges[i] = find(text, words, from)
    from = ranges[i][2]
  end
  return ranges, from
end

local function place(text, rows)
  local after = 0
  for _, row in ipairs(rows) do
    local from = after
    row.content, after = find_all(text, row.content, from)
    row.source = find_all(text, row.source, from)
    row.cue = find_all(text, row.cue, from)
  end
  return rows
end

local Document = {}
Document.__index = Document

function Document:attribution_count()
  return #self.attributions
end

function Document:attribution(i)
  local row = assert(self.attributions[i])
  local via = row.via or (row.speaker and 'name') or 'unknown'
  local confidence = row.confidence or 0.9
  local first, last = row.content[1][1], row.content[#row.content][2]
  local sources, cues, contents = #row.source, #row.cue, #row.content
  return row.kind,
    via,
    row.speaker,
    confidence,
    sources,
    cues,
    contents,
    first,
    last,
    row.mention,
    row.carried,
    row.reports or 'statement'
end

function Document:range(i, role, k)
  return unpack(self.attributions[i][role][k])
end

function Document:speaker_count()
  return #self.speakers
end

function Document:speaker(i)
  local count = 0
  for _, row in ipairs(self.attributions) do
    count = count + (row.speaker == i and 1 or 0)
  end
  local speaker = self.speakers[i]
  return speaker.entity or 'person', speaker.gender or 'unknown', count, #speaker, speaker.known
end

function Document:speaker_name_range(i, k)
  return unpack(self.speakers[i][k])
end

function Document:mention_count()
  return #self.mentions
end

function Document:mention(i)
  local mention = self.mentions[i]
  local first, last = mention.range[1], mention.range[2]
  return first,
    last,
    mention.speaker,
    'name',
    mention.antecedent,
    mention.link or 'first',
    mention.confidence or 0.9
end

---@param text string
---@param attributions table[]
---@param speakers string[][] names, in pieces
---@param mentions table[]? { words, speaker }
---@param known inquit.Known[]?
---@return inquit.Result
function M.result(text, attributions, speakers, mentions, known)
  local document = { attributions = place(text, attributions), speakers = {}, mentions = {} }
  for i, pieces in ipairs(speakers) do
    document.speakers[i] = { entity = pieces.entity, gender = pieces.gender, known = pieces.known }
    for k, words in ipairs(pieces) do
      document.speakers[i][k] = find(text, words, 0)
    end
  end
  local from = 0
  for i, mention in ipairs(mentions or {}) do
    local range = find(text, mention[1], from)
    document.mentions[i] = {
      range = range,
      speaker = mention[2],
      antecedent = mention.antecedent,
      link = mention.link,
      confidence = mention.confidence,
    }
    from = range[1]
  end
  return require('inquit.result').new(text, setmetatable(document, Document), known)
end

return M
