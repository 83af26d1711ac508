-- The quotations of one article that a query asks for.  Pure Lua.

local date = require('inquit.search.date')
local phrase = require('inquit.search.phrase')
local query_of = require('inquit.search.query')

local M = {}

local function has_one(phrases, text)
  local words = phrase.words(text)
  for _, one in ipairs(phrases) do
    if phrase.is_in(one, words) then
      return true
    end
  end
  return false
end

local TEXT_OF = {
  speaker = function(_, attribution)
    return attribution.speaker or ''
  end,
  source = function(result, attribution)
    return result:texts(attribution.source, ' ')
  end,
  cue = function(result, attribution)
    return result:texts(attribution.cue, ' ')
  end,
  content = function(result, attribution)
    return result:texts(attribution.content, ' ')
  end,
}

local function holds(term, result, attribution)
  if term.values then
    return term.values[attribution[term.field]] == true
  elseif term.nobody and not attribution.speaker then
    return true
  end
  return has_one(term.phrases, TEXT_OF[term.field](result, attribution))
end

local function all_hold(terms, result, attribution)
  for _, term in ipairs(terms) do
    if not term.day and holds(term, result, attribution) == term.is_negated then
      return false
    end
  end
  return true
end

-- Whether the day of the article is one that the query asks for; nil: it asks, and the article does
-- not tell.
local function is_of_day(query, path, text)
  local day
  for _, term in ipairs(query.terms) do
    if term.day then
      day = day or date.of(path, text)
      if not day then
        return nil
      end
      local is_so = term.field == 'said-before' and day < term.day
        or term.field == 'said-after' and day > term.day
      if is_so == term.is_negated then
        return false
      end
    end
  end
  return true
end

-- Whether all that has to stand in the text does.
local function has_needs(query, text)
  local needs = query_of.needs(query)
  local prepared = needs[1] and phrase.prepare(text)
  for _, phrases in ipairs(needs) do
    local is_there = false
    for _, one in ipairs(phrases) do
      is_there = is_there or phrase.may_be_in(one, prepared)
    end
    if not is_there then
      return false
    end
  end
  return true
end

local function asks_for_reports(query)
  for _, term in ipairs(query.terms) do
    if term.field == 'reports' then
      return true
    end
  end
  return false
end

---Whether a text may have what a query asks for, before it is annotated.
---@param query inquit.Query
---@param path string
---@param text string
---@return boolean
---@return boolean is_undated the query asks for a day, and the article does not tell one
function M.may_match(query, path, text)
  local is_right_day = is_of_day(query, path, text)
  return is_right_day == true and has_needs(query, text), is_right_day == nil
end

---The quotations that a query asks for.
---@param query inquit.Query
---@param result inquit.Result
---@param show inquit.Show
---@return table<integer, true> rows of the attributions
function M.rows(query, result, show)
  local rows = {}
  show = asks_for_reports(query) and 'all' or show
  for attribution in result:attributions() do
    if (show == 'all' or attribution.is_said) and all_hold(query.terms, result, attribution) then
      rows[attribution.row] = true
    end
  end
  return rows
end

return M
