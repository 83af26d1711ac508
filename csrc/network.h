/* features -> scores of the labels: the trained network, run over several paragraphs at once.
 *
 * The tokens at hand are cut into lanes of whole paragraphs and about one length, which go through
 * the LSTMs side by side, so that they share the loads of the weights and fill each other's waits.
 * What a paragraph gets does not depend on its neighbours, nor on the kernel. */
#ifndef INQUIT_NETWORK_H
#define INQUIT_NETWORK_H

#include "base.h"
#include "feature.h"
#include "kernel.h"
#include "model.h"

enum {
  NETWORK_TOKENS = 2048, /* most at once: what is at work then fits a core's second cache */
  NETWORK_LANES = 8      /* twice the inputs that a kernel takes at a time */
};

typedef struct network {
  const model *model;
  const kernel *kernel;
  uint32_t room;      /* tokens at once */
  uint32_t stride;    /* bytes of a row of inputs */
  uint8_t *inputs;    /* [room][stride] of the first layer */
  uint8_t *hidden[2]; /* [room][2 directions][hidden], of a layer and of the one before */
  uint8_t *edges;     /* [room] 1: a paragraph begins, 2: it ends */
  float *sums;        /* [lanes][steps][gates * hidden] */
  float *cells;       /* [lanes][hidden] */
  float *scores;      /* [steps][rows of a head] */
  uint8_t *rest;      /* [hidden] outputs before the first token */
} network;

/* room: at least 1; more than NETWORK_TOKENS are not needed.  All memory comes from the arena. */
inquit_status network_init(network *network, arena *arena, const model *model, const kernel *kernel,
                           uint32_t room);

/* Paragraphs, one after the other: tokens [0, ends[0]), [ends[0], ends[1]), ..., none empty, at
 * most room in all.  emissions: a score for each label; parts: the best part of speech, NULL: not
 * asked for. */
void network_run(network *network, const feature *features, const uint32_t *ends,
                 uint32_t paragraph_count, float (*emissions)[MODEL_LABELS], uint8_t *parts);

#endif
