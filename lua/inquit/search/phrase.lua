-- Words that are looked for in words: upper and lower case are one, marks between words do not
-- count, and "*" stands for any letters of a word.  Pure Lua.

local casefold = require('inquit.casefold')

local M = {}

-- No-break spaces, guillemets, dashes and quotation marks: what divides words beyond ASCII.
local DIVIDERS = { '\194[\160\171\187]', '\226\128[\128-\191]', '\227\128[\128-\145]' }

-- A text in small letters, with only words and blanks; an apostrophe is part of its word.
local function plain(text)
  local folded = casefold.fold(text):gsub('\226\128[\152\153]', "'")
  for _, divider in ipairs(DIVIDERS) do
    folded = folded:gsub(divider, ' ')
  end
  return folded
end

-- The words that match a pattern of letters, without the apostrophes around them.
local function words_of(text, letters)
  local words = {}
  for word in plain(text):gmatch(letters) do
    word = word:gsub("^'+", ''):gsub("'+$", '')
    if word ~= '' then
      words[#words + 1] = word
    end
  end
  return words
end

---The words of a text, to be looked into.
---@param text string
---@return string[]
function M.words(text)
  return words_of(text, "[%w\128-\255']+")
end

---@class inquit.Phrase
---@field patterns string[] one a word, anchored
---@field literal string the longest piece without "*": a text without it does not have the phrase

local function literal_of(words)
  local longest = ''
  for _, word in ipairs(words) do
    for piece in word:gmatch('[^*]+') do
      longest = #piece > #longest and piece or longest
    end
  end
  return longest
end

---A phrase to be looked for, or nil where the text has no word.
---@param text string
---@return inquit.Phrase?
function M.new(text)
  local words = words_of(text, "[%w\128-\255'*]+")
  local patterns = {}
  for i, word in ipairs(words) do
    patterns[i] = '^' .. word:gsub('%*+', '.*') .. '$'
  end
  return words[1] and { patterns = patterns, literal = literal_of(words) } or nil
end

---Whether the words have the phrase, its words one after another.
---@param phrase inquit.Phrase
---@param words string[]
---@return boolean
function M.is_in(phrase, words)
  local patterns = phrase.patterns
  for from = 1, #words - #patterns + 1 do
    local at = 1
    while at <= #patterns and words[from + at - 1]:find(patterns[at]) do
      at = at + 1
    end
    if at > #patterns then
      return true
    end
  end
  return false
end

---Whether a text that M.prepare() has made may have the phrase.
---@param phrase inquit.Phrase
---@param prepared string
---@return boolean
function M.may_be_in(phrase, prepared)
  return prepared:find(phrase.literal, 1, true) ~= nil
end

---A whole text, for M.may_be_in().
---@param text string
---@return string
function M.prepare(text)
  return plain(text)
end

return M
