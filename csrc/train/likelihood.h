/* The conditional random field while it learns: how likely people's labels are, and the gradient.
 * Paths and their weights are those of the engine (field.h). */
#ifndef INQUIT_TRAIN_LIKELIHOOD_H
#define INQUIT_TRAIN_LIKELIHOOD_H

#include "bundle.h"
#include "field.h"

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
