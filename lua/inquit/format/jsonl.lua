-- JSON Lines: an article a line, in and out, for programs and for the scorers of corpora.
--
--   in   {"id": "a1", "text": "..."}                               other keys are ignored
--   out  {"id": "a1", "attributions": [{"source": [[begin, end], ...], "cue": [...],
--         "content": [...], "kind": "direct", "speaker": "Name" or null, "via": "name",
--         "confidence": 0.95}, ...]}
--
-- begin and end are bytes of the UTF-8 text from 0, half open.

local json = require('inquit.json')

local M = {}

--- One attribution as a JSON object, on one line.
---@param attribution inquit.Attribution
---@return string
function M.attribution(attribution)
  return (
    '{"source": %s, "cue": %s, "content": %s, "kind": %s, "speaker": %s, "via": %s, '
    .. '"confidence": %.3g}'
  ):format(
    json.ranges(attribution.source),
    json.ranges(attribution.cue),
    json.ranges(attribution.content),
    json.string(attribution.kind),
    json.name(attribution.speaker),
    json.string(attribution.via),
    attribution.confidence
  )
end

---@param write fun(text: string)
---@return inquit.Writer
function M.writer(write)
  local writer = {}

  function writer.document(id, result)
    local attributions = {}
    for attribution in result:attributions() do
      attributions[#attributions + 1] = M.attribution(attribution)
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

--- The article of one line, or nil and what is wrong with it.
---@param line string
---@return { id: string|number, text: string }? article
---@return string? reason
function M.read(line)
  local article, reason = json.decode(line)
  if article == nil then
    return nil, 'not JSON: ' .. reason
  end
  if type(article) ~= 'table' then
    return nil, 'expected an object with "id" and "text"'
  end
  local id, text = article.id, article.text
  if not is_id(id) then
    return nil, '"id" is missing, or neither a string nor a number up to 2^53'
  end
  if type(text) ~= 'string' then
    return nil, '"text" is missing, or no string'
  end
  return { id = id, text = text }
end

return M
