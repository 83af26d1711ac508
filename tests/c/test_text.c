/* Paragraphs: blank lines, one a line, wrapped lines; line ends; bad bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../support/stages.h"

static void read_text(struct stages *stages, const char *bytes, size_t length) {
  assert_int_equal(stages_read(stages, bytes, length, NO_LIMIT), INQUIT_OK);
}

/* The paragraphs, each in brackets. */
static void assert_paragraphs_of(const char *bytes, size_t length, const char *expected) {
  struct stages stages;
  read_text(&stages, bytes, length);
  struct written written = {.length = 0};
  for (uint32_t i = 0; i < stages.text.paragraph_count; i++) {
    inquit_range paragraph = stages.text.paragraphs[i];
    write_string(&written, "[");
    write_bytes(&written, bytes + paragraph.begin, paragraph.end - paragraph.begin);
    write_string(&written, "]");
  }
  assert_string_equal(written.bytes, expected);
  stages_free(&stages);
}

static void assert_paragraphs(const char *string, const char *expected) {
  assert_paragraphs_of(string, strlen(string), expected);
}

static void nothing_has_no_paragraph(void **state) {
  (void)state;
  assert_paragraphs("", "");
  assert_paragraphs(" \t\n\r\n\xC2\xA0 \n", "");
  assert_paragraphs("\xEF\xBB\xBF", "");
}

static void a_line_is_a_paragraph(void **state) {
  (void)state;
  assert_paragraphs("The ferry sailed.\nNobody was late.\nThe Captain slept",
                    "[The ferry sailed.][Nobody was late.][The Captain slept]");
  assert_paragraphs("  One. \n\n\n\tTwo.\n", "[One.][Two.]");
}

static void any_line_end_will_do(void **state) {
  (void)state;
  assert_paragraphs("One.\r\nTwo.\rThree.\n\rFour.", "[One.][Two.][Three.][Four.]");
  assert_paragraphs("One.\r", "[One.]");
}

static void blanks_around_are_trimmed(void **state) {
  (void)state;
  assert_paragraphs("\xEF\xBB\xBFOne.\xC2\xA0\xE3\x80\x80\nTwo.", "[One.][Two.]");
}

static const char wrapped[] = "The council of Harrow Bay met on Tuesday to talk about the\n"
                              "new pier, which the storm of last winter had taken away. The\n"
                              "fishermen had brought a model of it, made from old matches.\n"
                              "\n"
                              "The mayor liked it so much that she asked to keep it in her\n"
                              "office.\n";

static void wrapped_lines_are_one_paragraph(void **state) {
  (void)state;
  struct stages stages;
  read_text(&stages, wrapped, sizeof wrapped - 1);
  assert_int_equal(stages.text.paragraph_count, 2);
  assert_int_equal(wrapped[stages.text.paragraphs[0].end - 1], '.');
  assert_int_equal(stages.tokens.sentence_count, 3);
  stages_free(&stages);
}

static void one_long_address_does_not_unwrap(void **state) {
  (void)state;
  enum { TIMES = 60 };
  static char bytes[TIMES * sizeof wrapped + 300];
  size_t length = 0;
  for (int i = 0; i < TIMES; i++, length += sizeof wrapped - 1)
    memcpy(bytes + length, wrapped, sizeof wrapped - 1);
  bytes[length++] = '\n';
  memset(bytes + length, 'x', 200);
  struct stages stages;
  read_text(&stages, bytes, length + 200);
  /* One blank line in each copy, one before the address. */
  assert_int_equal(stages.text.paragraph_count, TIMES + 1 + 1);
  stages_free(&stages);
}

static void lines_of_all_widths_are_not_wrapped(void **state) {
  (void)state;
  assert_paragraphs("sports\nThe harbour cup was sailed in heavy rain and very little wind.\n"
                    "weather\nmore rain\n",
                    "[sports][The harbour cup was sailed in heavy rain and very little wind.]"
                    "[weather][more rain]");
}

static void bad_bytes_are_runs(void **state) {
  (void)state;
  static const char bytes[] = "a\xFF\xFE b\xE2\x80 c\x80";
  struct stages stages;
  read_text(&stages, bytes, sizeof bytes - 1);
  static const inquit_range expected[] = {{1, 3}, {5, 7}, {9, 10}};
  assert_int_equal(stages.text.bad_count, COUNT_OF(expected));
  assert_memory_equal(stages.text.bad, expected, sizeof expected);
  stages_free(&stages);
}

static void strict_names_the_first_bad_byte(void **state) {
  (void)state;
  struct memory memory = {.allowed = NO_LIMIT};
  inquit_allocator allocator = counted(&memory);
  arena arena;
  arena_init(&arena, &allocator);
  text text;
  inquit_error error = {0};
  assert_int_equal(text_init(&text, &arena, "caf\xC3\xA9 \xC3", 7, true, &error),
                   INQUIT_INVALID_UTF8);
  assert_int_equal(error.status, INQUIT_INVALID_UTF8);
  assert_int_equal(error.offset, 6);
  assert_string_equal(error.reason, "invalid UTF-8 at byte 6");
  assert_int_equal(text_init(&text, &arena, "\xC3", 1, true, NULL), INQUIT_INVALID_UTF8);
  assert_int_equal(text_init(&text, &arena, "caf\xC3\xA9", 5, true, &error), INQUIT_OK);
  arena_free(&arena);
}

static void nul_is_an_ordinary_byte(void **state) {
  (void)state;
  struct stages stages;
  read_text(&stages, "a\0b\n\0", 5);
  assert_int_equal(stages.text.paragraph_count, 2);
  assert_int_equal(stages.text.paragraphs[0].end, 3);
  assert_int_equal(stages.text.paragraphs[1].end, 5);
  stages_free(&stages);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_has_no_paragraph),
      cmocka_unit_test(a_line_is_a_paragraph),
      cmocka_unit_test(any_line_end_will_do),
      cmocka_unit_test(blanks_around_are_trimmed),
      cmocka_unit_test(wrapped_lines_are_one_paragraph),
      cmocka_unit_test(one_long_address_does_not_unwrap),
      cmocka_unit_test(lines_of_all_widths_are_not_wrapped),
      cmocka_unit_test(bad_bytes_are_runs),
      cmocka_unit_test(strict_names_the_first_bad_byte),
      cmocka_unit_test(nul_is_an_ordinary_byte),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
