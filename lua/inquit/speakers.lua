-- The speakers of a text by name.  Pure Lua.

local M = {}

local function counts_of_said(result)
  local counts = {}
  for row = 1, result:attribution_count() do
    local speaker = result:speaker_row(row)
    if speaker and result:is_shown(row, 'said') then
      counts[speaker] = (counts[speaker] or 0) + 1
    end
  end
  return counts
end

---Those of whom something is shown, in order of their first mention, with the number of that.
---@param result inquit.Result
---@param show inquit.Show? default: all
---@return inquit.Speaker[]
function M.list(result, show)
  local list = {}
  local counts = show == 'said' and counts_of_said(result)
  for speaker in result:speakers() do
    if counts then
      speaker.attribution_count = counts[speaker.row] or 0
    end
    if speaker.attribution_count > 0 then
      list[#list + 1] = speaker
    end
  end
  return list
end

local function rows_where(list, is_meant)
  local rows, first = {}, nil
  for _, speaker in ipairs(list) do
    if is_meant(speaker.name) then
      rows[speaker.row] = true
      first = first or speaker.name
    end
  end
  return first and rows, first
end

-- The one name that all the others contain, or nil: "Jo Ek" of "Jo Ek" and "Ana Lima and Jo Ek".
local function core_of(names)
  local shortest = names[1]
  for _, name in ipairs(names) do
    shortest = #name < #shortest and name or shortest
  end
  for _, name in ipairs(names) do
    if not name:find(shortest, 1, true) then
      return nil
    end
  end
  return shortest
end

---Those whose name is text, else those of the one name that contains it.  Plain text is compared.
---@param result inquit.Result
---@param text string
---@param fold fun(text: string): string makes upper and lower case one
---@return table<integer, true>? rows
---@return string name of the speaker; or the reason, without 'inquit: '
function M.find(result, text, fold)
  local list, wanted = M.list(result), fold(text)
  local rows, name = rows_where(list, function(candidate)
    return fold(candidate) == wanted
  end)
  if rows then
    return rows, name
  end
  local near = {}
  for _, speaker in ipairs(list) do
    if fold(speaker.name):find(wanted, 1, true) then
      near[#near + 1] = speaker.name
    end
  end
  if #near == 0 then
    return nil, ('nobody called %s says anything here'):format(text)
  end
  local meant = core_of(near)
  if not meant then
    return nil, ('%s may be %s'):format(text, table.concat(near, ' or '))
  end
  return rows_where(list, function(candidate)
    return candidate == meant
  end)
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
