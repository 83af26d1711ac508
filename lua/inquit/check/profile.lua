-- What is checked and how much it matters: a profile is a data file with a line for each switch and
-- each limit.  Pure Lua.

local M = {}

---@alias inquit.Severity 'error'|'warn'|'info'|'hint'
---@alias inquit.Switch 'off'|inquit.Severity

---@class inquit.Profile
---@field switches table<inquit.CheckCode, inquit.Switch> those that it names
---@field limits table<'paragraphs'|'share', integer> those that it names

---The checks, in the order in which people are told of them.
M.CODES = { 'unbalanced', 'unattributed', 'anonymous', 'loaded', 'uncued', 'surname', 'dominant' }

---The profiles that come with inquit.
M.NAMES = { 'default', 'newsroom', 'agency' }

---Values of a switch.
M.SWITCHES = { 'off', 'hint', 'info', 'warn', 'error' }

---Limits, and what they are where no profile names them.
M.LIMITS = { paragraphs = 2, share = 60 }

local function set(list)
  local members = {}
  for _, name in ipairs(list) do
    members[name] = true
  end
  return members
end

local is_code, is_switch = set(M.CODES), set(M.SWITCHES)

-- What is wrong with a line, or nil.
local function put(profile, name, value)
  if is_code[name] then
    if not is_switch[value] then
      return ('%s: expected one of %s; got %s'):format(name, table.concat(M.SWITCHES, ', '), value)
    end
    profile.switches[name] = value
  elseif M.LIMITS[name] then
    if not value:find('^%d+$') then
      return ('%s: expected a number, got %s'):format(name, value)
    end
    profile.limits[name] = tonumber(value)
  else
    return ('there is no check and no limit called %s'):format(name)
  end
end

---Reads the text of a profile.
---@param text string
---@return inquit.Profile? profile
---@return string? reason with its line, without 'inquit: '
function M.read(text)
  local profile, number = { switches = {}, limits = {} }, 0
  for line in (text .. '\n'):gmatch('(.-)\r?\n') do
    number = number + 1
    local words = line:gsub('#.*', ''):match('^%s*(.-)%s*$')
    if words ~= '' then
      local name, value = words:match('^([%w_]+)%s*:%s*(%S.*)$')
      local wrong = not name and ('expected "name: value", got %s'):format(words)
        or put(profile, name, value)
      if wrong then
        return nil, ('line %d: %s'):format(number, wrong)
      end
    end
  end
  return profile
end

-- The data files lie beside this one.
local FOLDER = debug.getinfo(1, 'S').source:gsub('^@', ''):gsub('[^/\\]*$', '') .. 'data/'

---A data file of the checks.
---@param path string
---@return string? text
---@return string? reason
local function slurp(path)
  local file, reason = io.open(path, 'rb')
  local text = file and file:read('*a')
  if file then
    file:close()
  end
  return text, reason and reason:gsub('^.*: ', '') or 'cannot be read'
end

---@param name string of a data file that comes with inquit
---@return string
function M.data(name)
  return assert(slurp(FOLDER .. name))
end

---The profile of a name ("newsroom"), or in the file of a path.
---@param name string
---@return inquit.Profile? profile
---@return string? reason without 'inquit: '
function M.find(name)
  local is_path = name:find('[/\\.]') ~= nil
  local path = is_path and name or FOLDER .. name .. '.profile'
  local text, unread = slurp(path)
  if not text then
    return nil, ('profile %s: %s'):format(name, unread)
  end
  local profile, wrong = M.read(text)
  return profile, wrong and ('profile %s: %s'):format(name, wrong)
end

return M
