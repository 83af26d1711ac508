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

---@class inquit.Known a speaker who is honoured before anything is inferred
---@field name string the canonical name
---@field aliases string[]? other names and descriptions, in any case
---@field gender inquit.Gender?
---@field entity inquit.Entity?
---@field note string? told again by explain()
---@field place string? where the caller has it from, such as "speakers.txt:7"; told by explain()

---@class inquit.Given an attribution that is known but for its kind and its speaker
---@field source inquit.Range[]? each list in text order, disjoint, on the borders of characters
---@field cue inquit.Range[]?
---@field content inquit.Range[]?

---@class inquit.AnnotateOptions
---@field strict boolean? refuse a text that is not UTF-8; default false: bad bytes count as opaque
---@field known inquit.Known[]? of two that bear one name the first one has it
---@field given inquit.Given[]? take these attributions, in their order, and look for no others

local OPTIONS = { strict = 'boolean', known = 'table', given = 'table' }

local function check_options(opts)
  for name, value in pairs(opts) do
    if not OPTIONS[name] then
      error(('inquit: opts.%s: no such option'):format(tostring(name)), 3)
    elseif type(value) ~= OPTIONS[name] then
      local message = 'inquit: opts.%s: expected %s, got %s'
      error(message:format(name, OPTIONS[name], type(value)), 3)
    end
  end
end

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
  check_options(opts)
  local ok, result, reason, offset = pcall(require('inquit.native').annotate, text, opts)
  if not ok then
    error(result, 2) -- what is wrong inside of known and given, the module sees itself
  end
  return result, reason, offset
end

---Why an attribution has its source, its cue and its speaker.
---@param result inquit.Result
---@param row integer of the attribution
---@return inquit.Explanation
function M.explain(result, row)
  check('result', result, 'table')
  check('row', row, 'number')
  return require('inquit.explain').explain(result, row)
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
