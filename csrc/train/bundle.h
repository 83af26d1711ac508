/* Paragraphs side by side: row after row the first tokens of all, the second tokens, ...
 *
 * The longest paragraph comes first, so that those that have a token at step t are the first
 * bundle_width(t) ones: a step is one matrix, nothing is padded. */
#ifndef INQUIT_TRAIN_BUNDLE_H
#define INQUIT_TRAIN_BUNDLE_H

#include "base.h"
#include "example.h"

typedef struct bundle_member {
  const example *example;
  uint32_t place; /* in the list that the bundle was made of */
} bundle_member;

typedef struct bundle {
  bundle_member *members; /* [count] by length, the longest first */
  uint32_t count;
  uint32_t steps;  /* tokens of the longest */
  uint32_t *first; /* [steps + 1] row of the first member's token t; the last entry: all tokens */
  uint32_t tokens;
} bundle;

/* Of the list, ordered by length, every step-th paragraph from the skip-th on: the whole list is
 * skip 0, step 1.  The arena is one that never fails (must.h). */
bundle bundle_new(arena *arena, const example *const *list, uint32_t count, uint32_t skip,
                  uint32_t step);

/* Members that have a token at step t. */
static inline uint32_t bundle_width(const bundle *bundle, uint32_t t) {
  return bundle->first[t + 1] - bundle->first[t];
}

#endif
