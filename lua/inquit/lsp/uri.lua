-- file:// URIs <-> paths.  Pure Lua.

local M = {}

---The path of a file: URI; nil for every other.
---@param uri string
---@return string?
function M.path(uri)
  local path = uri:match('^[Ff][Ii][Ll][Ee]://[^/]*(/[^?#]*)')
  return path
    and path:gsub('%%(%x%x)', function(digits)
      return string.char(tonumber(digits, 16))
    end)
end

---@param path string from the root
---@return string
function M.of(path)
  local escaped = path:gsub("[^%w%-._~/!$&'()*+,;=:@]", function(byte)
    return ('%%%02X'):format(byte:byte())
  end)
  return 'file://' .. escaped
end

return M
