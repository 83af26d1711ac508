/* spans -> attributions: which source, cue and pieces of content belong together. */
#ifndef INQUIT_ATTRIB_H
#define INQUIT_ATTRIB_H

#include "base.h"
#include "span.h"

typedef struct attribution {
  uint32_t source;  /* span, or INQUIT_NONE */
  uint32_t cue;     /* span, or INQUIT_NONE */
  uint32_t *pieces; /* [piece_count] spans of content, in text order */
  uint32_t piece_count;
  uint32_t carried; /* the attribution whose speaker it shares (no source of its own), or NONE */
  inquit_kind kind;
  float confidence;
} attribution;

typedef struct attrib_list {
  attribution *attributions; /* by first piece of content */
  uint32_t attribution_count;
} attrib_list;

inquit_status attrib_init(attrib_list *list, arena *arena, const token_list *tokens,
                          const quote_list *quotes, const span_list *spans);

#endif
