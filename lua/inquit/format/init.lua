-- The formats that a result can be written in.

local M = {}

---@class inquit.Writer
---@field document fun(id: string|number, result: inquit.Result, kept: (string|false)[]?) writes one
--- article; kept: JSON members for each of its attributions
---@field finish fun() after the last article

---@class inquit.WriterOptions for the table; of JSON only explain, the other formats ignore them
---@field explain boolean? say why each attribution has its source, cue and speaker; default false
---@field width integer? cells of the terminal; default 80
---@field colour boolean? default false
---@field full boolean? do not cut long quotations; default false
---@field all boolean? also what is only thought, meant or perceived; default false

M.NAMES = { 'table', 'json', 'jsonl', 'tsv' }

--- Raises an error unless each span is a stretch of the text: a wrong offset must not leave the
--- house.
---@param result inquit.Result
function M.check(result)
  for attribution in result:attributions() do
    for _, role in ipairs({ 'source', 'cue', 'content' }) do
      for _, range in ipairs(attribution[role]) do
        local first, last = range[1], range[2]
        if first < 0 or last <= first or #result:text(range) ~= last - first then
          error(
            ('inquit: attribution %d: %s %d-%d is not in the text'):format(
              attribution.row,
              role,
              first,
              last
            ),
            0
          )
        end
      end
    end
  end
end

---@param name string one of NAMES
---@param write fun(text: string)
---@param options inquit.WriterOptions?
---@return inquit.Writer
function M.writer(name, write, options)
  local writer = require('inquit.format.' .. name).writer(write, options or {})
  local document = writer.document
  function writer.document(id, result, kept)
    M.check(result)
    document(id, result, kept)
  end
  return writer
end

return M
