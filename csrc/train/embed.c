#include "embed.h"

#include <string.h>

/* One token of a bundle. */
typedef struct place {
  const example *example;
  uint32_t token, row; /* in the example; in the bundle */
} place;

static place place_at(const bundle *bundle, uint32_t t, uint32_t member) {
  return (place){bundle->members[member].example, t, bundle->first[t] + member};
}

/* Where the token's row of a table begins. */
static size_t table_row(const learner_shape *shape, const learner_offsets *offsets,
                        const uint16_t *words, place place, uint32_t table) {
  size_t row = table == 0 ? words[place.row]
                          : place.example->rows[(size_t)place.token * shape->table_count + table];
  return offsets->tables[table] + row * shape->tables[table].width;
}

static void add(float *restrict sum, const float *restrict terms, size_t count) {
  for (size_t i = 0; i < count; i++)
    sum[i] += terms[i];
}

static void embed_token(const learner_shape *shape, const learner_offsets *offsets,
                        const float *parameters, const uint16_t *words, place place, float *input) {
  for (uint32_t table = 0; table < shape->table_count; table++) {
    uint32_t width = shape->tables[table].width;
    memcpy(input, parameters + table_row(shape, offsets, words, place, table),
           width * sizeof(float));
    input += width;
  }
  memset(input, 0, shape->class_width * sizeof(float));
  for (uint64_t left = place.example->classes[place.token]; left != 0; left &= left - 1) {
    size_t class = (size_t)__builtin_ctzll(left);
    add(input, parameters + offsets->classes + class * shape->class_width, shape->class_width);
  }
}

void embed(const learner_shape *shape, const learner_offsets *offsets, const float *parameters,
           const bundle *bundle, const uint16_t *words, float *inputs) {
  uint32_t width = learner_inputs(shape);
  for (uint32_t t = 0; t < bundle->steps; t++)
    for (uint32_t member = 0; member < bundle_width(bundle, t); member++) {
      place place = place_at(bundle, t, member);
      embed_token(shape, offsets, parameters, words, place, inputs + (size_t)place.row * width);
    }
}

static void learn_token(const learner_shape *shape, const learner_offsets *offsets,
                        const uint16_t *words, place place, const float *d_input, float *gradient) {
  for (uint32_t table = 0; table < shape->table_count; table++) {
    uint32_t width = shape->tables[table].width;
    add(gradient + table_row(shape, offsets, words, place, table), d_input, width);
    d_input += width;
  }
  for (uint64_t left = place.example->classes[place.token]; left != 0; left &= left - 1) {
    size_t class = (size_t)__builtin_ctzll(left);
    add(gradient + offsets->classes + class * shape->class_width, d_input, shape->class_width);
  }
}

void embed_gradient(const learner_shape *shape, const learner_offsets *offsets,
                    const bundle *bundle, const uint16_t *words, const float *d_inputs,
                    float *gradient) {
  uint32_t width = learner_inputs(shape);
  for (uint32_t t = 0; t < bundle->steps; t++)
    for (uint32_t member = 0; member < bundle_width(bundle, t); member++) {
      place place = place_at(bundle, t, member);
      learn_token(shape, offsets, words, place, d_inputs + (size_t)place.row * width, gradient);
    }
}
