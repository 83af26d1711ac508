-- One file of a search, on a worker thread of Neovim: there is no editor here, only Lua.

local M = {}

---@class inquit.SearchJob
---@field search integer which search it is of
---@field index integer of the file in it
---@field query inquit.Query
---@field show inquit.Show
---@field path string from the root
---@field text string? of a buffer; nil: that of the file
---@field speakers string|inquit.UserSpeaker[] the option

---@class inquit.SearchAnswer
---@field index integer
---@field items table[] as for setqflist(), without their file
---@field is_undated boolean?
---@field reason string? why there is no answer

-- Who is who, by path of the file of speakers; '' where there is none.  A new search reads anew.
local rosters = { search = 0, known = {} }

local function known_of(job)
  local folder, roster = require('inquit.roster.folder'), require('inquit.roster')
  if rosters.search ~= job.search then
    rosters = { search = job.search, known = {} }
  end
  local path = folder.find(folder.of(job.path))
  local known = rosters.known[path or '']
  if not known then
    local option = job.speakers
    local sources = { path and roster.of_file(path) }
    sources[#sources + 1] = type(option) == 'string' and roster.of_file(option)
      or roster.of_list(option, 'vim.g.inquit.speakers')
    known = roster.new(sources).known
    rosters.known[path or ''] = known
  end
  return known
end

local function items_of(job, text, result)
  local rows = require('inquit.search.article').rows(job.query, result, job.show)
  if not next(rows) then
    return {}
  end
  local position = require('inquit.position').new(require('inquit.search.text').lines(text))
  return require('inquit.quickfix').items(result, position, { rows = rows })
end

local function answer(job)
  local text, unread = job.text, nil
  if not text then
    text, unread = require('inquit.search.text').read(job.path)
  end
  if not text then
    return { items = {}, reason = unread }
  end
  local may_match, is_undated =
    require('inquit.search.article').may_match(job.query, job.path, text)
  if not may_match then
    return { items = {}, is_undated = is_undated }
  end
  local result, reason = require('inquit.native').annotate(text, { known = known_of(job) })
  if not result then
    return { items = {}, reason = (reason:gsub('^inquit: ', '')) }
  end
  return { items = items_of(job, text, result) }
end

---@param packed string a job
---@return string packed an answer
function M.run(packed)
  local job = vim.mpack.decode(packed)
  local ok, answered = pcall(answer, job)
  if not ok then
    answered = { items = {}, reason = tostring(answered) }
  end
  answered.index = job.index
  return vim.mpack.encode(answered)
end

return M
