/* The arena: aligned, zeroed, grown, all freed at once, and safe when memory runs out. */
#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../support/stages.h"
#include "arena.h"

static arena new_arena(struct memory *memory, size_t allowed) {
  *memory = (struct memory){.allowed = allowed};
  inquit_allocator allocator = counted(memory);
  arena arena;
  arena_init(&arena, &allocator);
  return arena;
}

static bool is_zero(const unsigned char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++)
    if (bytes[i] != 0)
      return false;
  return true;
}

static void blocks_are_zeroed_aligned_and_apart(void **state) {
  (void)state;
  struct memory memory;
  arena arena = new_arena(&memory, NO_LIMIT);
  static const size_t sizes[] = {1, 3, 16, 100, 5000, 8191, 8192, 70000, 2};
  unsigned char *blocks[COUNT_OF(sizes)];
  for (size_t i = 0; i < COUNT_OF(sizes); i++) {
    blocks[i] = arena_new(&arena, 1, sizes[i]);
    assert_non_null(blocks[i]);
    assert_int_equal((uintptr_t)blocks[i] % alignof(max_align_t), 0);
    assert_true(is_zero(blocks[i], sizes[i]));
    memset(blocks[i], (int)i + 1, sizes[i]);
  }
  for (size_t i = 0; i < COUNT_OF(sizes); i++)
    for (size_t k = 0; k < sizes[i]; k++)
      assert_int_equal(blocks[i][k], i + 1);
  arena_free(&arena);
  assert_int_equal(memory.alive, 0);
}

static void small_blocks_share_chunks(void **state) {
  (void)state;
  struct memory memory;
  arena arena = new_arena(&memory, NO_LIMIT);
  for (int i = 0; i < 1000; i++)
    assert_non_null(arena_new(&arena, 1, 32));
  assert_int_equal(memory.alive, 1);
  /* A large block in between does not end the chunk that small ones come from. */
  assert_non_null(arena_new(&arena, 1, 100000));
  assert_non_null(arena_new(&arena, 1, 32));
  assert_int_equal(memory.alive, 2);
  arena_free(&arena);
  assert_int_equal(memory.alive, 0);
}

static void nothing_is_a_block_too(void **state) {
  (void)state;
  struct memory memory;
  arena arena = new_arena(&memory, NO_LIMIT);
  assert_non_null(arena_new(&arena, 0, 8));
  assert_non_null(arena_grow(&arena, NULL, 0, 0, 8));
  arena_free(&arena);
}

static void products_that_overflow_are_refused(void **state) {
  (void)state;
  struct memory memory;
  arena arena = new_arena(&memory, NO_LIMIT);
  assert_null(arena_new(&arena, SIZE_MAX / 2, 3));
  assert_null(arena_new(&arena, SIZE_MAX, 1));
  assert_null(arena_new(&arena, 1, SIZE_MAX - 8));
  void *block = arena_new(&arena, 4, 4);
  assert_null(arena_grow(&arena, block, 4, SIZE_MAX / 2, 4));
  assert_int_equal(memory.alive, 1);
  arena_free(&arena);
}

/* From a shared chunk into its own, and on: what was there stays, the neighbours as well. */
static void growing_keeps_what_is_there(void **state) {
  (void)state;
  struct memory memory;
  arena arena = new_arena(&memory, NO_LIMIT);
  enum { TABLES = 3, STEPS = 16 };
  uint32_t *tables[TABLES] = {NULL};
  size_t counts[TABLES] = {0};
  for (size_t step = 1; step <= STEPS; step++)
    for (size_t i = 0; i < TABLES; i++) {
      size_t count = (size_t)1 << step;
      tables[i] = arena_grow(&arena, tables[i], counts[i], count, sizeof **tables);
      assert_non_null(tables[i]);
      for (size_t k = counts[i]; k < count; k++)
        tables[i][k] = (uint32_t)(k * TABLES + i);
      counts[i] = count;
    }
  for (size_t i = 0; i < TABLES; i++)
    for (size_t k = 0; k < counts[i]; k++)
      assert_int_equal(tables[i][k], k * TABLES + i);
  arena_free(&arena);
  assert_int_equal(memory.alive, 0);
}

static void bytes_and_peak_are_counted(void **state) {
  (void)state;
  struct memory memory;
  arena arena = new_arena(&memory, NO_LIMIT);
  void *block = arena_new(&arena, 1, 1 << 20);
  size_t one = arena.bytes;
  assert_true(one >= 1 << 20);
  assert_int_equal(arena.peak, one);
  assert_non_null(arena_grow(&arena, block, 1 << 20, 2 << 20, 1));
  assert_int_equal(arena.bytes, one + (1 << 20));
  arena_free(&arena);
  assert_int_equal(arena.bytes, 0);
  assert_true(arena.peak >= 2 << 20);
}

static void arrays_double(void **state) {
  (void)state;
  struct memory memory;
  arena arena = new_arena(&memory, NO_LIMIT);
  ARRAY(uint16_t) array = {0};
  for (uint32_t i = 0; i < 50000; i++)
    assert_true(ARRAY_PUSH(&arena, &array, (uint16_t)i));
  assert_int_equal(array.count, 50000);
  for (uint32_t i = 0; i < 50000; i++)
    assert_int_equal(array.at[i], (uint16_t)i);
  arena_free(&arena);
}

static void without_memory_the_old_block_stays(void **state) {
  (void)state;
  struct memory memory;
  arena arena = new_arena(&memory, 2);
  char *small = arena_new(&arena, 1, 6);
  char *large = arena_new(&arena, 1, 20000);
  assert_non_null(small);
  assert_non_null(large);
  memcpy(small, "lemon", 6);
  memcpy(large, "grape", 6);
  assert_null(arena_grow(&arena, small, 6, 100000, 1));
  assert_null(arena_grow(&arena, large, 20000, 100000, 1));
  assert_string_equal(small, "lemon");
  assert_string_equal(large, "grape");
  ARRAY(uint64_t) array = {0};
  uint32_t pushed = 0;
  while (ARRAY_PUSH(&arena, &array, pushed))
    pushed++;
  assert_int_equal(array.count, pushed);
  for (uint32_t i = 0; i < pushed; i++)
    assert_int_equal(array.at[i], i);
  arena_free(&arena);
  assert_int_equal(memory.alive, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(blocks_are_zeroed_aligned_and_apart),
      cmocka_unit_test(small_blocks_share_chunks),
      cmocka_unit_test(nothing_is_a_block_too),
      cmocka_unit_test(products_that_overflow_are_refused),
      cmocka_unit_test(growing_keeps_what_is_there),
      cmocka_unit_test(bytes_and_peak_are_counted),
      cmocka_unit_test(arrays_double),
      cmocka_unit_test(without_memory_the_old_block_stays),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
