-- A shell in a folder of its own, for the specs of bin/inquit.

local M = {}

--- Makes the folder.
function M.open()
  M.folder = os.tmpname()
  os.remove(M.folder)
  assert(os.execute('mkdir ' .. M.folder))
end

function M.close()
  os.execute('rm -rf ' .. M.folder)
end

--- A name in the folder.
function M.path(name)
  return M.folder .. '/' .. name
end

--- Writes a file, and gives its path.
function M.put(name, content)
  local file = assert(io.open(M.path(name), 'wb'))
  file:write(content)
  file:close()
  return M.path(name)
end

local function get(name)
  local file = assert(io.open(M.path(name), 'rb'))
  local content = file:read('*a')
  file:close()
  return content
end

--- Runs a shell command; gives its exit status, standard output and standard error.
function M.run(command)
  os.execute(
    ('{ %s ; } >%s 2>%s </dev/null; echo $? >%s'):format(
      command,
      M.path('out'),
      M.path('err'),
      M.path('status')
    )
  )
  return tonumber(get('status')), get('out'), get('err')
end

function M.inquit(arguments)
  return M.run('bin/inquit ' .. arguments)
end

return M
