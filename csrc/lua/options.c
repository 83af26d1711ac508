/* The options of core.annotate() and pool:put(): a Lua table, as inquit_options. */
#include <limits.h>
#include <stdarg.h>
#include <string.h>

#include "inquit_lua.h"

/* Raises an error that names the field. */
static void refuse(lua_State *L, const char *expected, const char *field, va_list arguments) {
  const char *got = luaL_typename(L, -1);
  const char *name = lua_pushvfstring(L, field, arguments);
  luaL_error(L, "inquit: %s: %s expected, got %s", name, expected, got);
}

/* The value on top is of the type, or an error of the caller; field and what follows name it. */
static void check_type(lua_State *L, int type, const char *field, ...) {
  va_list arguments;
  if (lua_type(L, -1) == type)
    return;
  va_start(arguments, field);
  refuse(L, lua_typename(L, type), field, arguments);
  va_end(arguments);
}

/* Pushes a field of the table on top. */
static void push_field(lua_State *L, const char *name) {
  lua_pushstring(L, name);
  lua_rawget(L, -2);
}

/* The number of rows of the table on top. */
static uint32_t count_rows(lua_State *L) {
  size_t count = lua_rawlen(L, -1);
  if (count > INT_MAX)
    luaL_error(L, "inquit: a list is too long");
  return (uint32_t)count;
}

static void *keep_array(lua_State *L, uint32_t count, size_t size) {
  if (count > SIZE_MAX / size - 1)
    luaL_error(L, "inquit: a list is too long");
  void *array = lua_newuserdatauv(L, (count + (size_t)1) * size, 0);
  luaL_ref(L, KEPT);
  return array;
}

/* Pops the string on top, whose type has been checked. */
static const char *keep_string(lua_State *L, const char *field, int row) {
  size_t length;
  const char *string = lua_tolstring(L, -1, &length);
  if (length == 0 || strlen(string) != length)
    luaL_error(L, "inquit: known[%d].%s: has to be a text, without NUL bytes", row, field);
  luaL_ref(L, KEPT);
  return string;
}

/* Pops a word of the list; nil is its first one. */
static int pop_word(lua_State *L, const char *const words[], const char *field, int row) {
  int found = 0;
  if (!lua_isnil(L, -1)) {
    check_type(L, LUA_TSTRING, "known[%d].%s", row, field);
    const char *word = lua_tostring(L, -1);
    while (words[found] && strcmp(words[found], word) != 0)
      found++;
    if (!words[found])
      luaL_error(L, "inquit: known[%d].%s: no such word: %s", row, field, word);
  }
  lua_pop(L, 1);
  return found;
}

/* Pops the list of aliases. */
static void pop_aliases(lua_State *L, inquit_known *known, int row) {
  if (!lua_isnil(L, -1)) {
    check_type(L, LUA_TTABLE, "known[%d].aliases", row);
    known->alias_count = count_rows(L);
    const char **aliases = keep_array(L, known->alias_count, sizeof *aliases);
    for (int i = 1; i <= (int)known->alias_count; i++) {
      lua_rawgeti(L, -1, i);
      check_type(L, LUA_TSTRING, "known[%d].aliases[%d]", row, i);
      aliases[i - 1] = keep_string(L, "aliases", row);
    }
    known->aliases = aliases;
  }
  lua_pop(L, 1);
}

/* The known speaker that the table on top describes. */
static inquit_known read_known_row(lua_State *L, int row) {
#define X(name, text) text,
  static const char *const genders[] = {INQUIT_GENDERS(X) NULL};
  static const char *const entities[] = {INQUIT_ENTITIES(X) NULL};
#undef X
  inquit_known known = {.name = NULL};
  push_field(L, "name");
  check_type(L, LUA_TSTRING, "known[%d].name", row);
  known.name = keep_string(L, "name", row);
  push_field(L, "aliases");
  pop_aliases(L, &known, row);
  push_field(L, "gender");
  known.gender = (inquit_gender)pop_word(L, genders, "gender", row);
  push_field(L, "entity");
  known.entity = (inquit_entity)pop_word(L, entities, "entity", row);
  return known;
}

