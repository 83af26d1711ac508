-- Who is who in a buffer of Neovim: the file of speakers above it, and vim.g.inquit.speakers.  Kept
-- until one of them changes.

local folder = require('inquit.roster.folder')
local roster = require('inquit.roster')

local M = {}

---@class inquit.HeldRoster
---@field roster inquit.Roster
---@field stamps string of the files that were read
---@field option string|inquit.UserSpeaker[]

-- By the path of the file above the buffer, '' where there is none.
---@type table<string, inquit.HeldRoster>
local held = {}

-- Which state of a file this is.
local function stamp(path)
  local stat = path and vim.loop.fs_stat(path)
  if not stat then
    return 'none'
  end
  return ('%s %d %d.%d'):format(path, stat.size, stat.mtime.sec, stat.mtime.nsec)
end

-- The folder that a buffer's article lies in; of one without a file, the current one.
local function folder_of(buffer, here)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name == '' or name:find('^%a[%w+.-]+://') then
    return here
  end
  return folder.of(folder.absolute(name, here))
end

local function source_of_file(path)
  return roster.of_file(path, vim.fn.fnamemodify(path, ':~:.'))
end

local function new(path, option, option_path)
  local sources = { path and source_of_file(path) }
  if option_path then
    sources[#sources + 1] = source_of_file(option_path)
  else
    sources[#sources + 1] = roster.of_list(option, 'vim.g.inquit.speakers')
  end
  local made = roster.new(sources)
  made.path = path
  return made
end

---Who is who in the buffer: the same table as before, as long as nothing has changed.
---@param buffer integer
---@return inquit.Roster
function M.get(buffer)
  local here = vim.fn.getcwd()
  local path = folder.find(folder_of(buffer, here))
  local option = require('inquit.config').get().speakers
  local option_path = type(option) == 'string' and vim.fn.fnamemodify(option, ':p') or nil
  local stamps = stamp(path) .. '\n' .. stamp(option_path)
  local before = held[path or '']
  if before and before.stamps == stamps and vim.deep_equal(before.option, option) then
    return before.roster
  end
  local made = new(path, option, option_path)
  held[path or ''] = { roster = made, stamps = stamps, option = option }
  return made
end

return M
