-- Runs a Lua script inside Neovim the way lua(1) would: arg, print to stdout, exit status.

local words = vim.split(vim.env.NVIM_LUA_ARGUMENTS or '', '\31', { plain = true })
words[#words] = nil -- what follows the last separator
vim.env.NVIM_LUA_ARGUMENTS = nil

local function leave(status)
  io.stdout:flush()
  io.stderr:flush()
  vim.cmd('cquit ' .. status)
end

-- luacheck: push ignore 121 122 (standard functions are replaced: that is the point)
os.exit = function(code)
  leave(type(code) == 'number' and code or code == false and 1 or 0)
end

print = function(...)
  local parts = {}
  for i = 1, select('#', ...) do
    parts[i] = tostring((select(i, ...)))
  end
  io.stdout:write(table.concat(parts, '\t'), '\n')
end
-- luacheck: pop

_G.arg = {}
for i, word in ipairs(words) do
  _G.arg[i - 1] = word
end

local chunk, reason = loadfile(_G.arg[0])
local ok = chunk ~= nil
if ok then
  ok, reason = xpcall(function()
    chunk(unpack(_G.arg))
  end, function(message)
    return message ~= nil and debug.traceback(tostring(message), 2) or nil -- busted ends so
  end)
end
if not ok and reason then
  io.stderr:write(reason, '\n')
end
leave(ok and 0 or 1)
