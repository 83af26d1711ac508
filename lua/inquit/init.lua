-- inquit for Lua programs: who said what in a text, or in a buffer of Neovim.
--
-- Everything is required inside the functions, so that a program pays for what it uses, and the
-- parts that need Neovim stay away from plain Lua.

local M = {}

local function check(name, value, expected)
  if type(value) ~= expected then
    error(('inquit: %s: expected %s, got %s'):format(name, expected, type(value)), 3)
  end
end

---@class inquit.AnnotateOptions
---@field strict boolean? refuse a text that is not UTF-8; default false: bad bytes count as opaque

---Annotates a text of any bytes.
---@param text string
---@param opts inquit.AnnotateOptions?
---@return inquit.Result? result
---@return string? reason why there is no result
---@return integer? offset byte from 0 that the reason is about
function M.annotate(text, opts)
  check('text', text, 'string')
  opts = opts or {}
  check('opts', opts, 'table')
  if opts.strict ~= nil then
    check('opts.strict', opts.strict, 'boolean')
  end
  return require('inquit.native').annotate(text, opts.strict)
end

---Annotates a buffer of Neovim, or gives the result that still holds for it.
---@param buffer integer? default: the current one
---@return inquit.Result? result
---@return inquit.Position|string position turns its offsets into rows and columns; or the reason
function M.annotate_buffer(buffer)
  buffer = buffer or 0
  check('buffer', buffer, 'number')
  if not vim.api.nvim_buf_is_valid(buffer) then
    error(('inquit: buffer %d does not exist'):format(buffer), 2)
  end
  local document, reason = require('inquit.document').get(buffer)
  if not document then
    return nil, reason
  end
  return document.result, document.position
end

---Sets vim.g.inquit, after a check.  Optional: setting vim.g.inquit does the same.
---@param opts inquit.Options?
function M.setup(opts)
  opts = opts or {}
  check('opts', opts, 'table')
  local _, problems = require('inquit.config').resolve(opts)
  if problems[1] then
    error('inquit: ' .. problems[1], 2)
  end
  vim.g.inquit = opts
end

return M
