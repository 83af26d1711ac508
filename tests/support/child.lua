-- A fresh Neovim beside the one that runs the tests, driven over RPC.
--
--   local nvim = child.start()
--   nvim:open({ 'first line', 'second line' })
--   nvim:command('Inquit')
--   nvim:stop()

local M = {}

---@class inquit.Child
---@field private job integer
local Child = {}
Child.__index = Child

-- tests/support/child.lua, two folders below the root.
local ROOT = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h:h:h')

---@param init string? a file to be started with; default: tests/minimal_init.lua
---@return inquit.Child
function M.start(init)
  local job = vim.fn.jobstart({
    vim.v.progpath,
    '--embed',
    '--headless',
    '-n',
    '-i',
    'NONE',
    '-u',
    init or (ROOT .. '/tests/minimal_init.lua'),
  }, { rpc = true, cwd = ROOT })
  assert(job > 0, 'no child Neovim')
  return setmetatable({ job = job }, Child)
end

function Child:stop()
  vim.fn.jobstop(self.job)
end

---Whether it ends by itself before the time is up.
---@param milliseconds integer
---@return boolean
function Child:wait(milliseconds)
  return vim.fn.jobwait({ self.job }, milliseconds)[1] >= 0
end

---@param name string of an API function
function Child:api(name, ...)
  return vim.rpcrequest(self.job, name, ...)
end

---Runs Lua code there; its arguments are `...`.
---@param code string
function Child:lua(code, ...)
  return self:api('nvim_exec_lua', code, { ... })
end

---@param command string
function Child:command(command)
  self:api('nvim_command', command)
end

---Runs a command; gives what it prints.
---@param command string
---@return string
function Child:output(command)
  return (self:lua('return vim.fn.execute(...)', command, ''):gsub('^\n', ''))
end

---Runs a command that has to fail; gives its message.
---@param command string
---@return string
function Child:failure(command)
  local ok, message = pcall(self.command, self, command)
  assert(not ok, command .. ' did not fail')
  return tostring(message)
end

---Types keys, with maps, as far as they lead.
---@param keys string with <CR> and the like
function Child:type(keys)
  self:lua(
    'vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(..., true, true, true), "xt", false)',
    keys
  )
end

---A new buffer with these lines.
---@param lines string[]
function Child:open(lines)
  self:command('enew!')
  self:api('nvim_buf_set_lines', 0, 0, -1, true, lines)
  self:command('setlocal nomodified')
end

---@return integer[] row from 1, column from 0
function Child:cursor()
  return self:api('nvim_win_get_cursor', 0)
end

---@param row integer from 1
---@param column integer from 0
function Child:put_cursor(row, column)
  self:api('nvim_win_set_cursor', 0, { row, column })
end

---The marks of inquit in the current buffer.
---@return table[] each { row, column, details }, from 0
function Child:marks()
  return self:lua([[
    local namespace = vim.api.nvim_create_namespace('inquit')
    local marks = {}
    for i, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, namespace, 0, -1, { details = true })) do
      mark[4].ns_id = nil
      marks[i] = { mark[2], mark[3], mark[4] }
    end
    return marks
  ]])
end

---The names shown in the current buffer, in order.
---@return string[]
function Child:labels()
  local labels = {}
  for _, mark in ipairs(self:marks()) do
    local words = ''
    for _, chunk in ipairs(mark[3].virt_text or {}) do
      words = words .. chunk[1]
    end
    if words ~= '' then
      labels[#labels + 1] = vim.trim(words)
    end
  end
  return labels
end

return M
