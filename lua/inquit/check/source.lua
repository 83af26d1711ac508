-- Checks of who speaks: without a name, by last name only, alone.  Pure Lua.

local M = {}

-- Whether a mention tells a name; that of a group points to people who have been named.
local function is_named(mention)
  return mention.via == 'name' or mention.via == 'alias' or mention.link == 'group'
end

-- By row of the speaker: the first mention by name.
local function first_namings(result, counts)
  local first = {}
  for mention in result:mentions() do
    if is_named(mention) and not first[mention.speaker_row] and counts(mention) then
      first[mention.speaker_row] = mention
    end
  end
  return first
end

local function always()
  return true
end

-- The rows of what each speaker says.
local function quotations_of(result)
  local rows = {}
  for row = 1, result:attribution_count() do
    local speaker = result:speaker_row(row)
    if speaker then
      rows[speaker] = rows[speaker] or {}
      table.insert(rows[speaker], row)
    end
  end
  return rows
end

local PEOPLE = { person = true, group = true }

-- The writer of the article, who is known by the byline.
local WRITER = { I = true, i = true, we = true, We = true }

-- Whether the words of a source name nobody.  "Baker" without an article is somebody.
local function is_nameless(speaker, source)
  local is_one_capital = source:find('^%u%a*$') ~= nil and speaker.entity == 'person'
  return not WRITER[speaker.name] and not is_one_capital
end

---People who speak and are never named.
---@param result inquit.Result
---@param add fun(range: inquit.Range, message: string)
function M.anonymous(result, add)
  local named, said = first_namings(result, always), quotations_of(result)
  for speaker in result:speakers() do
    local rows = said[speaker.row]
    if rows and PEOPLE[speaker.entity] and not named[speaker.row] and not speaker.known then
      local attribution = result:attribution(rows[1])
      local words = attribution.source[1] or attribution.content[1]
      if is_nameless(speaker, result:text(words)) then
        add(words, ('"%s" has no name here'):format(speaker.name))
      end
    end
  end
end

-- A first line that is no sentence: there, a last name will do.
local function headline_end(text)
  local line = text:match('^%s*[^\n]*')
  local is_sentence = line:find('[.!?][^%w]*$')
  return is_sentence and 0 or #line
end

local function words_of(text)
  local words = {}
  for word in text:gmatch('%S+') do
    words[#words + 1] = word
  end
  return words
end

-- Whether a mention has the last word of the name and not its first one: "Mr. Weber".
local function is_last_name_only(text, name)
  local words, full = words_of(text), words_of(name)
  if #full == 1 then
    return #words <= 2 and words[#words] == full[1]
  end
  return words[1] ~= full[1] and words[#words] == full[#full] and #words < #full + 1
end

---People whom their last name alone brings in.
---@param result inquit.Result
---@param add fun(range: inquit.Range, message: string)
function M.surname(result, add)
  local below = headline_end(result:slice(0, -1))
  local named = first_namings(result, function(mention)
    return mention.range[1] >= below
  end)
  local said = quotations_of(result)
  for speaker in result:speakers() do
    local mention = named[speaker.row]
    local is_person = speaker.entity == 'person' and not speaker.known
    if mention and is_person and said[speaker.row] then
      local text = result:text(mention.range)
      if is_last_name_only(text, speaker.name) then
        add(mention.range, ('%s is brought in by last name only'):format(text))
      end
    end
  end
end

-- Fewer quotations than these are no choice of voices.
local FEWEST_QUOTATIONS = 3

---A speaker who has more than so many of the words.
---@param result inquit.Result
---@param add fun(range: inquit.Range, message: string)
---@param limits { share: integer } in per cent
function M.dominant(result, add, limits)
  local shares = require('inquit.share').of(result)
  for _, voice in ipairs(shares.voices) do
    local percent = math.floor(voice.share * 100 + 0.5)
    if voice.row and percent > limits.share and shares.quotations >= FEWEST_QUOTATIONS then
      local first = result:attribution(voice.rows[1]).content
      local message = '%s has %d %% of all words that are said; the limit is %d %%'
      add({ first[1][1], first[#first][2] }, message:format(voice.name, percent, limits.share))
    end
  end
end

return M
