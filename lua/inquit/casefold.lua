-- Upper and lower case made one in UTF-8, for Latin, Greek and Cyrillic letters: the same in the
-- editor, on its worker threads and on the command line.  Pure Lua.

local M = {}

local function two_bytes(character)
  return string.char(0xC0 + math.floor(character / 64), 0x80 + character % 64)
end

local function three_bytes(character)
  return string.char(
    0xE0 + math.floor(character / 4096),
    0x80 + math.floor(character / 64) % 64,
    0x80 + character % 64
  )
end

-- Capital letter -> small letter, each as its bytes.
local small_of = {}

-- The capitals [first, last] whose small letters stand so far behind them.
local function add_block(first, last, distance)
  for capital = first, last do
    small_of[two_bytes(capital)] = two_bytes(capital + distance)
  end
end

-- Capitals that alternate with their small letters.
local function add_pairs(first, last, encode)
  for capital = first, last, 2 do
    small_of[encode(capital)] = encode(capital + 1)
  end
end

add_block(0xC0, 0xD6, 0x20) -- À to Ö
add_block(0xD8, 0xDE, 0x20) -- Ø to Þ
add_pairs(0x100, 0x12E, two_bytes) -- Ā to Į; İ (U+0130) is no letter of a pair
add_pairs(0x132, 0x136, two_bytes)
add_pairs(0x139, 0x147, two_bytes)
add_pairs(0x14A, 0x176, two_bytes)
add_pairs(0x179, 0x17D, two_bytes)
add_pairs(0x218, 0x21A, two_bytes) -- Romanian Ș and Ț
add_block(0x391, 0x3A1, 0x20) -- Greek
add_block(0x3A3, 0x3AB, 0x20)
add_block(0x386, 0x386, 0x26)
add_block(0x388, 0x38A, 0x25)
add_block(0x38C, 0x38C, 0x40)
add_block(0x38E, 0x38F, 0x3F)
add_block(0x400, 0x40F, 0x50) -- Cyrillic
add_block(0x410, 0x42F, 0x20)
add_pairs(0x460, 0x480, two_bytes)
add_pairs(0x48A, 0x4BE, two_bytes)
add_pairs(0x4D0, 0x52E, two_bytes)
add_pairs(0x1E00, 0x1E94, three_bytes) -- Latin with marks below, Vietnamese
add_pairs(0x1EA0, 0x1EFE, three_bytes)
small_of['İ'] = 'i'
small_of['Ÿ'] = 'ÿ'
small_of['ς'] = 'σ' -- the sigma that ends a word

---The text with capital letters made small; bytes that are not UTF-8 stay as they are.
---@param text string
---@return string
function M.fold(text)
  local folded = text:lower()
  if not folded:find('[\195-\225]') then
    return folded
  end
  return (
    folded:gsub('[\195-\212][\128-\191]', small_of):gsub('\225[\184-\187][\128-\191]', small_of)
  )
end

return M
