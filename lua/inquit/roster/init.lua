-- Who is who by the user's word: the speakers of a file (roster/text.lua) and of a list of tables,
-- put together for the engine.  Pure Lua.

local entry = require('inquit.roster.entry')

local M = {}

---@class inquit.UserSpeaker
---@field name string
---@field also (string|string[])? other names, and descriptions
---@field gender inquit.Gender?
---@field kind inquit.Entity?
---@field note string?

---@class inquit.Source of speakers
---@field entries inquit.Entry[]
---@field faults inquit.Fault[]
---@field unread string? why its file could not be read
---@field noun 'line'|'entry' what is counted there
---@field place fun(at: integer?): string how messages call a line or entry

---@class inquit.Roster
---@field known inquit.Known[] each with its place
---@field problems string[] without 'inquit: '
---@field path string? the file that was read

-- A file that is longer is no list of speakers.
local MOST_BYTES = 16 * 1024 * 1024

local function read(path)
  local file, unopened = io.open(path, 'rb')
  if not file then
    return nil, (unopened:gsub('^.*: ', ''))
  end
  local text, reason = file:read(MOST_BYTES + 1)
  file:close()
  if reason then
    return nil, (reason:gsub('^.*: ', ''))
  elseif text and #text > MOST_BYTES then
    return nil, 'the file is longer than 16 MiB'
  end
  return text or ''
end

---The speakers of a file.
---@param path string
---@param shown string? how messages call it; default: path
---@return inquit.Source
function M.of_file(path, shown)
  local source = { entries = {}, noun = 'line' }
  function source.place(at)
    return (shown or path) .. (at and (':%d'):format(at) or '')
  end
  local text, reason = read(path)
  if text then
    source.entries, source.faults = require('inquit.roster.text').read(text)
  else
    source.faults, source.unread = { { reason = reason } }, reason
  end
  return source
end

-- Sorted, so that messages come in the same order each time.
local function fields_of(user)
  local fields = {}
  for field in pairs(user) do
    if field ~= 'name' then
      fields[#fields + 1] = tostring(field)
    end
  end
  table.sort(fields)
  return fields
end

local function set_field(made, field, value, at)
  if type(value) ~= 'string' then
    return ('%s: expected string, got %s'):format(field, type(value))
  end
  return entry.set(made, field, value, at)
end

local function add_aliases(made, aliases, at, add_fault)
  for _, alias in ipairs(aliases) do
    if type(alias) == 'string' then
      add_fault(entry.add_alias(made, alias, at))
    else
      add_fault(('also: expected strings, got %s'):format(type(alias)))
    end
  end
end

local function entry_of(user, at, add_fault)
  if type(user) ~= 'table' or type(user.name) ~= 'string' then
    return add_fault('expected a table with a name')
  end
  local made, wrong = entry.new(user.name, at)
  if not made then
    return add_fault(wrong)
  end
  for _, field in ipairs(fields_of(user)) do
    local value = user[field]
    if field == 'also' and type(value) == 'table' then
      add_aliases(made, value, at, add_fault)
    else
      add_fault(set_field(made, field, value, at))
    end
  end
  return made
end

---The speakers of a list of tables, as an option has them.
---@param list inquit.UserSpeaker[]
---@param name string how messages call the list
---@return inquit.Source
function M.of_list(list, name)
  local source = { entries = {}, faults = {}, noun = 'entry' }
  function source.place(at)
    return name .. (at and ('[%d]'):format(at) or '')
  end
  if next(list) ~= nil and list[1] == nil then
    source.faults[1] = { reason = 'expected a list of tables' }
  end
  for at, user in ipairs(list) do
    source.entries[#source.entries + 1] = entry_of(user, at, function(reason)
      source.faults[#source.faults + 1] = reason and { at = at, reason = reason }
    end)
  end
  return source
end

-- ------------------------------------------------------------------ putting together

-- Upper and lower case are one.  Letters beyond ASCII are compared as they stand: should two names
-- that differ in their case alone pass here, the engine gives them to the first.
local function key_of(words)
  return words:lower()
end

---@class inquit.Holder who has a name
---@field known inquit.Known
---@field source inquit.Source
---@field at integer

-- Reports that a name is taken, but not where a nearer source has taken it: that is its right.
local function report_taken(source, at, words, holder)
  if source == holder.source then
    local name = holder.known.name
    local meant = key_of(words) == key_of(name) and 'a speaker' or name
    local taken = ('"%s" is %s already (%s %d)'):format(words, meant, source.noun, holder.at)
    source.faults[#source.faults + 1] = { at = at, reason = taken }
  end
end

-- Gives the name its speaker; one that is there already is told more of.
local function claim_name(known, holders, source, one)
  local key = key_of(one.name)
  local holder = holders[key]
  if holder then
    report_taken(source, one.at, one.name, holder)
    return holder.known
  end
  local made = { name = one.name, aliases = {}, place = source.place(one.at) }
  known[#known + 1] = made
  holders[key] = { known = made, source = source, at = one.at }
  return made
end

local function claim_aliases(holders, source, one, speaker)
  for _, alias in ipairs(one.aliases) do
    local holder = holders[key_of(alias.words)]
    if not holder then
      table.insert(speaker.aliases, alias.words)
      holders[key_of(alias.words)] = { known = speaker, source = source, at = alias.at }
    elseif holder.known ~= speaker then
      report_taken(source, alias.at, alias.words, holder)
    end
  end
end

local function known_value(value)
  return value ~= 'unknown' and value or nil
end

local function claim(known, holders, source)
  local speakers = {}
  for i, one in ipairs(source.entries) do
    speakers[i] = claim_name(known, holders, source, one)
  end
  for i, one in ipairs(source.entries) do
    local speaker = speakers[i]
    claim_aliases(holders, source, one, speaker)
    speaker.gender = speaker.gender or known_value(one.gender)
    speaker.entity = speaker.entity or known_value(one.kind)
    speaker.note = speaker.note or one.note
  end
end

-- A file of a thousand broken lines, or no text at all, is one mishap.
local MOST_FAULTS = 20

local function report(problems, source)
  table.sort(source.faults, function(a, b)
    return (a.at or 0) < (b.at or 0)
  end)
  for i, fault in ipairs(source.faults) do
    if i > MOST_FAULTS then
      problems[#problems + 1] = ('%s: %d more like these'):format(
        source.place(fault.at),
        #source.faults - MOST_FAULTS
      )
      break
    end
    problems[#problems + 1] = ('%s: %s'):format(source.place(fault.at), fault.reason)
  end
end

---Puts sources together.  Where two know a name, the former one is right; a name that one source
---gives twice is a problem of it.
---@param sources inquit.Source[] the nearest first
---@return inquit.Roster
function M.new(sources)
  local roster = { known = {}, problems = {} }
  local holders = {}
  for _, source in ipairs(sources) do
    claim(roster.known, holders, source)
    report(roster.problems, source)
  end
  return roster
end

return M
