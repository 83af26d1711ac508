/* The sizes of the network, and where each of its matrices lies. */
#ifndef INQUIT_TRAIN_SHAPE_H
#define INQUIT_TRAIN_SHAPE_H

#include <stddef.h>
#include <stdint.h>

enum {
  LEARNER_MAX_TABLES = 24,
  LEARNER_MAX_LAYERS = 4,
  LEARNER_LABELS = 7 /* O, then B- and I- of source, cue, content */
};

typedef struct learner_shape {
  uint32_t table_count;
  struct {
    uint32_t rows, width; /* row 0: unknown */
  } tables[LEARNER_MAX_TABLES];
  uint32_t class_count,
      class_width; /* bits of example.classes; a token has the sum of their rows */
  uint32_t hidden; /* cells of one direction */
  uint32_t layers;
  uint32_t parts; /* parts of speech; example.parts holds them + 1 */
} learner_shape;

/* Where each matrix begins in the vector, in floats.  All are row-major.  The gates stand in the
 * order input, forget, cell, output; direction 0 reads from the left. */
typedef struct learner_offsets {
  size_t tables[LEARNER_MAX_TABLES]; /* [rows][width] */
  size_t classes;                    /* [class_count][class_width] */
  struct {
    size_t input;     /* [2 directions][4 gates * hidden][inputs of the layer] */
    size_t recurrent; /* [2 directions][4 gates * hidden][hidden] */
    size_t bias;      /* [2 directions][4 gates * hidden] */
  } layers[LEARNER_MAX_LAYERS];
  size_t emission, emission_bias; /* [labels][2 * hidden], [labels]; reads the last layer */
  size_t start, transition;       /* [labels]; [labels from][labels to] */
  size_t part, part_bias;         /* [parts][2 * hidden], [parts]; reads the first layer */
  size_t total;
} learner_offsets;

/* Inputs of the first layer: the tables' widths in their order, then class_width. */
uint32_t learner_inputs(const learner_shape *shape);
learner_offsets learner_lay_out(const learner_shape *shape);

#endif
