/* What the files of the Lua module share. */
#ifndef INQUIT_LUA_H
#define INQUIT_LUA_H

#include <lauxlib.h>
#include <lua.h>

#include "../inquit.h"

#if LUA_VERSION_NUM < 504
#define lua_newuserdatauv(L, size, values) lua_newuserdata(L, size)
#define lua_rawlen(L, index) lua_objlen(L, index)
#endif

/* Places on the stack of a function that takes a text with options. */
enum { SELF = 1, TEXT, OPTIONS, KEPT };

/* Expects [self, text, options] on the stack, and leaves [self, text, options, kept]: what the
 * options point to lives as long as kept does.
 *
 * Tables are read without metamethods, and all that is pointed to, arrays and strings, is held by a
 * table of our own: not even a finalizer that changes the caller's tables can take it away.  A
 * wrong type is a Lua error that names the field. */
inquit_options read_options(lua_State *L);

/* The recall on top, or an error of the caller. */
inquit_recall *check_recall(lua_State *L);

/* Pushes an empty box for a document, which frees what is put into it. */
inquit_document **push_document(lua_State *L);

/* Tells the collector of the memory behind the document, which it sees as one pointer. */
void tell_collector(lua_State *L, const inquit_document *document);

/* Pushes nil, the reason and the offset; gives their number. */
int push_error(lua_State *L, const inquit_error *error);

/* Pushes a class: a metatable with its methods, finalizer and name, for good. */
void push_class(lua_State *L, const char *name, lua_CFunction finalizer, const luaL_Reg *methods,
                int count);

/* core.recall() -> recall */
int recall_new(lua_State *L);
void make_recall_class(lua_State *L);

/* core.pool(threads) -> pool */
int pool_new(lua_State *L);
void make_pool_class(lua_State *L);

#endif
