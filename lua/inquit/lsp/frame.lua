-- Messages as they travel between processes: a header with the length, then the JSON.  Pure Lua.

local M = {}

local MOST_HEADER = 4096
-- Of a text of 64 MiB, each byte takes at most six ("\u0001"); and there is the rest.
local MOST_BODY = 6 * 64 * 1024 * 1024 + 1024 * 1024

---@param body string
---@return string
function M.wrap(body)
  return ('Content-Length: %d\r\n\r\n%s'):format(#body, body)
end

---@class inquit.lsp.Frames puts messages together from what arrives
---@field private pieces string[]
---@field private size integer bytes in them
---@field private wanted integer bytes that are needed to go on
---@field private length integer? of the body, once the header is read
local Frames = {}
Frames.__index = Frames

---@return inquit.lsp.Frames
function M.new()
  return setmetatable({ pieces = {}, size = 0, wanted = 1 }, Frames)
end

-- The length that a header tells, or nil and what is wrong with it.
local function length_of(header)
  for line in (header .. '\r\n'):gmatch('(.-)\r\n') do
    local value = line:match('^[Cc][Oo][Nn][Tt][Ee][Nn][Tt]%-[Ll][Ee][Nn][Gg][Tt][Hh]:%s*(%d+)%s*$')
    local length = tonumber(value)
    if length and length <= MOST_BODY then
      return length
    elseif length then
      return nil, 'a message is too long'
    end
  end
  return nil, 'a message has no Content-Length'
end

-- Takes one step in what has arrived: gives the rest and, where one is whole, a body.
local function step(self, arrived)
  if not self.length then
    local last, after = arrived:find('\r\n\r\n', 1, true)
    if not last then
      self.wanted = #arrived + 1
      local reason = #arrived > MOST_HEADER and 'a message has no header' or nil
      return arrived, nil, reason
    end
    local reason
    self.length, reason = length_of(arrived:sub(1, last - 1))
    return arrived:sub(after + 1), nil, reason
  elseif #arrived < self.length then
    self.wanted = self.length
    return arrived
  end
  local body, rest = arrived:sub(1, self.length), arrived:sub(self.length + 1)
  self.length, self.wanted = nil, 1
  return rest, body
end

---Takes what has arrived; calls visit(body) for each message that is whole.
---@param chunk string
---@param visit fun(body: string)
---@return string? reason why nothing more can be understood, without 'inquit: '
function Frames:feed(chunk, visit)
  self.pieces[#self.pieces + 1] = chunk
  self.size = self.size + #chunk
  while self.size >= self.wanted do
    local before = self.length
    local rest, body, reason = step(self, table.concat(self.pieces))
    self.pieces, self.size = { rest }, #rest
    if reason then
      return reason
    elseif body then
      visit(body)
    elseif self.length == before then
      return nil -- more has to come
    elseif self.length then
      self.wanted = self.length
    end
  end
end

return M
