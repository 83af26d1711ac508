/* The Lua module inquit.core: inquit.h for Lua 5.4, Lua 5.1 and LuaJIT, translated and nothing
 * else.
 *
 *   core.version, core.abi
 *   core.annotate(text [, options])      -> document, or nil, reason, offset
 *   document:attribution_count()         -> n
 *   document:attribution(row)            -> kind, via, speaker or nil, confidence,
 *                                           source_count, cue_count, content_count, begin, end,
 *                                           mention or nil, carried or nil, reports
 *   document:range(row, role, k)         -> begin, end    (role: "source", "cue" or "content")
 *   document:speaker_count()             -> n
 *   document:speaker(row)                -> entity, gender, attribution_count, name_range_count,
 *                                           known or nil
 *   document:speaker_name_range(row, k)  -> begin, end
 *   document:mention_count()             -> n
 *   document:mention(row)                -> begin, end, speaker, via, antecedent or nil, link,
 *                                           confidence
 *   document:problem_count()             -> n
 *   document:problem(row)                -> begin, end, text
 *   document:statistics()                -> { paragraphs, sentences, tokens, quotations, peak_bytes
 * }
 *
 * options is true for strict, or a table, all of it optional:
 *
 *   { strict = boolean,
 *     known = { { name = string, aliases = { string, ... }, gender = "female" or "male",
 *                 entity = "person", ... }, ... },
 *     given = { { source = { { begin, end }, ... }, cue = ..., content = ... }, ... } }
 *
 * Rows and k count from 1, as Lua does; begin and end are bytes from 0, half open, as inquit.h has
 * them: text:sub(begin + 1, end).  A row that is not there is an error of the caller.
 *
 * A Lua error is a longjmp: whatever holds C memory is a userdata that already has its metatable,
 * and so its __gc, before the memory is acquired. */
#include <limits.h>
#include <stdarg.h>
#include <string.h>

#include <lauxlib.h>
#include <lua.h>

#include "../inquit.h"

#define DOCUMENT "inquit.document"
#define CONTEXT "inquit.context"

#if LUA_VERSION_NUM < 504
#define lua_newuserdatauv(L, size, values) lua_newuserdata(L, size)
#define lua_rawlen(L, index) lua_objlen(L, index)
#endif

#if defined(__GNUC__)
#define EXPORT __attribute__((visibility("default")))
#else
#define EXPORT
#endif

EXPORT int luaopen_inquit_core(lua_State *L);

/* The options of core.annotate(). */

enum { OPTIONS = 2, KEPT }; /* places on the stack */

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

/* Expects [text, options] on the stack, and leaves [text, options, kept]: what the options point to
 * lives as long as kept stays there.
 *
 * Tables are read without metamethods, and all that is pointed to, arrays and strings, is held by a
 * table of our own: not even a finalizer that changes the caller's tables can take it away.  A
 * wrong type is a Lua error that names the field. */
static inquit_options read_options(lua_State *L) {
  inquit_options options = {.strict = false};
  lua_settop(L, OPTIONS);
  lua_newtable(L);
  lua_pushvalue(L, OPTIONS); // [text, options, kept, options]
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
  }
  lua_settop(L, KEPT);
  return options;
}

/* Arguments. */

static const inquit_document *check_document(lua_State *L) {
  inquit_document **box = luaL_checkudata(L, 1, DOCUMENT);
  luaL_argcheck(L, *box != NULL, 1, "document is closed");
  return *box;
}

/* The row number in argument arg, of a table with count rows, counted from 0.  A number is compared
 * before it is converted: 5.1 converts NaN and 1e300 to anything. */
static uint32_t check_row(lua_State *L, int arg, uint32_t count) {
  lua_Number number = luaL_checknumber(L, arg);
  bool is_row = number >= 1 && number <= (lua_Number)count;
  luaL_argcheck(L, is_row && (lua_Number)(uint32_t)number == number, arg, "no such row");
  return (uint32_t)number - 1;
}

static const inquit_attribution *check_attribution(lua_State *L) {
  uint32_t count;
  const inquit_attribution *attributions = inquit_attributions(check_document(L), &count);
  return &attributions[check_row(L, 2, count)];
}

static const inquit_speaker *check_speaker(lua_State *L) {
  uint32_t count;
  const inquit_speaker *speakers = inquit_speakers(check_document(L), &count);
  return &speakers[check_row(L, 2, count)];
}

/* Results. */

static int push_count(lua_State *L, uint32_t count) {
  lua_pushinteger(L, (lua_Integer)count);
  return 1;
}

