-- The way to the engine: finds the C module, makes sure that it is the one that this Lua code was
-- written for, and says how to build it where it is not.

local M = {}

-- INQUIT_ABI of csrc/inquit.h.  Both are raised together, so that a module left over from an older
-- checkout is refused with a message, and not called with a wrong idea of what it returns.
M.ABI = 6

-- The folder that the Makefile is in: this file is its lua/inquit/native.lua.
local function root()
  local path = debug.getinfo(1, 'S').source:gsub('^@', '')
  local folder = path:match('^(.*)[/\\]lua[/\\]inquit[/\\][^/\\]*$') or '.'
  return folder == '' and '/' or folder
end

local function how_to_build()
  return ('build it with: make -C %s'):format(root())
end

-- Lua's own message lists each place that it has looked at; one line is enough for a person.
local function why_not_loaded(message)
  if tostring(message):find("module 'inquit.core' not found", 1, true) then
    return 'the C module inquit.core is not built'
  end
  return 'the C module inquit.core does not load: ' .. tostring(message):gsub('%s*\n%s*', ' ')
end

---The C module, or nil and a message that tells what to do.
---@return table? core
---@return string? reason
function M.load()
  local ok, core = pcall(require, 'inquit.core')
  if not ok then
    package.loaded['inquit.core'] = nil -- LuaJIT remembers the failure, and would not look again
    return nil, ('inquit: %s; %s'):format(why_not_loaded(core), how_to_build())
  end
  if type(core) ~= 'table' or core.abi ~= M.ABI then
    local abi = type(core) == 'table' and tostring(core.abi) or 'none'
    local wrong = ('inquit: the C module inquit.core is of ABI %s, ABI %d is needed'):format(
      abi,
      M.ABI
    )
    return nil, ('%s; %s, then start again'):format(wrong, how_to_build())
  end
  return core
end

-- The list as it is now: a result outlives what the caller does with it.
local function copy_of(known)
  local copy = {}
  for row, speaker in ipairs(known or {}) do
    copy[row] = speaker
  end
  return copy
end

-- The result of a document, or why there is none; offset: the byte that the reason is about.
local function result_of(text, known, document, reason, offset)
  if not document then
    return nil, 'inquit: ' .. reason, offset
  end
  return require('inquit.result').new(text, document, known)
end

---Annotates a text of any bytes.  Raises an error that names the field where the options are wrong.
---@param text string
---@param options inquit.AnnotateOptions?
---@return inquit.Result? result
---@return string? reason
---@return integer? offset byte from 0 that the reason is about
function M.annotate(text, options)
  local core, missing = M.load()
  if not core then
    return nil, missing
  end
  return result_of(text, copy_of(options and options.known), core.annotate(text, options))
end

---What has been tagged before, for texts that change bit by bit: options.recall of annotate() and
---of a pool's put().  Used for one text after the other.
---@return userdata? nil where the C module is missing
function M.recall()
  local core = M.load()
  return core and core.recall()
end

---How many threads this machine runs at once.
---@return integer
function M.processors()
  local core = M.load()
  return core and core.processors() or 1
end

---@class inquit.Pool texts that several threads annotate
---@field put fun(text: string, options: inquit.AnnotateOptions?): boolean false: take one first
---@field take fun(wait: boolean): (inquit.Result|false|nil), string?, integer? of the oldest text;
--- false: there is none, or nobody is to wait and it is not done

---Raises an error where the C module is missing.
---@param threads integer at most so many work at once
---@return inquit.Pool
function M.pool(threads)
  local core, missing = M.load()
  if not core then
    error(missing, 0)
  end
  local pool, texts, taken, put = core.pool(threads), {}, 0, 0

  local function take(document, ...)
    if document == false then
      return false
    end
    taken = taken + 1
    local held = texts[taken]
    texts[taken] = nil
    return result_of(held.text, held.known, document, ...)
  end

  return {
    put = function(text, options)
      local is_put = pool:put(text, options)
      if is_put then
        put = put + 1
        texts[put] = { text = text, known = copy_of(options and options.known) }
      end
      return is_put
    end,
    take = function(wait)
      return take(pool:take(wait))
    end,
  }
end

return M
