-- Completion of a query: fields, their values, the speakers of the buffer, and files.

local query = require('inquit.search.query')

local M = {}

local VALUES = {
  kind = { 'direct', 'indirect', 'mixed' },
  reports = { 'statement', 'belief', 'intention', 'perception' },
}

local function starting_with(typed, candidates)
  return vim.tbl_filter(function(one)
    return vim.startswith(one, typed)
  end, candidates)
end

local function fields()
  return vim.tbl_map(function(field)
    return field .. ':'
  end, query.FIELDS)
end

local function quoted(name)
  return name:find('[%s,]') and ("'%s'"):format(name) or name
end

---What may follow, in place of the last word.
---@param typed string all of the query so far
---@param names string[] of speakers
---@return string[]
function M.complete(typed, names)
  local word = typed:match('%S*$')
  local minus, field, value = word:match('^(%-?)([%a-]+):(.*)$')
  if not field then
    minus, value = word:match('^(%-?)(.*)$')
    local found = starting_with(value, fields())
    if minus == '' and value ~= '' then
      vim.list_extend(found, vim.fn.getcompletion(value, 'file'))
    end
    return vim.tbl_map(function(one)
      return minus .. one
    end, found)
  end
  local candidates = VALUES[field] or field == 'speaker' and vim.tbl_map(quoted, names) or {}
  if field == 'in' then
    candidates = vim.fn.getcompletion(value, 'file')
  end
  return vim.tbl_map(function(one)
    return ('%s%s:%s'):format(minus, field, one)
  end, starting_with(value, candidates))
end

return M
