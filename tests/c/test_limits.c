/* Where the public API ends: the longest texts, and memory that runs out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../support/context.h"

static const char ARTICLE[] =
    "The orchard of Hollin sold its last pear on Monday.\n"
    "“The wasps got the rest,” said Dr. Edda Frost, its owner. “I let them.”\n"
    "She said that the trees were “as old as the wall” and would stay.\n"
    "ROY: Who pays?\n"
    "According to the bank, nobody does.\n";

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

/* A text that is all tokens costs minutes at its full size, and more with the sanitizers. */
#ifdef SANITIZED
#define DENSE_BYTES (1u << 18)
#else
#define DENSE_BYTES (8u << 20)
#endif

/* ---------------------------------------------------------------- limits */

static void test_too_long(void **state) {
  inquit_document *document = (inquit_document *)state;
  inquit_error error;
  /* One byte is enough: the length is refused before the text is looked at. */
  assert_int_equal(
      inquit_annotate(*state, "x", (size_t)INQUIT_MAX_BYTES + 1, NULL, &document, &error),
      INQUIT_TOO_LONG);
  assert_null(document);
  assert_int_equal(error.status, INQUIT_TOO_LONG);
  assert_int_equal(inquit_annotate(*state, "x", SIZE_MAX, NULL, &document, NULL), INQUIT_TOO_LONG);
}

/* Annotates length bytes, all of the pattern. */
static void finishes(inquit_context *context, const char *pattern, size_t length) {
  size_t size = strlen(pattern);
  char *text = malloc(length);
  assert_non_null(text);
  for (size_t i = 0; i < length; i++)
    text[i] = pattern[i % size];
  inquit_document_free(annotate(context, text, length, NULL));
  free(text);
}

static void test_longest_blank(void **state) {
  finishes(*state, " ", INQUIT_MAX_BYTES);
}

static void test_longest_word(void **state) {
  finishes(*state, "w", INQUIT_MAX_BYTES);
}

static void test_longest_line(void **state) {
  finishes(*state, "The boats of the Bay lie still in the sun ", DENSE_BYTES);
}

static void test_longest_sentence_of_cues(void **state) {
  finishes(*state, "Ann said that ", DENSE_BYTES);
}

static void test_longest_lines(void **state) {
  finishes(*state, "\n", DENSE_BYTES);
}

static void test_longest_row_of_marks(void **state) {
  static const char *const marks[] = {"\"", "“", "”", "'", "‘“", "“ ", "\" ", "«»", "' '", "“\n"};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    finishes(*state, marks[i], DENSE_BYTES / 8);
}

static void test_longest_row_of_other_bytes(void **state) {
  static const char *const others[] = {".",   ",",   "(",     "-",     ":",    "\xFF", "\xE2\x80",
                                       "A: ", "A. ", "-- A ", "said ", "Mr. ", "U.",   "he "};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    finishes(*state, others[i], DENSE_BYTES / 8);
}

/* ---------------------------------------------------------------- memory */

/* Counts what it gives, and fails from call first on, times times. */
typedef struct miser {
  size_t calls, first, times;
  size_t live;
} miser;

static void *resize_or_fail(void *user, void *old, size_t size) {
  miser *m = user;
  if (size == 0) {
    m->live -= old != NULL;
    free(old);
    return NULL;
  }
  size_t call = m->calls++;
  if (call >= m->first && call - m->first < m->times)
    return NULL;
  void *new = realloc(old, size);
  m->live += new && !old;
  return new;
}

/* Makes a context and annotates; true when both had the memory that they asked for. */
static bool annotates_with(miser *m) {
  inquit_allocator allocator = {resize_or_fail, m};
  inquit_error error = {0};
  inquit_context *context = inquit_context_new(&allocator, &error);
  inquit_status status = error.status;
  inquit_document *document = NULL;
  if (context)
    status = inquit_annotate(context, ARTICLE, strlen(ARTICLE), NULL, &document, &error);
  assert_true(status == INQUIT_OK || status == INQUIT_NO_MEMORY);
  assert_int_equal(error.status, status);
  assert_int_equal(document != NULL, status == INQUIT_OK);
  if (document)
    assert_null(broken_law(ARTICLE, strlen(ARTICLE), document));
  inquit_context_free(context);
  inquit_document_free(document);
  assert_int_equal(m->live, 0);
  return status == INQUIT_OK;
}

static void fails_at_each_call(size_t times) {
  miser generous = {.first = SIZE_MAX};
  assert_true(annotates_with(&generous));
  assert_true(generous.calls > 3);
  for (size_t n = 0; n < generous.calls; n++) {
    miser m = {.first = n, .times = times};
    assert_false(annotates_with(&m));
  }
}

static void test_one_call_fails(void **state) {
  (void)state;
  fails_at_each_call(1);
}

static void test_all_calls_fail_from_one_on(void **state) {
  (void)state;
  fails_at_each_call(SIZE_MAX);
}

static void test_context_recovers(void **state) {
  (void)state;
  miser m = {.first = SIZE_MAX, .times = SIZE_MAX};
  inquit_allocator allocator = {resize_or_fail, &m};
  inquit_context *context = inquit_context_new(&allocator, NULL);
  assert_non_null(context);
  m.first = 0; /* from now on */
  inquit_document *document;
  assert_int_equal(inquit_annotate(context, ARTICLE, strlen(ARTICLE), NULL, &document, NULL),
                   INQUIT_NO_MEMORY);
  m.first = SIZE_MAX;
  document = annotate(context, ARTICLE, strlen(ARTICLE), NULL);
  inquit_document_free(document);
  inquit_context_free(context);
  assert_int_equal(m.live, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_too_long),
      cmocka_unit_test(test_longest_blank),
      cmocka_unit_test(test_longest_word),
      cmocka_unit_test(test_longest_line),
      cmocka_unit_test(test_longest_sentence_of_cues),
      cmocka_unit_test(test_longest_lines),
      cmocka_unit_test(test_longest_row_of_marks),
      cmocka_unit_test(test_longest_row_of_other_bytes),
      cmocka_unit_test(test_one_call_fails),
      cmocka_unit_test(test_all_calls_fail_from_one_on),
      cmocka_unit_test(test_context_recovers),
  };
  return cmocka_run_group_tests_name("limits", tests, make_context, free_context);
}
