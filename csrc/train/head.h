/* A head: from what a layer says of each token to a score for each of a few answers. */
#ifndef INQUIT_TRAIN_HEAD_H
#define INQUIT_TRAIN_HEAD_H

#include "buffer.h"
#include "bundle.h"

typedef struct head {
  uint32_t answers, width;
  const float *weights, *bias; /* [answers][width], [answers] */
} head;

/* scores [rows][answers] <- inputs [rows][width]. */
void head_forward(const head *head, const float *inputs, size_t rows, float *scores,
                  buffer *packed);

/* Adds to d_weights and d_bias, and to d_inputs [rows][width]. */
void head_backward(const head *head, const float *inputs, const float *d_scores, size_t rows,
                   float *d_weights, float *d_bias, float *d_inputs, buffer *packed);

/* Parts of speech: summed cross entropy of the known ones; scores [tokens][answers] become their
 * gradient times scale, zero where the part is not known. */
double head_part_loss(const bundle *bundle, uint32_t answers, float *scores, float scale);

#endif
