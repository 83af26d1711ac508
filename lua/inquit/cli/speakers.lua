-- Who is who for the articles of the command line: the file of --speakers for all of them, or for
-- each the file above it.

local folder = require('inquit.roster.folder')
local roster = require('inquit.roster')

local M = {}

local function current_folder()
  local pipe = assert(io.popen('pwd'))
  local here = pipe:read('a'):gsub('\n$', '')
  pipe:close()
  return here
end

-- The file is asked for: without it the answers would be others.
local function named_roster(path)
  local source = roster.of_file(path)
  if source.unread then
    error(('inquit: %s: %s'):format(path, source.unread), 0)
  end
  return roster.new({ source })
end

---Gives who is who in a file; each problem is told once, when it is first met.
---@param arguments { speakers: string?, no_speakers: boolean? }
---@param tell fun(problem: string)
---@return fun(name: string): inquit.Known[]?
function M.finder(arguments, tell)
  local function told(made)
    for _, problem in ipairs(made.problems) do
      tell(problem)
    end
    return made.known
  end

  if arguments.no_speakers then
    return function() end
  elseif arguments.speakers then
    local known = told(named_roster(arguments.speakers))
    return function()
      return known
    end
  end
  local here = current_folder()
  local path_of, known_of = {}, {} -- by folder; by path

  return function(name)
    local above = folder.of(folder.absolute(name, here))
    if path_of[above] == nil then
      path_of[above] = folder.find(above) or false
    end
    local path = path_of[above]
    if path and not known_of[path] then
      known_of[path] = told(roster.new({ roster.of_file(path, folder.shown(path, here)) }))
    end
    return path and known_of[path] or nil
  end
end

return M
