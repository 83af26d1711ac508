/* Any bytes for a model: either they are refused with a reason, or the network runs with them and
 * labels what it reads by the rules.
 *
 * Read as they are, hardly any would pass the checksum.  So with an even first byte the others are
 * changes of a whole model, which gets a new checksum: three bytes for the place, one for what
 * stands there. */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>

#include "../../tests/support/random_model.h"
#include "field.h"
#include "network.h"
#include "replay.h"

enum { TOKENS = 40, CHANGE = 4 };

static void must(bool holds, const char *law) {
  if (holds)
    return;
  fprintf(stderr, "law broken: %s\n", law);
  abort();
}

static void *resize(void *user, void *old, size_t size) {
  (void)user;
  if (size)
    return realloc(old, size);
  free(old);
  return NULL;
}

static void read_tokens(feature features[TOKENS], const model *model) {
  uint64_t state = 1;
  for (int i = 0; i < TOKENS; i++) {
    features[i] = (feature){.classes = random_next(&state)};
    for (uint32_t table = 0; table < FEATURE_HASHES; table++) {
      const model_slot *slot = &model->slots[random_below(&state, model->shape.slot_count)];
      features[i].hashes[table] = slot->hash ? slot->hash : 1;
    }
    for (uint32_t flag = 0; flag < FEATURE_FLAGS; flag++)
      features[i].flags[flag] = (uint8_t)random_below(&state, feature_flag_sizes[flag]);
  }
}

static void label(const model *model, const float (*emissions)[MODEL_LABELS]) {
  static field_sums sums[TOKENS];
  uint8_t labels[TOKENS], best_before[TOKENS][FIELD_LABELS];
  field field;
  field_init(&field, model->start, model->transition);
  field_decode(&field, emissions, TOKENS, labels, best_before);
  for (int i = 0; i < TOKENS; i++) {
    uint8_t before = i ? labels[i - 1] : 0;
    must(labels[i] < FIELD_LABELS, "labels are labels");
    must(labels[i] == 0 || labels[i] % 2 || before == labels[i] || before == labels[i] - 1,
         "what goes on has begun");
  }
  field_sum(&field, emissions, TOKENS, sums);
  double likely = field_span_probability(&field, sums, TOKENS, 3, TOKENS - 3, 2);
  must(likely >= 0 && likely <= 1.0001, "a probability is one");
}

static void run(const model *model, const kernel *kernel, float (*emissions)[MODEL_LABELS]) {
  static const inquit_allocator allocator = {resize, NULL};
  static const uint32_t ends[] = {1, 20, TOKENS};
  feature features[TOKENS];
  uint8_t parts[TOKENS];
  arena arena;
  network network;
  read_tokens(features, model);
  arena_init(&arena, &allocator);
  must(network_init(&network, &arena, model, kernel, TOKENS) == INQUIT_OK, "there is memory");
  network_run(&network, features, ends, COUNT_OF(ends), emissions, parts);
  for (int i = 0; i < TOKENS; i++)
    must(parts[i] < model->shape.parts, "parts of speech are such");
  arena_free(&arena);
}

/* bytes: exactly as many, so that a sanitizer sees each one too far. */
static void check(const uint8_t *bytes, size_t size) {
  model model;
  const char *reason;
  if (!model_open(&model, bytes, size, &reason)) {
    must(reason && *reason, "there is a reason");
    return;
  }
  static float first[TOKENS][MODEL_LABELS], other[TOKENS][MODEL_LABELS];
  run(&model, kernels[kernel_count - 1], first);
  run(&model, kernel_choose(), other);
  must(!memcmp(first, other, sizeof first), "kernels give the same bits");
  label(&model, (const float(*)[MODEL_LABELS])first);
}

static void change(uint8_t *bytes, size_t size, const uint8_t *changes, size_t count) {
  for (; count >= CHANGE; changes += CHANGE, count -= CHANGE) {
    uint32_t at = (uint32_t)changes[0] | (uint32_t)changes[1] << 8 | (uint32_t)changes[2] << 16;
    bytes[at % size] = changes[3];
  }
  random_model_seal(bytes, size);
}

static void check_changed(const uint8_t *data, size_t size) {
  model_shape shape = random_model_shape(16, 1 + (data[0] >> 1 & 1));
  size_t length;
  uint8_t *bytes = random_model(&shape, data[0], &length);
  must(bytes != NULL, "there is memory");
  change(bytes, length, data + 1, size - 1);
  check(bytes, length);
  free(bytes);
}

static void check_raw(const uint8_t *data, size_t size) {
  void *bytes;
  must(posix_memalign(&bytes, MODEL_ALIGN, size) == 0, "there is memory");
  memcpy(bytes, data, size);
  check(bytes, size);
  free(bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size && data[0] % 2 == 0)
    check_changed(data, size);
  else if (size)
    check_raw(data, size);
  return 0;
}
