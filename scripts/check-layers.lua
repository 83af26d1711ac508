-- usage: check-layers.lua [ROOT]
--
-- The laws of the house, by reading includes and requires: each file sees only what stands before
-- it in the tables below.  A new file has to be given its place here first.

local root = arg[1] or '.'

-- The core, from the bytes to the public functions: a file includes headers at or before its own.
-- Files of one stage, in a table of their own, see each other.
local CORE = {
  'inquit.h', -- the public types; its functions are the last stage, inquit.c
  'arena',
  'base',
  'utf8',
  'text',
  'lexicon_hash',
  'lexicon',
  'mark',
  'cursor',
  { 'token', 'sentence' },
  'direction',
  'quote',
  'pattern',
  'phrase',
  'feature',
  'digest',
  { 'kernel', 'kernel_body', 'kernel_avx512', 'kernel_avx2', 'kernel_neon', 'kernel_portable' },
  'embedded',
  'model',
  'network',
  'field',
  'stopwatch',
  { 'recall', 'tag', 'page' },
  'span',
  'coverage',
  'link',
  'attrib',
  'given',
  'report',
  'word',
  'trait',
  'role',
  'noun',
  'preface',
  'landmark',
  'known',
  'name',
  'cast',
  'bearer',
  'mention',
  'source',
  'relative',
  'leader',
  'antecedent',
  'later',
  'refer',
  'resolve',
  'quoted',
  'chain',
  'speaker',
  'inquit',
  'pool',
  'engine',
}

-- The rooms around the core: what they include of it, beside what they hold themselves.
local ROOMS = {
  ['csrc/lua'] = { 'inquit.h', 'inquit_lua.h' },
  ['csrc/bench'] = { 'inquit.h', 'embedded.h', 'network.h', 'quote.h' },
  ['csrc/fuzz'] = { 'inquit.h', 'invariants.h', 'random_model.h', 'field.h', 'network.h' },
  ['csrc/train'] = {
    'inquit.h',
    'base.h',
    'feature.h',
    'field.h',
    'tag.h',
    'utf8.h',
    'digest.h',
    'kernel.h',
    'model.h',
    'network.h',
    'link.h',
  },
  ['csrc/tools'] = { 'lexicon.h', 'lexicon_hash.h', 'utf8.h' },
}

-- Foreign headers that one file, or one room, alone may include.
local ONLY_USER = {
  ['lua.h'] = { 'csrc/lua' },
  ['lauxlib.h'] = { 'csrc/lua' },
  ['lualib.h'] = { 'csrc/lua' },
  ['pcre2.h'] = { 'csrc/pattern.c' },
  ['jansson.h'] = { 'csrc/train/article.c' },
  ['zlib.h'] = { 'csrc/train/article.c', 'csrc/bench/meter.c' },
}

-- What is made of data files, and who includes it.
local GENERATED =
  { ['lexicon_table.inc'] = 'lexicon', ['patterns.def'] = 'pattern', ['link_weights.def'] = 'link' }

-- The core answers with a status; it does not talk, and ends nobody's process.
local FORBIDDEN = {
  'printf',
  'fprintf',
  'vprintf',
  'vfprintf',
  'puts',
  'fputs',
  'putchar',
  'perror',
  'exit',
  '_Exit',
  'quick_exit',
  'abort',
  'assert',
}

