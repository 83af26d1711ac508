-- Where the file of speakers lies: in the article's folder or in one above it, the nearest first.
-- Pure Lua.

local M = {}

M.FILE = '.inquit/speakers.txt'

local NO_PERMISSION = 13 -- EACCES: it is there, and who reads it will say what is wrong

local function exists(path)
  local file, _, code = io.open(path, 'rb')
  if file then
    file:close()
  end
  return file ~= nil or code == NO_PERMISSION
end

---The path without "." and "..", from the root.
---@param path string
---@param here string the current folder, from the root
---@return string
function M.absolute(path, here)
  local whole = path:sub(1, 1) == '/' and path or here .. '/' .. path
  local names = {}
  for name in whole:gmatch('[^/]+') do
    if name == '..' then
      names[#names] = nil
    elseif name ~= '.' then
      names[#names + 1] = name
    end
  end
  return '/' .. table.concat(names, '/')
end

---The folder that a path lies in.
---@param path string from the root
---@return string
function M.of(path)
  local folder = path:match('^(.*)/[^/]*$')
  return folder ~= '' and folder or '/'
end

---The nearest file of speakers.
---@param folder string from the root
---@return string? path
function M.find(folder)
  while true do
    local path = (folder == '/' and '' or folder) .. '/' .. M.FILE
    if exists(path) then
      return path
    elseif folder == '/' then
      return nil
    end
    folder = M.of(folder)
  end
end

---A path as people write it: from the current folder, where it lies below.
---@param path string from the root
---@param here string
---@return string
function M.shown(path, here)
  local start = here == '/' and here or here .. '/'
  return path:sub(1, #start) == start and path:sub(#start + 1) or path
end

return M
