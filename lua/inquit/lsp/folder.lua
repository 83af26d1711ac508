-- workspace/symbol: the speakers of all articles in the editor's folders.  Read one file at a time,
-- so that other messages come between; what has been read is kept until its file changes.
-- Pure Lua.

local index = require('inquit.lsp.index')
local printable = require('inquit.printable')
local reading = require('inquit.lsp.reading')
local symbol = require('inquit.lsp.symbol')
local uri = require('inquit.lsp.uri')

local M = {}

-- What an article is called.
local ENDINGS = { txt = true, text = true, md = true, markdown = true }

local MOST_FILES = 2000 -- articles that are read; a whole disk is nobody's folder of articles
local MOST_ENTRIES = 50000 -- names that are looked at to find them
local MOST_BYTES = 1024 * 1024 -- of an article

---@class inquit.lsp.Speakers of one file
---@field stamp string which state of the file this is
---@field symbols table[]

---@type table<inquit.lsp.Session, table<string, inquit.lsp.Speakers>>
local kept_of = setmetatable({}, { __mode = 'k' })

local function is_article(name)
  return ENDINGS[(name:match('%.(%w+)$') or ''):lower()] == true
end

-- The paths of the articles below a folder, shallow ones first; hidden files and links are no part
-- of it.
local function find(session, root, found)
  local folders, next_folder, seen = { root }, 1, 0
  while folders[next_folder] and #found < MOST_FILES and seen < MOST_ENTRIES do
    local folder = folders[next_folder]
    local entries = session.uv.fs_scandir(folder)
    next_folder = next_folder + 1
    local name, kind
    if entries then
      name, kind = session.uv.fs_scandir_next(entries)
    end
    while name do
      seen = seen + 1
      local path = (folder == '/' and '' or folder) .. '/' .. name
      if name:sub(1, 1) ~= '.' and kind == 'directory' then
        folders[#folders + 1] = path
      elseif kind == 'file' and is_article(name) then
        found[#found + 1] = path
      end
      name, kind = session.uv.fs_scandir_next(entries)
    end
    session:pause()
  end
end

local function symbols_of(session, article)
  local result, symbols = article.result, {}
  for row, entry in ipairs(index.of(session, result)) do
    if entry.quotations[1] then
      local speaker = result:speaker(row)
      symbols[#symbols + 1] = {
        name = printable.line(speaker.name),
        kind = symbol.kind(speaker.entity),
        location = article:location(entry.definition),
        containerName = symbol.count(#entry.quotations),
      }
    end
  end
  return symbols
end

local function read(path)
  local file = io.open(path, 'rb')
  local text = file and file:read('*a')
  if file then
    file:close()
  end
  return text
end

local function symbols_of_file(session, path)
  local stat = session.uv.fs_stat(path)
  if not stat or stat.size > MOST_BYTES then
    return {}
  end
  local kept = kept_of[session]
  local roster = reading.roster(session, path)
  local stamp = table.concat({
    ('%d %d.%d'):format(stat.size, stat.mtime.sec, stat.mtime.nsec),
    tostring(roster),
    session:settings().show,
  }, ' ')
  if not kept[path] or kept[path].stamp ~= stamp then
    local text = read(path)
    local article = text and reading.file(session, path, text)
    kept[path] = { stamp = stamp, symbols = article and symbols_of(session, article) or {} }
  end
  return kept[path].symbols
end

local function add_matching(list, symbols, query)
  for _, one in ipairs(symbols) do
    if one.name:lower():find(query, 1, true) then
      list[#list + 1] = one
    end
  end
end

-- Those that are open are as they stand in the editor, also those outside of its folders.
local function add_open(session, list, query)
  local open = {}
  for _, at in ipairs(session.library:uris()) do
    open[at] = true
    local article = session.library:get(at)
    add_matching(list, article and symbols_of(session, article) or {}, query)
    session:pause()
  end
  return open
end

local function report(session, token, kind, fields)
  if token ~= nil then
    fields.kind = kind
    session.carrier.notify('$/progress', { token = token, value = fields })
  end
end

---@param session inquit.lsp.Session
---@param params table
---@return table[]
function M.symbols(session, params)
  local query, token = (params.query or ''):lower(), params.workDoneToken
  kept_of[session] = kept_of[session] or {}
  local list, paths = {}, {}
  report(session, token, 'begin', { title = 'inquit: speakers', percentage = 0 })
  local open = add_open(session, list, query)
  for root in pairs(session.folders) do
    find(session, root, paths)
  end
  for i, path in ipairs(paths) do
    if not open[uri.of(path)] then
      add_matching(list, symbols_of_file(session, path), query)
    end
    report(session, token, 'report', { percentage = math.floor(100 * i / #paths) })
    session:pause()
  end
  report(session, token, 'end', {})
  return list
end

return M
