-- The articles that this Neovim has open: its buffers, read as the rest of inquit reads them, so
-- that nothing is kept or annotated twice.

local article = require('inquit.lsp.article')

local M = {}

---@class inquit.lsp.BufferLibrary : inquit.lsp.Library
---@field private session inquit.lsp.Session
---@field private versions table<string, integer>
---@field private articles table<inquit.Document, inquit.lsp.Article> weak
local Library = {}
Library.__index = Library

---@param session inquit.lsp.Session
---@return inquit.lsp.Library
function M.new(session)
  local articles = setmetatable({}, { __mode = 'k' })
  return setmetatable({ session = session, versions = {}, articles = articles }, Library)
end

function Library:open(at, _, version)
  self.versions[at] = version or 0
end

-- The buffer has changed already: only the version is news.
function Library:change(at, version)
  self.versions[at] = version or self.versions[at]
end

function Library:close(at)
  self.versions[at] = nil
end

function Library:uris()
  local list = vim.tbl_keys(self.versions)
  table.sort(list)
  return list
end

function Library:version(at)
  return self.versions[at]
end

function Library:unsaved(path) -- luacheck: no self
  local buffer = vim.fn.bufnr('^' .. vim.fn.escape(path, '\\^$.*[]~{},?') .. '$')
  return buffer > 0
    and vim.api.nvim_buf_is_loaded(buffer)
    and vim.api.nvim_buf_get_option(buffer, 'modified')
end

function Library:get(at)
  if not self.versions[at] then
    return nil, ('inquit: %s is not open'):format(at)
  end
  local document, reason = require('inquit.document').get(vim.uri_to_bufnr(at))
  if not document then
    return nil, reason
  end
  if not self.articles[document] then
    self.articles[document] =
      article.new(at, document.result, document.position, self.session.encoding)
  end
  return self.articles[document]
end

return M
