/* Random numbers that are the same everywhere for a seed (splitmix64). */
#ifndef INQUIT_TRAIN_RANDOM_H
#define INQUIT_TRAIN_RANDOM_H

#include <stdint.h>

typedef struct random_source {
  uint64_t state;
} random_source;

/* Sources of different seeds, and of one seed with different streams, have nothing in common. */
random_source random_new(uint64_t seed, uint64_t stream);
uint64_t random_bits(random_source *source);
float random_unit(random_source *source);                     /* in [0, 1) */
uint32_t random_below(random_source *source, uint32_t bound); /* in [0, bound); bound > 0 */
float random_normal(random_source *source);                   /* mean 0, deviation 1 */

#endif
