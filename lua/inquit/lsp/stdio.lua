-- The server over standard input and output, for any editor.  Pure Lua but for luv, which is given.

local frame = require('inquit.lsp.frame')
local json = require('inquit.json')
local library = require('inquit.lsp.library')
local protocol = require('inquit.lsp.protocol')
local server = require('inquit.lsp.server')

local M = {}

local FAILED = 1

---@class inquit.lsp.Wire
---@field uv table luv
---@field input table handle
---@field output table handle
---@field status integer? set when it is over

local function open(uv, descriptor)
  if uv.guess_handle(descriptor) == 'tty' then
    return uv.new_tty(descriptor, descriptor == 0)
  end
  local pipe = uv.new_pipe(false)
  assert(pipe:open(descriptor))
  return pipe
end

local function put(wire, body)
  if not wire.status then
    wire.output:write(frame.wrap(body))
  end
end

local function later(wire, callback, milliseconds)
  local timer = wire.uv.new_timer()
  timer:start(milliseconds, 0, function()
    timer:close()
    if not wire.status then
      callback()
    end
  end)
  if milliseconds > 0 then
    timer:unref() -- at the end nobody waits for it
  end
end

-- What is still to be written, is written: the loop ends after that.
local function leave(wire, status)
  if not wire.status then
    wire.status = status
    wire.input:close()
    wire.output:shutdown(function()
      wire.output:close()
    end)
  end
end

local function new_carrier(wire)
  local last_id = 0
  return {
    uv = wire.uv,
    library = library.new,
    publishes = true,
    notify = function(method, params)
      local body = '{"jsonrpc": "2.0", "method": %s, "params": %s}'
      put(wire, body:format(json.string(method), json.value(params)))
    end,
    request = function(method, params)
      last_id = last_id + 1
      local body = '{"jsonrpc": "2.0", "id": %d, "method": %s, "params": %s}'
      put(wire, body:format(last_id, json.string(method), json.value(params)))
    end,
    reply = function(id, err, result)
      local name = err and 'error' or 'result'
      local body = '{"jsonrpc": "2.0", "id": %s, "%s": %s}'
      put(wire, body:format(json.value(id), name, json.value(err or result)))
    end,
    later = function(callback, milliseconds)
      later(wire, callback, milliseconds)
    end,
    leave = function(status)
      leave(wire, status)
    end,
  }
end

local function receive(carrier, serving, body)
  local message, reason = json.decode(body)
  if reason then
    carrier.reply(nil, { code = protocol.error.parse, message = 'inquit: ' .. reason })
  else
    serving:receive(protocol.plain(message))
  end
end

---Serves one editor, until it leaves.
---@param uv table luv
---@param complain fun(reason: string) of what makes the server give up
---@return integer status for the shell
function M.run(uv, complain)
  local wire = { uv = uv, input = open(uv, 0), output = open(uv, 1) }
  local carrier = new_carrier(wire)
  local serving, frames = server.new(carrier), frame.new()
  wire.input:read_start(function(reason, chunk)
    if chunk then
      reason = frames:feed(chunk, function(body)
        receive(carrier, serving, body)
      end)
    end
    if reason then
      complain(reason)
    end
    if reason then
      leave(wire, FAILED)
    elseif not chunk then
      serving:receive({ method = 'exit' }) -- the editor is gone: what it has asked is answered
    end
  end)
  uv.run()
  uv.walk(function(handle)
    if not handle:is_closing() then
      handle:close() -- a timer that nobody waits for
    end
  end)
  uv.run()
  return wire.status or FAILED
end

return M
