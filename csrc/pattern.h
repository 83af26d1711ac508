/* Layouts that are a matter of the line, not of grammar, by regular expressions (patterns.def): the
 * only user of PCRE2. */
#ifndef INQUIT_PATTERN_H
#define INQUIT_PATTERN_H

#include "base.h"
#include "text.h"

typedef enum pattern_id {
#define PATTERN(name, expression, example) PATTERN_##name,
#include "patterns.def"
#undef PATTERN
  PATTERN_COUNT
} pattern_id;

typedef struct pattern_set
    pattern_set; /* compiled; read-only while matching, but for its scratch */

/* INQUIT_NO_MEMORY or INQUIT_PATTERN (error->reason names it). */
inquit_status pattern_set_new(pattern_set **set, const inquit_allocator *allocator,
                              inquit_error *error);
void pattern_set_free(pattern_set *set);

/* Lowers the number of steps that one match may take; tests do that, to see it hit. */
void pattern_set_limit(pattern_set *set, uint32_t steps);

/* A paragraph that a pattern matches. */
typedef struct layout {
  uint32_t paragraph;
  pattern_id id;
  inquit_range
      who; /* bytes of the group "who": the name of the speaker; empty where there is none */
  inquit_range all; /* bytes of the whole match */
} layout;

typedef struct layout_list {
  layout *layouts; /* by paragraph */
  uint32_t layout_count;
} layout_list;

/* INQUIT_PATTERN_LIMIT with the offset of the paragraph where a limit was hit. */
inquit_status layout_init(layout_list *list, arena *arena, pattern_set *set, const text *text,
                          inquit_error *error);

#endif
