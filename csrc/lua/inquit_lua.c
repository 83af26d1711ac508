/* The Lua module inquit.core: inquit.h for Lua 5.4, Lua 5.1 and LuaJIT, translated and nothing
 * else.
 *
 *   core.version, core.abi
 *   core.engine()                        -> model, kernel
 *   core.annotate(text [, options])      -> document, or nil, reason, offset
 *   core.processors()                    -> n
 *   core.recall()                        -> recall, to be given as an option
 *   core.pool(threads)                   -> pool
 *   pool:put(text [, options])           -> false where one has to be taken first, else true
 *   pool:take(wait)                      -> document, or nil, reason, offset, of the oldest text;
 *                                           false where there is none, or it is not done
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
 *   document:statistics()                -> { paragraphs, sentences, tokens, quotations,
 *                                             peak_bytes }
 *
 * options is true for strict, or a table, all of it optional:
 *
 *   { strict = boolean,
 *     known = { { name = string, aliases = { string, ... }, gender = "female" or "male",
 *                 entity = "person", ... }, ... },
 *     given = { { source = { { begin, end }, ... }, cue = ..., content = ... }, ... },
 *     recall = recall }
 *
 * Rows and k count from 1, as Lua does; begin and end are bytes from 0, half open, as inquit.h has
 * them: text:sub(begin + 1, end).  A row that is not there is an error of the caller.
 *
 * A Lua error is a longjmp: whatever holds C memory is a userdata that already has its metatable,
 * and so its __gc, before the memory is acquired. */
#include <limits.h>

#include "inquit_lua.h"

#define DOCUMENT "inquit.document"
#define CONTEXT "inquit.context"

#if defined(__GNUC__)
#define EXPORT __attribute__((visibility("default")))
#else
#define EXPORT
#endif

EXPORT int luaopen_inquit_core(lua_State *L);

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

int push_error(lua_State *L, const inquit_error *error) {
  lua_pushnil(L);
  lua_pushstring(L, error->reason[0] != '\0' ? error->reason : inquit_status_text(error->status));
  push_count(L, error->offset);
  return 3;
}

/* Untold, thousands of dead documents would wait for it. */
void tell_collector(lua_State *L, const inquit_document *document) {
  size_t kilobytes = inquit_document_statistics(document).peak_bytes >> 10;
  lua_gc(L, LUA_GCSTEP, kilobytes < INT_MAX ? (int)kilobytes : INT_MAX);
}

inquit_document **push_document(lua_State *L) {
  inquit_document **box = lua_newuserdatauv(L, sizeof *box, 0); // [document]
  *box = NULL;
  luaL_getmetatable(L, DOCUMENT); // [document, metatable]
  lua_setmetatable(L, -2);        // [document]
  return box;
}

/* Upvalue 1 is the box of the context, made at the first call: whoever loads the module only to ask
 * for its version does not wait for the patterns. */
static int annotate(lua_State *L) {
  size_t length;
  lua_pushnil(L);
  lua_insert(L, SELF); // [nil, text, options]
  const char *text = luaL_checklstring(L, TEXT, &length);
  inquit_options options = read_options(L);
  inquit_error error = {INQUIT_OK, 0, ""};
  inquit_context **context = lua_touserdata(L, lua_upvalueindex(1));
  if (*context == NULL && (*context = inquit_context_new(NULL, &error)) == NULL)
    return push_error(L, &error);
  inquit_document **box = push_document(L); // [nil, text, options, kept, document]
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

void push_class(lua_State *L, const char *name, lua_CFunction finalizer, const luaL_Reg *methods,
                int count) {
  luaL_newmetatable(L, name); // [metatable]
  lua_pushcfunction(L, finalizer);
  lua_setfield(L, -2, "__gc");
  lua_createtable(L, 0, count); // [metatable, methods]
  for (int i = 0; i < count; i++) {
    lua_pushcfunction(L, methods[i].func);
    lua_setfield(L, -2, methods[i].name);
  }
  lua_setfield(L, -2, "__index"); // [metatable]
  lua_pushstring(L, name);
  lua_setfield(L, -2, "__metatable"); // nobody takes __gc out and calls it with something else
}

static void make_document_class(lua_State *L) {
  push_class(L, DOCUMENT, document_gc, document_methods,
             (int)(sizeof document_methods / sizeof *document_methods));
  lua_pop(L, 1);
}

static int processors(lua_State *L) {
  return push_count(L, inquit_processors());
}

static int engine(lua_State *L) {
  inquit_engine here = inquit_engine_here();
  lua_pushstring(L, here.model);
  lua_pushstring(L, here.kernel);
  return 2;
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
  make_pool_class(L);
  make_recall_class(L);
  lua_createtable(L, 0, 7); // [core]
  push_context(L);          // [core, context]
  lua_pushcclosure(L, annotate, 1);
  lua_setfield(L, -2, "annotate"); // [core]
  lua_pushcfunction(L, pool_new);
  lua_setfield(L, -2, "pool");
  lua_pushcfunction(L, recall_new);
  lua_setfield(L, -2, "recall");
  lua_pushcfunction(L, processors);
  lua_setfield(L, -2, "processors");
  lua_pushcfunction(L, engine);
  lua_setfield(L, -2, "engine");
  lua_pushliteral(L, INQUIT_VERSION);
  lua_setfield(L, -2, "version");
  lua_pushinteger(L, INQUIT_ABI);
  lua_setfield(L, -2, "abi");
  return 1;
}
