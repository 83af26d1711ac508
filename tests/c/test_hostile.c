/* Texts that nobody writes: a heap of one thing, and paragraphs far beyond what the network
 * sees at once.  They are annotated whole, what they say is found, and memory stays bounded. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../support/context.h"

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

/* With the sanitizers each token takes many times as long. */
#ifdef SANITIZED
#define SCALE 16
#else
#define SCALE 1
#endif

enum {
  HEAP = (1 << 16) / SCALE, /* bytes; test_limits.c has larger ones */
  LONG_PARAGRAPH = 20000,   /* tokens */
  LONGEST_PARAGRAPH = 300000 / SCALE,
  BYTES_A_TOKEN = 512,     /* of memory, at most, */
  BYTES_AT_LEAST = 8 << 20 /* beside what any text takes */
};

#define SAID "“The nets are empty,” said Paul Ndiaye, a skipper from the bay. "
#define CALM "The boats lie still in the bay and the gulls look on from the wall. "

typedef struct text {
  char *bytes;
  size_t length, room;
} text;

static text text_with_room(size_t room) {
  text made = {malloc(room), 0, room};
  assert_non_null(made.bytes);
  return made;
}

/* As many copies as it takes to reach the length. */
static void append(text *text, const char *copy, size_t length) {
  size_t size = strlen(copy);
  while (text->length < length && text->length + size <= text->room) {
    memcpy(text->bytes + text->length, copy, size);
    text->length += size;
  }
}

static inquit_document *annotate_bounded(inquit_context *context, const text *text) {
  inquit_document *document = annotate(context, text->bytes, text->length, NULL);
  inquit_statistics statistics = inquit_document_statistics(document);
  size_t bound = BYTES_AT_LEAST + (size_t)BYTES_A_TOKEN * statistics.tokens;
  if (statistics.peak_bytes > bound)
    fail_msg("%zu bytes for %u tokens", statistics.peak_bytes, (unsigned)statistics.tokens);
  return document;
}

/* ---------------------------------------------------------------- one thing */

static void test_a_heap_of_one_thing(void **state) {
  static const char *const things[] = {"\"",      "“",
                                       "”",       "'",
                                       "''",      "“‘’”",
                                       "«",       " ",
                                       "\n",      "w",
                                       "said ",   "Lind ",
                                       "he ",     "(",
                                       ")",       "()",
                                       "[{(",     ".",
                                       ":",       "\xFF",
                                       "- ",      "A: ",
                                       "Mr. ",    "“No.” ",
                                       "“No.”\n", "Lind said that the mayor thinks that "};
  for (size_t i = 0; i < sizeof things / sizeof *things; i++) {
    text made = text_with_room(HEAP);
    append(&made, things[i], HEAP);
    inquit_document_free(annotate_bounded(*state, &made));
    free(made.bytes);
  }
}

/* What goes before a heap of marks and brackets is as right as without it. */
static void test_what_stands_before_it_is_found(void **state) {
  static const char *const things[] = {"“", "”", "(", "w", " ", "."};
  for (size_t i = 0; i < sizeof things / sizeof *things; i++) {
    text made = text_with_room(HEAP);
    append(&made, SAID "\n", 1);
    append(&made, things[i], HEAP);
    inquit_document *document = annotate_bounded(*state, &made);
    uint32_t count;
    const inquit_attribution *first = inquit_attributions(document, &count);
    assert_true(count > 0);
    assert_int_equal(first->content.at->begin, 0);
    assert_int_equal(first->content.at->end, strlen("“The nets are empty,”"));
    assert_true(first->speaker != INQUIT_NONE);
    inquit_document_free(document);
    free(made.bytes);
  }
}

/* ---------------------------------------------------------------- one paragraph */

/* Whether it is what SAID says, when that begins at the byte. */
static bool is_said(const text *text, const inquit_document *document,
                    const inquit_attribution *found, size_t begin) {
  static const char content[] = "“The nets are empty,”", name[] = "Paul Ndiaye";
  uint32_t count;
  const inquit_speaker *speakers = inquit_speakers(document, &count);
  if (found->kind != INQUIT_DIRECT || found->content.count != 1 ||
      found->content.at->begin != begin || found->content.at->end - begin != sizeof content - 1 ||
      found->speaker >= count)
    return false;
  inquit_range named = *speakers[found->speaker].name.at;
  return named.end - named.begin == sizeof name - 1 &&
         !memcmp(text->bytes + named.begin, name, sizeof name - 1);
}

static void test_quotation_in_the_middle(void **state) {
  text made = text_with_room((size_t)LONG_PARAGRAPH * 6);
  size_t half = (size_t)LONG_PARAGRAPH / 2 * 5;
  append(&made, CALM, half);
  size_t begin = made.length;
  append(&made, SAID, begin + 1);
  append(&made, CALM, 2 * half);
  inquit_document *document = annotate_bounded(*state, &made);
  assert_true(inquit_document_statistics(document).tokens > LONG_PARAGRAPH);
  assert_int_equal(inquit_document_statistics(document).paragraphs, 1);
  uint32_t count;
  const inquit_attribution *found = inquit_attributions(document, &count);
  assert_int_equal(count, 1);
  assert_true(is_said(&made, document, found, begin));
  inquit_document_free(document);
  free(made.bytes);
}

/* Each copy is found, wherever the paragraph is cut. */
static void test_longest_paragraph(void **state) {
  size_t each = strlen(SAID CALM), room = (size_t)LONGEST_PARAGRAPH * 6;
  text made = text_with_room(room);
  append(&made, SAID CALM, room - each);
  inquit_document *document = annotate_bounded(*state, &made);
  assert_true(inquit_document_statistics(document).tokens > LONGEST_PARAGRAPH);
  uint32_t count;
  const inquit_attribution *found = inquit_attributions(document, &count);
  assert_int_equal(count, made.length / each);
  for (uint32_t i = 0; i < count; i++)
    if (!is_said(&made, document, &found[i], i * each))
      fail_msg("copy %u of %u", (unsigned)i, (unsigned)count);
  inquit_document_free(document);
  free(made.bytes);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_a_heap_of_one_thing),
      cmocka_unit_test(test_what_stands_before_it_is_found),
      cmocka_unit_test(test_quotation_in_the_middle),
      cmocka_unit_test(test_longest_paragraph),
  };
  return cmocka_run_group_tests_name("hostile", tests, make_context, free_context);
}
