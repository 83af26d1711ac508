-- JSON Lines: an article a line, in and out, for programs and for the scorers of corpora.
--
--   in   {"id": "a1", "text": "..."}                               other keys are ignored
--   out  {"id": "a1", "attributions": [{"source": [[begin, end], ...], "cue": [...],
--         "content": [...], "kind": "direct", "reports": "statement", "speaker": "Name" or null,
--         "via": "name", "confidence": 0.95}, ...]}
--
-- begin and end are bytes of the UTF-8 text from 0, half open.  What is carried over (via
-- "carried") and has no cue has the source of the attribution that it goes on with.
-- With given spans a line that comes in has "attributions" too: objects with "source", "cue" and
-- "content", which go out as they are; their other keys go out again, in front.

local json = require('inquit.json')

local M = {}

-- What an attribution has of its own.
local OWN = {
  source = true,
  cue = true,
  content = true,
  kind = true,
  reports = true,
  speaker = true,
  via = true,
  confidence = true,
  explanation = true,
}

--- One attribution as a JSON object, on one line.
---@param attribution inquit.Attribution
---@param kept string? members to begin with
---@param explanation string[]? sentences to end with
---@param source inquit.Range[]? another one than its own
---@return string
function M.attribution(attribution, kept, explanation, source)
  return (
    '{%s"source": %s, "cue": %s, "content": %s, "kind": %s, "reports": %s, '
    .. '"speaker": %s, "via": %s, "confidence": %.3g%s}'
  ):format(
    kept and kept .. ', ' or '',
    json.ranges(source or attribution.source),
    json.ranges(attribution.cue),
    json.ranges(attribution.content),
    json.string(attribution.kind),
    json.string(attribution.reports),
    json.name(attribution.speaker),
    json.string(attribution.via),
    attribution.confidence,
    explanation and ', ' .. json.member('explanation', explanation) or ''
  )
end

---@param write fun(text: string)
---@return inquit.Writer
function M.writer(write)
  local writer = {}

  function writer.document(id, result, kept)
    local attributions, sources = {}, {}
    for attribution in result:attributions() do
      local row = attribution.row
      local is_piece = not kept and not attribution.cue[1] -- goes on with what stands before
      sources[row] = is_piece and sources[attribution.carried_row] or attribution.source
      attributions[row] = M.attribution(attribution, kept and kept[row], nil, sources[row])
    end
    write(
      ('{"id": %s, "attributions": [%s]}\n'):format(
        json.scalar(id),
        table.concat(attributions, ', ')
      )
    )
  end

  function writer.finish() end

  return writer
end

local EXACT = 2 ^ 53 -- up to here a number is what was written

local function is_id(id)
  return type(id) == 'string' or type(id) == 'number' and id >= -EXACT and id <= EXACT
end

local MAX_OFFSET = 2 ^ 32 - 1

local function is_offset(value)
  return type(value) == 'number' and value % 1 == 0 and value >= 0 and value <= MAX_OFFSET
end

-- Spans as they stand in a line; null and a missing key are no spans.
local function ranges_of(value)
  if value == nil or type(value) == 'userdata' then
    return {}
  elseif type(value) ~= 'table' or next(value) ~= nil and value[1] == nil then
    return nil
  end
  local ranges = {}
  for i, pair in ipairs(value) do
    if type(pair) ~= 'table' or #pair ~= 2 or not (is_offset(pair[1]) and is_offset(pair[2])) then
      return nil
    end
    ranges[i] = { pair[1], pair[2] }
  end
  return ranges
end

local function other_members(object)
  local members = {}
  for key, value in pairs(object) do
    if not OWN[key] then
      members[#members + 1] = json.member(key, value)
    end
  end
  table.sort(members)
  return members[1] and table.concat(members, ', ') or false
end

-- The spans of each attribution, and its other keys.
local function read_spans(attributions)
  if type(attributions) ~= 'table' or next(attributions) ~= nil and attributions[1] == nil then
    return nil, '"attributions" is missing, or no list'
  end
  local given, kept = {}, {}
  for row, object in ipairs(attributions) do
    if type(object) ~= 'table' then
      return nil, ('attribution %d: expected an object'):format(row)
    end
    given[row], kept[row] = {}, other_members(object)
    for _, role in ipairs({ 'source', 'cue', 'content' }) do
      given[row][role] = ranges_of(object[role])
      if not given[row][role] then
        return nil, ('attribution %d: "%s" is no list of [begin, end]'):format(row, role)
      end
    end
  end
  return given, kept
end

---@class inquit.Article
---@field id string|number
---@field text string
---@field given inquit.Given[]? spans of attributions
---@field kept (string|false)[]? JSON members of each of them, to be written again

--- The article of one line, or nil and what is wrong with it.
---@param line string
---@param with_spans boolean? it has attributions with spans
---@return inquit.Article? article
---@return string? reason
function M.read(line, with_spans)
  local object, reason = json.decode(line)
  if object == nil then
    return nil, 'not JSON: ' .. reason
  end
  if type(object) ~= 'table' then
    return nil, 'expected an object with "id" and "text"'
  end
  local article = { id = object.id, text = object.text }
  if not is_id(article.id) then
    return nil, '"id" is missing, or neither a string nor a number up to 2^53'
  end
  if type(article.text) ~= 'string' then
    return nil, '"text" is missing, or no string'
  end
  if with_spans then
    local given, kept = read_spans(object.attributions)
    if not given then
      return nil, kept
    end
    article.given, article.kept = given, kept
  end
  return article
end

return M
