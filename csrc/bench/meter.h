/* Seconds, and what is made of them. */
#ifndef BENCH_METER_H
#define BENCH_METER_H

#include "inquit.h"
#include "material.h"

/* Seconds of the processor, so that what else the machine does counts little. */
double processor_now(void);

/* Seconds of the clock on the wall. */
double wall_now(void);

/* One annotation: the best of several, for disturbances only make it slower. */
typedef struct measure {
  double seconds;
  inquit_statistics statistics;
} measure;

measure measure_text(inquit_context *context, bytes text, int runs);

/* What the machine can do: gzip -6 of the same text, by zlib.  *size: of what comes out. */
double gzip_seconds(bytes text, int runs, size_t *size);

/* Millions a second. */
double rate(double amount, double seconds);

#endif
