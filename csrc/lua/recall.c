/* What has been tagged before: inquit_recall for Lua. */
#include "inquit_lua.h"

#define RECALL "inquit.recall"

int recall_new(lua_State *L) {
  inquit_recall **box = lua_newuserdatauv(L, sizeof *box, 0); // [recall]
  *box = NULL;
  luaL_getmetatable(L, RECALL);
  lua_setmetatable(L, -2);
  *box = inquit_recall_new(NULL);
  return *box ? 1 : luaL_error(L, "inquit: out of memory");
}

static int recall_gc(lua_State *L) {
  inquit_recall **box = luaL_checkudata(L, SELF, RECALL);
  inquit_recall_free(*box);
  *box = NULL;
  return 0;
}

inquit_recall *check_recall(lua_State *L) {
  luaL_getmetatable(L, RECALL);
  bool is_one = lua_getmetatable(L, -2) && lua_rawequal(L, -1, -2); // [..., recall, class, class]
  inquit_recall *recall = is_one ? *(inquit_recall **)lua_touserdata(L, -3) : NULL;
  if (!recall)
    luaL_error(L, "inquit: recall: what core.recall() gives expected");
  lua_pop(L, 2);
  return recall;
}

void make_recall_class(lua_State *L) {
  push_class(L, RECALL, recall_gc, NULL, 0);
  lua_pop(L, 1);
}
