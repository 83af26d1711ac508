/* bytes -> the trained network, read where it lies.
 *
 * The file is little-endian: a header, then the sections below, each beginning at a multiple of 64
 * bytes, in this order and of exactly the sizes that the header's shape gives them.  Nothing in it
 * is copied or unpacked; nothing in it is trusted.
 *
 *   slots        the vocabulary: hash table of feature hashes, linear probing, a power of two
 *   buckets      [rows of table 0] row of the last table, for each word
 *   tables       for each embedding table [rows][width] numbers, as bytes (kernel.h)
 *   classes      [class_count][class_width] signed numbers: the sum of a token's rows, cut off at a
 *                byte, is the last part of its input
 *   for each layer, for each direction: the matrix of its inputs, the recurrent matrix.  Rows stand
 *                by cell: 16 of the input gate, forget, cell, output, then the next 16 cells.  Rows
 *                of the input, forget and output gates are halved: a gate is (1 + tanh(sum)) / 2
 *   the matrix of the labels, that of the parts of speech: rows filled up to a multiple of 16
 *   field        start [labels], transition [labels from][labels to]: log scores
 *
 * A matrix is start, scale, bias (but in a recurrent matrix), weights: see kernel.h.  Columns that
 * fill the inputs up to a multiple of 4 have the weight 0; scales of the tables are part of the
 * weights that they meet. */
#ifndef INQUIT_MODEL_H
#define INQUIT_MODEL_H

#include "base.h"
#include "feature.h"
#include "kernel.h"

enum {
  MODEL_VERSION = 1,
  MODEL_ALIGN = 64,
  MODEL_TABLES = FEATURE_HASHES + FEATURE_FLAGS + 1, /* the last: how often a word is a cue */
  MODEL_MAX_WIDTH = 64,                              /* of a table's row */
  MODEL_MAX_HIDDEN = 256,
  MODEL_MAX_LAYERS = 4,
  MODEL_LABELS = 7, /* O, B- and I-SOURCE, B- and I-CUE, B- and I-CONTENT */
  MODEL_MAX_PARTS = 128,
  MODEL_DIRECTIONS = 2 /* from the left, from the right */
};

typedef struct model_shape {
  uint32_t slot_count;
  uint32_t rows[MODEL_TABLES], widths[MODEL_TABLES]; /* row 0: unknown */
  uint32_t class_count, class_width;
  uint32_t hidden; /* cells of one direction; a multiple of 16 */
  uint32_t layers;
  uint32_t parts; /* of speech */
} model_shape;

/* The file begins with it; no padding between the fields. */
typedef struct model_header {
  char magic[8]; /* MODEL_MAGIC */
  uint32_t version;
  uint32_t features; /* FEATURE_VERSION: the features are those that it was trained with */
  uint64_t checksum; /* digest() of all bytes behind this field */
  uint64_t size;     /* of the file */
  model_shape shape;
} model_header;

#define MODEL_MAGIC "inquit\r\n"

typedef struct model_slot {
  uint32_t hash; /* 0: free */
  uint16_t row;
  uint16_t table;
} model_slot;

typedef struct model_lstm {
  matrix inputs, recurrent;
} model_lstm;

typedef struct model {
  model_shape shape;
  const model_slot *slots;
  const uint8_t *buckets;
  const uint8_t *tables[MODEL_TABLES];
  const int8_t *classes;
  model_lstm layers[MODEL_MAX_LAYERS][MODEL_DIRECTIONS];
  matrix labels, parts;
  const float *start;      /* [MODEL_LABELS] */
  const float *transition; /* [from][to] */
} model;

/* bytes: aligned to MODEL_ALIGN; they have to outlive the model.  False: *reason says why. */
bool model_open(model *model, const void *bytes, size_t size, const char **reason);

/* The row of a hash in a table of hashes; 0: unknown. */
uint32_t model_row(const model *model, uint32_t table, uint32_t hash);

/* Numbers of the first layer's input, filled up to a multiple of 4. */
uint32_t model_inputs(const model_shape *shape);

/* Where each section lies, in bytes from the file's beginning. */
typedef struct model_matrix_layout {
  uint64_t start, scale, bias, weights; /* bias: 0 in a recurrent matrix */
} model_matrix_layout;

typedef struct model_layout {
  uint64_t slots, buckets, tables[MODEL_TABLES], classes;
  struct {
    model_matrix_layout inputs, recurrent;
  } layers[MODEL_MAX_LAYERS][MODEL_DIRECTIONS];
  model_matrix_layout labels, parts;
  uint64_t field_start, field_transition;
  uint64_t size; /* of the file */
} model_layout;

/* NULL, or why there is no such network. */
const char *model_shape_fault(const model_shape *shape);

/* Of a shape without fault. */
model_layout model_lay_out(const model_shape *shape);

/* The matrices of a shape, with no numbers yet: layer 0 has the inputs of the tables. */
matrix model_input_matrix(const model_shape *shape, uint32_t layer);
matrix model_recurrent_matrix(const model_shape *shape);
matrix model_head_matrix(const model_shape *shape, uint32_t rows);

#endif
