-- The event User InquitChanged: the annotation of a buffer is another one now.

local M = {}

local waiting = {} -- buffers of which it will be told

local function tell(buffer)
  waiting[buffer] = nil
  if vim.api.nvim_buf_is_loaded(buffer) and vim.fn.exists('#User#InquitChanged') == 1 then
    vim.api.nvim_buf_call(buffer, function()
      require('inquit.compat').user_event('InquitChanged', { buf = buffer })
    end)
  end
end

---Tells of a buffer, once Neovim has time for it; of several changes until then only once.
---@param buffer integer
function M.tell(buffer)
  if not waiting[buffer] then
    waiting[buffer] = true
    vim.schedule(function()
      tell(buffer)
    end)
  end
end

return M
