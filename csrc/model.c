#include "model.h"

#include "digest.h"

#include <math.h>
#include <string.h>

/* No number of a trained network is anywhere near: larger ones are damage. */
#define MAX_NUMBER 1e4F

_Static_assert(sizeof(model_header) == 32 + sizeof(model_shape), "the header has no padding");
_Static_assert(sizeof(model_slot) == 8, "a slot has no padding");

/* ---------------------------------------------------------------- the shape */

static uint32_t round_up(uint32_t count, uint32_t step) {
  return (count + step - 1) / step * step;
}

uint32_t model_inputs(const model_shape *shape) {
  uint32_t count = shape->class_width;
  for (uint32_t table = 0; table < MODEL_TABLES; table++)
    count += shape->widths[table];
  return round_up(count, KERNEL_QUAD);
}

static const char *table_fault(const model_shape *shape) {
  for (uint32_t table = 0; table < MODEL_TABLES; table++) {
    if (shape->widths[table] < 1 || shape->widths[table] > MODEL_MAX_WIDTH)
      return "a table's width is out of range";
    if (shape->rows[table] < 1 || shape->rows[table] > UINT16_MAX)
      return "a table's number of rows is out of range";
  }
  for (uint32_t flag = 0; flag < FEATURE_FLAGS; flag++)
    if (shape->rows[FEATURE_HASHES + flag] != feature_flag_sizes[flag])
      return "a table's number of rows is not that of its feature";
  return NULL;
}

const char *model_shape_fault(const model_shape *shape) {
  const char *fault = table_fault(shape);
  if (fault)
    return fault;
  if (shape->slot_count < 2 || shape->slot_count > (1u << 20) ||
      (shape->slot_count & (shape->slot_count - 1)))
    return "the vocabulary's size is out of range";
  if (shape->class_count < LEXICON_CLASS_COUNT || shape->class_count > 64)
    return "the number of classes is not that of the lexicon";
  if (shape->class_width < 1 || shape->class_width > MODEL_MAX_WIDTH)
    return "the width of the classes is out of range";
  if (shape->hidden < KERNEL_BLOCK || shape->hidden > MODEL_MAX_HIDDEN ||
      shape->hidden % KERNEL_BLOCK)
    return "the number of cells is out of range";
  if (shape->layers < 1 || shape->layers > MODEL_MAX_LAYERS)
    return "the number of layers is out of range";
  if (shape->parts < 1 || shape->parts > MODEL_MAX_PARTS)
    return "the number of parts of speech is out of range";
  return model_inputs(shape) > KERNEL_MAX_COLUMNS ? "the inputs are too many" : NULL;
}

matrix model_input_matrix(const model_shape *shape, uint32_t layer) {
  return (matrix){
      .rows = KERNEL_GATES * shape->hidden,
      .columns = layer ? MODEL_DIRECTIONS * shape->hidden : model_inputs(shape),
      .stand_by = KERNEL_GATES,
  };
}

matrix model_recurrent_matrix(const model_shape *shape) {
  return (matrix){
      .rows = KERNEL_GATES * shape->hidden, .columns = shape->hidden, .stand_by = KERNEL_GATES};
}

matrix model_head_matrix(const model_shape *shape, uint32_t rows) {
  return (matrix){.rows = round_up(rows, KERNEL_BLOCK),
                  .columns = MODEL_DIRECTIONS * shape->hidden,
                  .stand_by = 1};
}

/* ---------------------------------------------------------------- the layout */

/* The beginning of a section of so many bytes behind *at, which becomes its end. */
static uint64_t place(uint64_t *at, uint64_t size) {
  uint64_t begin = (*at + MODEL_ALIGN - 1) / MODEL_ALIGN * MODEL_ALIGN;
  *at = begin + size;
  return begin;
}

static model_matrix_layout place_matrix(uint64_t *at, matrix matrix, bool has_bias) {
  uint64_t row_bytes = (uint64_t)matrix.rows * sizeof(float);
  model_matrix_layout layout;
  layout.start = place(at, row_bytes);
  layout.scale = place(at, row_bytes);
  layout.bias = has_bias ? place(at, row_bytes) : 0;
  layout.weights = place(at, (uint64_t)matrix.rows * matrix.columns);
  return layout;
}

