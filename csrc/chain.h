/* The mentions that are published, and the chain that leads from each to the first of its speaker.
 */
#ifndef INQUIT_CHAIN_H
#define INQUIT_CHAIN_H

#include "resolve.h"

typedef struct chain_list {
  inquit_mention *mentions; /* by first byte; speaker: an entity */
  uint32_t mention_count;
  uint32_t *row_of_span; /* [span_count] the mention that the source is, or INQUIT_NONE */
} chain_list;

/* What is said of those who speak. */
typedef struct chain_input {
  const cast *cast;
  const mention_list *names;
  const reference_list *sources; /* and phrases */
  const reference_list *quoted;
  const bool *speaks; /* [entity count] */
  uint32_t span_count;
} chain_input;

inquit_status chain_init(chain_list *list, arena *arena, const chain_input *input);

/* Whether a mention by name has the canonical name, or another one. */
inquit_via chain_name_via(const cast *cast, const mention *mention, uint32_t entity);

#endif
