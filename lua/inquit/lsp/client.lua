-- The server within this Neovim: its own client talks to it, without a process between them.

-- What is sent is a table of its own, without vim.NIL, as if it came through a pipe.
local plain = require('inquit.lsp.protocol').plain

local M = {}

local NAME = 'inquit'

---Whether this Neovim can.
---@return boolean
function M.is_supported()
  return require('inquit.compat').has_server
end

-- An article that is shown has its marks renewed, should they tell of who was who before.
local function show_anew(uri)
  require('inquit.current').document(vim.uri_to_bufnr(uri))
end

---What vim.lsp.start() takes as cmd.
---@param dispatchers table as vim.lsp.rpc has them
---@return table client as vim.lsp.rpc has it
function M.serve(dispatchers)
  local pending, last_id, is_closed = {}, 0, false

  local function leave(status)
    if not is_closed then
      is_closed = true
      dispatchers.on_exit(status, 0)
    end
  end

  local server = require('inquit.lsp.server').new({
    uv = require('inquit.compat').uv,
    library = require('inquit.lsp.buffers').new,
    publishes = false, -- :Inquit shows them, also where there is no server
    settings = require('inquit.current').settings,
    renewed = show_anew,
    leave = leave,
    notify = function(method, params)
      if not is_closed then
        dispatchers.notification(method, params)
      end
    end,
    request = function(method, params)
      dispatchers.server_request(method, params)
    end,
    reply = function(id, err, result)
      local answer = pending[id]
      pending[id] = nil
      answer.done(err, result)
      if answer.noticed then
        answer.noticed(id)
      end
    end,
    later = function(callback, milliseconds)
      vim.defer_fn(function()
        if not is_closed then
          callback()
        end
      end, milliseconds)
    end,
  })

  return {
    request = function(method, params, done, noticed)
      if is_closed then
        return false
      end
      last_id = last_id + 1
      pending[last_id] = { done = done, noticed = noticed }
      server:receive({ id = last_id, method = method, params = plain(params) })
      return true, last_id
    end,
    notify = function(method, params)
      if is_closed then
        return false
      end
      server:receive({ method = method, params = plain(params) })
      return true
    end,
    is_closing = function()
      return is_closed
    end,
    terminate = function()
      leave(0)
    end,
  }
end

-- Code lenses lead into the list that :Inquit quickfix makes.
local commands = {
  ['inquit.quotations'] = function(command)
    vim.cmd('Inquit quickfix ' .. command.arguments[2])
  end,
}

-- A buffer that is an article in a file.
local function is_article(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  return name ~= ''
    and not name:find('^%a[%w+.-]+://')
    and vim.api.nvim_buf_get_option(buffer, 'buftype') == ''
end

-- The folder that the article belongs to: where speakers are written down, or the project's.
local function root_of(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  local found = vim.fs.find({ '.inquit', '.git' }, { path = vim.fs.dirname(path), upward = true })
  return vim.fs.dirname(found[1] or path)
end

local function start(buffer)
  if not is_article(buffer) then
    return nil
  end
  return vim.lsp.start({
    name = NAME,
    cmd = M.serve,
    root_dir = root_of(buffer),
    commands = commands,
  }, { bufnr = buffer })
end

local function let_go(buffer)
  for _, client in ipairs(require('inquit.compat').clients(NAME, buffer)) do
    vim.lsp.buf_detach_client(buffer, client.id)
  end
end

local group = vim.api.nvim_create_augroup('inquit_lsp', {})

local function on(buffer, events, desc, callback)
  vim.api.nvim_create_autocmd(events, {
    group = group,
    buffer = buffer,
    desc = desc,
    callback = function()
      callback(buffer)
    end,
  })
end

-- A buffer that is read again, as by :edit, has lost its clients; one that gets another name, as by
-- :file, is known to them by the old one.
local function follow(buffer)
  vim.api.nvim_clear_autocmds({ group = group, buffer = buffer })
  on(buffer, 'BufFilePre', 'inquit: the language server lets go of the old name', let_go)
  local again = { 'BufReadPost', 'BufFilePost' }
  on(buffer, again, 'inquit: the language server answers for the buffer again', start)
end

---Lets the server answer for a buffer.  Where it cannot, nothing happens.
---@param buffer integer 0: the current one
---@return integer? client
function M.attach(buffer)
  buffer = buffer == 0 and vim.api.nvim_get_current_buf() or buffer
  if not M.is_supported() or not is_article(buffer) then
    return nil
  end
  follow(buffer)
  return start(buffer)
end

---Takes it away again.
---@param buffer integer 0: the current one
function M.detach(buffer)
  if not M.is_supported() then
    return
  end
  buffer = buffer == 0 and vim.api.nvim_get_current_buf() or buffer
  vim.api.nvim_clear_autocmds({ group = group, buffer = buffer })
  let_go(buffer)
end

return M
