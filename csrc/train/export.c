#include "export.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "digest.h"
#include "model.h"

/* Largest byte of a number of a table: all of them are read as unsigned with 128 added. */
#define MOST_INPUT 127

/* The file at work. */
typedef struct export {
  const learner_shape *learned;
  learner_offsets offsets;
  const float *parameters;
  model_shape shape;
  model_layout layout;
  uint8_t *bytes;
  float column_scales[KERNEL_MAX_COLUMNS]; /* of the first layer's inputs: value of the byte 1 */
}
export;

/* ---------------------------------------------------------------- shape */

static uint32_t slots_for(uint32_t entry_count) {
  uint32_t slots = 2;
  while (slots < entry_count + entry_count / 2)
    slots *= 2;
  return slots;
}

static const char *take_shape(export *work, const vocabulary *vocabulary) {
  const learner_shape *learned = work->learned;
  if (learned->table_count != MODEL_TABLES)
    return "the tables are not those of the features";
  work->shape = (model_shape){
      .slot_count = slots_for(vocabulary->entry_count),
      .class_count = learned->class_count,
      .class_width = learned->class_width,
      .hidden = learned->hidden,
      .layers = learned->layers,
      .parts = learned->parts,
  };
  for (uint32_t table = 0; table < MODEL_TABLES; table++) {
    work->shape.rows[table] = learned->tables[table].rows;
    work->shape.widths[table] = learned->tables[table].width;
  }
  return model_shape_fault(&work->shape);
}

/* ---------------------------------------------------------------- vocabulary */

static void put_vocabulary(export *work, const vocabulary *vocabulary) {
  model_slot *slots = (void *)(work->bytes + work->layout.slots);
  uint32_t mask = work->shape.slot_count - 1;
  for (uint32_t i = 0; i < vocabulary->entry_count; i++) {
    const vocabulary_entry *entry = &vocabulary->entries[i];
    uint32_t at = entry->hash & mask;
    while (slots[at].hash)
      at = (at + 1) & mask;
    slots[at] = (model_slot){entry->hash, entry->row, entry->kind};
  }
  uint8_t *buckets = work->bytes + work->layout.buckets;
  for (uint32_t word = 1; word < work->shape.rows[FEATURE_WORD]; word++)
    buckets[word] = vocabulary_bucket(vocabulary->seen[word], vocabulary->cues[word]);
}

/* ---------------------------------------------------------------- tables */

static float largest_of(const float *numbers, size_t count) {
  float largest = 0;
  for (size_t i = 0; i < count; i++)
    largest = fmaxf(largest, fabsf(numbers[i]));
  return largest;
}

/* The value of the byte 1, when the largest number becomes most. */
static float scale_for(float largest, int most) {
  return largest > 0 ? largest / (float)most : 1;
}

static int32_t to_byte(float number, float scale, int most) {
  float byte = nearbyintf(number / scale);
  return (int32_t)fmaxf((float)-most, fminf((float)most, byte));
}

static void put_table(export *work, uint32_t table, float *column_scales) {
  uint32_t width = work->shape.widths[table];
  size_t count = (size_t)work->shape.rows[table] * width;
  const float *numbers = work->parameters + work->offsets.tables[table];
  uint8_t *bytes = work->bytes + work->layout.tables[table];
  float scale = scale_for(largest_of(numbers, count), MOST_INPUT);
  for (size_t i = 0; i < count; i++)
    bytes[i] = (uint8_t)(to_byte(numbers[i], scale, MOST_INPUT) + KERNEL_ZERO);
  for (uint32_t column = 0; column < width; column++)
    column_scales[column] = scale;
}

/* The largest number in the sums of class rows that the examples have. */
static float largest_sum(const export *work, const example *examples, uint32_t count) {
  uint32_t width = work->shape.class_width;
  const float *rows = work->parameters + work->offsets.classes;
  float largest = 0;
  for (uint32_t i = 0; i < count; i++)
    for (uint32_t token = 0; token < examples[i].count; token++) {
      float sums[MODEL_MAX_WIDTH] = {0};
      for (uint32_t bit = 0; bit < work->shape.class_count; bit++)
        if (examples[i].classes[token] >> bit & 1)
          for (uint32_t column = 0; column < width; column++)
            sums[column] += rows[bit * width + column];
      largest = fmaxf(largest, largest_of(sums, width));
    }
  return largest;
}

