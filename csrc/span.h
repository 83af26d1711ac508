/* tags and quotation marks -> spans. */
#ifndef INQUIT_SPAN_H
#define INQUIT_SPAN_H

#include "base.h"
#include "quote.h"
#include "tag.h"
#include "token.h"

typedef struct span {
  uint32_t first, last; /* tokens, half open; of one paragraph */
  uint32_t paragraph;
  uint8_t role;   /* tag_role: SOURCE, CUE or CONTENT */
  uint8_t score;  /* how likely the network holds it, 0 to 255 */
  bool quoted;    /* content: all of it stands in quotation marks */
  bool has_quote; /* content: some of it does */
} span;

typedef struct span_list {
  span *spans; /* in text order, disjoint */
  uint32_t span_count;
} span_list;

/* Content that covers most of a quotation is made to end at its marks; white space, and commas and
 * full stops that belong to the sentence around it, are left out. */
inquit_status span_init(span_list *list, arena *arena, const text *text, const token_list *tokens,
                        const quote_list *quotes, const tag *tags);

#endif
