/* The model file: one that is whole opens, and whatever is wrong with it has a name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "../support/random_model.h"
#include "embedded.h"

/* A file that each test may damage. */
struct file {
  uint8_t *bytes;
  size_t size;
  model_layout layout;
};

static int setup(void **state) {
  static struct file file;
  model_shape shape = random_model_shape(32, 2);
  file.bytes = random_model(&shape, 1, &file.size);
  file.layout = model_lay_out(&shape);
  *state = &file;
  return file.bytes ? 0 : -1;
}

static int teardown(void **state) {
  struct file *file = *state;
  free(file->bytes);
  return 0;
}

static model_header *header_of(struct file *file) {
  return (void *)file->bytes;
}

static const char *fault_of(const void *bytes, size_t size) {
  model model;
  const char *reason = "";
  bool opened = model_open(&model, bytes, size, &reason);
  assert_int_equal(opened, reason == NULL);
  return reason ? reason : "none";
}

/* What is said of the file once its checksum is right again. */
static const char *fault_when_sealed(struct file *file) {
  random_model_seal(file->bytes, file->size);
  return fault_of(file->bytes, file->size);
}

static void digest_is_xxh64(void **state) {
  (void)state;
  assert_true(digest((const uint8_t *)"", 0) == UINT64_C(0xEF46DB3751D8E999));
  assert_true(digest((const uint8_t *)"abc", 3) == UINT64_C(0x44BC2CF5AD770999));
  const char *text = "Nobody inspects the spammish repetition";
  assert_true(digest((const uint8_t *)text, strlen(text)) == UINT64_C(0xFBCEA83C8A378BF1));
}

static void whole_file_opens(void **state) {
  struct file *file = *state;
  model model;
  const char *reason;
  assert_true(model_open(&model, file->bytes, file->size, &reason));
  assert_null(reason);
  assert_int_equal(model.shape.hidden, 32);
  assert_int_equal(model.layers[1][1].inputs.columns, 64);
  assert_ptr_equal(model.tables[3], file->bytes + file->layout.tables[3]);
  assert_int_equal(model_row(&model, 0, 7), 7);
  assert_int_equal(model_row(&model, 1, 1007), 7);
  assert_int_equal(model_row(&model, 1, 7), 0);
  assert_int_equal(model_row(&model, 0, 999999), 0);
}

/* The one that the program has. */
static void embedded_model_opens(void **state) {
  (void)state;
  size_t size;
  const void *bytes = embedded_model(&size);
  assert_string_equal(fault_of(bytes, size), "none");
  assert_true(size <= 2u << 20);
}

static void what_is_no_model_is_refused(void **state) {
  struct file *file = *state;
  assert_string_equal(fault_of(file->bytes, 0), "too short for a model file");
  assert_string_equal(fault_of(file->bytes, 40), "too short for a model file");
  file->bytes[0] ^= 1;
  assert_string_equal(fault_of(file->bytes, file->size), "not a model file");
}

static void unaligned_model_is_refused(void **state) {
  struct file *file = *state;
  assert_string_equal(fault_of(file->bytes + 4, file->size - 4),
                      "the model is not aligned to 64 bytes");
}

static void other_versions_are_refused(void **state) {
  struct file *file = *state;
  header_of(file)->version++;
  assert_string_equal(fault_when_sealed(file), "the model file is of another version");
  header_of(file)->version--;
  header_of(file)->features++;
  assert_string_equal(fault_when_sealed(file), "the model was trained with other features");
}

static void cut_file_is_refused(void **state) {
  struct file *file = *state;
  const char *cut = "the model file is cut off, or something follows it";
  assert_string_equal(fault_of(file->bytes, file->size - 1), cut);
  assert_string_equal(fault_of(file->bytes, sizeof(model_header)), cut);
}

static void damage_anywhere_is_seen(void **state) {
  struct file *file = *state;
  for (size_t at = offsetof(model_header, checksum); at < file->size; at += 1 + file->size / 997) {
    file->bytes[at] ^= 0x10;
    assert_string_not_equal(fault_of(file->bytes, file->size), "none");
    file->bytes[at] ^= 0x10;
  }
  assert_string_equal(fault_of(file->bytes, file->size), "none");
}

