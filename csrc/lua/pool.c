/* Texts that several threads annotate: inquit_pool for Lua. */
#include <string.h>

#include "inquit_lua.h"

#define POOL "inquit.pool"

/* Keys of the texts that are held, counted round: no pool has as many at once. */
#define KEYS (1 << 20)

typedef struct pool_box {
  inquit_pool *pool;
  int held; /* in the registry: the table that holds each text, with what its options point to */
  int put, taken; /* keys of the next ones */
} pool_box;

static pool_box *check_pool(lua_State *L) {
  pool_box *box = luaL_checkudata(L, SELF, POOL);
  luaL_argcheck(L, box->pool != NULL, SELF, "pool is closed");
  return box;
}

int pool_new(lua_State *L) {
  lua_Number threads = luaL_checknumber(L, 1);
  luaL_argcheck(L, threads >= 1 && threads <= UINT32_MAX, 1, "number of threads expected");
  pool_box *box = lua_newuserdatauv(L, sizeof *box, 0); // [threads, pool]
  *box = (pool_box){.held = LUA_NOREF};
  luaL_getmetatable(L, POOL);
  lua_setmetatable(L, -2);
  lua_newtable(L);
  box->held = luaL_ref(L, LUA_REGISTRYINDEX);
  box->pool = inquit_pool_new(NULL, (uint32_t)threads);
  if (!box->pool)
    return luaL_error(L, "inquit: out of memory");
  return 1;
}

static int pool_gc(lua_State *L) {
  pool_box *box = luaL_checkudata(L, SELF, POOL);
  inquit_pool_free(box->pool);
  box->pool = NULL;
  luaL_unref(L, LUA_REGISTRYINDEX, box->held);
  box->held = LUA_NOREF;
  return 0;
}

/* Puts the value on top into the table of what is held, and pops it; nil lets go. */
static void hold(lua_State *L, const pool_box *box, int key) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, box->held); // [..., value, held]
  lua_insert(L, -2);
  lua_rawseti(L, -2, key + 1); // [..., held]
  lua_pop(L, 1);
}

static int pool_put(lua_State *L) {
  pool_box *box = check_pool(L);
  size_t length;
  const char *text = luaL_checklstring(L, TEXT, &length);
  inquit_options options = read_options(L); // [pool, text, options, kept]
  lua_pushvalue(L, TEXT);
  luaL_ref(L, KEPT);
  hold(L, box, box->put); // [pool, text, options]
  bool is_put = inquit_pool_put(box->pool, text, length, &options);
  if (is_put) {
    box->put = (box->put + 1) % KEYS;
  } else {
    lua_pushnil(L);
    hold(L, box, box->put);
  }
  lua_pushboolean(L, is_put);
  return 1;
}

static int pool_take(lua_State *L) {
  pool_box *box = check_pool(L);
  inquit_error error;
  inquit_document **document = push_document(L); // [pool, wait, document]
  if (inquit_pool_take(box->pool, lua_toboolean(L, 2), document, &error) != INQUIT_POOL_TAKEN) {
    lua_pushboolean(L, false);
    return 1;
  }
  lua_pushnil(L);
  hold(L, box, box->taken);
  box->taken = (box->taken + 1) % KEYS;
  if (!*document)
    return push_error(L, &error);
  tell_collector(L, *document);
  return 1;
}

void make_pool_class(lua_State *L) {
  static const luaL_Reg methods[] = {{"put", pool_put}, {"take", pool_take}};
  push_class(L, POOL, pool_gc, methods, (int)(sizeof methods / sizeof *methods));
  lua_pop(L, 1);
}
