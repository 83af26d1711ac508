-- usage: lua5.4 scripts/help_options.lua
--
-- Writes the options of doc/inquit.txt from the schema in lua/inquit/config.lua.  A spec makes sure
-- that they are current.

local HELP = 'doc/inquit.txt'
local WIDTH = 78

local M = {}

local function literal(value)
  if type(value) == 'table' then
    return '{}' -- the default of a list
  end
  return type(value) == 'string' and ('"%s"'):format(value) or tostring(value)
end

local function allowed(option)
  if option.type == 'choice' then
    local choices = {}
    for i, choice in ipairs(option.choices) do
      choices[i] = literal(choice)
    end
    return table.concat(choices, ', ')
  elseif option.low then
    return ('%s from %s to %s'):format(option.type, option.low, option.high)
  end
  return option.type
end

-- Words in lines of WIDTH columns; non-ASCII bytes count, which only makes a line shorter.
local function wrap(text, indent)
  local lines, line = {}, indent
  for word in text:gmatch('%S+') do
    if #line > #indent and #line + 1 + #word > WIDTH then
      lines[#lines + 1] = line
      line = indent
    end
    line = line .. (#line > #indent and ' ' or '') .. word
  end
  lines[#lines + 1] = line
  return table.concat(lines, '\n')
end

local function entry(option)
  local tag = ('*inquit-option-%s*'):format(option.name)
  return table.concat({
    option.name .. (' '):rep(WIDTH - #option.name - #tag) .. tag,
    ('    %s (default: %s)'):format(allowed(option), literal(option.default)),
    wrap(option.description, '    '),
  }, '\n')
end

---The options for the help page.
---@param schema inquit.Option[]
---@return string
function M.render(schema)
  local entries = {}
  for i, option in ipairs(schema) do
    entries[i] = entry(option)
  end
  return table.concat(entries, '\n\n')
end

---The help page with these options: they stand between the first of their tags and the next rule.
---@param help string
---@param options string
---@return string
function M.update(help, options)
  local first = assert(help:find('[^\n]*%*inquit%-option%-'), 'no option in ' .. HELP)
  local last = assert(help:find('\n=====', first, true), 'no rule after the options of ' .. HELP)
  return help:sub(1, first - 1) .. options .. '\n' .. help:sub(last)
end

if arg and arg[0] and arg[0]:find('help_options%.lua$') then
  package.path = './lua/?.lua;' .. package.path
  local file = assert(io.open(HELP))
  local help = file:read('*a')
  file:close()
  file = assert(io.open(HELP, 'w'))
  file:write(M.update(help, M.render(require('inquit.config').schema)))
  file:close()
end

return M
