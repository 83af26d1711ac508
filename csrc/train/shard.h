/* The whole network over one bundle: forward to the scores, and back to the gradient. */
#ifndef INQUIT_TRAIN_SHARD_H
#define INQUIT_TRAIN_SHARD_H

#include "learner.h"
#include "lstm.h"
#include "random.h"

typedef struct shard {
  const learner_shape *shape;
  const learner_offsets *offsets;
  const bundle *bundle;
  const float *parameters;
  const learner_noise *noise; /* NULL: none */
  arena arena;                /* freed after each bundle */
  uint16_t *words;            /* [tokens] rows of table 0 */
  buffer inputs, input_mask;  /* [tokens][inputs]; [members][inputs] 0 or what makes up for it */
  struct {
    lstm lstm;
    buffer heard, mask; /* [tokens][2 * hidden] what is heard of the outputs; [members][...] */
    buffer d_heard;
  } layers[LEARNER_MAX_LAYERS];
  buffer emissions, d_emissions; /* [tokens][labels] */
  buffer parts;                  /* [tokens][parts] scores, then their gradient */
  buffer packed, d_inputs;
} shard;

void shard_init(shard *shard, const learner_shape *shape, const learner_offsets *offsets);
void shard_free(shard *shard);

/* Fills emissions and parts.  With noise, random decides it. */
void shard_forward(shard *shard, const float *parameters, const bundle *bundle,
                   const learner_noise *noise, random_source *random);

/* After shard_forward: adds to gradient.  part_weight 0 leaves the parts of speech out. */
learner_loss shard_backward(shard *shard, float part_weight, float scale, float *gradient);

#endif
