-- The numbers of the Language Server Protocol by their names.  Pure Lua.

local M = {}

M.error = {
  parse = -32700,
  request = -32600,
  method = -32601,
  params = -32602,
  internal = -32603,
  not_initialized = -32002,
  cancelled = -32800,
  failed = -32803,
}

M.symbol_kind =
  { file = 1, module = 2, method = 6, string = 15, array = 18, object = 19, null = 21 }

M.severity = { error = 1, warning = 2, info = 3, hint = 4 }

M.message_type = { error = 1, warning = 2, info = 3 }

M.highlight_kind = { text = 1, read = 2, write = 3 }

---A text is synchronised by its changes.
M.INCREMENTAL = 2

---Ends a request with an error of the protocol.
---@param name string of M.error
---@param message string without 'inquit: '
function M.fail(name, message)
  error({ code = M.error[name], message = 'inquit: ' .. message }, 0)
end

---A value of the client's that has to be of a type.
---@generic T
---@param value T
---@param expected type
---@param name string
---@return T value
function M.expect(value, expected, name)
  if type(value) ~= expected then
    M.fail('params', ('%s: expected %s, got %s'):format(name, expected, type(value)))
  end
  return value
end

---A line or a column of the client's; before the beginning is the beginning.
---@param value any
---@param name string
---@return integer
function M.count(value, name)
  local number = M.expect(value, 'number', name)
  if number % 1 ~= 0 then
    M.fail('params', ('%s: expected a whole number, got %s'):format(name, number))
  end
  return math.max(0, number)
end

---A copy of what came as JSON, in which null is nothing.
---@param value any
---@return any
function M.plain(value)
  if type(value) == 'userdata' then
    return nil
  elseif type(value) ~= 'table' then
    return value
  end
  local copy = {}
  for key, item in pairs(value) do
    copy[key] = M.plain(item)
  end
  return copy
end

return M
