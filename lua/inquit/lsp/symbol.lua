-- textDocument/documentSymbol: the speakers, under each its quotations.  Pure Lua.

local index = require('inquit.lsp.index')
local printable = require('inquit.printable')
local protocol = require('inquit.lsp.protocol')
local target = require('inquit.lsp.target')

local M = {}

local kinds = protocol.symbol_kind
local KIND_OF = {
  person = kinds.object,
  organisation = kinds.module,
  group = kinds.array,
  document = kinds.file,
  unknown = kinds.object,
}

local NOBODY = 'nobody known' -- the parent of quotations without a speaker
local NAME_CELLS = 80 -- of a quotation; the rest is "…"
local NAME_BYTES = 400 -- looked at to fill these cells: what is said may have megabytes

---The kind of symbol that a speaker is.
---@param entity inquit.Entity
---@return integer
function M.kind(entity)
  return KIND_OF[entity]
end

---"1 quotation", "2 quotations".
---@param count integer
---@return string
function M.count(count)
  return ('%d quotation%s'):format(count, count == 1 and '' or 's')
end

local function quotation_name(result, range)
  local words = result:slice(range[1], math.min(range[2], range[1] + NAME_BYTES))
  -- Half a character at the cut is no character.
  words = #words < range[2] - range[1] and words:gsub('[\192-\255][\128-\191]*$', '…') or words
  return printable.cut(printable.line(words), NAME_CELLS)
end

local function quotation_symbol(article, row)
  local attribution = article.result:attribution(row)
  local content = target.content(attribution)
  return {
    name = quotation_name(article.result, content),
    detail = attribution.kind,
    kind = kinds.string,
    range = article:range(attribution.extent),
    selectionRange = article:range(attribution.content[1] or content),
  },
    attribution.extent
end

-- The range of a symbol holds those of its children.
local function hull(one, other)
  return { math.min(one[1], other[1]), math.max(one[2], other[2]) }
end

local function speaker_symbol(article, name, kind, selection, rows)
  local range, children = selection, {}
  for i, row in ipairs(rows) do
    local extent
    children[i], extent = quotation_symbol(article, row)
    range = hull(range or extent, extent)
  end
  return {
    name = name,
    detail = M.count(#rows),
    kind = kind,
    range = article:range(range),
    selectionRange = article:range(selection or { range[1], range[1] }),
    children = children,
  }
end

local function rows_of_nobody(result, show)
  local rows = {}
  for row = 1, result:attribution_count() do
    if not result:speaker_row(row) and result:is_shown(row, show) then
      rows[#rows + 1] = row
    end
  end
  return rows
end

local function tree(session, article)
  local symbols, result = {}, article.result
  for row, entry in ipairs(index.of(session, result)) do
    if entry.quotations[1] then
      local speaker = result:speaker(row)
      local kind, name = KIND_OF[speaker.entity], printable.line(speaker.name)
      symbols[#symbols + 1] =
        speaker_symbol(article, name, kind, entry.definition, entry.quotations)
    end
  end
  local rest = rows_of_nobody(result, session:settings().show)
  if rest[1] then
    symbols[#symbols + 1] = speaker_symbol(article, NOBODY, kinds.null, nil, rest)
  end
  return symbols
end

-- For editors that know no trees: each quotation names its container.
local function flat(article, symbols)
  local list = {}
  local function add(symbol, container)
    list[#list + 1] = {
      name = symbol.name,
      kind = symbol.kind,
      location = { uri = article.uri, range = symbol.selectionRange },
      containerName = container,
    }
  end
  for _, symbol in ipairs(symbols) do
    add(symbol)
    for _, child in ipairs(symbol.children) do
      add(child, symbol.name)
    end
  end
  return list
end

---@param session inquit.lsp.Session
---@param params table
---@return table[]
function M.document(session, params)
  local article = session:article(params)
  local symbols = tree(session, article)
  local is_tree = session:can('textDocument.documentSymbol.hierarchicalDocumentSymbolSupport')
  return is_tree and symbols or flat(article, symbols)
end

return M
