-- textDocument/rename gives a speaker another name, or makes one of two: in the annotations, never
-- in the article.  Pure Lua.

local correction = require('inquit.lsp.correction')
local printable = require('inquit.printable')
local protocol = require('inquit.lsp.protocol')
local target = require('inquit.lsp.target')

local M = {}

-- Whom a position is about, and why he cannot be renamed.
local function speaker_at(session, params)
  local article = session:article(params)
  local found = target.at(article, params.position)
  if not found then
    return nil, 'no speaker here'
  elseif not found.speaker_row then
    return nil, 'nobody is known who says this'
  end
  local speaker = article.result:speaker(found.speaker_row)
  if speaker.entity == 'group' then
    return nil, ('%s is a group, which goes by the names of its members'):format(speaker.name)
  end
  return { article = article, range = found.range, speaker = speaker }
end

---textDocument/prepareRename
---@param session inquit.lsp.Session
---@param params table
---@return table
function M.prepare(session, params)
  local found, reason = speaker_at(session, params)
  if not found then
    protocol.fail('failed', reason)
  end
  return {
    range = found.article:range(found.range),
    placeholder = printable.line(found.speaker.name),
  }
end

-- A name that the article has is meant as the article spells it.
local function as_spelt(result, name)
  for speaker in result:speakers() do
    if speaker.name:lower() == name:lower() then
      return speaker.name
    end
  end
  return name
end

-- The engine listens to the file of speakers, but not every word of an article can be told apart.
local function check(session, params, name)
  local found = speaker_at(session, params)
  if not found or found.speaker.name ~= name then
    session:tell('warning', ('%s is written down, but is not who speaks here'):format(name))
  end
end

---@param session inquit.lsp.Session
---@param params table
---@return table
function M.rename(session, params)
  local found, reason = speaker_at(session, params)
  if not found then
    protocol.fail('failed', reason)
  end
  local typed = protocol.expect(params.newName, 'string', 'newName')
  local name = as_spelt(found.article.result, typed:match('^%s*(.-)%s*$'))
  if name ~= found.speaker.name then
    correction.merge(session, found.article.uri, name, found.speaker.name)
    check(session, params, name)
  end
  return { documentChanges = {} }
end

return M
