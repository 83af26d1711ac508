-- What a position of the article is about: a mention of a speaker, or a part of a quotation.
-- Pure Lua.

local place = require('inquit.place')

local M = {}

---@class inquit.lsp.Target
---@field range inquit.Range what stands at the position
---@field mention inquit.Mention? the innermost one
---@field span inquit.Span? the part of a quotation
---@field speaker_row integer? who is mentioned, or whose quotation it is

-- A mention counts for more than the quotation that it stands in: "he" in what she says is he.
local function at_byte(result, offset)
  local mention, span = place.mention(result, offset), place.span(result, offset)
  if mention then
    local speaker = mention.speaker_row
    return { range = mention.range, mention = mention, span = span, speaker_row = speaker }
  elseif span then
    local range = { span.first, span.last }
    return { range = range, span = span, speaker_row = result:speaker_row(span.row) }
  end
end

---An editor's position stands between two characters: behind the last one it is still meant.
---@param article inquit.lsp.Article
---@param position { line: integer, character: integer }
---@return inquit.lsp.Target?
function M.at(article, position)
  local offset = article:offset(position)
  return at_byte(article.result, offset)
    or (offset > 0 and at_byte(article.result, offset - 1))
    or nil
end

---From the first byte of what is said to the last.
---@param attribution inquit.Attribution
---@return inquit.Range
function M.content(attribution)
  local content = attribution.content
  return content[1] and { content[1][1], content[#content][2] } or attribution.extent
end

return M
