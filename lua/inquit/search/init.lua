-- :Inquit search: over files and folders into the quickfix list, on worker threads.  One search
-- runs at a time; what it finds comes in the order of the files, and typing goes on meanwhile.

local message = require('inquit.message')

local M = {}

-- Files that are being read at once: enough to keep the threads of libuv busy, and few enough that
-- a search that is stopped ends soon.
local MOST_JOBS = 8

-- Milliseconds between two looks at what has been found, and the entries that are shown then:
-- Neovim makes each of them a file with a buffer.
local PULSE = 20
local MOST_ITEMS = 200

-- Milliseconds before progress is told, and between two times.
local FIRST_WORD, NEXT_WORD = 300, 200

---@class inquit.Search
---@field id integer
---@field query inquit.Query
---@field walk inquit.Walk
---@field is_walking boolean
---@field files string[]
---@field jobs integer files that threads are reading
---@field asked integer files that were given to a thread
---@field shown integer files whose answers have been shown
---@field answers table<integer, inquit.SearchAnswer> by file; those before it are still missing
---@field changed table<string, integer> buffers that are not as their files are
---@field list integer id of the quickfix list
---@field found integer
---@field undated integer
---@field failures string[] "path: reason"
---@field settings inquit.Config
---@field opens string? the command that opens the list
---@field is_stopped boolean
---@field send fun(index: integer) gives a file to a thread
---@field timer userdata

---@type inquit.Search?
local running
local count_of_searches = 0

-- Runs in another Lua, which knows nothing of here.
local function work(path, cpath, job)
  package.path, package.cpath = path, cpath
  return require('inquit.search.worker').run(job)
end

-- Where the other Lua finds the modules that Neovim finds on 'runtimepath'.
local function package_paths()
  local native = vim.api.nvim_get_runtime_file('lua/inquit/native.lua', false)[1]
  local core = vim.api.nvim_get_runtime_file('lua/inquit/core.so', false)[1]
  local path, cpath = package.path, package.cpath
  if native then
    local folder = vim.fn.fnamemodify(native, ':p:h:h')
    path = ('%s/?.lua;%s/?/init.lua;%s'):format(folder, folder, path)
  end
  if core then
    cpath = ('%s/?.so;%s'):format(vim.fn.fnamemodify(core, ':p:h:h'), cpath)
  end
  return path, cpath
end

-- Buffers whose text is newer than their file.
local function changed_buffers()
  local changed = {}
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    local is_newer = vim.api.nvim_buf_is_loaded(buffer)
      and vim.api.nvim_buf_get_option(buffer, 'modified')
      and vim.api.nvim_buf_get_option(buffer, 'buftype') == ''
    if is_newer then
      changed[vim.api.nvim_buf_get_name(buffer)] = buffer
    end
  end
  return changed
end

local function job_of(search, index)
  local path = search.files[index]
  local buffer = search.changed[path]
  local text
  if buffer and vim.api.nvim_buf_is_loaded(buffer) then
    text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n')
  end
  return vim.mpack.encode({
    search = search.id,
    index = index,
    query = search.query,
    show = search.settings.show,
    speakers = search.settings.speakers,
    path = path,
    text = text,
  })
end

local pump

-- What sends a file to a thread.
local function new_sender(search)
  local path, cpath = package_paths()
  local context = vim.loop.new_work(work, function(packed)
    vim.schedule(function()
      local answer = vim.mpack.decode(packed)
      search.answers[answer.index] = answer
      search.jobs = search.jobs - 1
      pump(search)
    end)
  end)
  return function(index)
    search.jobs = search.jobs + 1
    context:queue(path, cpath, job_of(search, index))
  end
end