model_layout model_lay_out(const model_shape *shape) {
  model_layout layout;
  uint64_t at = sizeof(model_header);
  layout.slots = place(&at, (uint64_t)shape->slot_count * sizeof(model_slot));
  layout.buckets = place(&at, shape->rows[0]);
  for (uint32_t table = 0; table < MODEL_TABLES; table++)
    layout.tables[table] = place(&at, (uint64_t)shape->rows[table] * shape->widths[table]);
  layout.classes = place(&at, (uint64_t)shape->class_count * shape->class_width);
  for (uint32_t layer = 0; layer < shape->layers; layer++)
    for (uint32_t direction = 0; direction < MODEL_DIRECTIONS; direction++) {
      layout.layers[layer][direction].inputs =
          place_matrix(&at, model_input_matrix(shape, layer), true);
      layout.layers[layer][direction].recurrent =
          place_matrix(&at, model_recurrent_matrix(shape), false);
    }
  layout.labels = place_matrix(&at, model_head_matrix(shape, MODEL_LABELS), true);
  layout.parts = place_matrix(&at, model_head_matrix(shape, shape->parts), true);
  layout.field_start = place(&at, MODEL_LABELS * sizeof(float));
  layout.field_transition = place(&at, (uint64_t)MODEL_LABELS * MODEL_LABELS * sizeof(float));
  layout.size = at;
  return layout;
}

/* ---------------------------------------------------------------- the views */

static matrix view_matrix(const uint8_t *bytes, matrix matrix, const model_matrix_layout *layout) {
  matrix.start = (const void *)(bytes + layout->start);
  matrix.scale = (const void *)(bytes + layout->scale);
  matrix.bias = layout->bias ? (const void *)(bytes + layout->bias) : NULL;
  matrix.weights = (const void *)(bytes + layout->weights);
  return matrix;
}

static void view(model *model, const uint8_t *bytes, const model_layout *layout) {
  const model_shape *shape = &model->shape;
  model->slots = (const void *)(bytes + layout->slots);
  model->buckets = bytes + layout->buckets;
  for (uint32_t table = 0; table < MODEL_TABLES; table++)
    model->tables[table] = bytes + layout->tables[table];
  model->classes = (const void *)(bytes + layout->classes);
  for (uint32_t layer = 0; layer < shape->layers; layer++)
    for (uint32_t direction = 0; direction < MODEL_DIRECTIONS; direction++)
      model->layers[layer][direction] = (model_lstm){
          view_matrix(bytes, model_input_matrix(shape, layer),
                      &layout->layers[layer][direction].inputs),
          view_matrix(bytes, model_recurrent_matrix(shape),
                      &layout->layers[layer][direction].recurrent),
      };
  model->labels = view_matrix(bytes, model_head_matrix(shape, MODEL_LABELS), &layout->labels);
  model->parts = view_matrix(bytes, model_head_matrix(shape, shape->parts), &layout->parts);
  model->start = (const void *)(bytes + layout->field_start);
  model->transition = (const void *)(bytes + layout->field_transition);
}

/* ---------------------------------------------------------------- what lies in the sections */

static bool are_rows(const model *model) {
  uint32_t free_slots = 0;
  for (uint32_t i = 0; i < model->shape.slot_count; i++) {
    const model_slot *slot = &model->slots[i];
    if (!slot->hash)
      free_slots++;
    else if (slot->table >= FEATURE_HASHES || slot->row >= model->shape.rows[slot->table])
      return false;
  }
  for (uint32_t word = 0; word < model->shape.rows[0]; word++)
    if (model->buckets[word] >= model->shape.rows[MODEL_TABLES - 1])
      return false;
  return free_slots > 0; /* where a search ends */
}

static bool are_numbers(const float *numbers, uint32_t count) {
  for (uint32_t i = 0; i < count; i++)
    if (!(fabsf(numbers[i]) <= MAX_NUMBER))
      return false;
  return true;
}

/* The weights of some blocks that stand by are small enough for two products to fit 16 bits, and
 * what their sums begin with takes back the 128 in each input.  So the kernels agree, and no sum
 * overflows. */
