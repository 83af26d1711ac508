-- The query language of the search: "speaker:Putin kind:indirect -cue:claim* ferry".  Pure Lua.
--
--   query  = { [ "-" ] [ field ":" ] value { "," value } }
--   value  = letters without blanks and commas, or anything in '...' or "..."
--
-- All terms have to hold, and of a term one value.  A value of words is found where its words stand
-- one after another.

local date = require('inquit.search.date')
local phrase = require('inquit.search.phrase')

local M = {}

---@alias inquit.SearchField 'speaker'|'source'|'cue'|'content'|'kind'|'reports'|'said-before'
---|'said-after'|'in'

---@class inquit.Term
---@field field inquit.SearchField
---@field is_negated boolean
---@field phrases inquit.Phrase[]? one of them, of fields of words
---@field nobody boolean? "?": no speaker is known
---@field values table<string, true>? one of them, of fields of choices
---@field day integer? of said-before and said-after

---@class inquit.Query
---@field terms inquit.Term[]
---@field paths string[] files, folders and patterns
---@field text string as it was typed

local WORDS = { speaker = true, source = true, cue = true, content = true }
local CHOICES = {
  kind = { 'direct', 'indirect', 'mixed' },
  reports = { 'statement', 'belief', 'intention', 'perception' },
}

---The fields, in the order of the help page.
M.FIELDS =
  { 'speaker', 'source', 'cue', 'content', 'kind', 'reports', 'said-before', 'said-after', 'in' }

local is_field = {}
for _, field in ipairs(M.FIELDS) do
  is_field[field] = true
end

-- The values that begin at a byte, up to the blank behind them, and where that is.
local function read_values(text, at)
  local values, is_quoted = {}, false
  while true do
    local mark = text:match('^["\']', at)
    local value, after
    if mark then
      local close = text:find(mark, at + 1, true)
      if not close then
        return nil, ('%s is never closed'):format(mark)
      end
      value, after, is_quoted = text:sub(at + 1, close - 1), close + 1, true
    else
      value, after = text:match('^([^%s,]*)()', at)
    end
    values[#values + 1] = value ~= '' and value or nil
    if text:sub(after, after) ~= ',' then
      return values, after, is_quoted
    end
    at = after + 1
  end
end

-- The words of a line, each with the parts that its syntax tells apart.
local function split(text)
  local pieces, at = {}, text:match('^%s*()')
  while at <= #text do
    local start = at
    local minus, field, from = text:match('^(%-?)([%a-]+):()', at)
    if not field or minus == '' and field:sub(1, 1) == '-' then
      minus, from = text:match('^(%-?)()', at)
      field = nil
    end
    local values, after, is_quoted = read_values(text, from)
    if not values then
      return nil, after
    end
    pieces[#pieces + 1] = {
      is_negated = minus == '-',
      field = field,
      values = values,
      is_quoted = is_quoted,
      text = text:sub(start, after - 1),
    }
    at = text:match('^%s*()', after)
  end
  return pieces
end

local function words_term(term, values)
  term.phrases = {}
  for _, value in ipairs(values) do
    if term.field == 'speaker' and value == '?' then
      term.nobody = true
    else
      term.phrases[#term.phrases + 1] = phrase.new(value)
    end
  end
  if not term.nobody and not term.phrases[1] then
    return ('%s: there is no word to look for'):format(term.field)
  end
end

local function choice_term(term, values)
  local choices, found = CHOICES[term.field], {}
  for _, choice in ipairs(choices) do
    found[choice] = true
  end
  term.values = {}
  for _, value in ipairs(values) do
    if not found[value] then
      local message = '%s: expected one of %s; got %s'
      return message:format(term.field, table.concat(choices, ', '), value)
    end
    term.values[value] = true
  end
end

local function day_term(term, values)
  local first, last = date.span(values[1])
  if not first or not last or values[2] then
    local message = '%s: expected a day, a month or a year, as in 2026-01-14; got %s'
    return message:format(term.field, table.concat(values, ','))
  end
  term.day = term.field == 'said-before' and first or last
end

local function add_term(query, piece)
  local term = { field = piece.field or 'content', is_negated = piece.is_negated }
  local make = WORDS[term.field] and words_term or CHOICES[term.field] and choice_term or day_term
  if not piece.values[1] then
    return ('%s: a value is missing'):format(piece.text)
  end
  query.terms[#query.terms + 1] = term
  return make(term, piece.values)
end

-- A term without a field that looks like a path, or is the name of a file.
local function is_path(piece, exists)
  if piece.field or piece.is_quoted or piece.is_negated then
    return false
  end
  local text = piece.text
  return text:find('/', 1, true) ~= nil
    or text:find('^%.%.?$') ~= nil
    or text:find('[*?].*%.') ~= nil
    or (text:find('.', 1, true) ~= nil and exists(text))
end

local function add(query, piece, exists)
  if is_path(piece, exists) then
    query.paths[#query.paths + 1] = piece.text
  elseif piece.field == 'in' and not piece.is_negated and piece.values[1] then
    for _, path in ipairs(piece.values) do
      query.paths[#query.paths + 1] = path
    end
  elseif piece.field == 'in' then
    return ('%s: expected a path'):format(piece.text)
  elseif piece.field and not is_field[piece.field] then
    local fields = table.concat(M.FIELDS, ', ')
    local message = 'there is no field %s (%s); in quotation marks it is looked for as it stands'
    return message:format(piece.field, fields)
  else
    return add_term(query, piece)
  end
end

---Reads a query.
---@param text string
---@param exists fun(path: string): boolean whether there is such a file
---@return inquit.Query? query
---@return string? reason without 'inquit: '
function M.parse(text, exists)
  local pieces, wrong = split(text)
  if not pieces then
    return nil, wrong
  end
  local query = { terms = {}, paths = {}, text = text }
  for _, piece in ipairs(pieces) do
    wrong = add(query, piece, exists)
    if wrong then
      return nil, wrong
    end
  end
  if not query.terms[1] then
    return nil, 'there is nothing to look for'
  end
  return query
end

---An argument of the shell as a query has it: what the shell has taken the quotation marks from
---gets new ones.
---@param argument string
---@return string
function M.quoted(argument)
  if not argument:find('%s') or argument:find('"', 1, true) then
    return argument
  end
  local head, value = argument:match('^(%-?[%a-]+:)(.*)$')
  if not head then
    head, value = argument:match('^(%-?)(.*)$')
  end
  return ('%s"%s"'):format(head, value)
end

---What a term that has to hold asks of the whole text, so that most articles need no annotating.
---@param query inquit.Query
---@return inquit.Phrase[][] of each list, one has to be there
function M.needs(query)
  local needs = {}
  for _, term in ipairs(query.terms) do
    local is_verbatim = WORDS[term.field] and term.field ~= 'speaker'
    if is_verbatim and not term.is_negated then
      needs[#needs + 1] = term.phrases
    end
  end
  return needs
end

return M
