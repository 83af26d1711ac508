-- The methods that the server knows, and what it tells an editor of them.  Pure Lua.

local function lazy(module, name)
  return function(session, params)
    return require('inquit.lsp.' .. module)[name](session, params)
  end
end

local M = {}

M.COMMANDS = { 'inquit.merge', 'inquit.quotations' }

local function capabilities(session)
  return {
    positionEncoding = session.encoding,
    textDocumentSync = { openClose = true, change = require('inquit.lsp.protocol').INCREMENTAL },
    documentSymbolProvider = true,
    definitionProvider = true,
    referencesProvider = true,
    documentHighlightProvider = true,
    hoverProvider = true,
    inlayHintProvider = true,
    renameProvider = session:can('textDocument.rename.prepareSupport') and {
      prepareProvider = true,
    } or true,
    codeActionProvider = { codeActionKinds = { 'refactor.rewrite' } },
    codeLensProvider = { resolveProvider = false },
    workspaceSymbolProvider = true,
    executeCommandProvider = { commands = M.COMMANDS },
    workspace = { workspaceFolders = { supported = true, changeNotifications = true } },
  }
end

---@type table<string, fun(session: inquit.lsp.Session, params: table): any>
M.requests = {
  initialize = function(session)
    local core, reason = require('inquit.native').load()
    if not core then
      require('inquit.lsp.protocol').fail('failed', (reason:gsub('^inquit: ', '')))
    end
    return {
      capabilities = capabilities(session),
      serverInfo = { name = 'inquit', version = core.version },
    }
  end,
  shutdown = function() end,
  ['textDocument/documentSymbol'] = lazy('symbol', 'document'),
  ['textDocument/definition'] = lazy('navigation', 'definition'),
  ['textDocument/references'] = lazy('navigation', 'references'),
  ['textDocument/documentHighlight'] = lazy('navigation', 'highlight'),
  ['textDocument/hover'] = lazy('hover', 'hover'),
  ['textDocument/inlayHint'] = lazy('hint', 'inlay'),
  ['textDocument/codeLens'] = lazy('hint', 'lens'),
  ['textDocument/prepareRename'] = lazy('rename', 'prepare'),
  ['textDocument/rename'] = lazy('rename', 'rename'),
  ['textDocument/codeAction'] = lazy('action', 'list'),
  ['workspace/symbol'] = lazy('folder', 'symbols'),
  ['workspace/executeCommand'] = lazy('action', 'execute'),
}

---@type table<string, fun(session: inquit.lsp.Session, params: table)>
M.notifications = {
  ['textDocument/didOpen'] = lazy('sync', 'did_open'),
  ['textDocument/didChange'] = lazy('sync', 'did_change'),
  ['textDocument/didClose'] = lazy('sync', 'did_close'),
  ['workspace/didChangeConfiguration'] = lazy('sync', 'did_change_configuration'),
  ['workspace/didChangeWorkspaceFolders'] = lazy('sync', 'did_change_folders'),
}

return M
