/* tokens and quotations -> the role of each token: features, network, field. */
#ifndef INQUIT_TAG_H
#define INQUIT_TAG_H

#include "base.h"
#include "pattern.h"
#include "quote.h"
#include "stopwatch.h"
#include "token.h"

struct kernel;
struct model;

typedef enum tag_role { TAG_NONE, TAG_SOURCE, TAG_CUE, TAG_CONTENT } tag_role;

typedef struct tag {
  uint8_t role;  /* tag_role */
  uint8_t begin; /* 1: the first token of a span (BIO's B) */
  uint8_t score; /* 0 to 255: how likely it is that its span is exactly one */
} tag;

/* *tags: [token_count].  recall: what has been tagged before, or NULL.  watch: gets the laps
 * FEATURE, NETWORK and FIELD. */
inquit_status tag_init(tag **tags, arena *arena, const struct model *model,
                       const struct kernel *kernel, const text *text, const token_list *tokens,
                       const quote_list *quotes, const layout_list *layouts, inquit_recall *recall,
                       stopwatch *watch);

#endif
