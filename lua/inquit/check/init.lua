-- What a newsroom may want to look at again in an article: each check finds places, gives them a
-- code and a message, and can be switched on and off.  Pure Lua: the editor, the command line and
-- the language server share it.

local profile = require('inquit.check.profile')

local M = {}

---@alias inquit.CheckCode 'unbalanced'|'unattributed'|'anonymous'|'loaded'|'uncued'|'surname'
---|'dominant'

---@class inquit.Finding
---@field range inquit.Range bytes from 0, half open
---@field code inquit.CheckCode
---@field severity inquit.Severity
---@field message string

---@class inquit.CheckSettings what is checked
---@field switches table<inquit.CheckCode, inquit.Switch> those that are missing are off
---@field limits { paragraphs: integer, share: integer }

-- The file of each check, whose function bears its code.
local FILE = {
  unbalanced = 'inquit.check.quotation',
  unattributed = 'inquit.check.quotation',
  uncued = 'inquit.check.quotation',
  anonymous = 'inquit.check.source',
  surname = 'inquit.check.source',
  dominant = 'inquit.check.source',
  loaded = 'inquit.check.verb',
}

---@class inquit.UserChecks as vim.g.inquit.checks has them; 'profile' and 0: as the profile says
---@field profile string? name ("newsroom"), or path of a file
---@field paragraphs integer?
---@field share integer?
---@field [inquit.CheckCode] inquit.Switch|'profile'|nil

---The settings of a profile, with what the user has set over it.  Where the profile cannot be read,
---those of the default one.
---@param user inquit.UserChecks?
---@return inquit.CheckSettings settings
---@return string? reason what is wrong with the profile, without 'inquit: '
function M.settings(user)
  user = user or {}
  local base, wrong = profile.find(user.profile or 'default')
  base = base or assert(profile.find('default'))
  local settings = { switches = {}, limits = {} }
  for _, code in ipairs(profile.CODES) do
    local wish = user[code]
    settings.switches[code] = wish and wish ~= 'profile' and wish or base.switches[code] or 'off'
  end
  for name, value in pairs(profile.LIMITS) do
    local wish = user[name] or 0
    settings.limits[name] = wish > 0 and wish or base.limits[name] or value
  end
  return settings, wrong
end

---What the checks find, in text order.
---@param result inquit.Result
---@param settings inquit.CheckSettings? default: those of the default profile
---@return inquit.Finding[]
function M.run(result, settings)
  settings = settings or M.settings()
  local findings = {}
  for order, code in ipairs(profile.CODES) do
    local severity = settings.switches[code]
    if severity and severity ~= 'off' then
      require(FILE[code])[code](result, function(range, message)
        findings[#findings + 1] =
          { range = range, code = code, severity = severity, message = message, order = order }
      end, settings.limits)
    end
  end
  table.sort(findings, function(a, b)
    if a.range[1] ~= b.range[1] then
      return a.range[1] < b.range[1]
    end
    return a.order < b.order
  end)
  for _, finding in ipairs(findings) do
    finding.order = nil
  end
  return findings
end

return M