static bool are_weights(const matrix *matrix, uint32_t first_row) {
  const uint32_t lanes = matrix->stand_by * KERNEL_BLOCK * KERNEL_QUAD;
  const int8_t *weights = matrix->weights + (size_t)first_row * matrix->columns;
  int32_t sums[KERNEL_GATES * KERNEL_BLOCK * KERNEL_QUAD] = {0};
  uint32_t too_large = 0;
  for (uint32_t column = 0; column < matrix->columns; column += KERNEL_QUAD, weights += lanes)
    for (uint32_t lane = 0; lane < lanes; lane++) {
      sums[lane] += weights[lane];
      too_large |= (uint32_t)(weights[lane] + KERNEL_MAX_WEIGHT) > 2 * KERNEL_MAX_WEIGHT;
    }
  for (uint32_t row = 0; row < matrix->stand_by * KERNEL_BLOCK; row++) {
    const int32_t *four = sums + (size_t)row * KERNEL_QUAD;
    if (matrix->start[first_row + row] != -KERNEL_ZERO * (four[0] + four[1] + four[2] + four[3]))
      return false;
  }
  return !too_large;
}

static bool is_matrix(const matrix *matrix) {
  for (uint32_t row = 0; row < matrix->rows; row += matrix->stand_by * KERNEL_BLOCK)
    if (!are_weights(matrix, row))
      return false;
  return are_numbers(matrix->scale, matrix->rows) &&
         (!matrix->bias || are_numbers(matrix->bias, matrix->rows));
}

static bool are_matrices(const model *model) {
  for (uint32_t layer = 0; layer < model->shape.layers; layer++)
    for (uint32_t direction = 0; direction < MODEL_DIRECTIONS; direction++) {
      const model_lstm *lstm = &model->layers[layer][direction];
      if (!is_matrix(&lstm->inputs) || !is_matrix(&lstm->recurrent))
        return false;
    }
  return is_matrix(&model->labels) && is_matrix(&model->parts) &&
         are_numbers(model->start, MODEL_LABELS) &&
         are_numbers(model->transition, MODEL_LABELS * MODEL_LABELS);
}

/* ---------------------------------------------------------------- opening */

static bool is_little_endian(void) {
  const uint16_t one = 1;
  uint8_t first;
  memcpy(&first, &one, 1);
  return first == 1;
}

static const char *header_fault(const uint8_t *bytes, size_t size, const model_header *header) {
  const size_t summed = offsetof(model_header, size);
  if (memcmp(header->magic, MODEL_MAGIC, sizeof header->magic) != 0)
    return "not a model file";
  if (header->version != MODEL_VERSION)
    return "the model file is of another version";
  if (header->features != FEATURE_VERSION)
    return "the model was trained with other features";
  if (header->size != size)
    return "the model file is cut off, or something follows it";
  if (header->checksum != digest(bytes + summed, size - summed))
    return "the model file is damaged: its checksum does not fit";
  return NULL;
}

static const char *fault_of(model *model, const uint8_t *bytes, size_t size) {
  model_header header;
  if (!is_little_endian())
    return "this machine is big-endian";
  if (size < sizeof header)
    return "too short for a model file";
  if ((uintptr_t)bytes % MODEL_ALIGN)
    return "the model is not aligned to 64 bytes";
  memcpy(&header, bytes, sizeof header);
  const char *fault = header_fault(bytes, size, &header);
  if (!fault)
    fault = model_shape_fault(&header.shape);
  if (fault)
    return fault;
  model_layout layout = model_lay_out(&header.shape);
  if (layout.size != size)
    return "the model file has not the size of its network";
  *model = (struct model){.shape = header.shape};
  view(model, bytes, &layout);
  if (!are_rows(model))
    return "the vocabulary names rows that there are not";
  return are_matrices(model) ? NULL : "a number is out of range";
}

bool model_open(model *model, const void *bytes, size_t size, const char **reason) {
  *reason = fault_of(model, bytes, size);
  return !*reason;
}

uint32_t model_row(const model *model, uint32_t table, uint32_t hash) {
  uint32_t mask = model->shape.slot_count - 1;
  for (uint32_t i = hash & mask; model->slots[i].hash; i = (i + 1) & mask)
    if (model->slots[i].hash == hash && model->slots[i].table == table)
      return model->slots[i].row;
  return 0;
}