/* Pops the list of known speakers. */
static void pop_known(lua_State *L, inquit_options *options) {
  if (!lua_isnil(L, -1)) {
    check_type(L, LUA_TTABLE, "known");
    options->known_count = count_rows(L);
    inquit_known *known = keep_array(L, options->known_count, sizeof *known);
    for (int row = 1; row <= (int)options->known_count; row++) {
      lua_rawgeti(L, -1, row); // [..., list, row]
      check_type(L, LUA_TTABLE, "known[%d]", row);
      known[row - 1] = read_known_row(L, row);
      lua_pop(L, 1); // [..., list]
    }
    options->known = known;
  }
  lua_pop(L, 1);
}

/* Pops a byte offset.  One that no text can have stays one that no text has. */
static uint32_t pop_offset(lua_State *L, const char *role, int row, int at) {
  check_type(L, LUA_TNUMBER, "given[%d].%s[%d]", row, role, at);
  lua_Number number = lua_tonumber(L, -1);
  if (!(number >= 0) || (number <= UINT32_MAX && (lua_Number)(uint32_t)number != number))
    luaL_error(L, "inquit: given[%d].%s[%d]: a byte offset is a whole number from 0", row, role,
               at);
  lua_pop(L, 1);
  return number <= UINT32_MAX ? (uint32_t)number : UINT32_MAX;
}

/* The ranges of a role of the table on top. */
static inquit_ranges read_ranges(lua_State *L, const char *role, int row) {
  inquit_ranges ranges = {NULL, 0};
  push_field(L, role); // [..., row, ranges]
  if (!lua_isnil(L, -1)) {
    check_type(L, LUA_TTABLE, "given[%d].%s", row, role);
    ranges.count = count_rows(L);
    inquit_range *array = keep_array(L, ranges.count, sizeof *array);
    for (int i = 1; i <= (int)ranges.count; i++) {
      lua_rawgeti(L, -1, i); // [..., row, ranges, range]
      check_type(L, LUA_TTABLE, "given[%d].%s[%d]", row, role, i);
      lua_rawgeti(L, -1, 1);
      array[i - 1].begin = pop_offset(L, role, row, i);
      lua_rawgeti(L, -1, 2);
      array[i - 1].end = pop_offset(L, role, row, i);
      lua_pop(L, 1); // [..., row, ranges]
    }
    ranges.at = array;
  }
  lua_pop(L, 1);
  return ranges;
}

/* Pops the list of given attributions. */
static void pop_given(lua_State *L, inquit_options *options) {
  if (!lua_isnil(L, -1)) {
    check_type(L, LUA_TTABLE, "given");
    options->given_count = count_rows(L);
    inquit_given *given = keep_array(L, options->given_count, sizeof *given);
    for (int row = 1; row <= (int)options->given_count; row++) {
      lua_rawgeti(L, -1, row); // [..., list, row]
      check_type(L, LUA_TTABLE, "given[%d]", row);
      given[row - 1].source = read_ranges(L, "source", row);
      given[row - 1].cue = read_ranges(L, "cue", row);
      given[row - 1].content = read_ranges(L, "content", row);
      lua_pop(L, 1); // [..., list]
    }
    options->given = given;
  }
  lua_pop(L, 1);
}

/* Pops the recall. */
static void pop_recall(lua_State *L, inquit_options *options) {
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    return;
  }
  check_type(L, LUA_TUSERDATA, "recall");
  options->recall = check_recall(L);
  luaL_ref(L, KEPT);
}

inquit_options read_options(lua_State *L) {
  inquit_options options = {.strict = false};
  lua_settop(L, OPTIONS);
  lua_newtable(L);
  lua_pushvalue(L, OPTIONS); // [self, text, options, kept, options]
  if (lua_isnil(L, -1) || lua_isboolean(L, -1)) {
    options.strict = lua_toboolean(L, -1);
  } else {
    check_type(L, LUA_TTABLE, "options");
    push_field(L, "strict");
    if (!lua_isnil(L, -1))
      check_type(L, LUA_TBOOLEAN, "strict");
    options.strict = lua_toboolean(L, -1);
    lua_pop(L, 1);
    push_field(L, "known");
    pop_known(L, &options);
    push_field(L, "given");
    pop_given(L, &options);
    push_field(L, "recall");
    pop_recall(L, &options);
  }
  lua_settop(L, KEPT);
  return options;
}
