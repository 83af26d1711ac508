-- JSON: one list with an object for each article, laid out to be read by people too.  An article
-- has what JSON Lines gives, and its speakers and problems; asked for, the reasons too.

local explain = require('inquit.explain')
local json = require('inquit.json')
local jsonl = require('inquit.format.jsonl')

local M = {}

local function speaker_object(speaker)
  return ('{"name": %s, "entity": %s, "gender": %s, "attributions": %d}'):format(
    json.string(speaker.name),
    json.string(speaker.entity),
    json.string(speaker.gender),
    speaker.attribution_count
  )
end

local function problem_object(problem)
  return ('{"range": [%d, %d], "reason": %s}'):format(
    problem.range[1],
    problem.range[2],
    json.string(problem.reason)
  )
end

--- A list with a line for each row, or [].
local function list(rows, object)
  local objects = {}
  for row in rows do
    objects[#objects + 1] = '\n      ' .. object(row)
  end
  return objects[1] and '[' .. table.concat(objects, ',') .. '\n    ]' or '[]'
end

local ARTICLE = [[

  {
    "id": %s,
    "attributions": %s,
    "speakers": %s,
    "problems": %s
  }]]

---@param write fun(text: string)
---@param options inquit.WriterOptions
---@return inquit.Writer
function M.writer(write, options)
  local writer = {}
  local before = '['

  function writer.document(id, result, kept)
    local function attribution_object(attribution)
      local row = attribution.row
      local reasons = options.explain and explain.lines(explain.explain(result, row)) or nil
      return jsonl.attribution(attribution, kept and kept[row], reasons)
    end
    write(before)
    write(
      ARTICLE:format(
        json.scalar(id),
        list(result:attributions(), attribution_object),
        list(result:speakers(), speaker_object),
        list(result:problems(), problem_object)
      )
    )
    before = ','
  end

  function writer.finish()
    write(before == '[' and '[]\n' or '\n]\n')
  end

  return writer
end

return M
