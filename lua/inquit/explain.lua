-- Why: for one attribution, a sentence each on its source, its cue and its speaker, from what the
-- engine has found.  Pure Lua: the editor and the command line share it.
--
--   source: "he" stands before the cue.
--   cue: "added" reports what stands before it.
--   speaker: "he" (line 6) is the nearest male person: "Baran" (line 4), short for "Tomasz Baran"
--     (line 2).
--   confidence: 0.95 for the spans, 0.80 for "he" (line 6), 0.90 for "Baran" (line 4).

local M = {}

---@class inquit.Step one mention of the chain from the source to the canonical name
---@field row integer of the mention
---@field text string its words, as they stand in the text
---@field range inquit.Range
---@field line integer from 1
---@field via inquit.Via
---@field link inquit.Link why it was taken for what the next step is
---@field confidence number of the link, in [0, 1]

---@class inquit.Explanation
---@field source string a sentence: what the source is, or why there is none
---@field cue string a sentence: what the cue is, or what stands for it
---@field speaker string a sentence: the chain, told
---@field confidence string a sentence: that of the spans, and of each link
---@field note string? what the caller has noted of the speaker
---@field chain inquit.Step[] from the mention that is the source; empty where no mention is known

local MAX_QUOTED = 60 -- bytes of a mention that are shown; the rest is "..."
local MAX_STEPS = 64 -- of a chain: a long article may name one person ten thousand times

local function one_line(words)
  return (words:gsub('%s+', ' '))
end

-- The words of the article between quotation marks, on one line.
local function quoted(words)
  words = one_line(words)
  if #words > MAX_QUOTED then
    -- Neither half a character nor half a word, where there is a whole one.
    local cut = words:sub(1, MAX_QUOTED):gsub('[\192-\255][\128-\191]*$', '')
    words = (cut:match('^(.*%S)%s+%S*$') or cut) .. ' ...'
  end
  return '"' .. words .. '"'
end

local function placed(result, words, offset)
  return ('%s (line %d)'):format(quoted(words), result:line(offset))
end

-- ------------------------------------------------------------------ source and cue