static void put_classes(export *work, float largest, float *column_scales) {
  uint32_t width = work->shape.class_width;
  const float *rows = work->parameters + work->offsets.classes;
  int8_t *bytes = (void *)(work->bytes + work->layout.classes);
  float scale = scale_for(largest, MOST_INPUT);
  for (uint32_t i = 0; i < work->shape.class_count * width; i++)
    bytes[i] = (int8_t)to_byte(rows[i], scale, MOST_INPUT);
  for (uint32_t column = 0; column < width; column++)
    column_scales[column] = scale;
}

static void put_tables(export *work, const example *examples, uint32_t count) {
  float *column_scales = work->column_scales;
  for (uint32_t table = 0; table < MODEL_TABLES; table++) {
    put_table(work, table, column_scales);
    column_scales += work->shape.widths[table];
  }
  put_classes(work, largest_sum(work, examples, count), column_scales);
}

/* ---------------------------------------------------------------- matrices */

/* A learned matrix, and what becomes of it. */
typedef struct learned_matrix {
  const float *weights, *bias; /* [rows][columns], [rows]; bias may be NULL */
  uint32_t rows, columns;
  const float *column_scales; /* NULL: those of outputs, 1 / 127 */
  bool gates;                 /* an LSTM's: rows stand by cell, three gates of four are halved */
} learned_matrix;

/* Where the row of a learned matrix goes, and what it is multiplied with. */
static uint32_t row_in_file(const learned_matrix *from, uint32_t row, float *factor) {
  *factor = 1;
  if (!from->gates)
    return row;
  enum { CELL_GATE = 2 };
  uint32_t hidden = from->rows / KERNEL_GATES, gate = row / hidden, cell = row % hidden;
  if (gate != CELL_GATE)
    *factor = 0.5F;
  return cell / KERNEL_BLOCK * KERNEL_BLOCK * KERNEL_GATES + gate * KERNEL_BLOCK +
         cell % KERNEL_BLOCK;
}

static size_t weight_at(const matrix *shape, uint32_t row, uint32_t column) {
  uint32_t block = row / KERNEL_BLOCK, quads = shape->columns / KERNEL_QUAD;
  size_t quad = (size_t)(block / shape->stand_by) * quads + column / KERNEL_QUAD;
  size_t lane =
      (quad * shape->stand_by + block % shape->stand_by) * KERNEL_BLOCK + row % KERNEL_BLOCK;
  return lane * KERNEL_QUAD + column % KERNEL_QUAD;
}

static void put_row(export *work, const learned_matrix *from, uint32_t row, const matrix *shape,
                    const model_matrix_layout *layout) {
  float factor, numbers[KERNEL_MAX_COLUMNS];
  uint32_t at = row_in_file(from, row, &factor);
  for (uint32_t column = 0; column < from->columns; column++)
    numbers[column] = from->weights[(size_t)row * from->columns + column] * factor *
                      (from->column_scales ? from->column_scales[column] : 1.0F / MOST_INPUT);
  float scale = scale_for(largest_of(numbers, from->columns), KERNEL_MAX_WEIGHT);
  int8_t *weights = (void *)(work->bytes + layout->weights);
  int32_t sum = 0;
  for (uint32_t column = 0; column < from->columns; column++) {
    int32_t weight = to_byte(numbers[column], scale, KERNEL_MAX_WEIGHT);
    weights[weight_at(shape, at, column)] = (int8_t)weight;
    sum += weight;
  }
  ((int32_t *)(void *)(work->bytes + layout->start))[at] = -KERNEL_ZERO * sum;
  ((float *)(void *)(work->bytes + layout->scale))[at] = scale;
  if (from->bias)
    ((float *)(void *)(work->bytes + layout->bias))[at] = from->bias[row] * factor;
}

static void put_matrix(export *work, const learned_matrix *from, matrix shape,
                       const model_matrix_layout *layout) {
  for (uint32_t row = 0; row < from->rows; row++)
    put_row(work, from, row, &shape, layout);
}

