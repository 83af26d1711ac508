-- From a pronoun to the name, and from a name to all that belongs to it: definition, references
-- and highlights.  Pure Lua.

local index = require('inquit.lsp.index')
local protocol = require('inquit.lsp.protocol')
local target = require('inquit.lsp.target')

local M = {}

local kinds = protocol.highlight_kind

local function is_same(one, other)
  return one[1] == other[1] and one[2] == other[2]
end

---textDocument/definition: where the speaker is first named in full.
---@param session inquit.lsp.Session
---@param params table
---@return table[]
function M.definition(session, params)
  local article = session:article(params)
  local found = target.at(article, params.position)
  if not found or not found.speaker_row then
    return {}
  end
  local range = index.of(session, article.result)[found.speaker_row].definition
  if not session:can('textDocument.definition.linkSupport') then
    return { article:location(range) }
  end
  local where = article:range(range)
  return {
    {
      originSelectionRange = article:range(found.range),
      targetUri = article.uri,
      targetRange = where,
      targetSelectionRange = where,
    },
  }
end

---textDocument/references: all mentions and quotations of the speaker.
---@param session inquit.lsp.Session
---@param params table
---@return table[]
function M.references(session, params)
  local article = session:article(params)
  local found = target.at(article, params.position)
  if not found or not found.speaker_row then
    return {}
  end
  local entry = index.of(session, article.result)[found.speaker_row]
  local with_definition = not params.context or params.context.includeDeclaration ~= false
  local ranges = {}
  for _, range in ipairs(entry.mentions) do
    if with_definition or not is_same(range, entry.definition) then
      ranges[#ranges + 1] = range
    end
  end
  for _, row in ipairs(entry.quotations) do
    ranges[#ranges + 1] = target.content(article.result:attribution(row))
  end
  table.sort(ranges, function(one, other)
    return one[1] < other[1] or (one[1] == other[1] and one[2] < other[2])
  end)
  for i, range in ipairs(ranges) do
    ranges[i] = article:location(range)
  end
  return ranges
end

local function highlights_of_speaker(session, article, speaker_row)
  local entry, list = index.of(session, article.result)[speaker_row], {}
  for i, range in ipairs(entry.mentions) do
    local kind = is_same(range, entry.definition) and kinds.write or kinds.read
    list[i] = { range = article:range(range), kind = kind }
  end
  return list
end

local KIND_OF_ROLE = { source = kinds.write, cue = kinds.read, content = kinds.text }

local function highlights_of_quotation(article, row)
  local attribution, list = article.result:attribution(row), {}
  for _, role in ipairs({ 'source', 'cue', 'content' }) do
    for _, range in ipairs(attribution[role]) do
      list[#list + 1] = { range = article:range(range), kind = KIND_OF_ROLE[role] }
    end
  end
  return list
end

---textDocument/documentHighlight: on a mention all mentions of the speaker, else the parts of the
---quotation.
---@param session inquit.lsp.Session
---@param params table
---@return table[]
function M.highlight(session, params)
  local article = session:article(params)
  local found = target.at(article, params.position)
  if not found then
    return {}
  elseif found.mention then
    return highlights_of_speaker(session, article, found.speaker_row)
  end
  return highlights_of_quotation(article, found.span.row)
end

return M
