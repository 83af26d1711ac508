/* Many texts at once: what a pool gives is what one context gives, in the order of the texts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "inquit.h"

enum { TEXTS = 300, TEXT_BYTES = 256 };

/* Texts that differ in their speakers and their length. */
static void write_text(char *text, int number) {
  int length = snprintf(text, TEXT_BYTES, "“The kiln is cold,” said Speaker%c Number%c.\n",
                        'a' + number % 26, 'a' + number / 26 % 26);
  for (int i = 0; i < number % 5; i++)
    length += snprintf(text + length, TEXT_BYTES - (size_t)length, "She said that it was late.\n");
}

static uint32_t attribution_count(const inquit_document *document) {
  uint32_t count;
  inquit_attributions(document, &count);
  return count;
}

/* The oldest text, which has to be the one with the number. */
static void take(inquit_pool *pool, int number) {
  inquit_document *document;
  inquit_error error;
  assert_int_equal(inquit_pool_take(pool, true, &document, &error), INQUIT_POOL_TAKEN);
  assert_int_equal(error.status, INQUIT_OK);
  assert_int_equal(attribution_count(document), 1 + number % 5);
  inquit_document_free(document);
}

static void keeps_the_order(void **state) {
  (void)state;
  static char texts[TEXTS][TEXT_BYTES];
  for (uint32_t threads = 1; threads <= 8; threads *= 2) {
    inquit_pool *pool = inquit_pool_new(NULL, threads);
    assert_non_null(pool);
    int taken = 0;
    for (int i = 0; i < TEXTS; i++) {
      write_text(texts[i], i);
      while (!inquit_pool_put(pool, texts[i], strlen(texts[i]), NULL))
        take(pool, taken++);
    }
    while (taken < TEXTS)
      take(pool, taken++);
    inquit_document *document;
    assert_int_equal(inquit_pool_take(pool, true, &document, NULL), INQUIT_POOL_EMPTY);
    assert_null(document);
    inquit_pool_free(pool);
  }
}

static void holds_so_many(void **state) {
  (void)state;
  inquit_pool *pool = inquit_pool_new(NULL, 2);
  int put = 0;
  while (put < 1000 && inquit_pool_put(pool, "Nobody spoke.", 13, NULL))
    put++;
  assert_in_range(put, 2, 64);
  inquit_pool_free(pool); /* and whatever has not been taken is freed */
}

static void tells_what_is_wrong_of_each(void **state) {
  (void)state;
  inquit_pool *pool = inquit_pool_new(NULL, 3);
  inquit_options strict = {.strict = true};
  assert_true(inquit_pool_put(pool, "ab\xff", 3, &strict));
  assert_true(inquit_pool_put(pool, "ab\xff", 3, NULL));
  inquit_document *document;
  inquit_error error;
  assert_int_equal(inquit_pool_take(pool, true, &document, &error), INQUIT_POOL_TAKEN);
  assert_int_equal(error.status, INQUIT_INVALID_UTF8);
  assert_int_equal(error.offset, 2);
  assert_null(document);
  assert_int_equal(inquit_pool_take(pool, true, &document, &error), INQUIT_POOL_TAKEN);
  assert_int_equal(error.status, INQUIT_OK);
  inquit_document_free(document);
  inquit_pool_free(pool);
}

static void does_not_wait_unasked(void **state) {
  (void)state;
  inquit_pool *pool = inquit_pool_new(NULL, 1);
  inquit_document *document;
  assert_int_equal(inquit_pool_take(pool, false, &document, NULL), INQUIT_POOL_EMPTY);
  assert_true(inquit_pool_put(pool, "“No,” said Ada.", strlen("“No,” said Ada."), NULL));
  inquit_pool_answer answer = inquit_pool_take(pool, false, &document, NULL);
  while (answer == INQUIT_POOL_BUSY)
    answer = inquit_pool_take(pool, false, &document, NULL);
  assert_int_equal(answer, INQUIT_POOL_TAKEN);
  assert_int_equal(attribution_count(document), 1);
  inquit_document_free(document);
  inquit_pool_free(pool);
  inquit_pool_free(NULL);
}

/* Gives memory until so many calls have been served; one thread asks at a time. */
static void *resize(void *user, void *old, size_t size) {
  int *left = user;
  if (size && (*left)-- <= 0)
    return NULL;
  if (size)
    return realloc(old, size);
  free(old);
  return NULL;
}

static void survives_without_memory(void **state) {
  (void)state;
  bool is_done = false;
  for (int calls = 0; calls < 400 && !is_done; calls++) {
    int left = calls;
    inquit_allocator allocator = {resize, &left};
    inquit_pool *pool = inquit_pool_new(&allocator, 1);
    if (!pool)
      continue;
    inquit_document *document;
    inquit_error error;
    assert_true(inquit_pool_put(pool, "“No,” said Ada.", strlen("“No,” said Ada."), NULL));
    assert_int_equal(inquit_pool_take(pool, true, &document, &error), INQUIT_POOL_TAKEN);
    is_done = error.status == INQUIT_OK;
    assert_true(is_done || error.status == INQUIT_NO_MEMORY);
    inquit_document_free(document);
    inquit_pool_free(pool);
  }
  assert_true(is_done);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(keeps_the_order),
      cmocka_unit_test(holds_so_many),
      cmocka_unit_test(tells_what_is_wrong_of_each),
      cmocka_unit_test(does_not_wait_unasked),
      cmocka_unit_test(survives_without_memory),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