-- Takes answers that are complete, from the first file on.
local function take_answers(search)
  local items = {}
  while search.answers[search.shown + 1] and #items < MOST_ITEMS do
    search.shown = search.shown + 1
    local answer, path = search.answers[search.shown], search.files[search.shown]
    search.answers[search.shown] = nil
    for _, item in ipairs(answer.items) do
      item.filename = path
      items[#items + 1] = item
    end
    search.undated = search.undated + (answer.is_undated and 1 or 0)
    if answer.reason then
      table.insert(search.failures, ('%s: %s'):format(path, answer.reason))
    end
  end
  return items
end

-- Opens the window of the list without taking the cursor along.
local function open_list(search)
  local is_free = vim.api.nvim_get_mode().mode == 'n' and vim.fn.getcmdwintype() == ''
  if search.opens and is_free and search.found > 0 then
    local window = vim.api.nvim_get_current_win()
    vim.cmd(search.opens)
    vim.api.nvim_set_current_win(window)
    search.opens = nil
  end
end

local function show_answers(search)
  local is_there = vim.fn.getqflist({ id = search.list }).id ~= 0
  search.is_stopped = search.is_stopped or not is_there
  local items = is_there and take_answers(search) or {}
  if items[1] then
    search.found = search.found + #items
    vim.fn.setqflist({}, 'a', { id = search.list, items = items })
    open_list(search)
  end
end

local function summary(search)
  local parts = {
    ('%s in %s'):format(
      message.count(search.found, 'quotation'),
      message.count(search.shown, 'file')
    ),
  }
  if search.is_stopped then
    parts[#parts + 1] = 'stopped'
  end
  if search.undated > 0 then
    parts[#parts + 1] = ('%d left out that tell no day'):format(search.undated)
  end
  if #search.failures > 0 then
    local more = #search.failures > 1 and (' and %d more'):format(#search.failures - 1) or ''
    parts[#parts + 1] = ('not read: %s%s'):format(search.failures[1], more)
  end
  return table.concat(parts, '; ')
end

-- On one line: what comes by itself must not ask a person who types for <CR>.
local function tell(text, is_odd)
  local cells = math.max(10, vim.v.echospace - #'inquit: ')
  message[is_odd and 'warn' or 'info'](require('inquit.printable').cut(text, cells))
end

local function finish(search)
  search.timer:stop()
  search.timer:close()
  running = nil
  open_list(search)
  tell(summary(search), search.undated > 0 or #search.failures > 0)
end

-- Gives work to the threads, and ends the search where none is left.
pump = function(search)
  while not search.is_stopped and search.jobs < MOST_JOBS and search.asked < #search.files do
    search.asked = search.asked + 1
    search.send(search.asked)
  end
end

-- Whether nothing is left to be done.
local function is_done(search)
  local is_asked = not search.is_walking and search.asked == #search.files
  local is_shown = not search.answers[search.shown + 1]
  return search.jobs == 0 and (search.is_stopped or (is_asked and is_shown))
end

-- One folder, then whatever else Neovim has to do, then the next.
local function walk_on(search)
  local files = not search.is_stopped and search.walk:step()
  if not files then
    search.is_walking = false
    for _, path in ipairs(search.walk.missing) do
      table.insert(search.failures, path .. ': no such file or folder')
    end
  else
    vim.list_extend(search.files, files)
    vim.defer_fn(function() -- and not vim.schedule(): keys are read in between
      walk_on(search)
    end, 0)
  end
  pump(search)
end

local function tell_progress(search)
  local mode = vim.api.nvim_get_mode()
  if mode.mode == 'n' and not mode.blocking then
    local progress = 'search: %d of %s%d files, %s; :Inquit stop ends it'
    local more = search.is_walking and 'more than ' or ''
    local found = message.count(search.found, 'quotation')
    tell(progress:format(search.shown, more, #search.files, found))
  end
end

local function start_timer(search)
  local left = FIRST_WORD
  search.timer = vim.loop.new_timer()
  local function beat()
    if running ~= search then
      return
    end
    show_answers(search)
    left = left - PULSE
    if is_done(search) then
      finish(search)
    elseif left <= 0 then
      left = NEXT_WORD
      tell_progress(search)
    end
  end
  search.timer:start(0, PULSE, vim.schedule_wrap(beat))
end

local function new_list(query)
  vim.fn.setqflist({}, ' ', { title = 'inquit: search ' .. query.text, items = {} })
  return vim.fn.getqflist({ id = 0 }).id
end

local function absolute(path)
  local expanded = vim.fn.fnamemodify(path, ':p')
  return #expanded > 1 and expanded:gsub('/+$', '') or expanded
end

---Whether a search runs.
---@return boolean
function M.is_running()
  return running ~= nil
end

---Ends the search that runs; what it has found stays.
---@return string? reason
function M.stop()
  if not running then
    return 'inquit: no search is running'
  end
  running.is_stopped = true
end

---Starts a search.
---@param text string a query
---@param settings inquit.Config
---@param opens string? the command that opens the list, as soon as something is found
---@return string? reason why not
function M.start(text, settings, opens)
  if running then
    return 'inquit: a search is running, :Inquit stop ends it'
  end
  local core, missing = require('inquit.native').load()
  if not core then
    return missing
  end
  local query, wrong = require('inquit.search.query').parse(text, function(path)
    return vim.loop.fs_stat(absolute(path)) ~= nil
  end)
  if not query then
    return 'inquit: ' .. wrong
  end
  local paths = query.paths[1] and query.paths or { '.' }
  count_of_searches = count_of_searches + 1
  running = {
    id = count_of_searches,
    query = query,
    walk = require('inquit.search.walk').new(paths, absolute),
    is_walking = true,
    files = {},
    asked = 0,
    shown = 0,
    jobs = 0,
    answers = {},
    changed = changed_buffers(),
    list = new_list(query),
    found = 0,
    undated = 0,
    failures = {},
    settings = settings,
    opens = opens,
    is_stopped = false,
  }
  running.send = new_sender(running)
  start_timer(running)
  walk_on(running)
end

return M