/* Each number of the shape is made too small and too large, with a checksum that fits. */
static void shapes_out_of_range_are_refused(void **state) {
  struct file *file = *state;
  static const uint32_t odd[] = {0, 1, 3, 1u << 16, 1u << 31, UINT32_MAX};
  uint32_t *shape = (void *)&header_of(file)->shape;
  for (size_t i = 0; i < sizeof(model_shape) / sizeof *shape; i++)
    for (size_t k = 0; k < COUNT_OF(odd); k++) {
      uint32_t kept = shape[i];
      shape[i] = odd[k];
      if (odd[k] != kept)
        assert_string_not_equal(fault_when_sealed(file), "none");
      shape[i] = kept;
    }
  assert_string_equal(fault_when_sealed(file), "none");
}

static void rows_that_are_not_there_are_refused(void **state) {
  struct file *file = *state;
  const char *fault = "the vocabulary names rows that there are not";
  model_slot *slot = (void *)(file->bytes + file->layout.slots);
  while (!slot->hash)
    slot++;
  slot->row = 150;
  assert_string_equal(fault_when_sealed(file), fault);
  slot->row = 149;
  assert_string_equal(fault_when_sealed(file), "none");
  slot->table = FEATURE_HASHES;
  assert_string_equal(fault_when_sealed(file), fault);
  slot->table = 0;
  file->bytes[file->layout.buckets + 3] = 12;
  assert_string_equal(fault_when_sealed(file), fault);
}

/* A search in it would never end. */
static void full_vocabulary_is_refused(void **state) {
  struct file *file = *state;
  model_slot *slots = (void *)(file->bytes + file->layout.slots);
  for (uint32_t i = 0; i < header_of(file)->shape.slot_count; i++)
    slots[i] = (model_slot){i + 1, 1, 0};
  assert_string_equal(fault_when_sealed(file), "the vocabulary names rows that there are not");
}

static void numbers_out_of_range_are_refused(void **state) {
  struct file *file = *state;
  static const uint32_t bits[] = {0x7FC00000, 0x7F800000, 0xFF800000, 0x7F7FFFFF};
  const uint64_t places[] = {file->layout.layers[1][1].inputs.scale, file->layout.labels.bias,
                             file->layout.field_transition};
  for (size_t i = 0; i < COUNT_OF(bits); i++)
    for (size_t k = 0; k < COUNT_OF(places); k++) {
      uint32_t kept;
      memcpy(&kept, file->bytes + places[k], sizeof kept);
      memcpy(file->bytes + places[k], &bits[i], sizeof kept);
      assert_string_equal(fault_when_sealed(file), "a number is out of range");
      memcpy(file->bytes + places[k], &kept, sizeof kept);
    }
}

/* Kernels would no longer agree. */
static void weights_out_of_range_are_refused(void **state) {
  struct file *file = *state;
  const model_matrix_layout *layout = &file->layout.layers[1][0].recurrent;
  int32_t *start = (void *)(file->bytes + layout->start);
  int8_t *weight = (int8_t *)(file->bytes + layout->weights);
  start[0]++;
  assert_string_equal(fault_when_sealed(file), "a number is out of range");
  start[0]--;
  int8_t kept = *weight;
  *weight = KERNEL_MAX_WEIGHT + 1;
  start[0] -= KERNEL_ZERO * (*weight - kept);
  assert_string_equal(fault_when_sealed(file), "a number is out of range");
  start[0] += KERNEL_ZERO;
  *weight = KERNEL_MAX_WEIGHT;
  assert_string_equal(fault_when_sealed(file), "none");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(digest_is_xxh64),
      TEST(whole_file_opens),
      cmocka_unit_test(embedded_model_opens),
      TEST(what_is_no_model_is_refused),
      TEST(unaligned_model_is_refused),
      TEST(other_versions_are_refused),
      TEST(cut_file_is_refused),
      TEST(damage_anywhere_is_seen),
      TEST(shapes_out_of_range_are_refused),
      TEST(rows_that_are_not_there_are_refused),
      TEST(full_vocabulary_is_refused),
      TEST(numbers_out_of_range_are_refused),
      TEST(weights_out_of_range_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
