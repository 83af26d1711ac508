/* Examples, a batch at a time. */
#ifndef INQUIT_TRAIN_BATCH_H
#define INQUIT_TRAIN_BATCH_H

#include "base.h"
#include "example.h"
#include "random.h"

typedef struct batch {
  const example **examples; /* [count] */
  uint32_t count;
} batch;

typedef struct batch_list {
  batch *batches; /* each example is in one */
  uint32_t count;
} batch_list;

/* Batches of about budget tokens, of examples of like length, in a random order. */
batch_list batch_draw(arena *arena, const example *examples, uint32_t count, uint32_t budget,
                      random_source *source);

#endif
