/* How well the exported model does in the engine's arithmetic, and how often it tags as the learner
 * that it was made of. */
#ifndef INQUIT_TRAIN_SERVED_H
#define INQUIT_TRAIN_SERVED_H

#include "corpus.h"
#include "learner.h"
#include "score.h"

typedef struct served {
  score score;
  uint64_t tokens, same; /* labels that are those of the learner */
} served;

/* bytes [size]: of export_model(), from the learner's parameters. */
served served_measure(const void *bytes, size_t size, learner *learner, const float *parameters,
                      const corpus *corpus, const vocabulary *vocabulary);

#endif
