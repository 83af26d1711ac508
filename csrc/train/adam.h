/* Adam: each parameter goes down its gradient by a step of the size of rate, whatever the
 * gradient's own size (Kingma and Ba, 2015). */
#ifndef INQUIT_TRAIN_ADAM_H
#define INQUIT_TRAIN_ADAM_H

#include "buffer.h"
#include "crew.h"

typedef struct adam {
  size_t count;
  buffer mean, square; /* [count] running means of the gradient and of its square */
  uint32_t steps;
} adam;

adam adam_new(size_t count);
void adam_free(adam *adam);

/* A gradient that is longer than longest is shortened to that. */
void adam_step(adam *adam, float *parameters, const float *gradient, float rate, float longest);

#endif
