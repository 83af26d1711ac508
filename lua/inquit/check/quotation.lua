-- Checks of single quotations: their marks, who says them, and whether the reader is told in time.
-- Pure Lua.

local M = {}

---Marks without their other half.
---@param result inquit.Result
---@param add fun(range: inquit.Range, message: string)
function M.unbalanced(result, add)
  for problem in result:problems() do
    if problem.reason:find('quotation mark', 1, true) then
      add(problem.range, problem.reason)
    end
  end
end

-- From the first word to the last.
local function extent(attribution)
  local content = attribution.content
  return { content[1][1], content[#content][2] }
end

---Quotations of which nobody knows who says them.
---@param result inquit.Result
---@param add fun(range: inquit.Range, message: string)
function M.unattributed(result, add)
  for attribution in result:attributions() do
    if attribution.kind ~= 'indirect' and not attribution.speaker then
      add(extent(attribution), 'nobody is named for this quotation')
    end
  end
end

-- Offsets of the paragraphs.  Where there are blank lines they divide the text; where there are
-- none, each line is a paragraph.
local function paragraph_starts(text)
  local starts = { 0 }
  local gap = text:find('\n[ \t\r]*\n') and '\n[ \t\r]*\n%s*()' or '\n%s*()'
  for after in text:gmatch(gap) do
    starts[#starts + 1] = after - 1
  end
  return starts
end

local function paragraph_of(starts, offset)
  return require('inquit.place').last_not_after(#starts, offset, function(i)
    return starts[i]
  end)
end

---@class inquit.Stretch of quotations of one speaker, all after the first without a cue
---@field speaker_row integer?
---@field told integer paragraph in which the reader is told last who speaks
---@field paragraph integer that it ends in
---@field range inquit.Range of the last quotation

local function last_end(ranges)
  return ranges[#ranges] and ranges[#ranges][2] or 0
end

-- Where the reader is told who speaks: where the last of source and cue stands.
local function told_at(attribution, starts)
  local at = math.max(last_end(attribution.source), last_end(attribution.cue))
  return at > 0 and paragraph_of(starts, at - 1) or nil
end

---Quotations that run on without a cue over more than so many paragraphs.
---@param result inquit.Result
---@param add fun(range: inquit.Range, message: string)
---@param limits { paragraphs: integer }
function M.uncued(result, add, limits)
  local starts = paragraph_starts(result:slice(0, -1))
  local message = 'for %d paragraphs the reader is not told who speaks; the limit is %d'
  local stretch

  local function finish()
    local count = stretch and stretch.paragraph - stretch.told or 0
    if count > limits.paragraphs then
      add(stretch.range, message:format(count, limits.paragraphs))
    end
  end

  for attribution in result:attributions() do
    if attribution.kind ~= 'indirect' then
      local told = told_at(attribution, starts)
      local first = paragraph_of(starts, attribution.content[1][1])
      local range = extent(attribution)
      local goes_on = stretch
        and not told
        and stretch.speaker_row == attribution.speaker_row
        and first <= stretch.paragraph + 1
      if not goes_on then
        finish()
        stretch = { speaker_row = attribution.speaker_row, told = told or first - 1 }
      end
      stretch.range, stretch.paragraph = range, paragraph_of(starts, range[2] - 1)
    end
  end
  finish()
end

return M
