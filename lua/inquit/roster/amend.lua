-- One more thing that a person says of who is who, written into the text of the file of speakers:
-- nothing else in it changes, comments and line endings stay.  Pure Lua.

local entry = require('inquit.roster.entry')
local reader = require('inquit.roster.text')

local M = {}

-- As the roster compares names.
local function key_of(words)
  return words:lower():gsub('%s+', ' '):gsub('^ ', ''):gsub(' $', '')
end

-- What the format cannot hold: a reason, or nil.
local function fault_of(name, is_alias)
  local made, reason = entry.new(name, 1)
  if not made then
    return reason
  elseif is_alias and name:find(',', 1, true) then
    return ('"%s" has a comma, which separates names there'):format(name)
  elseif (' ' .. name):find('%s#') then
    return ('"%s" has a #, which begins a comment there'):format(name)
  elseif name:find('^%s*%a+%s*:') then
    return ('"%s" has a colon, which ends the name of a field there'):format(name)
  end
end

-- ------------------------------------------------------------------ the lines

-- Lines without their endings, and that ending.
local function lines_of(text)
  local ending = text:match('\r\n') or text:match('[\r\n]') or '\n'
  local lines = {}
  for line in text:gsub('\r\n?', '\n'):gmatch('([^\n]*)\n?') do
    lines[#lines + 1] = line
  end
  while lines[1] and lines[#lines] == '' do
    lines[#lines] = nil
  end
  return lines, ending
end

-- Nothing, or a comment.  A line that is false is on its way out.
local function is_blank(line)
  return not line or not line:find('%S') or line:find('^%s*#') ~= nil
end

-- The last line that says something of the entry; what stands below it belongs to the next one.
local function block_end(lines, entries, i)
  local last = entries[i + 1] and entries[i + 1].at - 1 or #lines
  while last > entries[i].at and is_blank(lines[last]) do
    last = last - 1
  end
  return last
end

-- How the entry's fields are indented.
local function indent_of(lines, first, last)
  for i = first + 1, last do
    if not is_blank(lines[i]) then
      return lines[i]:match('^%s*')
    end
  end
  return '  '
end

-- A line, and what stands behind it: blanks and a comment.
local function without_comment(line)
  local at = (' ' .. line):find('%s#')
  local code = at and line:sub(1, at - 1) or line
  code = code:match('^(.-)%s*$')
  return code, line:sub(#code + 1)
end

local function find(entries, name)
  for i, one in ipairs(entries) do
    if key_of(one.name) == key_of(name) then
      return i
    end
  end
end

-- ------------------------------------------------------------------ what is changed

-- Takes a name out of the list in a line; false stands for a line that says nothing any more.
local function without_alias(line, alias)
  local code, comment = without_comment(line)
  local head, list = code:match('^(%s*%a+%s*:%s*)(.*)$')
  if not head then
    head, list = code:match('^(%s*)(.*)$')
  end
  local kept, goes_on = {}, list:find(',%s*$') ~= nil
  for words in list:gmatch('[^,]+') do
    if words:find('%S') and key_of(words) ~= key_of(alias) then
      kept[#kept + 1] = words:match('^%s*(.-)%s*$')
    end
  end
  if kept[1] then
    return head .. table.concat(kept, ', ') .. (goes_on and ',' or '') .. comment
  end
  return comment ~= '' and head:match('^%s*') .. comment:match('^%s*(.*)$') or false
end

-- Nobody else has the name from now on.
local function release(lines, entries, keeper, alias)
  for i, one in ipairs(entries) do
    for _, other in ipairs(i ~= keeper and one.aliases or {}) do
      if key_of(other.words) == key_of(alias) then
        lines[other.at] = without_alias(lines[other.at], alias)
      end
    end
  end
end

local function insert(lines, at, new)
  for i, line in ipairs(new) do
    table.insert(lines, at + i, line)
  end
end

-- What the file says of the other speaker becomes what it says of this one; where they differ in
-- what only one can be true of, the other one's becomes a comment.
local function taken_over(lines, entries, i, owner, indent)
  local block = {}
  local first, last = entries[i].at, block_end(lines, entries, i)
  for at = first, last do
    local line = lines[at]
    local field = line and line:match('^%s*(%a+)%s*:')
    local known = field and entries[owner][field:lower()]
    if at == first then
      local code, comment = without_comment(line)
      line = ('%salso: %s%s'):format(indent, code, comment)
    elseif known and field:lower() ~= 'note' then
      line = known ~= entries[i][field:lower()] and '# ' .. line or false
    end
    block[#block + 1] = line or nil
    lines[at] = false
  end
  return block
end

-- Lines that are false are gone.
local function joined(lines, ending)
  local kept = {}
  for _, line in ipairs(lines) do
    if line then
      kept[#kept + 1] = line .. ending
    end
  end
  return table.concat(kept)
end

local function add_speaker(lines, name, alias)
  if lines[1] and lines[#lines]:find('%S') then
    lines[#lines + 1] = ''
  end
  lines[#lines + 1] = name
  lines[#lines + 1] = '  also: ' .. alias
end

local function rename_speaker(lines, entries, i, name, alias)
  local at = entries[i].at
  local _, comment = without_comment(lines[at])
  local mark = lines[at]:match('^\239\187\191') or ''
  local indent = indent_of(lines, at, block_end(lines, entries, i))
  lines[at] = mark .. name .. comment
  insert(lines, at, { indent .. 'also: ' .. alias })
end

local function has_alias(one, alias)
  for _, other in ipairs(one.aliases) do
    if key_of(other.words) == key_of(alias) then
      return true
    end
  end
  return false
end

local function add_name(lines, entries, i, other, alias)
  local last = block_end(lines, entries, i)
  local indent = indent_of(lines, entries[i].at, last)
  if other then
    insert(lines, last, taken_over(lines, entries, other, i, indent))
  elseif not has_alias(entries[i], alias) then
    insert(lines, last, { indent .. 'also: ' .. alias })
  end
end

-- ------------------------------------------------------------------ the whole

-- The text that was made has to say what it was made for, and nothing wrong beside.
local function proves(text, faults_before, name, alias)
  local entries, faults = reader.read(text)
  local i = find(entries, name)
  return i ~= nil and has_alias(entries[i], alias) and #faults <= faults_before
end

---Makes one name another name of a speaker, who is added where the file does not know him.
---@param text string of the file
---@param name string the speaker
---@param alias string what he is called too; where it is a speaker, both become one
---@return string? text
---@return string? reason without 'inquit: '
function M.merge(text, name, alias)
  local wrong = fault_of(name, false) or fault_of(alias, true)
  if wrong then
    return nil, wrong
  end
  local entries, faults = reader.read(text)
  local lines, ending = lines_of(text)
  local owner, other = find(entries, name), find(entries, alias)
  if owner and owner == other then
    return nil, ('"%s" is "%s" already'):format(alias, name)
  end
  release(lines, entries, owner, alias)
  if owner then
    add_name(lines, entries, owner, other, alias)
  elseif other then
    rename_speaker(lines, entries, other, name, alias)
  else
    add_speaker(lines, name, alias)
  end
  local made = joined(lines, ending)
  if not proves(made, #faults, name, alias) then
    return nil, ('"%s" cannot be added there by a program'):format(alias)
  end
  return made
end

return M
