-- What a person corrects from within the editor.  It goes where who is who is written down: the
-- file of speakers above the article.  The article itself is never changed.  Pure Lua.

local amend = require('inquit.roster.amend')
local folder = require('inquit.roster.folder')
local protocol = require('inquit.lsp.protocol')
local save = require('inquit.roster.save')
local uri = require('inquit.lsp.uri')

local M = {}

local function is_below(path, root)
  return path:sub(1, #root + 1) == root .. '/' or root == '/'
end

-- The file that counts for the article, or the one that is to be made: at the top of the editor's
-- folder, so that all of its articles share it; for an article outside of it, beside the article.
local function file_for(session, path)
  local found = folder.find(folder.of(path))
  if found then
    return found
  end
  local top = folder.of(path)
  for root in pairs(session.folders) do
    if is_below(path, root) and #root < #top then
      top = root
    end
  end
  return (top == '/' and '' or top) .. '/' .. folder.FILE
end

local function read(path)
  local file, reason, code = io.open(path, 'rb')
  if not file then
    local ENOENT = 2
    return code == ENOENT and '' or nil, reason
  end
  local text
  text, reason = file:read('*a')
  file:close()
  return text, reason
end

---Makes one name another name of a speaker.  Raises what is wrong as an error of the protocol.
---@param session inquit.lsp.Session
---@param at string URI of the article
---@param name string the speaker
---@param other string what he is called too
function M.merge(session, at, name, other)
  local article_path = uri.path(at)
  if not article_path then
    protocol.fail('failed', 'the article has no file, and so no folder to write speakers down in')
  end
  local path = file_for(session, article_path)
  if session.library:unsaved(path) then
    protocol.fail('failed', path .. ' has changes that are not saved')
  end
  local text, reason = read(path)
  if text then
    text, reason = amend.merge(text, name, other)
  end
  local ok = text ~= nil
  if text then
    ok, reason = save.write(session.uv, path, text)
  end
  if not ok then
    protocol.fail('failed', ('%s: %s'):format(path, reason))
  end
  require('inquit.lsp.sync').renew(session)
end

return M
