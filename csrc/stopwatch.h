/* How long each stage takes, where somebody wants to know. */
#ifndef INQUIT_STOPWATCH_H
#define INQUIT_STOPWATCH_H

#include "base.h"

typedef struct stopwatch {
  double (*clock)(void); /* NULL: nobody does */
  double *seconds;       /* [INQUIT_STAGE_COUNT] so far */
  double last;           /* what the clock said at the last lap */
} stopwatch;

static inline void stopwatch_start(stopwatch *watch) {
  if (watch->clock)
    watch->last = watch->clock();
}

/* All that has gone by since the last lap was the stage's. */
static inline void stopwatch_lap(stopwatch *watch, inquit_stage stage) {
  if (!watch->clock)
    return;
  double now = watch->clock();
  watch->seconds[stage] += now - watch->last;
  watch->last = now;
}

#endif
