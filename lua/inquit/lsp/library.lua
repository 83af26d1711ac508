-- The articles that an editor has open, by what it sends of them.  Read again at the first question
-- after a change.  Pure Lua.

local reading = require('inquit.lsp.reading')
local text = require('inquit.lsp.text')
local uri = require('inquit.lsp.uri')

local M = {}

---@class inquit.lsp.Open
---@field text inquit.lsp.Text
---@field version integer?
---@field article inquit.lsp.Article? of the text as it is
---@field roster inquit.Roster? that the article was read with

---@class inquit.lsp.TextLibrary : inquit.lsp.Library
---@field private session inquit.lsp.Session
---@field private documents table<string, inquit.lsp.Open> by URI
local Library = {}
Library.__index = Library

---@param session inquit.lsp.Session
---@return inquit.lsp.Library
function M.new(session)
  return setmetatable({ session = session, documents = {} }, Library)
end

function Library:open(at, whole, version)
  local made = text.new(whole, self.session.encoding)
  self.documents[at] = { text = made, version = version }
end

local function not_open(at)
  return ('inquit: %s is not open'):format(at)
end

function Library:change(at, version, changes)
  local document = self.documents[at]
  if not document then
    error(not_open(at), 0)
  end
  document.article, document.version = nil, version
  for _, change in ipairs(changes) do
    document.text:change(change)
  end
end

function Library:close(at)
  self.documents[at] = nil
end

function Library:uris()
  local list = {}
  for at in pairs(self.documents) do
    list[#list + 1] = at
  end
  table.sort(list)
  return list
end

function Library:version(at)
  local document = self.documents[at]
  return document and document.version
end

function Library:unsaved(path)
  local document = self.documents[uri.of(path)]
  if not document then
    return false
  end
  local file = io.open(path, 'rb')
  local saved = file and file:read('*a') or ''
  if file then
    file:close()
  end
  return saved ~= document.text:whole()
end

function Library:get(at)
  local document = self.documents[at]
  if not document then
    return nil, not_open(at)
  end
  local roster = reading.roster(self.session, uri.path(at))
  if not document.article or document.roster ~= roster then
    local lines = document.text:bare_lines()
    local article, reason = reading.article(self.session, at, lines, roster.known)
    document.article, document.roster = article, roster
    return article, reason
  end
  return document.article
end

return M
