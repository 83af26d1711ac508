-- One speaker as a person writes it down: what may be said of it, and what is wrong with that.
-- Pure Lua.

local printable = require('inquit.printable')

local M = {}

---@class inquit.Entry
---@field at integer line of the file, or place in the list
---@field name string
---@field aliases { words: string, at: integer }[]
---@field gender inquit.Gender?
---@field kind inquit.Entity?
---@field note string?

---@class inquit.Fault
---@field at integer line of the file, or place in the list
---@field reason string

M.FIELD_LIST = '"also:", "gender:", "kind:" or "note:"'

local GENDERS = { female = 'female', male = 'male', unknown = 'unknown' }
local KINDS = {
  person = 'person',
  organisation = 'organisation',
  organization = 'organisation',
  group = 'group',
  document = 'document',
  unknown = 'unknown',
}

-- The words with single blanks, or nil and what is wrong with them.
local function words_of(text)
  local words = text:gsub('%s+', ' '):gsub('^ ', ''):gsub(' $', '')
  if words == '' then
    return nil, 'is empty'
  elseif words:find('%c') or words:find('\0', 1, true) then
    return nil, 'has a control character'
  elseif printable.utf8(words) ~= words then
    return nil, 'is not UTF-8'
  end
  return words
end

local function set_choice(entry, field, value, choices, expected)
  local choice = choices[value:lower()]
  if not choice then
    return ('%s: expected %s; got %s'):format(field, expected, printable.line(value))
  elseif entry[field] and entry[field] ~= choice then
    return ('%s: %s is %s already'):format(field, entry.name, entry[field])
  end
  entry[field] = choice
end

---Adds one other name, which may have commas.
---@param entry inquit.Entry
---@param alias string
---@param at integer
---@return string? reason what is wrong with it
function M.add_alias(entry, alias, at)
  local words, reason = words_of(alias)
  if not words then
    return 'also: ' .. reason
  end
  table.insert(entry.aliases, { words = words, at = at })
end

-- Each gives what is wrong with the value, or nil.
local SETTERS = {
  also = function(entry, value, at)
    local wrong
    for alias in value:gmatch('[^,]+') do
      wrong = alias:find('%S') and M.add_alias(entry, alias, at) or wrong
    end
    return wrong
  end,
  gender = function(entry, value)
    return set_choice(entry, 'gender', value, GENDERS, 'female, male or unknown')
  end,
  kind = function(entry, value)
    local expected = 'person, organisation, group, document or unknown'
    return set_choice(entry, 'kind', value, KINDS, expected)
  end,
  note = function(entry, value)
    local words, reason = words_of(value)
    if not words then
      return 'note: ' .. reason
    end
    entry.note = entry.note and entry.note .. '; ' .. words or words
  end,
}

---@param name string
---@param at integer
---@return inquit.Entry? entry
---@return string? reason
function M.new(name, at)
  local words, reason = words_of(name)
  if not words then
    return nil, 'the name ' .. reason
  end
  return { at = at, name = words, aliases = {} }
end

---Says something of the speaker.
---@param entry inquit.Entry
---@param field string
---@param value string
---@param at integer
---@return string? reason what is wrong with it
function M.set(entry, field, value, at)
  local setter = SETTERS[field]
  if not setter then
    return ('"%s:" is unknown; expected %s'):format(printable.line(field), M.FIELD_LIST)
  elseif not value:find('%S') then
    return ('"%s:" is empty'):format(field)
  end
  return setter(entry, value, at)
end

return M
