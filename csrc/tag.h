/* tokens and quotations -> the role of each token: features, network, field. */
#ifndef INQUIT_TAG_H
#define INQUIT_TAG_H

#include "base.h"
#include "kernel.h"
#include "model.h"
#include "pattern.h"
#include "phrase.h"

typedef enum tag_role { TAG_NONE, TAG_SOURCE, TAG_CUE, TAG_CONTENT } tag_role;

typedef struct tag {
  uint8_t role;  /* tag_role */
  uint8_t begin; /* 1: the first token of a span (BIO's B) */
  uint8_t score; /* 0 to 255: how likely it is that its span is exactly one */
} tag;

/* *tags: [token_count]. */
inquit_status tag_init(tag **tags, arena *arena, const model *model, const kernel *kernel,
                       const reader *reader, const layout_list *layouts);

#endif
