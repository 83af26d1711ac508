-- The file that says who is who, by default .inquit/speakers.txt:
--
--   # what follows a # is for people
--   Solveig Aune
--     also: the mayor, Mayor Aune
--     gender: female
--     kind: person
--     note: elected in 2019
--
-- A name begins at the margin, what is said of it stands below.  Every line but the name may be
-- missing; "also" may come several times, and goes on in the next line after a comma.  A line that
-- cannot be understood is reported, and the others count.  Pure Lua.

local entry = require('inquit.roster.entry')

local M = {}

local BYTE_ORDER_MARK = '^\239\187\191'
local UTF_16 = { ['\255\254'] = true, ['\254\255'] = true }

---@class inquit.RosterReader
---@field entries inquit.Entry[]
---@field lost integer? what is indented by more than this belongs to a line that was not understood
---@field goes_on boolean whether the last line was a list of names that ended with a comma

-- What stands behind a # that begins the line, or follows a blank.
local function without_comment(line)
  return (' ' .. line):gsub('%s#.*$', ''):sub(2)
end

local function take_name(reader, line, at)
  local made, reason = entry.new(line, at)
  reader.entries[#reader.entries + 1] = made
  reader.lost = not made and -1 or nil
  return reason
end

local function take_field(reader, indent, field, value, at)
  if reader.lost and indent > reader.lost then
    return nil -- one report of what went wrong is enough
  end
  local last = reader.entries[#reader.entries]
  if not last then
    return ('"%s:" stands before the first name'):format(field)
  end
  field = field:lower()
  reader.goes_on = field == 'also' and value:find(',$') ~= nil
  return entry.set(last, field, value, at)
end

---Takes what one line says.
---@return string? reason what is wrong with the line
local function take(reader, line, at)
  local indent = #line:match('^%s*')
  local field, value = line:match('^%s*(%a+)%s*:%s*(.-)%s*$')
  local goes_on = reader.goes_on
  reader.goes_on = false
  if field then
    return take_field(reader, indent, field, value, at)
  elseif indent == 0 then
    return take_name(reader, line, at)
  elseif goes_on then
    return take_field(reader, indent, 'also', line:match('^%s*(.-)%s*$'), at)
  end
  reader.lost = indent
  return ('expected %s; a name begins at the margin'):format(entry.FIELD_LIST)
end

---Reads the file's text, of any bytes.
---@param text string
---@return inquit.Entry[] entries
---@return inquit.Fault[] faults by line
function M.read(text)
  local reader = { entries = {}, goes_on = false }
  local faults = {}
  if UTF_16[text:sub(1, 2)] then
    return {}, { { at = 1, reason = 'the file is UTF-16; save it as UTF-8' } }
  end
  text = text:gsub(BYTE_ORDER_MARK, ''):gsub('\r\n?', '\n')
  local at = 0
  for line in text:gmatch('([^\n]*)\n?') do
    at = at + 1
    line = without_comment(line)
    local reason = line:find('%S') and take(reader, line, at)
    if reason then
      faults[#faults + 1] = { at = at, reason = reason }
    end
  end
  return reader.entries, faults
end

return M
