-- What stands in the article without being written there: the name before each quotation (inlay
-- hints), and over each speaker's first line how often he speaks (code lenses).  Pure Lua.

local index = require('inquit.lsp.index')
local place = require('inquit.place')
local printable = require('inquit.printable')
local protocol = require('inquit.lsp.protocol')
local symbol = require('inquit.lsp.symbol')

local M = {}

local NAME_CELLS = 40 -- of a name that stands within the text

local function label(attribution, settings)
  if not attribution.speaker then
    return '?'
  end
  local doubt = attribution.confidence < settings.doubt and '?' or ''
  return printable.cut(printable.line(attribution.speaker), NAME_CELLS) .. doubt
end

---textDocument/inlayHint: the speaker, where the content of a quotation begins.
---@param session inquit.lsp.Session
---@param params table
---@return table[]
function M.inlay(session, params)
  local article = session:article(params)
  local result = article.result
  local wanted = protocol.expect(params.range, 'table', 'range')
  local first, last = article:offset(wanted.start), article:offset(wanted['end'])
  local row = place.last_not_after(result:attribution_count(), first - 1, function(at)
    return result:content_begin(at)
  end) + 1
  local hints, settings = {}, session:settings()
  while row <= result:attribution_count() and result:content_begin(row) <= last do
    if result:is_shown(row, settings.show) then
      local begin = result:content_begin(row)
      hints[#hints + 1] = {
        position = article:range({ begin, begin }).start,
        label = label(result:attribution(row), settings),
        paddingRight = true,
      }
    end
    row = row + 1
  end
  return hints
end

---textDocument/codeLens: the number of quotations, where a speaker is first named.
---@param session inquit.lsp.Session
---@param params table
---@return table[]
function M.lens(session, params)
  local article = session:article(params)
  local result, lenses = article.result, {}
  for row, entry in ipairs(index.of(session, result)) do
    if entry.quotations[1] then
      local range = article:range(entry.definition)
      local name = printable.line(result:speaker_name(row))
      lenses[#lenses + 1] = {
        range = { start = range.start, ['end'] = range.start },
        command = {
          title = ('%s: %s'):format(name, symbol.count(#entry.quotations)),
          command = 'inquit.quotations',
          arguments = { article.uri, name },
        },
      }
    end
  end
  return lenses
end

return M
