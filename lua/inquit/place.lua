-- What stands at a byte of the text: a quotation, a mention, a speaker.  Pure Lua.

local M = {}

---@class inquit.Span
---@field first integer
---@field last integer byte, not included
---@field row integer of the attribution
---@field role inquit.Role

-- The spans of each result, in text order; they do not overlap, so that one binary search answers.
---@type table<inquit.Result, inquit.Span[]>
local spans_of = setmetatable({}, { __mode = 'k' })

local function collect(result)
  local spans = {}
  for attribution in result:attributions() do
    for _, role in ipairs({ 'source', 'cue', 'content' }) do
      for _, range in ipairs(attribution[role]) do
        spans[#spans + 1] =
          { first = range[1], last = range[2], row = attribution.row, role = role }
      end
    end
  end
  -- Two attributions may share their source: the former of them stands first.
  table.sort(spans, function(a, b)
    if a.first ~= b.first then
      return a.first < b.first
    end
    return a.row > b.row
  end)
  return spans
end

---The greatest i in [0, count] with key(i) <= value; key rises, and key(0) is never asked for.
---@param count integer
---@param value integer
---@param key fun(i: integer): integer
---@return integer
function M.last_not_after(count, value, key)
  local low, high = 0, count
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if key(middle) <= value then
      low = middle
    else
      high = middle - 1
    end
  end
  return low
end

---The part of an attribution that holds the byte.
---@param result inquit.Result
---@param offset integer
---@return inquit.Span?
function M.span(result, offset)
  spans_of[result] = spans_of[result] or collect(result)
  local spans = spans_of[result]
  local i = M.last_not_after(#spans, offset, function(at)
    return spans[at].first
  end)
  if i > 0 and offset < spans[i].last then
    return spans[i]
  end
end

---The innermost mention that holds the byte.
---@param result inquit.Result
---@param offset integer
---@return inquit.Mention?
function M.mention(result, offset)
  local row = M.last_not_after(result:mention_count(), offset, function(at)
    return result:mention(at).range[1]
  end)
  while row > 0 do
    local mention = result:mention(row)
    if offset < mention.range[2] then
      return mention
    end
    row = row - 1
  end
end

---Whose words, cue or name the byte is part of.
---@param result inquit.Result
---@param offset integer
---@return integer? row of the speaker
function M.speaker(result, offset)
  local span = M.span(result, offset)
  if span then
    return result:speaker_row(span.row)
  end
  local mention = M.mention(result, offset)
  return mention and mention.speaker_row
end

-- Whether a mention tells who the speaker is: the "I" of what somebody says does not.
local function tells(mention, speaker)
  return mention.speaker_row == speaker and mention.link ~= 'quoted'
end

local function first_mention(result, speaker)
  for mention in result:mentions() do
    if tells(mention, speaker) then
      return mention.range[1]
    end
  end
end

-- Where an attribution without a source of its own has last been told whose words these are.
local function mention_before(result, speaker, offset)
  local found
  for mention in result:mentions() do
    if mention.range[1] >= offset then
      break
    end
    found = tells(mention, speaker) and mention.range[1] or found
  end
  return found or first_mention(result, speaker)
end

---Where to look for who speaks: from a quotation its source, from a source or any other mention the
---first mention of the speaker.
---@param result inquit.Result
---@param offset integer
---@return integer? offset
---@return string? reason without 'inquit: '
function M.source(result, offset)
  local span = M.span(result, offset)
  if not span then
    local mention = M.mention(result, offset)
    if not mention then
      return nil, 'no quotation and no speaker under the cursor'
    end
    return first_mention(result, mention.speaker_row)
  end
  local attribution = result:attribution(span.row)
  local speaker, source = attribution.speaker_row, attribution.source[1]
  if span.role ~= 'source' and source then
    return source[1]
  elseif not speaker then
    return nil, 'nobody is named for this quotation'
  elseif source then
    return first_mention(result, speaker)
  end
  return mention_before(result, speaker, attribution.content[1][1])
end

return M
