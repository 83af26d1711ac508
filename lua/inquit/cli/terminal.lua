-- What the terminal can do.  Lua itself cannot ask, so POSIX tools do.

local M = {}

local DEFAULT_WIDTH = 80

--- Whether standard input (0), output (1) or error (2) is a terminal.
---@param stream 0|1|2
---@return boolean
function M.is_terminal(stream)
  return os.execute(('test -t %d'):format(stream)) == true
end

--- Cells in a line: of COLUMNS, or of the terminal, or 80.
---@param is_terminal boolean
---@return integer
function M.width(is_terminal)
  local columns = tonumber(os.getenv('COLUMNS') or '')
  if not columns and is_terminal then
    local pipe = assert(io.popen('stty size 2>/dev/null </dev/tty'))
    columns = tonumber(pipe:read('a'):match('^%d+ (%d+)'))
    pipe:close()
  end
  return columns and columns >= 1 and math.floor(columns) or DEFAULT_WIDTH
end

--- Whether to colour, by what was asked for ("auto", "always", "never"), NO_COLOR and TERM.
---@param wish string
---@param is_terminal boolean
---@return boolean
function M.colour(wish, is_terminal)
  if wish ~= 'auto' then
    return wish == 'always'
  end
  local refused = os.getenv('NO_COLOR') or ''
  return is_terminal and refused == '' and os.getenv('TERM') ~= 'dumb'
end

return M
