-- What is odd in an article, as the editor marks it: the findings of the checks.  Pure Lua.

local check = require('inquit.check')
local protocol = require('inquit.lsp.protocol')

local M = {}

local TAG = { warn = 'warning' } -- where Neovim's names are not the protocol's

---@param session inquit.lsp.Session
---@param article inquit.lsp.Article
---@return table[]
function M.list(session, article)
  local list = {}
  local settings = check.settings(session:settings().checks)
  for i, finding in ipairs(check.run(article.result, settings)) do
    list[i] = {
      range = article:range(finding.range),
      severity = protocol.severity[TAG[finding.severity] or finding.severity],
      code = finding.code,
      source = 'inquit',
      message = finding.message,
    }
  end
  return list
end

return M
