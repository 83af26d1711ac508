#include "pattern.h"

#include <stdio.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* Far more than any article needs, little enough that no paragraph makes the engine slow. */
#define MATCH_LIMIT 1000000u
#define HEAP_LIMIT 4096u  /* KiB */
#define JIT_STACK 262144u /* bytes */

/* A name: two to four capitalised words, or capitals only; particles and initials inside. */
#define NAME                                                                                       \
  "(?<name>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof)\\.\\s)?\\p{Lu}[\\p{L}'\\x{2019}.-]{0,30}"          \
  "(?:\\s(?:(?:van|von|de|der|den|da|di|bin|al|la|el)\\s){0,2}\\p{Lu}[\\p{L}'\\x{2019}.-]{0,30}){" \
  "0,3})"
/* A quotation mark of any style, on either side. */
#define MARK                                                                                       \
  "(?<mark>``|''|[\"'\\x{2018}-\\x{201E}\\x{AB}\\x{BB}\\x{2039}\\x{203A}\\x{300C}\\x{300D}\\x{"    \
  "FF02}])"
#define DASH "(?<dash>--|[-\\x{2012}-\\x{2015}])"
#define EXPRESSION(text) "(?(DEFINE)" NAME MARK DASH ")" text

static const struct {
  const char *name, *expression;
} patterns[PATTERN_COUNT] = {
#define PATTERN(name, expression, example) {#name, EXPRESSION(expression)},
#include "patterns.def"
#undef PATTERN
};

struct pattern_set {
  inquit_allocator allocator;
  pcre2_general_context *general;
  pcre2_match_context *limits;
  pcre2_jit_stack *stack;
  pcre2_match_data *match;
  pcre2_code *codes[PATTERN_COUNT];
};

static void *allocate(PCRE2_SIZE size, void *user) {
  const inquit_allocator *allocator = user;
  return allocator->resize(allocator->user, NULL, size);
}

static void release(void *block, void *user) {
  const inquit_allocator *allocator = user;
  if (block)
    allocator->resize(allocator->user, block, 0);
}

/* Texts are matched as UTF-8 in which bad bytes match nothing (PCRE2_MATCH_INVALID_UTF). */
static inquit_status compile(pattern_set *set, pattern_id id, inquit_error *error) {
  pcre2_compile_context *context = pcre2_compile_context_create(set->general);
  if (!context)
    return INQUIT_NO_MEMORY;
  int code;
  PCRE2_SIZE at;
  set->codes[id] =
      pcre2_compile((PCRE2_SPTR)patterns[id].expression, PCRE2_ZERO_TERMINATED,
                    PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_ANCHORED | PCRE2_NEVER_BACKSLASH_C,
                    &code, &at, context);
  pcre2_compile_context_free(context);
  if (!set->codes[id]) {
    if (code == PCRE2_ERROR_HEAP_FAILED)
      return INQUIT_NO_MEMORY;
    if (error)
      snprintf(error->reason, sizeof error->reason, "pattern %s does not compile: error %d at %zu",
               patterns[id].name, code, (size_t)at);
    return INQUIT_PATTERN;
  }
  /* Without JIT (not built in, or no executable memory) the interpreter gives the same matches. */
  code = pcre2_jit_compile(set->codes[id], PCRE2_JIT_COMPLETE);
  return code == PCRE2_ERROR_NOMEMORY ? INQUIT_NO_MEMORY : INQUIT_OK;
}

static inquit_status fill(pattern_set *set, inquit_error *error) {
  set->general = pcre2_general_context_create(allocate, release, &set->allocator);
  if (!set->general)
    return INQUIT_NO_MEMORY;
  set->limits = pcre2_match_context_create(set->general);
  set->stack = pcre2_jit_stack_create(32768, JIT_STACK, set->general);
  set->match = pcre2_match_data_create(8, set->general);
  if (!set->limits || !set->stack || !set->match)
    return INQUIT_NO_MEMORY;
  pcre2_set_match_limit(set->limits, MATCH_LIMIT);
  pcre2_set_heap_limit(set->limits, HEAP_LIMIT);
  pcre2_jit_stack_assign(set->limits, NULL, set->stack);
  for (unsigned id = 0; id < PATTERN_COUNT; id++)
    TRY(compile(set, (pattern_id)id, error));
  return INQUIT_OK;
}

