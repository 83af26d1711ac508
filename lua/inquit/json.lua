-- JSON by the library at hand: cjson outside Neovim, vim.json inside.  Objects are put together by
-- the formats themselves: their keys keep an order, and an empty list stays a list.

local printable = require('inquit.printable')

local M = {}

local found -- asked for at the first use: whoever writes no JSON needs none

local function library()
  if found then
    return found
  end
  if vim and vim.json then
    found = vim.json -- it has parts of cjson in it, which get in the way of another one
    return found
  end
  local ok, cjson = pcall(require, 'cjson')
  if ok then
    found = cjson
    return found
  end
  error('inquit: no JSON library: apt install lua-cjson, or luarocks install lua-cjson', 0)
end

-- The library writes "/" as "\/".
local UNESCAPED = { ['/'] = '/' }

--- A string literal; bytes that are not UTF-8, which JSON cannot hold, become U+FFFD.
---@param text string
---@return string
function M.string(text)
  return (library().encode(printable.utf8(text)):gsub('\\(.)', UNESCAPED))
end

--- A number or a string, as they were read; whole numbers without a fraction.
---@param value string|number
---@return string
function M.scalar(value)
  if type(value) == 'string' then
    return M.string(value)
  end
  return ('%.17g'):format(value)
end

--- [[begin, end], ...]
---@param ranges inquit.Range[]
---@return string
function M.ranges(ranges)
  local pairs_of = {}
  for i, range in ipairs(ranges) do
    pairs_of[i] = ('[%d, %d]'):format(range[1], range[2])
  end
  return '[' .. table.concat(pairs_of, ', ') .. ']'
end

--- The speaker of an attribution: its name, or null.
---@param name string?
---@return string
function M.name(name)
  return name and M.string(name) or 'null'
end

local function sorted_keys(object)
  local keys = {}
  for key in pairs(object) do
    keys[#keys + 1] = key
  end
  table.sort(keys)
  return keys
end

--- A value as decode() gives it; of what is empty, it cannot be told whether it was a list.
---@param value any
---@return string
function M.value(value)
  local pieces = {}
  if type(value) == 'string' or type(value) == 'number' then
    return M.scalar(value)
  elseif type(value) == 'boolean' then
    return tostring(value)
  elseif type(value) ~= 'table' then
    return 'null'
  elseif next(value) == nil or value[1] ~= nil then
    for i, item in ipairs(value) do
      pieces[i] = M.value(item)
    end
    return '[' .. table.concat(pieces, ', ') .. ']'
  end
  for i, key in ipairs(sorted_keys(value)) do
    pieces[i] = M.member(key, value[key])
  end
  return '{' .. table.concat(pieces, ', ') .. '}'
end

--- A key of an object with its value.
---@param key string
---@param value any
---@return string
function M.member(key, value)
  return M.string(key) .. ': ' .. M.value(value)
end

--- The value of a JSON text, or nil and why it is none.
---@param text string
---@return any? value
---@return string? reason
function M.decode(text)
  local ok, value = pcall(library().decode, text)
  if not ok then
    return nil, (tostring(value):gsub('^.*:%d+: ', ''))
  end
  return value
end

return M