static int push_range(lua_State *L, inquit_range range) {
  lua_pushinteger(L, (lua_Integer)range.begin);
  lua_pushinteger(L, (lua_Integer)range.end);
  return 2;
}

static void push_row(lua_State *L, uint32_t row) {
  if (row == INQUIT_NONE)
    lua_pushnil(L);
  else
    lua_pushinteger(L, (lua_Integer)row + 1);
}

/* range, made to hold all of ranges. */
static inquit_range widen(inquit_range range, inquit_ranges ranges) {
  if (ranges.count == 0)
    return range;
  uint32_t begin = ranges.at[0].begin, end = ranges.at[ranges.count - 1].end;
  return (inquit_range){begin < range.begin ? begin : range.begin,
                        end > range.end ? end : range.end};
}

/* Methods. */

static int document_attribution_count(lua_State *L) {
  uint32_t count;
  inquit_attributions(check_document(L), &count);
  return push_count(L, count);
}

static int document_attribution(lua_State *L) {
  const inquit_attribution *attribution = check_attribution(L);
  inquit_range extent = {UINT32_MAX, 0};
  extent = widen(extent, attribution->source);
  extent = widen(extent, attribution->cue);
  extent = widen(extent, attribution->content);
  lua_pushstring(L, inquit_kind_text(attribution->kind));
  lua_pushstring(L, inquit_via_text(attribution->via));
  push_row(L, attribution->speaker);
  lua_pushnumber(L, (lua_Number)attribution->confidence);
  push_count(L, attribution->source.count);
  push_count(L, attribution->cue.count);
  push_count(L, attribution->content.count);
  push_range(L, extent.begin <= extent.end ? extent : (inquit_range){0, 0});
  push_row(L, attribution->mention);
  push_row(L, attribution->carried);
  lua_pushstring(L, inquit_report_text(attribution->reports));
  return 12;
}

static int document_range(lua_State *L) {
  static const char *const roles[] = {"source", "cue", "content", NULL};
  const inquit_attribution *attribution = check_attribution(L);
  const inquit_ranges *of_role[] = {&attribution->source, &attribution->cue, &attribution->content};
  const inquit_ranges *ranges = of_role[luaL_checkoption(L, 3, NULL, roles)];
  return push_range(L, ranges->at[check_row(L, 4, ranges->count)]);
}

static int document_speaker_count(lua_State *L) {
  uint32_t count;
  inquit_speakers(check_document(L), &count);
  return push_count(L, count);
}

static int document_speaker(lua_State *L) {
  const inquit_speaker *speaker = check_speaker(L);
  lua_pushstring(L, inquit_entity_text(speaker->entity));
  lua_pushstring(L, inquit_gender_text(speaker->gender));
  push_count(L, speaker->attribution_count);
  push_count(L, speaker->name.count);
  push_row(L, speaker->known);
  return 5;
}

static int document_speaker_name_range(lua_State *L) {
  const inquit_speaker *speaker = check_speaker(L);
  return push_range(L, speaker->name.at[check_row(L, 3, speaker->name.count)]);
}

static int document_mention_count(lua_State *L) {
  uint32_t count;
  inquit_mentions(check_document(L), &count);
  return push_count(L, count);
}

static int document_mention(lua_State *L) {
  uint32_t count;
  const inquit_mention *mentions = inquit_mentions(check_document(L), &count);
  const inquit_mention *mention = &mentions[check_row(L, 2, count)];
  push_range(L, mention->range);
  push_row(L, mention->speaker);
  lua_pushstring(L, inquit_via_text(mention->via));
  push_row(L, mention->antecedent);
  lua_pushstring(L, inquit_link_text(mention->link));
  lua_pushnumber(L, (lua_Number)mention->confidence);
  return 7;
}

static int document_problem_count(lua_State *L) {
  uint32_t count;
  inquit_problems(check_document(L), &count);
  return push_count(L, count);
}

static int document_problem(lua_State *L) {
  uint32_t count;
  const inquit_problem *problems = inquit_problems(check_document(L), &count);
  const inquit_problem *problem = &problems[check_row(L, 2, count)];
  push_range(L, problem->range);
  lua_pushstring(L, inquit_problem_text(problem->code));
  return 3;
}

