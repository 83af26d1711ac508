rockspec_format = '3.0'
package = 'inquit'
version = 'scm-1'
source = {
  url = 'git+file://.',
}
description = {
  summary = 'Finds who says what in news articles.',
  detailed = [[
    Finds every direct, indirect and mixed quotation of an article, its cue and its source, and
    names the speaker behind "he", "the broadcaster" or "the Kremlin chief".  A C11 library, the
    Lua module "inquit", and the command line "inquit".
  ]],
  license = 'MIT',
}
-- The command line also needs argparse and lua-cjson, and names them where they are missing.  They
-- are not listed: distributions package both, and luarocks would fetch second copies.
dependencies = {
  'lua ~> 5.4',
}
external_dependencies = {
  PCRE2 = { header = 'pcre2.h' },
}
build = {
  type = 'make',
  build_target = 'lua54',
  build_variables = {
    CC = '$(CC)',
    CFLAGS = '$(CFLAGS)',
    LUA_INCDIR = '$(LUA_INCDIR)',
    PCRE2_INCDIR = '$(PCRE2_INCDIR)',
    PCRE2_LIBDIR = '$(PCRE2_LIBDIR)',
  },
  install_target = 'install-lua54',
  install_variables = {
    BINDIR = '$(BINDIR)',
    LIBDIR = '$(LIBDIR)',
    LUADIR = '$(LUADIR)',
  },
}
