-- What the engine found in one text, row by row.  Pure Lua: the editor and the command line share
-- it.
--
-- Offsets are bytes from 0, half open, as the engine gives them; rows count from 1.  Tables are
-- built for the rows that are asked for: a long article's document stays in C.

---@alias inquit.Range integer[] { begin, end }: bytes from 0, half open
---@alias inquit.Kind 'direct'|'indirect'|'mixed'
---@alias inquit.Reports 'statement'|'belief'|'intention'|'perception'
---@alias inquit.Show 'said'|'all' what readers want to see
---@alias inquit.Via 'unknown'|'name'|'alias'|'nominal'|'pronoun'|'carried'
---@alias inquit.Role 'source'|'cue'|'content'
---@alias inquit.Link 'first'|'same name'|'short name'|'acronym'|'apposition'
---|'noun'|'place'|'pronoun'|'quoted'|'group'|'known'
---@alias inquit.Entity 'unknown'|'person'|'organisation'|'group'|'document'|'reporter'
---@alias inquit.Gender 'unknown'|'female'|'male'

---@class inquit.Attribution
---@field row integer
---@field kind inquit.Kind
---@field reports inquit.Reports what its cue reports
---@field is_said boolean a statement, or in quotation marks
---@field via inquit.Via how the speaker was reached from the source
---@field speaker string? canonical name; nil where the speaker is not known
---@field speaker_row integer?
---@field mention_row integer? of the mention that is its source
---@field carried_row integer? of the attribution whose speaker it shares, having no source itself
---@field confidence number in [0, 1]
---@field source inquit.Range[] empty where nobody is named
---@field cue inquit.Range[] empty where nothing reports it
---@field content inquit.Range[] one at least, unless it was given without
---@field extent inquit.Range from the first byte of all these to the last

---@class inquit.Speaker
---@field row integer
---@field name string
---@field entity inquit.Entity
---@field gender inquit.Gender
---@field known_row integer? of the speakers whom the caller has made known
---@field known inquit.Known? the same row, as the caller gave it
---@field attribution_count integer

---@class inquit.Mention
---@field row integer
---@field range inquit.Range
---@field speaker_row integer
---@field via inquit.Via
---@field antecedent_row integer? of the mention that it was linked with
---@field link inquit.Link why
---@field confidence number of the link, in [0, 1]

---@class inquit.Problem
---@field range inquit.Range
---@field reason string

---@class inquit.Statistics
---@field paragraphs integer
---@field sentences integer
---@field tokens integer
---@field quotations integer
---@field peak_bytes integer held at most while annotating, the text itself not counted

---@class inquit.Result
---@field private bytes string
---@field private document userdata
---@field private names table<integer, string>
---@field private known inquit.Known[]
---@field private line_starts integer[]? byte after each line break, from 1
local Result = {}
Result.__index = Result

local M = {}

---@param text string the text that was annotated
---@param document userdata what the engine made of it
---@param known inquit.Known[]? the speakers whom the caller has made known
---@return inquit.Result
function M.new(text, document, known)
  local result = { bytes = text, document = document, names = {}, known = known or {} }
  return setmetatable(result, Result)
end

---The bytes [first, last) of the text.
---@param first integer
---@param last integer -1: the end of the text
---@return string
function Result:slice(first, last)
  return self.bytes:sub(first + 1, last)
end

---The words of a range.
---@param range inquit.Range
---@return string
function Result:text(range)
  return self:slice(range[1], range[2])
end

---The words of several ranges, in order.
---@param ranges inquit.Range[]
---@param separator string? default: ' ... '
---@return string
function Result:texts(ranges, separator)
  local words = {}
  for i, range in ipairs(ranges) do
    words[i] = self:text(range)
  end
  return table.concat(words, separator or ' ... ')
end

