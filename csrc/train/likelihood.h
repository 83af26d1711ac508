/* The conditional random field while it learns: how likely people's labels are, and the gradient.
 *
 * A label is O (0), or begins (1, 3, 5) or goes on with (2, 4, 6) a source, a cue or a content.  No
 * path has a label that goes on with what was not begun: the field gives it no weight, whatever its
 * parameters. */
#ifndef INQUIT_TRAIN_LIKELIHOOD_H
#define INQUIT_TRAIN_LIKELIHOOD_H

#include <stdbool.h>

#include "buffer.h"
#include "bundle.h"

enum { LIKELIHOOD_LABELS = 7 };

bool likelihood_may_start(uint32_t label);
bool likelihood_may_follow(uint32_t before, uint32_t label);

typedef struct likelihood {
  const float *start, *transition; /* [labels]; [labels from][labels to] */
  float *d_start, *d_transition;   /* added to */
  float scale;                     /* that all gradients are multiplied by */
} likelihood;

/* Summed negative log likelihood of the members' labels.  emissions [tokens][labels]; d_emissions,
 * of the same form, is written. */
double likelihood_loss(const likelihood *likelihood, const bundle *bundle, const float *emissions,
                       float *d_emissions, arena *arena);

#endif
