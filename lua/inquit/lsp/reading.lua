-- From a text to its article: who is who above its file, the engine, and the columns of the editor.
-- Pure Lua.

local article = require('inquit.lsp.article')
local folder = require('inquit.roster.folder')
local json = require('inquit.json')
local position = require('inquit.position')
local roster = require('inquit.roster')
local text = require('inquit.lsp.text')
local uri = require('inquit.lsp.uri')

local M = {}

---@class inquit.lsp.HeldRoster
---@field stamps string of all that it was made of
---@field roster inquit.Roster

-- By session, and by the path of the file above the article, '' where there is none.
---@type table<inquit.lsp.Session, table<string, inquit.lsp.HeldRoster>>
local held_of = setmetatable({}, { __mode = 'k' })

local function stamp(session, path)
  local stat = path and session.uv.fs_stat(path)
  if not stat then
    return 'none'
  end
  return ('%s %d %d.%d'):format(path, stat.size, stat.mtime.sec, stat.mtime.nsec)
end

local function new_roster(path, option)
  local sources = { path and roster.of_file(path) }
  if type(option) == 'string' then
    sources[#sources + 1] = roster.of_file(option)
  else
    sources[#sources + 1] = roster.of_list(option, 'speakers')
  end
  return roster.new(sources)
end

---Who is who in a file: the same table as before, as long as nothing has changed.
---@param session inquit.lsp.Session
---@param path string? nil: the article has no file
---@return inquit.Roster
function M.roster(session, path)
  local above = path and folder.find(folder.of(path))
  local option = session:settings().speakers
  local option_path = type(option) == 'string' and option or nil
  local stamps = table.concat({
    stamp(session, above),
    stamp(session, option_path),
    json.value(option),
  }, '\n')
  held_of[session] = held_of[session] or {}
  local held = held_of[session]
  local before = held[above or '']
  if not before or before.stamps ~= stamps then
    before = { stamps = stamps, roster = new_roster(above, option) }
    held[above or ''] = before
    for _, problem in ipairs(before.roster.problems) do
      session:tell('warning', problem)
    end
  end
  return before.roster
end

---@param session inquit.lsp.Session
---@param at string URI of the text
---@param lines string[]
---@param known inquit.Known[]
---@return inquit.lsp.Article? article
---@return string? reason
function M.article(session, at, lines, known)
  local whole = table.concat(lines, '\n')
  local result, reason = require('inquit.native').annotate(whole, { known = known })
  if not result then
    return nil, reason
  end
  return article.new(at, result, position.new(lines), session.encoding)
end

---The article of a file that is not open.
---@param session inquit.lsp.Session
---@param path string
---@param whole string
---@return inquit.lsp.Article? article
---@return string? reason
function M.file(session, path, whole)
  local lines = text.new(whole, session.encoding):bare_lines()
  return M.article(session, uri.of(path), lines, M.roster(session, path).known)
end

return M