-- Lua modules, each requiring only what stands before it.
local LUA = {
  'inquit.core',
  'inquit.compat',
  'inquit.casefold',
  'inquit.printable',
  'inquit.json',
  'inquit.config',
  'inquit.position',
  'inquit.result',
  'inquit.message',
  'inquit.place',
  'inquit.explain',
  'inquit.speakers',
  'inquit.share',
  'inquit.check.profile',
  'inquit.check.quotation',
  'inquit.check.source',
  'inquit.check.verb',
  'inquit.check',
  'inquit.quickfix',
  'inquit.motion',
  'inquit.marks',
  'inquit.diagnostic',
  'inquit.float',
  'inquit.native',
  'inquit.roster.entry',
  'inquit.roster.text',
  'inquit.roster.folder',
  'inquit.roster.amend',
  'inquit.roster.save',
  'inquit.roster',
  'inquit.buffer_roster',
  'inquit.changed',
  'inquit.document',
  'inquit.current',
  'inquit.near',
  'inquit.attach',
  'inquit.textobject',
  'inquit.statusline',
  'inquit.fold',
  'inquit.picker.telescope',
  'inquit.picker.fzf',
  'inquit.picker.mini',
  'inquit.picker.select',
  'inquit.picker',
  'telescope._extensions.inquit',
  'inquit.outline.tree',
  'inquit.outline.window',
  'inquit.outline',
  'inquit.search.phrase',
  'inquit.search.date',
  'inquit.search.glob',
  'inquit.search.text',
  'inquit.search.query',
  'inquit.search.article',
  'inquit.search.worker',
  'inquit.search.walk',
  'inquit.search.complete',
  'inquit.search',
  'inquit.lsp.protocol',
  'inquit.lsp.columns',
  'inquit.lsp.text',
  'inquit.lsp.uri',
  'inquit.lsp.article',
  'inquit.lsp.index',
  'inquit.lsp.target',
  'inquit.lsp.session',
  'inquit.lsp.reading',
  'inquit.lsp.library',
  'inquit.lsp.symbol',
  'inquit.lsp.navigation',
  'inquit.lsp.hover',
  'inquit.lsp.hint',
  'inquit.lsp.diagnostic',
  'inquit.lsp.sync',
  'inquit.lsp.correction',
  'inquit.lsp.rename',
  'inquit.lsp.action',
  'inquit.lsp.folder',
  'inquit.lsp.methods',
  'inquit.lsp.server',
  'inquit.lsp.frame',
  'inquit.lsp.stdio',
  'inquit.lsp.buffers',
  'inquit.lsp.client',
  'inquit',
  'inquit.format.jsonl',
  'inquit.format.json',
  'inquit.format.tsv',
  'inquit.format.table',
  'inquit.format',
  'inquit.cli.terminal',
  'inquit.cli.stream',
  'inquit.cli.progress',
  'inquit.cli.queue',
  'inquit.cli.input',
  'inquit.cli.speakers',
  'inquit.cli.annotate',
  'inquit.cli.check',
  'inquit.cli.search',
  'inquit.cli.lsp',
  'inquit.cli',
  'inquit.command',
  'inquit.health',
}

-- Shared by the editor and the command line, and so free of Neovim.
local PURE = {
  'inquit.printable',
  'inquit.result',
  'inquit.explain',
  'inquit.casefold',
  'inquit.share',
  'inquit.check',
  'inquit.native',
  'inquit.roster',
  'inquit.lsp.protocol',
  'inquit.lsp.columns',
  'inquit.lsp.text',
  'inquit.lsp.uri',
  'inquit.lsp.article',
  'inquit.lsp.index',
  'inquit.lsp.target',
  'inquit.lsp.session',
  'inquit.lsp.reading',
  'inquit.lsp.library',
  'inquit.lsp.symbol',
  'inquit.lsp.navigation',
  'inquit.lsp.hover',
  'inquit.lsp.hint',
  'inquit.lsp.diagnostic',
  'inquit.lsp.sync',
  'inquit.lsp.correction',
  'inquit.lsp.rename',
  'inquit.lsp.action',
  'inquit.lsp.folder',
  'inquit.lsp.methods',
  'inquit.lsp.server',
  'inquit.lsp.frame',
  'inquit.lsp.stdio',
  'inquit.format',
  'inquit.cli',
}

local faults = 0

local function fault(path, line, message)
  io.stderr:write(('inquit: %s:%d: %s\n'):format(path, line, message))
  faults = faults + 1
end

--- Name -> its place in the list.
local function set(list)
  local places = {}
  for place, entry in ipairs(list) do
    for _, name in ipairs(type(entry) == 'table' and entry or { entry }) do
      places[name] = place
    end
  end
  return places
end

