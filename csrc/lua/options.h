/* The options of core.annotate(), a Lua table -> inquit_options. */
#ifndef INQUIT_LUA_OPTIONS_H
#define INQUIT_LUA_OPTIONS_H

#include <lua.h>

#include "../inquit.h"

/* Expects [text, options] on the stack, and leaves [text, options, kept]: what the options point to
 * lives as long as kept stays there.
 *
 * Tables are read without metamethods, and all that is pointed to, arrays and strings, is held by a
 * table of our own: not even a finalizer that changes the caller's tables can take it away.  A
 * wrong type is a Lua error that names the field. */
inquit_options options_read(lua_State *L);

#endif
