-- Articles are opened, changed and closed; what is odd in them is published.  Pure Lua.

local protocol = require('inquit.lsp.protocol')

local M = {}

-- Milliseconds of rest before what is odd in a text is looked for: while somebody types, it would
-- be in the way.
local REST = 200

---@type table<inquit.lsp.Session, table<string, true>>
local due_of = setmetatable({}, { __mode = 'k' })

local function publish(session, uri)
  local article = session.library:get(uri) -- none, once it is closed
  session.carrier.notify('textDocument/publishDiagnostics', {
    uri = uri,
    version = session.library:version(uri),
    diagnostics = article and require('inquit.lsp.diagnostic').list(session, article) or {},
  })
end

-- Publishes after a rest, all that has changed until then.
local function publish_soon(session, uri)
  if not session.carrier.publishes then
    return
  end
  local due = due_of[session]
  if due then
    due[uri] = true
    return
  end
  due_of[session] = { [uri] = true }
  session.carrier.later(function()
    due = due_of[session]
    due_of[session] = nil
    for one in pairs(due) do
      publish(session, one)
    end
  end, REST)
end

local function document_of(params)
  local document = protocol.expect(params.textDocument, 'table', 'textDocument')
  protocol.expect(document.uri, 'string', 'uri')
  return document
end

---@param session inquit.lsp.Session
---@param params table
function M.did_open(session, params)
  local document = document_of(params)
  local text = protocol.expect(document.text, 'string', 'text')
  session.library:open(document.uri, text, document.version)
  publish_soon(session, document.uri)
end

---@param session inquit.lsp.Session
---@param params table
function M.did_change(session, params)
  local document = document_of(params)
  local changes = protocol.expect(params.contentChanges, 'table', 'contentChanges')
  session.library:change(document.uri, document.version, changes)
  publish_soon(session, document.uri)
end

---@param session inquit.lsp.Session
---@param params table
function M.did_close(session, params)
  local document = document_of(params)
  session.library:close(document.uri)
  publish_soon(session, document.uri)
end

---Who is who, or an option, has changed: all is shown anew.
---@param session inquit.lsp.Session
function M.renew(session)
  session:refresh()
  for _, uri in ipairs(session.library:uris()) do
    if session.carrier.renewed then
      session.carrier.renewed(uri)
    end
    publish_soon(session, uri)
  end
end

---@param session inquit.lsp.Session
---@param params table
function M.did_change_configuration(session, params)
  local settings = params.settings
  session:configure(type(settings) == 'table' and settings.inquit or nil)
  M.renew(session)
end

---@param session inquit.lsp.Session
---@param params table
function M.did_change_folders(session, params)
  local event = protocol.expect(params.event, 'table', 'event')
  for _, folder in ipairs(event.removed or {}) do
    session:remove_folder(folder.uri)
  end
  for _, folder in ipairs(event.added or {}) do
    session:add_folder(folder.uri)
  end
end

return M
