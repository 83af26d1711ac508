-- What the checks find in a buffer, as diagnostics of Neovim.

local M = {}

local namespace = vim.api.nvim_create_namespace('inquit-check')

---@class inquit.HeldChecks what a buffer's diagnostics are of
---@field result inquit.Result
---@field settings inquit.CheckSettings
---@field count integer of what is shown

---@type table<integer, inquit.HeldChecks>
local held = {}

---The findings for vim.diagnostic.  Pure but for the names of its severities.
---@param position inquit.Position
---@param findings inquit.Finding[]
---@return table[]
function M.items(position, findings)
  local items = {}
  for i, finding in ipairs(findings) do
    local row, column, end_row, end_column = position:range(finding.range)
    items[i] = {
      lnum = row,
      col = column,
      end_lnum = end_row,
      end_col = end_column,
      severity = vim.diagnostic.severity[finding.severity:upper()],
      message = finding.message,
      source = 'inquit',
      code = finding.code,
    }
  end
  return items
end

---Shows what the checks find in a document.
---@param document inquit.Document
---@param settings inquit.CheckSettings
---@return integer count
function M.show(document, settings)
  local findings = require('inquit.check').run(document.result, settings)
  local before, items = held[document.buffer], M.items(document.position, findings)
  held[document.buffer] = { result = document.result, settings = settings, count = #items }
  -- To show none instead of none, Neovim would go to the trouble as well.
  if not before or before.count + #items > 0 then
    vim.diagnostic.set(namespace, document.buffer, items)
  end
  return #findings
end

---@param buffer integer
function M.clear(buffer)
  if held[buffer] then
    held[buffer] = nil
    vim.diagnostic.reset(namespace, buffer)
  end
end

---Shows anew, by the same settings, what is shown of an older text.
---@param document inquit.Document
function M.refresh(document)
  local shown = held[document.buffer]
  if shown and shown.result ~= document.result then
    M.show(document, shown.settings)
  end
end

return M
