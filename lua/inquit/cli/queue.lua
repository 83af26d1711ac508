-- Texts in, results out in the same order; several threads annotate meanwhile.

local M = {}

-- Bytes of text that are held at once; a single text may have more.  The engine needs up to fifty
-- times that while it works at them.
local MAX_BYTES = 16 * 1024 * 1024

---@class inquit.cli.Queue
---@field add fun(text: string, options: inquit.AnnotateOptions, done: inquit.cli.Done)
---@field tell fun(done: fun()) what has its turn behind all that has been added
---@field finish fun() waits for all of it

--- Called when it is the text's turn.
---@alias inquit.cli.Done fun(result: inquit.Result?, reason: string?)

---@param threads integer
---@return inquit.cli.Queue
function M.new(threads)
  local queue = {}
  local pool = require('inquit.native').pool(threads)
  local entries, first, last = {}, 1, 0 -- { done, bytes of its text, or nil where there is none }
  local bytes = 0

  -- Lets the oldest entry have its turn; false: its text is not done, and nobody is to wait.
  local function settle(wait)
    local entry = entries[first]
    local result, reason
    if entry.bytes then
      result, reason = pool.take(wait)
      if result == false then
        return false
      end
      bytes = bytes - entry.bytes
    end
    entries[first] = nil
    first = first + 1
    entry.done(result, reason)
    return true
  end

  local function push(entry)
    last = last + 1
    entries[last] = entry
    -- Whoever reads our output does not wait for what is there.
    while first <= last and settle(false) do
    end
  end

  function queue.add(text, options, done)
    while first <= last and bytes + #text > MAX_BYTES do
      settle(true)
    end
    while not pool.put(text, options) do
      settle(true)
    end
    bytes = bytes + #text
    push({ done = done, bytes = #text })
  end

  function queue.tell(done)
    push({ done = done })
  end

  function queue.finish()
    while first <= last do
      settle(true)
    end
  end

  return queue
end

return M
