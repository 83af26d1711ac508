/* One paragraph, ready to learn from: its features as rows of the network's tables, and the answers
 * of people. */
#ifndef INQUIT_TRAIN_EXAMPLE_H
#define INQUIT_TRAIN_EXAMPLE_H

#include <stdint.h>

typedef struct example {
  uint32_t count;    /* tokens, at least 1 */
  uint16_t *rows;    /* [count][tables] row of each embedding table; 0: unknown */
  uint64_t *classes; /* [count] LEX_... bits */
  uint8_t *labels;   /* [count] 0 O, then B- and I- of source, cue, content */
  uint8_t *parts;    /* [count] part of speech + 1; 0: unknown */
  uint32_t article;  /* its number, as the caller counts */
} example;

#endif
