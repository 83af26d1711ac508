-- Share of voice: who has how many quotations and words of all that are said in a text.  Pure Lua.

local M = {}

---@class inquit.Voice
---@field row integer? of the speaker; nil: nobody knows who says it
---@field name string? of the speaker
---@field rows integer[] of the attributions, in text order
---@field words integer
---@field share number of the words of all voices, in [0, 1]

---@class inquit.Shares
---@field voices inquit.Voice[] who has most words stands first, who is unknown last
---@field words integer of all voices
---@field quotations integer of all voices

-- Dashes, quotation marks and other General Punctuation, U+2000 to U+206F.
local PUNCTUATION = '\226[\128-\129][\128-\191]'

---Number of words in a text: what stands between white space and has a letter or a digit.
---@param text string
---@return integer
function M.words(text)
  local count = 0
  for word in text:gmatch('%S+') do
    if word:find('^[%w]') or word:gsub(PUNCTUATION, ''):find('[%w\128-\255]') then
      count = count + 1
    end
  end
  return count
end

-- More words first, then whoever speaks first; nobody comes last.
local function is_before(a, b)
  if (a.row == nil) ~= (b.row == nil) then
    return b.row == nil
  elseif a.words ~= b.words then
    return a.words > b.words
  end
  return a.rows[1] < b.rows[1]
end

---@param result inquit.Result
---@param show inquit.Show? which attributions count; default: what is said
---@return inquit.Shares
function M.of(result, show)
  local voices, by_row = {}, {}
  local words, quotations = 0, 0
  for attribution in result:attributions() do
    if attribution.is_said or show == 'all' then
      local key = attribution.speaker_row or 0
      local voice = by_row[key]
      if not voice then
        voice = { row = attribution.speaker_row, name = attribution.speaker, rows = {}, words = 0 }
        by_row[key], voices[#voices + 1] = voice, voice
      end
      local count = M.words(result:texts(attribution.content, ' '))
      voice.rows[#voice.rows + 1] = attribution.row
      voice.words, words, quotations = voice.words + count, words + count, quotations + 1
    end
  end
  for _, voice in ipairs(voices) do
    voice.share = voice.words / math.max(words, 1)
  end
  table.sort(voices, is_before)
  return { voices = voices, words = words, quotations = quotations }
end

return M
