-- The speakers of a text by name.  Pure Lua.

local M = {}

---Those who say something, in order of their first mention.
---@param result inquit.Result
---@return inquit.Speaker[]
function M.list(result)
  local list = {}
  for speaker in result:speakers() do
    if speaker.attribution_count > 0 then
      list[#list + 1] = speaker
    end
  end
  return list
end

---Those whose name is text, else those whose name contains it.  Plain text is compared.
---@param result inquit.Result
---@param text string
---@param fold fun(text: string): string makes upper and lower case one
---@return table<integer, true>? rows
---@return string name of one speaker; or the reason, without 'inquit: '
function M.find(result, text, fold)
  local exact, near, names = {}, {}, {}
  for _, speaker in ipairs(M.list(result)) do
    if fold(speaker.name) == fold(text) then
      exact[speaker.row] = true
      exact.name = speaker.name
    elseif fold(speaker.name):find(fold(text), 1, true) then
      near[speaker.row] = true
      near.name = speaker.name
      names[#names + 1] = speaker.name
    end
  end
  local rows = exact.name and exact or near
  local name = rows.name
  rows.name = nil
  if not name then
    return nil, ('nobody called %s says anything here'):format(text)
  elseif rows == near and #names > 1 then
    return nil, ('%s may be %s'):format(text, table.concat(names, ' or '))
  end
  return rows, name
end

---Names that begin with what is typed; only what follows the words before the last is given back,
---as Neovim's completion replaces one word.
---@param result inquit.Result
---@param typed string all of the name so far
---@param fold fun(text: string): string
---@return string[]
function M.complete(result, typed, fold)
  local before = #(typed:match('^(.*%s)') or '')
  local found, seen = {}, {}
  for _, speaker in ipairs(M.list(result)) do
    local name = speaker.name
    if fold(name):sub(1, #fold(typed)) == fold(typed) and not seen[name] then
      seen[name] = true
      found[#found + 1] = name:sub(before + 1)
    end
  end
  return found
end

return M