static int document_statistics(lua_State *L) {
  inquit_statistics statistics = inquit_document_statistics(check_document(L));
  lua_createtable(L, 0, 5); // [document, table]
  push_count(L, statistics.paragraphs);
  lua_setfield(L, -2, "paragraphs");
  push_count(L, statistics.sentences);
  lua_setfield(L, -2, "sentences");
  push_count(L, statistics.tokens);
  lua_setfield(L, -2, "tokens");
  push_count(L, statistics.quotations);
  lua_setfield(L, -2, "quotations");
  lua_pushinteger(L, (lua_Integer)statistics.peak_bytes);
  lua_setfield(L, -2, "peak_bytes");
  return 1;
}

static int document_gc(lua_State *L) {
  inquit_document **box = luaL_checkudata(L, 1, DOCUMENT);
  inquit_document_free(*box);
  *box = NULL;
  return 0;
}

/* The module. */

static int context_gc(lua_State *L) {
  inquit_context **box = luaL_checkudata(L, 1, CONTEXT);
  inquit_context_free(*box);
  *box = NULL;
  return 0;
}

static int push_error(lua_State *L, const inquit_error *error) {
  lua_pushnil(L);
  lua_pushstring(L, error->reason[0] != '\0' ? error->reason : inquit_status_text(error->status));
  push_count(L, error->offset);
  return 3;
}

/* The collector sees a document as one pointer: tell it of the memory behind, or thousands of dead
 * documents would wait for it. */
static void tell_collector(lua_State *L, const inquit_document *document) {
  size_t kilobytes = inquit_document_statistics(document).peak_bytes >> 10;
  lua_gc(L, LUA_GCSTEP, kilobytes < INT_MAX ? (int)kilobytes : INT_MAX);
}

/* Upvalue 1 is the box of the context, made at the first call: whoever loads the module only to ask
 * for its version does not wait for the patterns. */
static int annotate(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  inquit_options options = read_options(L);
  inquit_error error = {INQUIT_OK, 0, ""};
  inquit_context **context = lua_touserdata(L, lua_upvalueindex(1));
  if (*context == NULL && (*context = inquit_context_new(NULL, &error)) == NULL)
    return push_error(L, &error);
  inquit_document **box = lua_newuserdatauv(L, sizeof *box, 0); // [text, options, kept, document]
  *box = NULL;
  luaL_getmetatable(L, DOCUMENT); // [text, options, kept, document, metatable]
  lua_setmetatable(L, -2);        // [text, options, kept, document]
  if (inquit_annotate(*context, text, length, &options, box, &error) != INQUIT_OK)
    return push_error(L, &error);
  tell_collector(L, *box);
  return 1;
}

static const luaL_Reg document_methods[] = {
    {"attribution_count", document_attribution_count},
    {"attribution", document_attribution},
    {"range", document_range},
    {"speaker_count", document_speaker_count},
    {"speaker", document_speaker},
    {"speaker_name_range", document_speaker_name_range},
    {"mention_count", document_mention_count},
    {"mention", document_mention},
    {"problem_count", document_problem_count},
    {"problem", document_problem},
    {"statistics", document_statistics},
};

static void make_document_class(lua_State *L) {
  luaL_newmetatable(L, DOCUMENT); // [metatable]
  lua_pushcfunction(L, document_gc);
  lua_setfield(L, -2, "__gc");
  size_t count = sizeof document_methods / sizeof *document_methods;
  lua_createtable(L, 0, (int)count); // [metatable, methods]
  for (size_t i = 0; i < count; i++) {
    lua_pushcfunction(L, document_methods[i].func);
    lua_setfield(L, -2, document_methods[i].name);
  }
  lua_setfield(L, -2, "__index"); // [metatable]
  lua_pushliteral(L, DOCUMENT);
  lua_setfield(L, -2, "__metatable"); // nobody takes __gc out and calls it with something else
  lua_pop(L, 1);                      // []
}

static void push_context(lua_State *L) {
  inquit_context **box = lua_newuserdatauv(L, sizeof *box, 0); // [context]
  *box = NULL;
  luaL_newmetatable(L, CONTEXT); // [context, metatable]
  lua_pushcfunction(L, context_gc);
  lua_setfield(L, -2, "__gc");
  lua_setmetatable(L, -2); // [context]
}

int luaopen_inquit_core(lua_State *L) {
#if LUA_VERSION_NUM >= 504
  luaL_checkversion(L);
#endif
  make_document_class(L);
  lua_createtable(L, 0, 3); // [core]
  push_context(L);          // [core, context]
  lua_pushcclosure(L, annotate, 1);
  lua_setfield(L, -2, "annotate"); // [core]
  lua_pushliteral(L, INQUIT_VERSION);
  lua_setfield(L, -2, "version");
  lua_pushinteger(L, INQUIT_ABI);
  lua_setfield(L, -2, "abi");
  return 1;
}
