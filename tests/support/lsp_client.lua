-- A scripted editor: starts `bin/inquit lsp`, speaks to it over pipes, waits for its answers.
--
--   local client = lsp_client.start()
--   client:initialize({ capabilities = {} })
--   local result, err = client:request('textDocument/hover', { ... })
--   local status = client:leave()

local frame = require('inquit.lsp.frame')
local json = require('inquit.json')
local uv = require('luv')

local M = {}

local PATIENCE = 20000 -- milliseconds

---@class inquit.LspClient
---@field notified table[] notifications of the server, as they came
---@field requested table[] its requests
---@field status integer? once it has ended
---@field complaint string what it wrote on standard error
---@field arrived table[] its answers
---@field private answers table<any, table> the same by their id
---@field private last_id integer
local Client = {}
Client.__index = Client

local function take(self, body)
  local message = assert(json.decode(body))
  if message.method and message.id then
    self.requested[#self.requested + 1] = message
  elseif message.method then
    self.notified[#self.notified + 1] = message
  else
    self.arrived[#self.arrived + 1] = message
    self.answers[message.id] = message
  end
end

---@param command string? default: bin/inquit
---@return inquit.LspClient
function M.start(command)
  local self = setmetatable({ last_id = 100 }, Client)
  self.notified, self.requested, self.arrived, self.answers = {}, {}, {}, {}
  self.input, self.output, self.errors = uv.new_pipe(false), uv.new_pipe(false), uv.new_pipe(false)
  self.complaint = ''
  self.process = assert(uv.spawn(command or 'bin/inquit', {
    args = { 'lsp' },
    stdio = { self.input, self.output, self.errors },
  }, function(status)
    self.status = status
  end))
  local frames = frame.new()
  self.output:read_start(function(_, chunk)
    if chunk then
      assert(not frames:feed(chunk, function(body)
        take(self, body)
      end))
    end
  end)
  self.errors:read_start(function(_, chunk)
    self.complaint = self.complaint .. (chunk or '')
  end)
  return self
end

---Waits until a condition holds.
---@param holds fun(): any
function M.wait(holds)
  if rawget(_G, 'vim') then
    assert(vim.wait(PATIENCE, holds, 1), 'out of patience')
    return
  end
  local is_late = false
  local timer = uv.new_timer()
  timer:start(PATIENCE, 0, function()
    is_late = true
  end)
  while not holds() do
    assert(not is_late, 'out of patience')
    uv.run('once')
  end
  timer:close()
end

---Sends bytes as they are.
---@param bytes string
function Client:send_raw(bytes)
  self.input:write(bytes)
end

---Sends the text of a message.
---@param body string
function Client:send_body(body)
  self:send_raw(frame.wrap(body))
end

local function encoded(params)
  return params and (', "params": %s'):format(json.value(params)) or ''
end

---@param method string
---@param params table?
function Client:notify(method, params)
  self:send_body(('{"jsonrpc": "2.0", "method": "%s"%s}'):format(method, encoded(params)))
end

-- A new id, and the request with it.
local function new_request(self, method, params)
  self.last_id = self.last_id + 1
  local body = '{"jsonrpc": "2.0", "id": %d, "method": "%s"%s}'
  return self.last_id, body:format(self.last_id, method, encoded(params))
end

---Sends a request and does not wait.
---@return integer id
function Client:ask(method, params)
  local id, body = new_request(self, method, params)
  self:send_body(body)
  return id
end

---Sends requests so that they arrive together, the first of them cancelled if that is asked for.
---@param requests { [1]: string, [2]: table? }[] method and params
---@param is_cancelled boolean?
---@return integer[] ids
function Client:ask_together(requests, is_cancelled)
  local ids, frames = {}, {}
  for i, one in ipairs(requests) do
    local body
    ids[i], body = new_request(self, one[1], one[2])
    frames[i] = frame.wrap(body)
  end
  if is_cancelled then
    local body = '{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": %d}}'
    frames[#frames + 1] = frame.wrap(body:format(ids[1]))
  end
  self:send_raw(table.concat(frames))
  return ids
end

---@param id integer
---@return any result
---@return table? err
function Client:answer(id)
  M.wait(function()
    return self.answers[id]
  end)
  local result = self.answers[id].result
  return type(result) ~= 'userdata' and result or nil, self.answers[id].error
end

---The nth of all answers, as they came.
---@param nth integer
---@return table message
function Client:nth_answer(nth)
  M.wait(function()
    return self.arrived[nth]
  end)
  return self.arrived[nth]
end

---@return any result
---@return table? err
function Client:request(method, params)
  return self:answer(self:ask(method, params))
end

---@return table result
function Client:initialize(params)
  local result, err = self:request('initialize', params or { capabilities = { x = 1 } })
  assert(not err, err and err.message)
  self:notify('initialized')
  return result
end

---The last notification of a method, once there is one that passes.
---@param method string
---@param passes (fun(params: table): any)?
---@return table params
function Client:notification(method, passes)
  local found
  M.wait(function()
    for _, message in ipairs(self.notified) do
      if message.method == method and (not passes or passes(message.params)) then
        found = message.params
      end
    end
    return found
  end)
  return found
end

---Waits for the end of the server.
---@return integer status
function Client:wait_for_end()
  M.wait(function()
    return self.status
  end)
  return self.status
end

---shutdown, exit.
---@return integer status
function Client:leave()
  self:request('shutdown')
  self:notify('exit')
  return self:wait_for_end()
end

---Ends what is left, whatever the state.
function Client:stop()
  if not self.status then
    self.process:kill('sigkill')
    self:wait_for_end()
  end
  for _, handle in ipairs({ self.input, self.output, self.errors, self.process }) do
    if not handle:is_closing() then
      handle:close()
    end
  end
  if not rawget(_G, 'vim') then
    uv.run() -- nothing may be left to be called when Lua ends
  end
end

return M