inquit_status pattern_set_new(pattern_set **set, const inquit_allocator *allocator,
                              inquit_error *error) {
  *set = allocator->resize(allocator->user, NULL, sizeof **set);
  if (!*set)
    return INQUIT_NO_MEMORY;
  memset(*set, 0, sizeof **set);
  (*set)->allocator = *allocator;
  inquit_status status = fill(*set, error);
  if (status != INQUIT_OK) {
    pattern_set_free(*set);
    *set = NULL;
  }
  return status;
}

void pattern_set_free(pattern_set *set) {
  if (!set)
    return;
  for (unsigned id = 0; id < PATTERN_COUNT; id++)
    pcre2_code_free(set->codes[id]);
  pcre2_match_data_free(set->match);
  pcre2_jit_stack_free(set->stack);
  pcre2_match_context_free(set->limits);
  pcre2_general_context_free(set->general);
  inquit_allocator allocator = set->allocator;
  allocator.resize(allocator.user, set, 0);
}

void pattern_set_limit(pattern_set *set, uint32_t steps) {
  pcre2_set_match_limit(set->limits, steps);
}

/* Bytes of a paragraph that the patterns get to see: none of them looks further. */
#define WINDOW 5000u

/* What the pattern matches at the beginning of the paragraph; *found says whether it does. */
static inquit_status match_one(pattern_set *set, pattern_id id, const text *text,
                               inquit_range paragraph, layout *layout, bool *found) {
  uint32_t end =
      paragraph.end - paragraph.begin > WINDOW ? paragraph.begin + WINDOW : paragraph.end;
  int result = pcre2_match(set->codes[id], (PCRE2_SPTR)(text->bytes + paragraph.begin),
                           end - paragraph.begin, 0, end < paragraph.end ? PCRE2_NOTEOL : 0,
                           set->match, set->limits);
  *found = result > 0;
  if (result == PCRE2_ERROR_NOMEMORY)
    return INQUIT_NO_MEMORY;
  if (result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_HEAPLIMIT ||
      result == PCRE2_ERROR_JIT_STACKLIMIT)
    return INQUIT_PATTERN_LIMIT;
  if (!*found)
    return INQUIT_OK;
  const PCRE2_SIZE *pairs = pcre2_get_ovector_pointer(set->match);
  layout->id = id;
  layout->all =
      (inquit_range){paragraph.begin + (uint32_t)pairs[0], paragraph.begin + (uint32_t)pairs[1]};
  layout->who = (inquit_range){layout->all.begin, layout->all.begin};
  int group = pcre2_substring_number_from_name(set->codes[id], (PCRE2_SPTR) "who");
  if (group > 0 && group < result && pairs[2 * group] != PCRE2_UNSET)
    layout->who = (inquit_range){paragraph.begin + (uint32_t)pairs[2 * group],
                                 paragraph.begin + (uint32_t)pairs[2 * group + 1]};
  return INQUIT_OK;
}

inquit_status layout_init(layout_list *list, arena *arena, pattern_set *set, const text *text,
                          inquit_error *error) {
  ARRAY(layout) layouts = {0};
  for (uint32_t i = 0; i < text->paragraph_count; i++) {
    layout found = {.paragraph = i};
    bool matches = false;
    for (unsigned id = 0; id < PATTERN_COUNT && !matches; id++) {
      inquit_status status =
          match_one(set, (pattern_id)id, text, text->paragraphs[i], &found, &matches);
      if (status != INQUIT_OK) {
        if (error)
          error->offset = text->paragraphs[i].begin;
        return status;
      }
    }
    if (matches && !ARRAY_PUSH(arena, &layouts, found))
      return INQUIT_NO_MEMORY;
  }
  *list = (layout_list){layouts.at, layouts.count};
  return INQUIT_OK;
}
