/* Every name in the text, with the entity it means; and what stands beside it to say who that is.
 */
#ifndef INQUIT_MENTION_H
#define INQUIT_MENTION_H

#include "bearer.h"
#include "span.h"

typedef struct mention {
  uint32_t first, core, last; /* tokens, as in name */
  uint32_t entity;
  uint32_t sentence;
  uint64_t key; /* as in name */
  bool known;   /* the caller's list has the very name */
} mention;

typedef struct mention_list {
  mention *mentions; /* in order, disjoint */
  uint32_t mention_count;
} mention_list;

inquit_status mention_init(mention_list *list, arena *arena, cast *cast, const known_list *known,
                           const span_list *spans);

/* First mention that begins at the token or later. */
uint32_t mention_at(const mention_list *list, uint32_t token);

#endif
