/* The network while it learns: examples -> loss and gradient, and examples -> scores.
 *
 *   rows and classes of a token  ->  input vector: its embeddings side by side
 *   layers times: a bidirectional LSTM over the paragraph; the part-of-speech head reads the first
 *   label head  ->  emissions [labels]  ->  conditional random field (likelihood.h)
 *
 * All numbers live in one flat vector of floats; learner_offsets says where.  The same vector type
 * holds the gradient and the running means of the optimiser. */
#ifndef INQUIT_TRAIN_LEARNER_H
#define INQUIT_TRAIN_LEARNER_H

#include "example.h"
#include "shape.h"

/* What is left out while learning, to be better at what was never seen: each a probability. */
typedef struct learner_noise {
  float input;   /* of each input number; one mask for all tokens of a paragraph */
  float hidden;  /* of each output of a layer; likewise */
  float unknown; /* that a token's row of table 0 (the word) becomes row 0 */
} learner_noise;

typedef struct learner learner;

/* The same seed gives the same parameters.  Without memory the program ends, here as below. */
learner *learner_new(const learner_shape *shape, uint64_t seed);
void learner_free(learner *learner);

const learner_shape *learner_get_shape(const learner *learner);
float *learner_parameters(learner *learner); /* [learner_offsets.total] */

typedef struct learner_loss {
  double labels; /* summed negative log likelihood of the paragraphs' labels */
  double parts;  /* summed cross entropy of the known parts of speech */
} learner_loss;

/* Writes to gradient the derivative of (labels + part_weight * parts) * scale.  seed decides the
 * noise. */
learner_loss learner_gradient(learner *learner, const example *const *batch, uint32_t count,
                              const learner_noise *noise, float part_weight, float scale,
                              uint64_t seed, float *gradient);

/* Scores without noise, for the parameters given (those of the learner or another vector).
 * emissions [sum of tokens][LEARNER_LABELS] and parts [sum of tokens], the best part of speech + 1,
 * in the order of the list, which may be of any length; parts may be NULL. */
void learner_score(learner *learner, const float *parameters, const example *const *list,
                   uint32_t count, float *emissions, uint8_t *parts);

#endif
