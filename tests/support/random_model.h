/* A model file of random numbers, for tests of what reads and runs one. */
#ifndef RANDOM_MODEL_H
#define RANDOM_MODEL_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "digest.h"
#include "model.h"

/* Of the same seed, the same numbers (Steele, Lea and Flood's splitmix64). */
static inline uint64_t random_next(uint64_t *state) {
  uint64_t mixed = *state += UINT64_C(0x9E3779B97F4A7C15);
  mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94D049BB133111EB);
  return mixed ^ (mixed >> 31);
}

/* [0, limit) */
static inline uint32_t random_below(uint64_t *state, uint32_t limit) {
  return (uint32_t)((random_next(state) >> 32) * limit >> 32);
}

/* [-reach, reach] */
static inline float random_float(uint64_t *state, float reach) {
  return reach * ((float)random_below(state, 20001) - 10000) / 10000;
}

/* The checksum of what the bytes are now. */
static inline void random_model_seal(uint8_t *bytes, size_t size) {
  const size_t summed = offsetof(model_header, size);
  uint64_t checksum = digest(bytes + summed, size - summed);
  memcpy(bytes + offsetof(model_header, checksum), &checksum, sizeof checksum);
}

static inline model_shape random_model_shape(uint32_t hidden, uint32_t layers) {
  model_shape shape = {
      .slot_count = 1024,
      .class_count = LEXICON_CLASS_COUNT,
      .class_width = 16,
      .hidden = hidden,
      .layers = layers,
      .parts = 45,
  };
  for (uint32_t table = 0; table < MODEL_TABLES; table++) {
    shape.rows[table] = table < FEATURE_HASHES ? 150 : 12;
    shape.widths[table] = table < FEATURE_HASHES ? 48u >> table : 6;
  }
  for (uint32_t flag = 0; flag < FEATURE_FLAGS; flag++)
    shape.rows[FEATURE_HASHES + flag] = feature_flag_sizes[flag];
  return shape;
}

/* used: columns of numbers; what fills them up to four has the weight 0. */
static inline void random_model_matrix(uint8_t *bytes, uint64_t *state, matrix shape, uint32_t used,
                                       const model_matrix_layout *layout) {
  int8_t *weights = (int8_t *)(bytes + layout->weights);
  int32_t *start = (void *)(bytes + layout->start);
  float *scale = (void *)(bytes + layout->scale), *bias = (void *)(bytes + layout->bias);
  for (uint32_t row = 0; row < shape.rows; row++) {
    uint32_t block = row / KERNEL_BLOCK, quads = shape.columns / KERNEL_QUAD;
    scale[row] = 8e-5F + random_float(state, 4e-5F);
    if (layout->bias)
      bias[row] = random_float(state, 0.5F);
    for (uint32_t column = 0; column < used; column++) {
      size_t quad = (size_t)(block / shape.stand_by) * quads + column / KERNEL_QUAD;
      size_t lane =
          (quad * shape.stand_by + block % shape.stand_by) * KERNEL_BLOCK + row % KERNEL_BLOCK;
      int32_t weight = (int32_t)random_below(state, 127) - KERNEL_MAX_WEIGHT;
      weights[lane * KERNEL_QUAD + column % KERNEL_QUAD] = (int8_t)weight;
      start[row] -= KERNEL_ZERO * weight;
    }
  }
}

/* Hashes 1, 2, ... 150 are known in each table: the row is the hash's own, but 0. */
static inline void random_model_vocabulary(uint8_t *bytes, const model_shape *shape,
                                           const model_layout *layout) {
  model_slot *slots = (void *)(bytes + layout->slots);
  for (uint32_t table = 0; table < FEATURE_HASHES; table++)
    for (uint32_t row = 1; row < shape->rows[table]; row++) {
      uint32_t hash = table * 1000 + row, at = hash & (shape->slot_count - 1);
      while (slots[at].hash)
        at = (at + 1) & (shape->slot_count - 1);
      slots[at] = (model_slot){hash, (uint16_t)row, (uint16_t)table};
    }
  for (uint32_t word = 1; word < shape->rows[0]; word++)
    bytes[layout->buckets + word] = (uint8_t)(word % shape->rows[MODEL_TABLES - 1]);
}

static inline uint32_t random_model_used(const model_shape *shape) {
  uint32_t used = shape->class_width;
  for (uint32_t table = 0; table < MODEL_TABLES; table++)
    used += shape->widths[table];
  return used;
}

static inline void random_model_numbers(uint8_t *bytes, uint64_t *state, const model_shape *shape,
                                        const model_layout *layout) {
  for (uint64_t at = layout->tables[0]; at < layout->classes; at++)
    bytes[at] = (uint8_t)random_next(state);
  for (uint32_t i = 0; i < shape->class_count * shape->class_width; i++)
    bytes[layout->classes + i] = (uint8_t)random_next(state);
  for (uint32_t layer = 0; layer < shape->layers; layer++)
    for (uint32_t direction = 0; direction < MODEL_DIRECTIONS; direction++) {
      matrix inputs = model_input_matrix(shape, layer);
      random_model_matrix(bytes, state, inputs, layer ? inputs.columns : random_model_used(shape),
                          &layout->layers[layer][direction].inputs);
      random_model_matrix(bytes, state, model_recurrent_matrix(shape), shape->hidden,
                          &layout->layers[layer][direction].recurrent);
    }
  matrix labels = model_head_matrix(shape, MODEL_LABELS);
  matrix parts = model_head_matrix(shape, shape->parts);
  random_model_matrix(bytes, state, labels, labels.columns, &layout->labels);
  random_model_matrix(bytes, state, parts, parts.columns, &layout->parts);
  float *scores = (void *)(bytes + layout->field_start);
  for (uint32_t i = 0; i < MODEL_LABELS; i++)
    scores[i] = random_float(state, 2);
  scores = (void *)(bytes + layout->field_transition);
  for (uint32_t i = 0; i < MODEL_LABELS * MODEL_LABELS; i++)
    scores[i] = random_float(state, 2);
}

/* To be freed; NULL: no memory. */
static inline uint8_t *random_model(const model_shape *shape, uint64_t seed, size_t *size) {
  model_layout layout = model_lay_out(shape);
  *size = layout.size;
  size_t room = (*size + MODEL_ALIGN - 1) / MODEL_ALIGN * MODEL_ALIGN;
  uint8_t *bytes = aligned_alloc(MODEL_ALIGN, room);
  if (!bytes)
    return NULL;
  memset(bytes, 0, room);
  random_model_vocabulary(bytes, shape, &layout);
  random_model_numbers(bytes, &seed, shape, &layout);
  model_header header = {
      .version = MODEL_VERSION, .features = FEATURE_VERSION, .size = *size, .shape = *shape};
  memcpy(header.magic, MODEL_MAGIC, sizeof header.magic);
  memcpy(bytes, &header, sizeof header);
  random_model_seal(bytes, *size);
  return bytes;
}

#endif