-- Where the ranges stand, seen from others: 'before', 'after', or nil where they are mixed.
local function side_of(ranges, others)
  if not ranges[1] or not others[1] then
    return nil
  elseif ranges[#ranges][2] <= others[1][1] then
    return 'before'
  elseif others[#others][2] <= ranges[1][1] then
    return 'after'
  end
end

-- The attribution that names the speaker of one that does not: the head of the chain of carrying.
local function origin_of(result, attribution)
  for _ = 1, MAX_STEPS do
    if not attribution.carried_row then
      break
    end
    attribution = result:attribution(attribution.carried_row)
  end
  return attribution
end

local function without_source(result, attribution)
  local origin = origin_of(result, attribution)
  if origin.source[1] then
    return ('none here; carried from %s, the source of the attribution before.'):format(
      placed(result, result:texts(origin.source), origin.source[1][1])
    )
  end
  return 'none here, and no speaker just before to carry it on from.'
end

local function explain_source(result, attribution)
  if not attribution.source[1] then
    return without_source(result, attribution)
  end
  local words = quoted(result:texts(attribution.source))
  local side = side_of(attribution.source, attribution.cue)
  if side then
    return ('%s stands %s the cue.'):format(words, side)
  elseif attribution.cue[1] then
    return ('%s stands beside the cue.'):format(words)
  end
  side = side_of(attribution.source, attribution.content)
  return ('%s stands %s what is said, without a cue.'):format(words, side or 'beside')
end

local PUNCTUATION = { [':'] = 'a colon', ['-'] = 'a dash', ['–'] = 'a dash', ['—'] = 'a dash' }

-- What of the page does the work of a cue.
local function explain_mark(attribution, name)
  local side = side_of(attribution.source, attribution.content)
  if side == 'before' then
    return ('%s between the source and what is said.'):format(name)
  elseif side == 'after' then
    return ('%s between what is said and the source.'):format(name)
  end
  return ('%s before what is said.'):format(name)
end

local function explain_cue(result, attribution)
  if not attribution.cue[1] then
    return 'none: what is said stands by itself.'
  end
  local words = result:texts(attribution.cue)
  local mark = PUNCTUATION[words] or (words:match('^%-+$') and 'a dash')
  if mark then
    return explain_mark(attribution, mark)
  end
  local side = side_of(attribution.content, attribution.cue)
  if not attribution.content[1] then
    return ('%s reports, without words of its own.'):format(quoted(words))
  elseif not side then
    return ('%s reports what stands around it.'):format(quoted(words))
  end
  return ('%s reports what stands %s it.'):format(quoted(words), side)
end

-- ------------------------------------------------------------------ the chain

local function step_of(result, mention)
  return {
    row = mention.row,
    text = result:text(mention.range),
    range = mention.range,
    line = result:line(mention.range[1]),
    via = mention.via,
    link = mention.link,
    confidence = mention.confidence,
  }
end

local function chain_of(result, attribution)
  local chain = {}
  local row = origin_of(result, attribution).mention_row
  while row and #chain < MAX_STEPS do
    local mention = result:mention(row)
    chain[#chain + 1] = step_of(result, mention)
    row = mention.antecedent_row
  end
  return chain
end

local SEXES = { female = 'female ', male = 'male ' }
local ENTITIES = { unknown = 'one', organisation = 'body' }

-- "male person", "body", "one that fits".
local function sort_of(speaker)
  local noun = ENTITIES[speaker.entity] or speaker.entity
  return ((SEXES[speaker.gender] or '') .. noun):gsub('one$', 'one that fits')
end

local function is_shorter(step, target)
  return not target or #step.text <= #target.text
end

-- What a link says, from the step to its target; the target's words follow.
local LINKS = {
  ['same name'] = function()
    return 'the same name as'
  end,
  ['short name'] = function(step, target)
    return is_shorter(step, target) and 'short for' or 'the fuller name of'
  end,
  acronym = function(step, target)
    return is_shorter(step, target) and 'the acronym of' or 'spelt out for'
  end,
  apposition = function()
    return 'said beside it of'
  end,
  noun = function()
    return 'what the article calls'
  end,
  place = function()
    return 'the one that belongs to that place:'
  end,
  pronoun = function(_, _, speaker)
    return ('the nearest %s:'):format(sort_of(speaker))
  end,
  quoted = function()
    return 'the one who says this quotation:'
  end,
  group = function()
    return 'the group of those named before:'
  end,
  known = function()
    return 'by the list of known speakers the same as'
  end,
}

-- Of steps that only repeat a name, the first and the last are told.
local function told_steps(chain)
  local steps = {}
  for i, step in ipairs(chain) do
    local repeats = steps[1] and chain[i - 1].link == 'same name' and step.link == 'same name'
    if not repeats then
      steps[#steps + 1] = step
    end
  end
  return steps
end

local function place_of(result, step)
  return placed(result, step.text, step.range[1])
end

-- The canonical name with its place, where the step itself does not have it.
local function named(result, step, speaker)
  if speaker.known_row or one_line(step.text):find(speaker.name, 1, true) then
    return quoted(speaker.name)
  end
  return placed(result, speaker.name, result:name_begin(speaker.row))
end

-- What is said of the last step: it has nothing before it, so that its target is the speaker.
local function ending_of(result, step, speaker, is_only)
  local has_name = one_line(step.text) == speaker.name
  if speaker.entity == 'reporter' then
    return 'whoever writes the article'
  elseif step.link == 'known' then
    local list = speaker.known and speaker.known.place or 'the list of known speakers'
    return has_name and 'in ' .. list or ('%s by %s'):format(quoted(speaker.name), list)
  elseif LINKS[step.link] then
    return ('%s %s'):format(LINKS[step.link](step, nil, speaker), quoted(speaker.name))
  elseif has_name then
    return is_only and 'the first of that name' or nil
  elseif not is_only then
    return 'named ' .. named(result, step, speaker)
  elseif step.via == 'nominal' then
    return 'first mentioned here, as ' .. quoted(speaker.name)
  end
  return 'the first to name ' .. named(result, step, speaker)
end

local function explain_chain(result, attribution, chain)
  local speaker = result:speaker(attribution.speaker_row)
  if not chain[1] then
    return ('%s, as far as the article tells.'):format(quoted(speaker.name))
  end
  local steps = told_steps(chain)
  local pieces = { place_of(result, steps[1]) }
  for i, step in ipairs(steps) do
    local target = steps[i + 1]
    local told
    if target then
      local link = LINKS[step.link] or LINKS['same name']
      told = ('%s %s'):format(link(step, target, speaker), place_of(result, target))
    else
      told = ending_of(result, step, speaker, i == 1)
    end
    if told then
      pieces[#pieces + 1] = (i == 1 and ' is ' or ', ') .. told
    end
  end
  return table.concat(pieces) .. '.'
end

local function explain_speaker(result, attribution, chain)
  if attribution.speaker_row then
    return explain_chain(result, attribution, chain)
  elseif attribution.source[1] then
    local words = quoted(result:texts(attribution.source))
    return ('none: nobody was found whom %s means.'):format(words)
  end
  return 'none.'
end

-- ------------------------------------------------------------------ the whole

local function explain_confidence(result, attribution, chain)
  local parts = { ('%.2f for the spans'):format(attribution.confidence) }
  for _, step in ipairs(told_steps(chain)) do
    if step.link ~= 'first' then
      parts[#parts + 1] = ('%.2f for %s'):format(step.confidence, place_of(result, step))
    end
  end
  return table.concat(parts, ', ') .. '.'
end

local function note_of(result, attribution)
  local known = attribution.speaker_row and result:speaker(attribution.speaker_row).known
  return known and known.note
end

---Why an attribution has the source, the cue and the speaker that it has.
---@param result inquit.Result
---@param row integer of the attribution
---@return inquit.Explanation
function M.explain(result, row)
  local attribution = result:attribution(row)
  local chain = chain_of(result, attribution)
  return {
    source = explain_source(result, attribution),
    cue = explain_cue(result, attribution),
    speaker = explain_speaker(result, attribution, chain),
    confidence = explain_confidence(result, attribution, chain),
    note = note_of(result, attribution),
    chain = chain,
  }
end

---The sentences of an explanation, each with its label.
---@param explanation inquit.Explanation
---@return string[]
function M.lines(explanation)
  local lines = {}
  for _, label in ipairs({ 'source', 'cue', 'speaker', 'note', 'confidence' }) do
    if explanation[label] then
      lines[#lines + 1] = ('%s: %s'):format(label, explanation[label])
    end
  end
  return lines
end

return M
