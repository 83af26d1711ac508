-- luajit: what both Lua 5.1 and LuaJIT know; the command line runs under Lua 5.4.
std = 'luajit'
max_line_length = 100
include_files = { 'bin/inquit', 'lua', 'plugin', 'tests', 'scripts' }

files['bin/inquit'] = { std = 'lua54' }
files['lua/inquit/cli'] = { std = 'lua54' }
files['scripts'] = { std = 'lua54' }
files['tests'] = { std = '+busted' }

globals = { 'vim' }