--- Paths below the root of files with one of the endings, in order.
local function files(folder, endings)
  local quoted = "'" .. (root .. '/' .. folder):gsub("'", "'\\''") .. "'"
  local pipe = assert(io.popen('find ' .. quoted .. ' -type f 2>/dev/null | sort'))
  local found = {}
  for path in pipe:lines() do
    if endings[path:match('%.(%w+)$')] then
      found[#found + 1] = path:sub(#root + 2)
    end
  end
  pipe:close()
  return found
end

local function read(path)
  local file = assert(io.open(root .. '/' .. path, 'rb'))
  local source = file:read('a')
  file:close()
  return source
end

--- Iterates over the lines with their numbers.
local function lines(source)
  local number = 0
  local next_line = source:gmatch('([^\n]*)\n?')
  return function()
    number = number + 1
    local line = next_line()
    return line and number, line
  end
end

--- C without comments and without what stands in quotation marks, line by line as before.
local function code_only(source)
  local pieces, at = {}, 1
  local function only_breaks(from, to)
    pieces[#pieces + 1] = source:sub(from, to):gsub('[^\n]+', ' ')
  end
  while true do
    local first = source:find('[/"\']', at)
    if not first then
      pieces[#pieces + 1] = source:sub(at)
      return table.concat(pieces)
    end
    pieces[#pieces + 1] = source:sub(at, first - 1)
    local two, mark, last = source:sub(first, first + 1), source:sub(first, first), first
    if two == '/*' then
      last = select(2, source:find('*/', first + 2, true)) or #source
    elseif two == '//' then
      last = (source:find('\n', first, true) or #source + 1) - 1
    elseif mark ~= '/' then
      last = first + 1
      while last < #source and source:sub(last, last) ~= mark do
        last = last + (source:sub(last, last) == '\\' and 2 or 1)
      end
    end
    if last == first then
      pieces[#pieces + 1] = mark
    else
      only_breaks(first, last)
    end
    at = last + 1
  end
end

local function check_foreign(path, number, line)
  local header = line:match('^%s*#%s*include%s*<([^>]+)>')
  local users = header and ONLY_USER[header]
  if users and not set(users)[path] and not set(users)[path:match('^(.*)/')] then
    local only = table.concat(users, ' and ')
    fault(path, number, ('includes %s, which %s alone may'):format(header, only))
  end
end

local core_place = set(CORE)
local is_forbidden = set(FORBIDDEN)

local function place_of_header(name)
  return core_place[name] or core_place[name:match('^(.*)%.h$') or '']
end

local function check_core_include(path, stage, number, line)
  local name = line:match('^%s*#%s*include%s*"([^"]+)"')
  if not name then
    return
  end
  if GENERATED[name] then
    if GENERATED[name] ~= stage then
      fault(path, number, ('includes %s, which %s alone may'):format(name, GENERATED[name]))
    end
  elseif not place_of_header(name) then
    fault(path, number, ('includes %s, which has no place in the table'):format(name))
  elseif place_of_header(name) > core_place[stage] then
    fault(path, number, ('includes %s, a later stage'):format(name))
  end
end

local function check_core(path)
  local stage = path:match('([^/]+)%.[ch]$')
  if not core_place[stage] then
    return fault(path, 1, 'has no place in the table of scripts/check-layers.lua')
  end
  local source = read(path)
  for number, line in lines(source) do
    check_foreign(path, number, line)
    if path ~= 'csrc/inquit.h' then
      check_core_include(path, stage, number, line)
    end
  end
  for number, line in lines(code_only(source)) do
    for name in line:gmatch('([%a_][%w_]*)%s*%(') do
      if is_forbidden[name] then
        fault(
          path,
          number,
          ('calls %s: the core never prints and never ends a process'):format(name)
        )
      end
    end
  end
end

local function exists(path)
  local file = io.open(root .. '/' .. path)
  return file and file:close()
end

local function check_room(path, room, allowed)
  for number, line in lines(read(path)) do
    check_foreign(path, number, line)
    local name = line:match('^%s*#%s*include%s*"([^"]+)"')
    if name and not set(allowed)[name:match('[^/]+$')] and not exists(room .. '/' .. name) then
      fault(path, number, ('includes %s; allowed: %s'):format(name, table.concat(allowed, ', ')))
    end
  end
end

for _, path in ipairs(files('csrc', { c = true, h = true })) do
  local room = path:match('^(csrc/.*)/')
  if not room then
    check_core(path)
  elseif ROOMS[room] then
    check_room(path, room, ROOMS[room])
  else
    fault(path, 1, 'lies in a room that scripts/check-layers.lua does not know')
  end
end

local lua_place = set(LUA)

local function is_pure(module)
  for _, name in ipairs(PURE) do
    if module == name or module:sub(1, #name + 1) == name .. '.' then
      return true
    end
  end
  return false
end

local function check_lua(path)
  local module = path:gsub('^lua/', ''):gsub('%.lua$', ''):gsub('/init$', ''):gsub('/', '.')
  local place = lua_place[module]
  if not place then
    return fault(
      path,
      1,
      ('%s has no place in the table of scripts/check-layers.lua'):format(module)
    )
  end
  for number, line in lines(read(path)) do
    local code = line:gsub('%-%-.*', '')
    for name in code:gmatch('require[%s%(,]*[\'"]([%w_.]+)[\'"]') do
      local is_ours = name:find('^inquit') and not name:find('%.$') -- a prefix ends with a stop
      if is_ours and (lua_place[name] or math.huge) >= place then
        fault(path, number, ('%s requires %s, which stands after it'):format(module, name))
      end
    end
    if is_pure(module) and code:find('%f[%w_]vim%.') then
      fault(path, number, module .. ' uses vim, but is shared with the command line')
    end
  end
end

for _, path in ipairs(files('lua', { lua = true })) do
  check_lua(path)
end

os.exit(faults == 0)
