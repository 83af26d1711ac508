/* The inner loops of the network: products of bytes, and the LSTM cell.
 *
 * Numbers between layers are bytes: q + 128, where q is round(127 * h) of an output h, or a number
 * of an embedding.  Sums of products are whole numbers and exact; what follows is IEEE single
 * precision, number by number and in one order, without fused operations.  So each kernel gives the
 * same bits. */
#ifndef INQUIT_KERNEL_H
#define INQUIT_KERNEL_H

#include "base.h"

enum {
  KERNEL_BLOCK = 16,         /* rows of a matrix that lie together */
  KERNEL_QUAD = 4,           /* columns that do */
  KERNEL_GATES = 4,          /* of an LSTM: input, forget, cell, output */
  KERNEL_MAX_COLUMNS = 1024, /* so that no sum passes 2^24, and each is a float */
  KERNEL_MAX_WEIGHT = 63,    /* so that two products of bytes fit 16 bits: 2 * 255 * 63 */
  KERNEL_ZERO = 128          /* the byte that stands for 0 */
};

/* weights * bytes: sum = start + sum of weight * byte over the columns, where start takes back the
 * 128 in each byte; its value is sum * scale + bias.
 *
 * Rows are cut into blocks of 16, and as many blocks as stand_by go together, quad by quad:
 * weights[block / stand_by][column / 4][block % stand_by][row % 16][column % 4]. */
typedef struct matrix {
  uint32_t rows;         /* a multiple of 16 * stand_by */
  uint32_t columns;      /* a multiple of 4, at most KERNEL_MAX_COLUMNS */
  uint32_t stand_by;     /* 1, or KERNEL_GATES: the four gates of 16 cells */
  const int32_t *start;  /* [rows] */
  const float *scale;    /* [rows] */
  const float *bias;     /* [rows]; NULL in a recurrent matrix */
  const int8_t *weights; /* [rows * columns] */
} matrix;

typedef struct kernel {
  const char *name;
  bool (*can_run)(void); /* on this machine */
  /* outputs[i][rows] = the values for inputs[i][columns], i < count. */
  void (*project)(const matrix *matrix, const uint8_t *const *inputs, float *const *outputs,
                  uint32_t count);
  /* One step of count LSTMs that share their recurrent matrix, of rows / 4 cells: sums[i][rows] are
   * what the inputs give, before[i] the last outputs, cells[i] the state, which is changed;
   * after[i] gets the outputs.  The gates input, forget and output are halved (see model.h). */
  void (*step)(const matrix *recurrent, const float *const *sums, const uint8_t *const *before,
               float *const *cells, uint8_t *const *after, uint32_t count);
} kernel;

/* All that this program has, the fastest first; the last one runs everywhere. */
extern const kernel *const kernels[];
extern const uint32_t kernel_count;

/* The fastest that this machine can run. */
const kernel *kernel_choose(void);

#endif
