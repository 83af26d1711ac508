/* How the network learns: epoch after epoch over examples, to an average of its last states. */
#ifndef INQUIT_TRAIN_COURSE_H
#define INQUIT_TRAIN_COURSE_H

#include "adam.h"
#include "batch.h"
#include "options.h"
#include "score.h"

typedef struct course {
  const options *options;
  learner *learner;
  adam adam;
  random_source source;
  size_t count;    /* of parameters */
  float *gradient; /* [count] */
  float *average;  /* [count] exponential mean of the parameters, once averages is set */
  bool averages;
  uint32_t epoch;  /* those behind us */
  double progress; /* share of the whole course, 0 to 1 */
} course;

void course_init(course *course, arena *arena, learner *learner, const options *options);
void course_free(course *course);

/* One epoch over all examples; the losses are of a token. */
learner_loss course_run_epoch(course *course, const example *examples, uint32_t count);

/* The parameters to use: the average, once there is one. */
const float *course_parameters(const course *course);

/* How well the network does on the examples now. */
score course_measure(course *course, const example *examples, uint32_t count);

#endif
