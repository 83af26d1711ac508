-- One editor as a server sees it: what it can do, its folders, its open articles.  What handlers
-- ask, and tell the editor.  Pure Lua.

local protocol = require('inquit.lsp.protocol')
local uri = require('inquit.lsp.uri')

local M = {}

---@class inquit.lsp.Library the articles that are open
---@field open fun(self, uri: string, text: string, version: integer?)
---@field change fun(self, uri: string, version: integer?, changes: table[])
---@field close fun(self, uri: string)
---@field uris fun(self): string[]
---@field version fun(self, uri: string): integer?
---@field get fun(self, uri: string): inquit.lsp.Article?, string? a reason, with 'inquit: '
---@field unsaved fun(self, path: string): boolean whether the editor has another text of the file

---@class inquit.lsp.Carrier what takes messages to the editor and brings them
---@field notify fun(method: string, params: table)
---@field request fun(method: string, params: table?) its answer is of no interest
---@field reply fun(id: any, err: table?, result: any)
---@field later fun(callback: fun(), milliseconds: integer)
---@field leave fun(status: integer)
---@field publishes boolean whether diagnostics are wanted
---@field library fun(session: inquit.lsp.Session): inquit.lsp.Library
---@field settings (fun(): inquit.Config)? where they are at hand, and no editor has to send them
---@field renewed fun(uri: string)? who is who has changed for an article that is open
---@field uv table luv

---@class inquit.lsp.Session
---@field carrier inquit.lsp.Carrier
---@field uv table luv
---@field encoding inquit.lsp.Encoding
---@field library inquit.lsp.Library
---@field folders table<string, true> paths
---@field private capabilities table of the editor
---@field private options inquit.Config
local Session = {}
Session.__index = Session

-- In the order of the editor, which is the order that it likes.
local function choose_encoding(capabilities)
  local offered = (capabilities.general or {}).positionEncodings
  for _, encoding in ipairs(type(offered) == 'table' and offered or {}) do
    if encoding == 'utf-8' or encoding == 'utf-16' or encoding == 'utf-32' then
      return encoding
    end
  end
  return 'utf-16' -- what every editor knows
end

local function folders_of(params)
  local list = {}
  for _, folder in ipairs(params.workspaceFolders or { { uri = params.rootUri } }) do
    list[#list + 1] = folder.uri
  end
  return list
end

---@param carrier inquit.lsp.Carrier
---@param params table of initialize
---@return inquit.lsp.Session
function M.new(carrier, params)
  local capabilities = params.capabilities or {}
  local session = setmetatable({
    carrier = carrier,
    uv = carrier.uv,
    capabilities = capabilities,
    encoding = choose_encoding(capabilities),
    folders = {},
  }, Session)
  for _, folder in ipairs(folders_of(params)) do
    session:add_folder(folder)
  end
  session:configure(params.initializationOptions)
  session.library = carrier.library(session)
  return session
end

---@param folder string its URI
function Session:add_folder(folder)
  local path = uri.path(folder)
  if path then
    self.folders[path:gsub('(.)/+$', '%1')] = true
  end
end

---@param folder string its URI
function Session:remove_folder(folder)
  local path = uri.path(folder)
  if path then
    self.folders[path:gsub('(.)/+$', '%1')] = nil
  end
end

---Takes the options that the editor sends: those of vim.g.inquit.  What is wrong is told.
---@param options table?
function Session:configure(options)
  local resolved, problems = require('inquit.config').resolve(options)
  self.options = resolved
  for _, problem in ipairs(problems) do
    self:tell('warning', problem)
  end
end

---@return inquit.Config
function Session:settings()
  return self.carrier.settings and self.carrier.settings() or self.options
end

local function capability(self, path)
  local value = self.capabilities
  for name in path:gmatch('[^.]+') do
    value = type(value) == 'table' and value[name] or nil
  end
  return value
end

---Whether the editor can do something.
---@param path string of its capabilities: "textDocument.definition.linkSupport"
---@return boolean
function Session:can(path)
  return capability(self, path) == true
end

---The first thing of a list, which is the one that the editor likes best.
---@param path string
---@return string?
function Session:prefers(path)
  local list = capability(self, path)
  return type(list) == 'table' and list[1] or nil
end

---The article that a request is about.
---@param params table with textDocument
---@return inquit.lsp.Article
function Session:article(params)
  local document = protocol.expect(params.textDocument, 'table', 'textDocument')
  local article, reason = self.library:get(protocol.expect(document.uri, 'string', 'uri'))
  if not article then
    protocol.fail('failed', (reason:gsub('^inquit: ', '')))
  end
  return article
end

---Shows the person a message.
---@param kind 'error'|'warning'|'info'
---@param text string without 'inquit: '
function Session:tell(kind, text)
  self.carrier.notify('window/showMessage', {
    type = protocol.message_type[kind],
    message = 'inquit: ' .. text,
  })
end

---Who is who has changed: the editor asks again for what it shows.
function Session:refresh()
  for _, what in ipairs({ 'inlayHint', 'codeLens' }) do
    if self:can(('workspace.%s.refreshSupport'):format(what)) then
      self.carrier.request(('workspace/%s/refresh'):format(what))
    end
  end
end

---Lets other messages come between; raises where the request was cancelled.
function Session:pause() -- luacheck: no self
  coroutine.yield()
end

return M