local function line_starts(bytes)
  local starts = { 1 }
  for after in bytes:gmatch('\n()') do
    starts[#starts + 1] = after
  end
  return starts
end

---The line that a byte stands in, from 1; LF ends lines.
---@param offset integer
---@return integer
function Result:line(offset)
  self.line_starts = self.line_starts or line_starts(self.bytes)
  local starts = self.line_starts
  local low, high = 1, #starts
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if starts[middle] <= offset + 1 then
      low = middle
    else
      high = middle - 1
    end
  end
  return low
end

---@return integer
function Result:attribution_count()
  return self.document:attribution_count()
end

local function ranges_of(document, row, role, count)
  local ranges = {}
  for k = 1, count do
    ranges[k] = { document:range(row, role, k) }
  end
  return ranges
end

local function is_said(kind, reports)
  return reports == 'statement' or kind ~= 'indirect'
end

---@param row integer
---@return inquit.Attribution
function Result:attribution(row)
  local document = self.document
  local kind, via, speaker, confidence, sources, cues, pieces, first, last, mention, carried, told =
    document:attribution(row)
  return {
    row = row,
    kind = kind,
    reports = told,
    is_said = is_said(kind, told),
    via = via,
    speaker = speaker and self:speaker_name(speaker),
    speaker_row = speaker,
    mention_row = mention,
    carried_row = carried,
    confidence = confidence,
    source = ranges_of(document, row, 'source', sources),
    cue = ranges_of(document, row, 'cue', cues),
    content = ranges_of(document, row, 'content', pieces),
    extent = { first, last },
  }
end

---Whether readers see an attribution, who want to see "all", or what is "said": statements, and all
---in quotation marks, but nothing that is only thought, meant or perceived.
---@param row integer
---@param show inquit.Show
---@return boolean
function Result:is_shown(row, show)
  if show == 'all' then
    return true
  end
  local kind, _, _, _, _, _, _, _, _, _, _, reports = self.document:attribution(row)
  return is_said(kind, reports)
end

---Where the content of an attribution begins; of one without, where it begins itself.
---@param row integer
---@return integer
function Result:content_begin(row)
  local _, _, _, _, _, _, contents, first = self.document:attribution(row)
  return contents > 0 and (self.document:range(row, 'content', 1)) or first
end

---The first attribution whose content begins at a byte or after it; none: one past the last.
---@param offset integer
---@return integer row
function Result:first_from(offset)
  local low, high = 1, self:attribution_count() + 1
  while low < high do
    local middle = math.floor((low + high) / 2)
    if self:content_begin(middle) < offset then
      low = middle + 1
    else
      high = middle
    end
  end
  return low
end

---@param row integer of an attribution
---@return integer? row of its speaker
function Result:speaker_row(row)
  local _, _, speaker = self.document:attribution(row)
  return speaker
end

---@return integer
function Result:speaker_count()
  return self.document:speaker_count()
end

---The canonical name: that of a known speaker as the caller spells it, else as it stands in the
---text but for its line breaks; a group's members are joined by "and", and whoever writes the
---article is REPORTER.
---@param row integer
---@return string
function Result:speaker_name(row)
  local name = self.names[row]
  if name then
    return name
  end
  local entity, _, _, pieces, known = self.document:speaker(row)
  if known then
    name = self.known[known].name
  elseif entity == 'reporter' then
    name = 'REPORTER'
  else
    local words = {}
    for k = 1, pieces do
      words[k] = self:slice(self.document:speaker_name_range(row, k)):gsub('%s+', ' ')
    end
    name = table.concat(words, ' and ')
  end
  self.names[row] = name
  return name
end

---Where the canonical name stands in the text; that of a group, where its first member's does.
---@param row integer of a speaker
---@return integer
function Result:name_begin(row)
  return (self.document:speaker_name_range(row, 1))
end

---@param row integer
---@return inquit.Speaker
function Result:speaker(row)
  local entity, gender, attribution_count, _, known = self.document:speaker(row)
  return {
    row = row,
    name = self:speaker_name(row),
    entity = entity,
    gender = gender,
    known_row = known,
    known = known and self.known[known],
    attribution_count = attribution_count,
  }
end

---@return integer
function Result:mention_count()
  return self.document:mention_count()
end

---@param row integer
---@return inquit.Mention
function Result:mention(row)
  local first, last, speaker, via, antecedent, link, confidence = self.document:mention(row)
  return {
    row = row,
    range = { first, last },
    speaker_row = speaker,
    via = via,
    antecedent_row = antecedent,
    link = link,
    confidence = confidence,
  }
end

---@return integer
function Result:problem_count()
  return self.document:problem_count()
end

---@param row integer
---@return inquit.Problem
function Result:problem(row)
  local first, last, reason = self.document:problem(row)
  return { range = { first, last }, reason = reason }
end

local function each(result, count, make)
  local row = 0
  return function()
    row = row + 1
    if row <= count then
      return make(result, row)
    end
  end
end

---Iterates in order of the first byte of content.
---@return fun(): inquit.Attribution?
function Result:attributions()
  return each(self, self:attribution_count(), self.attribution)
end

---Iterates in order of the first mention.
---@return fun(): inquit.Speaker?
function Result:speakers()
  return each(self, self:speaker_count(), self.speaker)
end

---Iterates in order of the first byte.
---@return fun(): inquit.Mention?
function Result:mentions()
  return each(self, self:mention_count(), self.mention)
end

---Iterates in order of the first byte.
---@return fun(): inquit.Problem?
function Result:problems()
  return each(self, self:problem_count(), self.problem)
end

---@return inquit.Statistics
function Result:statistics()
  return self.document:statistics()
end

return M
