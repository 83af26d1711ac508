-- The checks check: each law of scripts/check-layers.lua fails where it is broken, and a suite that
-- crashes is a failure.

local folder

local function put(path, content)
  os.execute(('mkdir -p "$(dirname %s/%s)"'):format(folder, path))
  local file = assert(io.open(folder .. '/' .. path, 'wb'))
  file:write(content)
  file:close()
end

--- Runs a shell command; gives its exit status, and standard output and error together.
local function shell(command)
  local pipe = assert(io.popen('(' .. command .. ') 2>&1; echo "|$?"'))
  local output, status = pipe:read('*a'):match('^(.*)|(%d+)\n$')
  pipe:close()
  return tonumber(status), output
end

before_each(function()
  folder = os.tmpname()
  os.remove(folder)
end)

after_each(function()
  os.execute('rm -rf ' .. folder)
end)

describe('scripts/check-layers.lua', function()
  local function check()
    return shell('lua5.4 scripts/check-layers.lua ' .. folder)
  end

  it('finds nothing in what keeps the laws', function()
    put('csrc/text.c', '#include "text.h"\n#include <string.h>\n#include "utf8.h"\n')
    put('csrc/token.h', '#include "base.h"\n#include "text.h"\n')
    put('csrc/quote.c', '/* exit(1) */ // abort()\nint a = sprint("printf(\\"x\\")");\n')
    put('csrc/pattern.c', '#include <pcre2.h>\n#include "patterns.def"\n')
    put('csrc/lua/inquit_lua.c', '#include <lua.h>\n#include "../inquit.h"\n')
    put('csrc/bench/bench.c', '#include <stdio.h>\n#include "inquit.h"\nint x = printf("");\n')
    put('lua/inquit/result.lua', '-- vim.api is not for this file\n')
    put('lua/inquit/native.lua', "return require('inquit.result')\n")
    assert.same({ 0, '' }, { check() })
  end)

  local violations = {
    ['a later stage'] = { 'csrc/text.c', '#include "token.h"\n', 1, 'a later stage' },
    ['a later stage from a header'] = { 'csrc/quote.h', '\n#include "span.h"\n', 2, 'later stage' },
    ['a later stage, from the middle'] = { 'csrc/tag.c', '#include "attrib.h"', 1, 'later stage' },
    ['a file without a place'] = { 'csrc/gossip.c', '', 1, 'has no place' },
    ['a header without a place'] = { 'csrc/tag.c', '#include "gossip.h"', 1, 'no place' },
    ['lua.h in the core'] = { 'csrc/tag.c', '# include <lua.h>', 1, 'csrc/lua alone' },
    ['pcre2.h elsewhere'] = { 'csrc/text.c', '#include <pcre2.h>', 1, 'pattern.c alone' },
    ['a table elsewhere'] = { 'csrc/tag.c', '#include "lexicon_table.inc"', 1, 'lexicon alone' },
    ['the binding looking inside'] = {
      'csrc/lua/inquit_lua.c',
      '#include "../token.h"',
      1,
      'allowed: inquit.h',
    },
    ['the bench looking inside'] = { 'csrc/bench/bench.c', '#include "arena.h"', 1, 'allowed' },
    ['the fuzzer looking inside'] = { 'csrc/fuzz/fuzz_text.c', '#include "quote.h"', 1, 'allowed' },
    ['a room unknown'] = { 'csrc/cellar/wine.c', '', 1, 'does not know' },
    ['printing'] = { 'csrc/tag.c', '/* a\n*/ fprintf (stderr, "x");', 2, 'calls fprintf' },
    ['ending the process'] = { 'csrc/tag.c', 'if (!p) abort();', 1, 'calls abort' },
    ['a Lua module without a place'] = { 'lua/inquit/gossip.lua', '', 1, 'has no place' },
    ['showing that asks'] = {
      'lua/inquit/quickfix.lua',
      "local d = require('inquit.document')",
      1,
      'stands after it',
    },
    ['requiring itself'] = { 'lua/inquit/result.lua', "require 'inquit.result'", 1, 'after it' },
    ['Neovim in what is shared'] = {
      'lua/inquit/result.lua',
      'return vim.api',
      1,
      'uses vim',
    },
  }
  for name, violation in pairs(violations) do
    it('finds ' .. name, function()
      local path, content, line, message = violation[1], violation[2], violation[3], violation[4]
      put(path, content)
      local status, output = check()
      assert.equal(1, status)
      local place = ('inquit: %s:%d: '):format(path, line)
      assert.equal(place, output:sub(1, #place))
      assert.is_truthy(output:find(message, 1, true), output)
    end)
  end
end)

describe('scripts/check-version', function()
  local HEADER = '#define INQUIT_VERSION "1.2.3"\n#define INQUIT_ABI 7\n'
    .. '#define INQUIT_MAX_BYTES (64u << 20)\n'

  local function check(version, abi, limit)
    put('csrc/inquit.h', HEADER)
    put('CHANGELOG.md', ('# Changelog\n\n## %s (soon)\n\n## 0.0.1\n'):format(version))
    put('lua/inquit/native.lua', ('M.ABI = %d\n'):format(abi))
    put('lua/inquit/cli/input.lua', ('local MAX_TEXT = %d * 1024 * 1024\n'):format(limit))
    return (shell('scripts/check-version ' .. folder))
  end

  it('wants one version, one ABI and one limit', function()
    assert.equal(0, check('1.2.3', 7, 64))
    assert.equal(1, check('1.2.4', 7, 64))
    assert.equal(1, check('1.2.3', 8, 64))
    assert.equal(1, check('1.2.3', 7, 65))
  end)
end)

describe('scripts/suite', function()
  --- Passed and failed of a suite that is this shell script.
  local function counts(kind, script, environment)
    put('suite.sh', script)
    os.remove(folder .. '/records')
    local status = shell(
      ('%s scripts/suite %s %s/records name sh %s/suite.sh'):format(
        environment or '',
        kind,
        folder,
        folder
      )
    )
    assert.equal(0, status)
    local records = assert(io.open(folder .. '/records')):read('*a')
    local passed, failed = records:match('^name\t(%d+)\t(%d+)\n$')
    return { tonumber(passed), tonumber(failed) }
  end

  it('counts TAP, wherever the plan stands, and several groups', function()
    assert.same({ 2, 1 }, counts('tap', 'echo 1..3; echo ok 1; echo not ok 2 - b; echo ok 3'))
    assert.same({ 2, 0 }, counts('tap', 'echo ok 1; echo ok 2; echo 1..2'))
    assert.same({ 2, 0 }, counts('tap', 'echo 1..1; echo ok 1; echo 1..1; echo ok 1'))
    assert.same({ 1, 0 }, counts('tap', 'echo 1..2; echo ok 1; echo "ok 2 - # SKIP no tty"'))
  end)

  it('takes a crash, silence and too few tests for failures', function()
    assert.same({ 1, 1 }, counts('tap', 'echo 1..2; echo ok 1; kill -SEGV $$'))
    assert.same({ 2, 1 }, counts('tap', 'echo 1..2; echo ok 1; echo ok 2; exit 1'))
    assert.same({ 1, 1 }, counts('tap', 'echo 1..2; echo ok 1'))
    assert.same({ 0, 1 }, counts('tap', 'true'))
    assert.same({ 0, 1 }, counts('tap', 'echo 1..1; sleep 9', 'SUITE_SECONDS=0.2'))
  end)

  it('counts a check as one', function()
    assert.same({ 1, 0 }, counts('check', 'echo ok 1; true'))
    assert.same({ 0, 1 }, counts('check', 'false'))
  end)
end)

describe('scripts/get-nvim', function()
  it('says so where there is no network, and fails nobody', function()
    put('bin/apt-get', '#!/bin/sh\necho "E: no network" >&2\nexit 100\n')
    os.execute(('chmod +x %s/bin/apt-get'):format(folder))
    local status, output = shell(('PATH=%s/bin:$PATH scripts/get-nvim nosuch'):format(folder))
    assert.equal(0, status)
    assert.equal(
      'inquit: the Neovim of Debian nosuch cannot be had here, its suites are left out: '
        .. 'E: no network\n',
      output
    )
  end)
end)