static void put_lstm(export *work, uint32_t layer, uint32_t direction) {
  uint32_t hidden = work->shape.hidden, rows = KERNEL_GATES * hidden;
  uint32_t columns = layer ? MODEL_DIRECTIONS * hidden : learner_inputs(work->learned);
  const float *parameters = work->parameters;
  learned_matrix inputs = {
      .weights =
          parameters + work->offsets.layers[layer].input + (size_t)direction * rows * columns,
      .bias = parameters + work->offsets.layers[layer].bias + (size_t)direction * rows,
      .rows = rows,
      .columns = columns,
      .column_scales = layer ? NULL : work->column_scales,
      .gates = true,
  };
  learned_matrix recurrent = {
      .weights =
          parameters + work->offsets.layers[layer].recurrent + (size_t)direction * rows * hidden,
      .rows = rows,
      .columns = hidden,
      .gates = true,
  };
  put_matrix(work, &inputs, model_input_matrix(&work->shape, layer),
             &work->layout.layers[layer][direction].inputs);
  put_matrix(work, &recurrent, model_recurrent_matrix(&work->shape),
             &work->layout.layers[layer][direction].recurrent);
}

static void put_head(export *work, size_t weights, size_t bias, uint32_t rows,
                     const model_matrix_layout *layout) {
  learned_matrix head = {.weights = work->parameters + weights,
                         .bias = work->parameters + bias,
                         .rows = rows,
                         .columns = MODEL_DIRECTIONS * work->shape.hidden};
  put_matrix(work, &head, model_head_matrix(&work->shape, rows), layout);
}

/* ---------------------------------------------------------------- the file */

static void put_header(export *work) {
  const size_t summed = offsetof(model_header, size);
  model_header header = {.version = MODEL_VERSION,
                         .features = FEATURE_VERSION,
                         .size = work->layout.size,
                         .shape = work->shape};
  memcpy(header.magic, MODEL_MAGIC, sizeof header.magic);
  memcpy(work->bytes, &header, sizeof header);
  header.checksum = digest(work->bytes + summed, work->layout.size - summed);
  memcpy(work->bytes, &header, sizeof header);
}

static void put_all(export *work, const vocabulary *vocabulary, const example *examples,
                    uint32_t count) {
  const learner_offsets *offsets = &work->offsets;
  put_vocabulary(work, vocabulary);
  put_tables(work, examples, count);
  for (uint32_t layer = 0; layer < work->shape.layers; layer++)
    for (uint32_t direction = 0; direction < MODEL_DIRECTIONS; direction++)
      put_lstm(work, layer, direction);
  put_head(work, offsets->emission, offsets->emission_bias, MODEL_LABELS, &work->layout.labels);
  put_head(work, offsets->part, offsets->part_bias, work->shape.parts, &work->layout.parts);
  memcpy(work->bytes + work->layout.field_start, work->parameters + offsets->start,
         MODEL_LABELS * sizeof(float));
  memcpy(work->bytes + work->layout.field_transition, work->parameters + offsets->transition,
         (size_t)MODEL_LABELS * MODEL_LABELS * sizeof(float));
  put_header(work);
}

void *export_model(const learner_shape *shape, const float *parameters,
                   const vocabulary *vocabulary, const example *examples, uint32_t count,
                   size_t *size, const char **reason) {
  export work = {.learned = shape, .offsets = learner_lay_out(shape), .parameters = parameters};
  *reason = take_shape(&work, vocabulary);
  if (*reason)
    return NULL;
  work.layout = model_lay_out(&work.shape);
  *size = work.layout.size;
  size_t room = (*size + MODEL_ALIGN - 1) / MODEL_ALIGN * MODEL_ALIGN;
  work.bytes = aligned_alloc(MODEL_ALIGN, room);
  if (!work.bytes) {
    *reason = "out of memory";
    return NULL;
  }
  memset(work.bytes, 0, room);
  put_all(&work, vocabulary, examples, count);
  return work.bytes;
}

bool export_write(const char *path, const void *bytes, size_t size) {
  char beside[4096];
  int length = snprintf(beside, sizeof beside, "%s.new", path);
  if (length < 0 || (size_t)length >= sizeof beside)
    return false;
  FILE *file = fopen(beside, "wb");
  if (!file)
    return false;
  bool written = fwrite(bytes, 1, size, file) == size;
  written = fclose(file) == 0 && written;
  return written && rename(beside, path) == 0;
}
