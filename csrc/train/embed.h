/* The rows of the tables, side by side: the input of the first layer, and the way back. */
#ifndef INQUIT_TRAIN_EMBED_H
#define INQUIT_TRAIN_EMBED_H

#include "bundle.h"
#include "shape.h"

/* inputs [tokens][learner_inputs]; words [tokens]: the rows of table 0, which noise may change. */
void embed(const learner_shape *shape, const learner_offsets *offsets, const float *parameters,
           const bundle *bundle, const uint16_t *words, float *inputs);

/* Adds d_inputs, of the same form, to the gradient of the rows. */
void embed_gradient(const learner_shape *shape, const learner_offsets *offsets,
                    const bundle *bundle, const uint16_t *words, const float *d_inputs,
                    float *gradient);

#endif
