-- Cue verbs that take sides, and what to write instead.  Pure Lua.

local M = {}

---@class inquit.LoadedVerb
---@field verb string
---@field neutral string
---@field why string
---@field rest string[] the words that follow the first

-- The forms of a regular verb.
local function regular_forms(verb)
  local stem = verb:gsub('e$', '')
  local has_y = verb:find('[^aeiou]y$') ~= nil
  local singular = verb .. 's'
  if has_y then
    singular = verb:sub(1, -2) .. 'ies'
  elseif verb:find('[sxz]$') or verb:find('[cs]h$') then
    singular = verb .. 'es'
  end
  local past = has_y and verb:sub(1, -2) .. 'ied' or stem .. 'ed'
  local ends_so = verb:find('e$') and not verb:find('[eoy]e$')
  return { verb, singular, past, (ends_so and stem or verb) .. 'ing' }
end

local function trimmed_fields(line)
  local fields = {}
  for field in (line .. '|'):gmatch('%s*(.-)%s*|') do
    fields[#fields + 1] = field
  end
  return fields
end

local function split(text, pattern)
  local words = {}
  for word in text:gmatch(pattern) do
    words[#words + 1] = word
  end
  return words
end

---Reads a table of verbs.
---@param text string
---@return table<string, inquit.LoadedVerb[]> by each form of their first word
function M.read(text)
  local by_form = {}
  local function add(form, verb)
    by_form[form] = by_form[form] or {}
    table.insert(by_form[form], verb)
  end
  for line in text:gmatch('[^\r\n]+') do
    if line:find('^%a') then
      local fields = trimmed_fields(line)
      local rest = split(fields[1], '%S+')
      local first = table.remove(rest, 1)
      local verb = { verb = fields[1], neutral = fields[2], why = fields[3], rest = rest }
      for _, form in ipairs(regular_forms(first)) do
        add(form, verb)
      end
      for _, form in ipairs(split(fields[4] or '', '%a+')) do
        add(form, verb)
      end
    end
  end
  return by_form
end

-- Whether the words from i on are those of the rest.
local function has_rest(words, i, rest)
  for k, word in ipairs(rest) do
    if words[i + k - 1] ~= word then
      return false
    end
  end
  return true
end

---The first verb of a cue that takes sides.
---@param by_form table<string, inquit.LoadedVerb[]>
---@param cue string
---@return inquit.LoadedVerb?
function M.find(by_form, cue)
  local words = split(cue:lower(), '%a+')
  for i, word in ipairs(words) do
    for _, verb in ipairs(by_form[word] or {}) do
      if has_rest(words, i + 1, verb.rest) then
        return verb
      end
    end
  end
end

local table_of_verbs

---Finds cues that take sides.
---@param result inquit.Result
---@param add fun(range: inquit.Range, message: string)
function M.loaded(result, add)
  table_of_verbs = table_of_verbs or M.read(require('inquit.check.profile').data('loaded.verbs'))
  for attribution in result:attributions() do
    local cue = result:texts(attribution.cue, ' ')
    local verb = cue ~= '' and M.find(table_of_verbs, cue)
    if verb then
      local first, last = attribution.cue[1][1], attribution.cue[#attribution.cue][2]
      local message = '"%s" %s; neutral: %s'
      add({ first, last }, message:format(verb.verb, verb.why, verb.neutral))
    end
  end
end

return M
