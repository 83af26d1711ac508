-- textDocument/codeAction: who is meant, where the engine does not know better; and the commands
-- that do it.  Pure Lua.

local correction = require('inquit.lsp.correction')
local index = require('inquit.lsp.index')
local printable = require('inquit.printable')
local protocol = require('inquit.lsp.protocol')
local target = require('inquit.lsp.target')

local M = {}

local KIND = 'refactor.rewrite'
local MOST = 5 -- speakers that are offered: a menu is read from top to bottom

-- Words that mean somebody else in the next sentence: no name for the file of speakers.
local PRONOUNS = {}
for word in ('he she it they we i you one who which that this these those'):gmatch('%a+') do
  PRONOUNS[word] = true
end

-- Whether the editor asks for this kind of action, or for any.
local function is_wanted(context)
  local only = type(context) == 'table' and context.only
  if not only then
    return true
  end
  for _, kind in ipairs(only) do
    if kind == '' or KIND == kind or KIND:sub(1, #kind + 1) == kind .. '.' then
      return true
    end
  end
  return false
end

local function distance(ranges, offset)
  local least = math.huge
  for _, range in ipairs(ranges) do
    local apart = math.max(range[1] - offset, offset - range[2], 0)
    least = math.min(least, apart)
  end
  return least
end

-- Other people and bodies of the article, the nearest first.
local function others(session, result, row, offset)
  local list = {}
  for other, entry in ipairs(index.of(session, result)) do
    local speaker = result:speaker(other)
    local can_speak = speaker.attribution_count > 0 or speaker.entity == 'person'
    if other ~= row and can_speak and speaker.entity ~= 'group' and entry.mentions[1] then
      list[#list + 1] = { name = speaker.name, distance = distance(entry.mentions, offset) }
    end
  end
  table.sort(list, function(one, two)
    if one.distance ~= two.distance then
      return one.distance < two.distance
    end
    return one.name < two.name
  end)
  return list
end

-- The words that name who says a quotation, where they may mean the same throughout.
local function source_words(result, row)
  local attribution = result:attribution(row)
  if attribution.via == 'pronoun' or #attribution.source ~= 1 then
    return nil
  end
  local mention = attribution.mention_row and result:mention(attribution.mention_row)
  local words = printable.line(result:text(mention and mention.range or attribution.source[1]))
  return not PRONOUNS[words:lower()] and words or nil
end

local function action(uri, title, name, other)
  return {
    title = title,
    kind = KIND,
    command = { title = title, command = 'inquit.merge', arguments = { uri, name, other } },
  }
end

-- What can be said of the position: the words of a source that mean somebody, and a speaker who is
-- somebody else.
local function subjects(result, found)
  local list = {}
  local speaker = found.speaker_row and result:speaker(found.speaker_row)
  local words = found.span and source_words(result, found.span.row)
  if words and (not speaker or words ~= speaker.name) then
    list[1] = { title = '“%s” is %s', words = words }
  end
  if speaker and speaker.entity ~= 'group' then
    list[#list + 1] = { title = 'Merge %s with %s', words = speaker.name }
  end
  return list
end

---@param session inquit.lsp.Session
---@param params table
---@return table[]
function M.list(session, params)
  local article = session:article(params)
  local start = protocol.expect(params.range, 'table', 'range').start
  local found = is_wanted(params.context) and target.at(article, start)
  local actions = {}
  if not found then
    return actions
  end
  local result = article.result
  local near = others(session, result, found.speaker_row, article:offset(start))
  for _, subject in ipairs(subjects(result, found)) do
    for i = 1, math.min(MOST, #near) do
      local title = subject.title:format(subject.words, near[i].name)
      actions[#actions + 1] =
        action(article.uri, printable.line(title), near[i].name, subject.words)
    end
  end
  return actions
end

-- Shows the first quotation of a speaker.
local function show(session, uri, name)
  local article, reason = session.library:get(uri)
  if not article then
    protocol.fail('failed', reason)
  end
  for row, entry in ipairs(index.of(session, article.result)) do
    local first = entry.quotations[1]
    if first and printable.line(article.result:speaker_name(row)) == name then
      local range = article:range(target.content(article.result:attribution(first)))
      session.carrier.request(
        'window/showDocument',
        { uri = uri, takeFocus = true, selection = range }
      )
      return
    end
  end
end

local COMMANDS = {
  ['inquit.merge'] = correction.merge,
  ['inquit.quotations'] = show,
}

---workspace/executeCommand
---@param session inquit.lsp.Session
---@param params table
function M.execute(session, params)
  local command = COMMANDS[params.command]
  if not command then
    protocol.fail('params', ('there is no command %s'):format(tostring(params.command)))
  end
  local arguments = params.arguments or {}
  for i = 1, params.command == 'inquit.merge' and 3 or 2 do
    protocol.expect(arguments[i], 'string', ('argument %d'):format(i))
  end
  command(session, arguments[1], arguments[2], arguments[3])
end

return M
