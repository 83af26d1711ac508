/* One bidirectional LSTM layer over a bundle, forward and backward.
 *
 * A token's output is [2 directions][hidden].  Gates: input, forget, cell, output; no peepholes:
 *   c = forget * c before + input * cell,   h = output * tanh(c) */
#ifndef INQUIT_TRAIN_LSTM_H
#define INQUIT_TRAIN_LSTM_H

#include "buffer.h"
#include "bundle.h"

/* The parameters of a layer, or their gradient; layout as in learner_offsets. */
typedef struct lstm_weights {
  const float *input, *recurrent, *bias;
} lstm_weights;

typedef struct lstm_gradient {
  float *input, *recurrent, *bias;
} lstm_gradient;

/* What the forward pass leaves for the backward pass. */
typedef struct lstm {
  uint32_t inputs, hidden;
  buffer gates;    /* [tokens][2][4][hidden] after their curves; then the gradient before them */
  buffer cells;    /* [tokens][2][hidden] c */
  buffer squashed; /* [tokens][2][hidden] tanh(c) */
  buffer outputs;  /* [tokens][2][hidden] h */
  buffer before;   /* [tokens][2][hidden] h of the token before, in reading direction */
  buffer carry;    /* [members][hidden] gradient of c on its way back */
  buffer packed;   /* weights for product.h */
  buffer work;     /* for product_add_outer */
} lstm;

void lstm_free(lstm *lstm);

/* inputs [tokens][lstm.inputs] -> lstm.outputs. */
void lstm_forward(lstm *lstm, const lstm_weights *weights, const bundle *bundle,
                  const float *inputs);

/* d_outputs [tokens][2][hidden] is used up.  Adds to gradient; d_inputs [tokens][inputs], zeroed by
 * the caller, may be NULL. */
void lstm_backward(lstm *lstm, const lstm_weights *weights, const bundle *bundle,
                   const float *inputs, float *d_outputs, float *d_inputs,
                   const lstm_gradient *gradient);

#endif
