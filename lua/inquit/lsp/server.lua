-- The server itself: takes messages in their order, answers each request once, keeps the rules of
-- the protocol's life cycle.  It knows no carrier: see stdio.lua and client.lua.  Pure Lua.

local methods = require('inquit.lsp.methods')
local protocol = require('inquit.lsp.protocol')

local M = {}

local CANCELLED = { code = protocol.error.cancelled, message = 'inquit: the request was cancelled' }

---@class inquit.lsp.Job a message, and how far the work on it is
---@field message table
---@field thread thread?

---@class inquit.lsp.Server
---@field private carrier inquit.lsp.Carrier
---@field private state 'new'|'running'|'shut'
---@field private session inquit.lsp.Session?
---@field private jobs inquit.lsp.Job[] in order
---@field private waiting table<any, true> ids of requests that are not answered
---@field private cancelled table<any, true> those of them that nobody wants any more
---@field private is_awake boolean whether work() is going to be called
local Server = {}
Server.__index = Server

---@param carrier inquit.lsp.Carrier
---@return inquit.lsp.Server
function M.new(carrier)
  return setmetatable({
    carrier = carrier,
    state = 'new',
    jobs = {},
    waiting = {},
    cancelled = {},
    is_awake = false,
  }, Server)
end

local function answer(self, id, err, result)
  self.waiting[id], self.cancelled[id] = nil, nil
  self.carrier.reply(id, err, result)
end

-- What the state of the server forbids: an error, or nil.
local function refusal(self, method)
  local name, message
  if self.state == 'shut' then
    name, message = 'request', 'the server is shut down'
  elseif self.state == 'new' and method ~= 'initialize' then
    name, message = 'not_initialized', 'the first request has to be initialize'
  elseif self.state == 'running' and method == 'initialize' then
    name, message = 'request', 'the server is initialized already'
  elseif not methods.requests[method] then
    name, message = 'method', 'there is no method ' .. method
  end
  return name and { code = protocol.error[name], message = 'inquit: ' .. message }
end

local function as_error(raised, thread)
  if type(raised) == 'table' and raised.code then
    return raised
  end
  local trace = debug.traceback(thread, tostring(raised))
  return { code = protocol.error.internal, message = 'inquit: ' .. trace }
end

local function start(self, message)
  local method, params = message.method, message.params or {}
  if method == 'initialize' then
    return coroutine.create(function()
      self.session = require('inquit.lsp.session').new(self.carrier, params)
      self.state = 'running'
      return methods.requests.initialize(self.session, params)
    end)
  elseif method == 'shutdown' then
    self.state = 'shut'
    return coroutine.create(function() end)
  end
  return coroutine.create(function()
    return methods.requests[method](self.session, params)
  end)
end

-- Works on a request until it is done, or has paused: then it comes last in the line.
local function serve(self, job)
  local id = job.message.id
  if self.cancelled[id] then
    return answer(self, id, CANCELLED)
  end
  if not job.thread then
    local refused = refusal(self, job.message.method)
    if refused then
      return answer(self, id, refused)
    end
    job.thread = start(self, job.message)
  end
  local ok, result = coroutine.resume(job.thread)
  if not ok then
    answer(self, id, as_error(result, job.thread))
  elseif coroutine.status(job.thread) == 'suspended' then
    self.jobs[#self.jobs + 1] = job
  else
    answer(self, id, nil, result)
  end
end

-- A notification has no answer, so that what is wrong with it goes into the editor's log.
local function take(self, message)
  if message.method == 'exit' then
    return self.carrier.leave(self.state == 'shut' and 0 or 1)
  end
  local handler = methods.notifications[message.method]
  if not handler or self.state ~= 'running' then
    return
  end
  local thread = coroutine.create(handler)
  local ok, raised = coroutine.resume(thread, self.session, message.params or {})
  if not ok then
    self.carrier.notify('window/logMessage', {
      type = protocol.message_type.error,
      message = ('%s (%s)'):format(as_error(raised, thread).message, message.method),
    })
  end
end

local work

local function wake(self)
  if not self.is_awake and self.jobs[1] then
    self.is_awake = true
    self.carrier.later(function()
      work(self)
    end, 0)
  end
end

work = function(self)
  self.is_awake = false
  local job = table.remove(self.jobs, 1)
  if job.message.id ~= nil then
    serve(self, job)
  else
    take(self, job.message)
  end
  wake(self)
end

local function fault_of(message)
  if type(message) ~= 'table' then
    return 'a message is no object'
  elseif message.method ~= nil and type(message.method) ~= 'string' then
    return 'method is no string'
  elseif message.method == nil and message.id == nil then
    return 'a message has neither method nor id'
  elseif message.params ~= nil and type(message.params) ~= 'table' then
    return 'params are no object'
  end
end

---Takes a message of the editor.  It is worked on later, but a cancellation counts at once.
---@param message any
function Server:receive(message)
  local fault = fault_of(message)
  if fault then
    local id = type(message) == 'table' and message.id or nil
    self.carrier.reply(id, { code = protocol.error.request, message = 'inquit: ' .. fault })
    return
  elseif message.method == nil then
    return -- the answer to a refresh
  elseif message.method == '$/cancelRequest' then
    local id = message.params and message.params.id
    if id ~= nil and self.waiting[id] then
      self.cancelled[id] = true
    end
    return
  elseif message.id ~= nil then
    self.waiting[message.id] = true
  end
  self.jobs[#self.jobs + 1] = { message = message }
  wake(self)
end

return M
