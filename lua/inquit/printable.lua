-- Bytes of any kind -> text that can be shown: valid UTF-8, one line, known width in cells.
-- Articles are foreign: an escape sequence in one must not reach the terminal.

local M = {}

local BEYOND_ASCII = '[\128-\255][\128-\191]*'
local REPLACEMENT = '\239\191\189' -- U+FFFD

-- First and last character of ranges, in order.
local ZERO_WIDTH = {
  { 0x300, 0x36F },
  { 0x483, 0x489 },
  { 0x591, 0x5BD },
  { 0x610, 0x61A },
  { 0x64B, 0x65F },
  { 0x200B, 0x200D },
  { 0x20D0, 0x20F0 },
  { 0xFE00, 0xFE0F },
  { 0xFE20, 0xFE2F },
}
local DOUBLE_WIDTH = {
  { 0x1100, 0x115F },
  { 0x2E80, 0x303E },
  { 0x3041, 0xA4CF },
  { 0xAC00, 0xD7A3 },
  { 0xF900, 0xFAFF },
  { 0xFE30, 0xFE6F },
  { 0xFF00, 0xFF60 },
  { 0xFFE0, 0xFFE6 },
  { 0x1F300, 0x1F64F },
  { 0x1F900, 0x1F9FF },
  { 0x20000, 0x3FFFD },
}
-- C1 controls, and marks that turn the direction of what follows: "Trojan source".
local UNSAFE = { { 0x80, 0x9F }, { 0x200E, 0x200F }, { 0x2028, 0x202E }, { 0x2066, 0x2069 } }

local function is_in(ranges, character)
  for _, range in ipairs(ranges) do
    if character <= range[2] then
      return character >= range[1]
    end
  end
  return false
end

--- The character of a sequence of 2 to 4 bytes, nil where the sequence is not UTF-8.
local function decode(sequence)
  local lead = sequence:byte()
  local size = lead >= 0xF0 and 4 or lead >= 0xE0 and 3 or 2
  if #sequence ~= size or lead < 0xC2 or lead > 0xF4 then
    return nil
  end
  local character = lead % 2 ^ (7 - size)
  for i = 2, size do
    character = character * 64 + sequence:byte(i) % 64
  end
  local least = size == 4 and 0x10000 or size == 3 and 0x800 or 0x80
  local is_surrogate = character >= 0xD800 and character <= 0xDFFF
  if character < least or character > 0x10FFFF or is_surrogate then
    return nil
  end
  return character
end

--- One sequence that begins with a byte beyond ASCII; what stands behind the part that its first
--- byte asks for is stray.
local function mended(sequence)
  local lead = sequence:byte()
  local size = lead >= 0xF0 and 4 or lead >= 0xE0 and 3 or lead >= 0xC0 and 2 or 1
  local head, rest = sequence:sub(1, size), sequence:sub(size + 1)
  local character = size > 1 and decode(head)
  if character then
    return head .. REPLACEMENT:rep(#rest), character
  end
  return REPLACEMENT:rep(#sequence)
end

--- The same text with U+FFFD for each byte that is not UTF-8.
---@param text string
---@return string
function M.utf8(text)
  return (text:gsub(BEYOND_ASCII, function(sequence)
    return (mended(sequence))
  end))
end

--- One line of valid UTF-8: runs of white space are one blank, controls are U+FFFD.
---@param text string
---@return string
function M.line(text)
  local line = text:gsub('%s+', ' '):gsub('[%c]', REPLACEMENT)
  return (
    line:gsub(BEYOND_ASCII, function(sequence)
      local valid, character = mended(sequence)
      return character and is_in(UNSAFE, character) and REPLACEMENT or valid
    end)
  )
end

--- Cells of one character on a terminal.
local function cells_of(sequence)
  if #sequence == 1 then
    return 1
  end
  local character = decode(sequence)
  if not character or is_in(ZERO_WIDTH, character) then
    return 0
  end
  return is_in(DOUBLE_WIDTH, character) and 2 or 1
end

local CHARACTER = '[^\128-\191][\128-\191]*'

--- Cells that a line of valid UTF-8 takes on a terminal.
---@param line string
---@return integer
function M.cells(line)
  if not line:find('[\128-\255]') then
    return #line
  end
  local cells = 0
  for sequence in line:gmatch(CHARACTER) do
    cells = cells + cells_of(sequence)
  end
  return cells
end

--- The longest beginning of a line that fits, and the rest.
local function split(line, width)
  local cells, bytes = 0, 0
  for sequence in line:gmatch(CHARACTER) do
    cells = cells + cells_of(sequence)
    if cells > width then
      break
    end
    bytes = bytes + #sequence
  end
  return line:sub(1, bytes), line:sub(bytes + 1)
end

--- The line, or its beginning and an ellipsis, in at most width cells.
---@param line string
---@param width integer at least 1
---@return string
function M.cut(line, width)
  if M.cells(line) <= width then
    return line
  end
  local head = split(line, width - 1)
  return head:gsub('%s+$', '') .. '…'
end

--- Lines of at most width cells, broken at blanks; a word that is longer is broken anywhere.
---@param line string
---@param width integer at least 2
---@return string[]
function M.wrap(line, width)
  local lines, current, room = {}, {}, width
  local function flush()
    if current[1] then
      lines[#lines + 1] = table.concat(current, ' ')
      current, room = {}, width
    end
  end
  for word in line:gmatch('[^ ]+') do
    local cells = M.cells(word)
    if cells > room then
      flush()
    end
    while cells > width do
      lines[#lines + 1], word = split(word, width)
      cells = M.cells(word)
    end
    current[#current + 1] = word
    room = room - cells - 1
  end
  flush()
  return lines
end

--- The same, all lines but the first indented by two.
---@param line string
---@param width integer at least 4
---@return string[]
function M.hang(line, width)
  local lines = M.wrap(line, width - 2)
  for i = 2, #lines do
    lines[i] = '  ' .. lines[i]
  end
  return lines
end

return M
