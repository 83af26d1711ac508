#include "shape.h"

enum { DIRECTIONS = 2, GATES = 4 };

uint32_t learner_inputs(const learner_shape *shape) {
  uint32_t inputs = shape->class_width;
  for (uint32_t i = 0; i < shape->table_count; i++)
    inputs += shape->tables[i].width;
  return inputs;
}

static size_t take(size_t *total, size_t count) {
  size_t at = *total;
  *total += count;
  return at;
}

learner_offsets learner_lay_out(const learner_shape *shape) {
  learner_offsets offsets = {0};
  size_t *total = &offsets.total;
  for (uint32_t i = 0; i < shape->table_count; i++)
    offsets.tables[i] = take(total, (size_t)shape->tables[i].rows * shape->tables[i].width);
  offsets.classes = take(total, (size_t)shape->class_count * shape->class_width);
  size_t outputs = (size_t)DIRECTIONS * shape->hidden, gates = GATES * outputs;
  for (uint32_t i = 0; i < shape->layers; i++) {
    offsets.layers[i].input = take(total, gates * (i == 0 ? learner_inputs(shape) : outputs));
    offsets.layers[i].recurrent = take(total, gates * shape->hidden);
    offsets.layers[i].bias = take(total, gates);
  }
  offsets.emission = take(total, LEARNER_LABELS * outputs);
  offsets.emission_bias = take(total, LEARNER_LABELS);
  offsets.start = take(total, LEARNER_LABELS);
  offsets.transition = take(total, LEARNER_LABELS * LEARNER_LABELS);
  offsets.part = take(total, shape->parts * outputs);
  offsets.part_bias = take(total, shape->parts);
  return offsets;
}
