-- Writes the file of speakers: beside it and renamed, so that there is always a whole one.
-- Pure Lua but for luv, which is given.

local M = {}

local PRIVATE_BITS = 511 -- 0777: of a file's mode, who may do what

local function make_folder(uv, path)
  local folder = path:match('^(.*)/[^/]*$')
  if folder == '' or uv.fs_stat(folder) then
    return true
  end
  local ok, reason = uv.fs_mkdir(folder, 493) -- 0755
  return ok, reason
end

local function write_whole(uv, path, text, mode)
  local file, reason = uv.fs_open(path, 'wx', mode)
  if not file then
    return nil, reason
  end
  local written
  written, reason = uv.fs_write(file, text, 0)
  local ok = written == #text
  if ok then
    ok, reason = uv.fs_fsync(file)
  end
  uv.fs_close(file)
  return ok, reason or 'it could not be written whole'
end

---@param uv table luv
---@param path string
---@param text string
---@return boolean ok
---@return string? reason
function M.write(uv, path, text)
  local ok, reason = make_folder(uv, path)
  if not ok then
    return false, reason
  end
  path = uv.fs_realpath(path) or path -- behind a link, the file itself
  local stat = uv.fs_stat(path)
  local mode = stat and stat.mode % (PRIVATE_BITS + 1) or 420 -- 0644
  local beside = ('%s.%d.new'):format(path, uv.os_getpid and uv.os_getpid() or uv.getpid())
  ok, reason = write_whole(uv, beside, text, mode)
  if ok then
    ok, reason = uv.fs_rename(beside, path)
  end
  if not ok then
    uv.fs_unlink(beside)
  end
  return ok == true, not ok and reason or nil
end

return M
