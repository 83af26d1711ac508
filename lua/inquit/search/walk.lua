-- The files that paths and patterns mean, folder by folder, so that a large tree holds nobody up.

local glob_of = require('inquit.search.glob')

local M = {}

---@class inquit.WalkFolder
---@field glob inquit.Glob
---@field path string below the base of the glob
---@field typed string? of a base: as the person has typed it

---@class inquit.Walk
---@field private folders inquit.WalkFolder[] still to be looked into, last first
---@field missing string[] paths that are not there
local Walk = {}
Walk.__index = Walk

local function joined(folder, name)
  return folder == '' and name or folder .. '/' .. name
end

-- What a path is, links followed.
local function kind_of(path)
  local stat = vim.loop.fs_stat(path)
  return stat and stat.type
end

---@param paths string[] as they were typed
---@param absolute fun(path: string): string
---@return inquit.Walk
function M.new(paths, absolute)
  local walk = setmetatable({ folders = {}, missing = {} }, Walk)
  for i = #paths, 1, -1 do
    local glob = glob_of.new(paths[i])
    glob.base = absolute(glob.base)
    table.insert(walk.folders, { glob = glob, path = '', typed = paths[i] })
  end
  return walk
end

-- The names of a folder, sorted, each with its kind.
local function entries_of(path)
  local entries, handle = {}, vim.loop.fs_scandir(path)
  while handle do
    local name, kind = vim.loop.fs_scandir_next(handle)
    if not name then
      break
    end
    entries[#entries + 1] = { name = name, kind = kind }
  end
  table.sort(entries, function(a, b)
    return a.name < b.name
  end)
  return entries
end

-- A link to a folder may lead round in a circle: only files are followed.
local function is_file(entry, path)
  return entry.kind == 'file' or (entry.kind ~= 'directory' and kind_of(path) == 'file')
end

-- What a path without a pattern means: the file itself, or nothing.
function Walk:single(top)
  if not top.glob.parts and kind_of(top.glob.base) == 'file' then
    return { top.glob.base }
  end
  table.insert(self.missing, top.typed)
  return {}
end

---Looks into the next folder.
---@return string[]? files from the root; nil: there is no folder left
function Walk:step()
  local top = table.remove(self.folders)
  if not top then
    return nil
  end
  local glob = top.glob
  if top.path == '' and kind_of(glob.base) ~= 'directory' then
    return self:single(top)
  end
  local files, folders = {}, {}
  local here = top.path == '' and glob.base or glob.base .. '/' .. top.path
  for _, entry in ipairs(entries_of(here)) do
    local below = joined(top.path, entry.name)
    if entry.kind == 'directory' then
      if glob_of.enters(glob, below) then
        folders[#folders + 1] = { glob = glob, path = below }
      end
    elseif glob_of.matches(glob, below) and is_file(entry, here .. '/' .. entry.name) then
      files[#files + 1] = here .. '/' .. entry.name
    end
  end
  for i = #folders, 1, -1 do
    table.insert(self.folders, folders[i])
  end
  return files
end

return M
