-- Paths that stand for many: "reports/**/*.txt".  Pure Lua.

local M = {}

---@class inquit.Glob
---@field base string folder below which its files lie; or the file itself
---@field parts string[]? Lua patterns of the names below the base, '**' for any number of folders;
---nil: the file, or all texts of the folder

-- What a folder's texts end in, where no pattern tells.
local ENDINGS = { txt = true, text = true, md = true, markdown = true, org = true }

local MAGIC = '[*?]'

---@param text string
---@return boolean
function M.is_magic(text)
  return text:find(MAGIC) ~= nil
end

-- "*" is any part of a name, "?" one byte of it.
local function part_of(name)
  if name == '**' then
    return name
  end
  local pattern = name:gsub('[%^%$%(%)%%%.%[%]%+%-]', '%%%0')
  return '^' .. pattern:gsub('%*+', '.*'):gsub('%?', '.') .. '$'
end

---@param text string
---@return inquit.Glob
function M.new(text)
  local magic = text:find(MAGIC)
  if not magic then
    return { base = text }
  end
  local base = text:sub(1, magic - 1):match('^(.*/)[^/]*$') or ''
  local parts = {}
  for name in text:sub(#base + 1):gmatch('[^/]+') do
    parts[#parts + 1] = part_of(name)
  end
  base = base:find('^/+$') and '/' or base:gsub('/+$', '')
  return { base = base == '' and '.' or base, parts = parts }
end

local function names_of(path)
  local names = {}
  for name in path:gmatch('[^/]+') do
    names[#names + 1] = name
  end
  return names
end

-- Whether the names are those of the parts.  Where they are not, the last "**" takes one more name.
local function fits(parts, names)
  local part, name = 1, 1
  local any, any_name
  while name <= #names do
    if parts[part] == '**' then
      any, any_name = part, name
      part = part + 1
    elseif parts[part] and names[name]:find(parts[part]) then
      part, name = part + 1, name + 1
    elseif any then
      any_name = any_name + 1
      part, name = any + 1, any_name
    else
      return false
    end
  end
  return part > #parts or (part == #parts and parts[part] == '**')
end

---Whether a file below the base is meant.
---@param glob inquit.Glob
---@param path string below the base
---@return boolean
function M.matches(glob, path)
  if glob.parts then
    return fits(glob.parts, names_of(path))
  end
  return ENDINGS[(path:match('%.([^./]+)$') or ''):lower()] == true
end

---Whether a folder below the base is looked into; hidden ones are not.
---@param glob inquit.Glob
---@param path string of the folder, below the base
---@return boolean
function M.enters(glob, path)
  local name = path:match('[^/]*$')
  if name:sub(1, 1) == '.' then
    return false
  elseif not glob.parts then
    return true
  end
  for depth, part in ipairs(glob.parts) do
    if part == '**' or depth > #names_of(path) then
      return true
    end
  end
  return false
end

return M
