-- textDocument/hover: why these words are a quotation, and whose.  Pure Lua.

local explain = require('inquit.explain')
local index = require('inquit.lsp.index')
local printable = require('inquit.printable')
local symbol = require('inquit.lsp.symbol')
local target = require('inquit.lsp.target')

local M = {}

-- Words of the article are no Markdown.
local function escaped(text)
  return (printable.line(text):gsub('[\\`*_{}%[%]<>#|~&]', '\\%0'))
end

local function bold(text)
  return '**' .. escaped(text) .. '**'
end

local plain = { text = printable.line, strong = printable.line, lead = '', rest = '' }
local markdown = { text = escaped, strong = bold, lead = '- ', rest = '\n' }

local function speaker_line(session, result, row, style)
  local speaker = result:speaker(row)
  local words = {}
  for _, word in ipairs({ speaker.gender, speaker.entity }) do
    words[#words + 1] = word ~= 'unknown' and word or nil
  end
  local sort = words[1] and (' (%s)'):format(table.concat(words, ' ')) or ''
  local entry = index.of(session, result)[row]
  local mentions = ('%d mention%s'):format(#entry.mentions, #entry.mentions == 1 and '' or 's')
  local quotations = symbol.count(#entry.quotations)
  return ('%s%s: %s, %s'):format(style.strong(speaker.name), sort, quotations, mentions)
end

local function quotation_lines(result, row, style)
  local attribution = result:attribution(row)
  local name = attribution.speaker and style.strong(attribution.speaker) or 'nobody known'
  local lines = { ('%s, %s%s'):format(name, attribution.kind, style.rest) }
  for _, line in ipairs(explain.lines(explain.explain(result, row))) do
    lines[#lines + 1] = style.lead .. style.text(line)
  end
  return lines
end

local function mention_lines(session, result, found, style)
  local lines = { speaker_line(session, result, found.speaker_row, style) }
  local known = result:speaker(found.speaker_row).known
  if known and known.note then
    lines[1] = lines[1] .. style.rest
    lines[2] = style.lead .. style.text('note: ' .. known.note)
  end
  return lines
end

-- Of a mention within what somebody else says, the mention is what is asked about.
local function is_about_quotation(result, found)
  local span = found.span
  if not span then
    return false
  end
  return not found.mention
    or span.role ~= 'content'
    or result:speaker_row(span.row) == found.speaker_row
end

---@param session inquit.lsp.Session
---@param params table
---@return table?
function M.hover(session, params)
  local article = session:article(params)
  local result = article.result
  local found = target.at(article, params.position)
  if not found then
    return nil
  end
  local is_markdown = session:prefers('textDocument.hover.contentFormat') == 'markdown'
  local style = is_markdown and markdown or plain
  local lines = is_about_quotation(result, found) and quotation_lines(result, found.span.row, style)
    or mention_lines(session, result, found, style)
  return {
    contents = {
      kind = is_markdown and 'markdown' or 'plaintext',
      value = table.concat(lines, '\n'),
    },
    range = article:range(found.range),
  }
end

return M
