/* The public API, by inquit.h alone: tables, statuses, bytes, threads. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <pthread.h>

#include "../support/context.h"

static const char ARTICLE[] =
    "The skating club of Lake Vanern cancelled its race on Friday.\n"
    "“The ice is thin,” said Ann Berg, a skater from Mariestad. “It sings.”\n"
    "She said that the race would be held in March.\n"
    "“Nobody fell in,” the club’s chairman, Lars Ek, told reporters.\n"
    "“And nobody will.”\n";

/* ---------------------------------------------------------------- helpers */

static void assert_words(const char *text, inquit_range range, const char *words) {
  assert_int_equal(range.end - range.begin, strlen(words));
  assert_memory_equal(text + range.begin, words, strlen(words));
}

static bool same_ranges(inquit_ranges one, inquit_ranges other) {
  if (one.count != other.count)
    return false;
  for (uint32_t i = 0; i < one.count; i++)
    if (one.at[i].begin != other.at[i].begin || one.at[i].end != other.at[i].end)
      return false;
  return true;
}

static void assert_same_attributions(const inquit_document *one, const inquit_document *other) {
  uint32_t count, other_count;
  const inquit_attribution *rows = inquit_attributions(one, &count);
  const inquit_attribution *others = inquit_attributions(other, &other_count);
  assert_int_equal(count, other_count);
  for (uint32_t i = 0; i < count; i++) {
    assert_true(same_ranges(rows[i].source, others[i].source));
    assert_true(same_ranges(rows[i].cue, others[i].cue));
    assert_true(same_ranges(rows[i].content, others[i].content));
    assert_int_equal(rows[i].speaker, others[i].speaker);
    assert_int_equal(rows[i].kind, others[i].kind);
    assert_int_equal(rows[i].via, others[i].via);
    assert_memory_equal(&rows[i].confidence, &others[i].confidence, sizeof rows[i].confidence);
  }
}

static void assert_same_speakers(const inquit_document *one, const inquit_document *other) {
  uint32_t count, other_count;
  const inquit_speaker *rows = inquit_speakers(one, &count);
  const inquit_speaker *others = inquit_speakers(other, &other_count);
  assert_int_equal(count, other_count);
  for (uint32_t i = 0; i < count; i++) {
    assert_true(same_ranges(rows[i].name, others[i].name));
    assert_int_equal(rows[i].entity, others[i].entity);
    assert_int_equal(rows[i].gender, others[i].gender);
    assert_int_equal(rows[i].attribution_count, others[i].attribution_count);
  }
}

/* The bytes of count copies of text. */
static char *copies_of(const char *text, size_t count) {
  size_t length = strlen(text);
  char *bytes = malloc(length * count);
  assert_non_null(bytes);
  for (size_t i = 0; i < count; i++)
    memcpy(bytes + i * length, text, length);
  return bytes;
}

/* ---------------------------------------------------------------- tables */

static void test_tables(void **state) {
  inquit_document *document = annotate(*state, ARTICLE, strlen(ARTICLE), NULL);
  uint32_t count;
  const inquit_attribution *rows = inquit_attributions(document, &count);
  assert_int_equal(count, 4);
  assert_int_equal(rows[0].kind, INQUIT_DIRECT);
  assert_int_equal(rows[0].content.count, 2);
  assert_words(ARTICLE, rows[0].content.at[0], "“The ice is thin,”");
  assert_words(ARTICLE, rows[0].content.at[1], "“It sings.”");
  assert_int_equal(rows[0].cue.count, 1);
  assert_words(ARTICLE, rows[0].cue.at[0], "said");
  assert_int_equal(rows[1].kind, INQUIT_INDIRECT);
  assert_words(ARTICLE, rows[1].source.at[0], "She");
  assert_words(ARTICLE, rows[1].content.at[0], "that the race would be held in March");
  assert_int_equal(rows[1].via, INQUIT_VIA_PRONOUN);
  assert_int_equal(rows[1].speaker, rows[0].speaker);
  assert_int_equal(rows[3].cue.count, 0);
  assert_int_equal(rows[3].source.count, 0);
  assert_int_equal(rows[3].via, INQUIT_VIA_CARRIED);
  assert_int_equal(rows[3].speaker, rows[2].speaker);
  inquit_document_free(document);
}

static void test_speakers(void **state) {
  inquit_document *document = annotate(*state, ARTICLE, strlen(ARTICLE), NULL);
  uint32_t count;
  const inquit_attribution *rows = inquit_attributions(document, &count);
  const inquit_speaker *speakers = inquit_speakers(document, &count);
  const inquit_speaker *skater = &speakers[rows[0].speaker];
  assert_int_equal(skater->name.count, 1);
  assert_words(ARTICLE, skater->name.at[0], "Ann Berg");
  assert_int_equal(skater->entity, INQUIT_ENTITY_PERSON);
  assert_int_equal(skater->gender, INQUIT_GENDER_FEMALE);
  assert_int_equal(skater->attribution_count, 2);
  assert_words(ARTICLE, speakers[rows[2].speaker].name.at[0], "Lars Ek");
  inquit_document_free(document);
}

static void test_statistics(void **state) {
  inquit_document *document = annotate(*state, ARTICLE, strlen(ARTICLE), NULL);
  inquit_statistics statistics = inquit_document_statistics(document);
  assert_int_equal(statistics.paragraphs, 5);
  assert_int_equal(statistics.sentences, 6);
  assert_int_equal(statistics.quotations, 4);
  assert_true(statistics.tokens > 60 && statistics.tokens < 90);
  assert_true(statistics.peak_bytes > 0);
  for (int stage = 0; stage < INQUIT_STAGE_COUNT; stage++)
    assert_true(statistics.seconds[stage] <= 0);
  inquit_document_free(document);
}

static void test_problems(void **state) {
  static const char text[] = "The gate is shut.\nThe sign “No entry hangs there.\nIt is red.\n";
  inquit_document *document = annotate(*state, text, strlen(text), NULL);
  uint32_t count;
  const inquit_problem *problems = inquit_problems(document, &count);
  assert_int_equal(count, 1);
  assert_int_equal(problems[0].code, INQUIT_PROBLEM_OPEN_MARK);
  assert_words(text, problems[0].range, "“");
  inquit_document_free(document);
}

static void test_words_of_the_lists(void **state) {
  (void)state;
  assert_string_equal(inquit_status_text(INQUIT_OK), "ok");
  assert_string_equal(inquit_status_text(INQUIT_INVALID_UTF8), "invalid UTF-8");
  assert_string_equal(inquit_kind_text(INQUIT_MIXED), "mixed");
  assert_string_equal(inquit_report_text(INQUIT_REPORT_BELIEF), "belief");
  assert_string_equal(inquit_via_text(INQUIT_VIA_CARRIED), "carried");
  assert_string_equal(inquit_entity_text(INQUIT_ENTITY_GROUP), "group");
  assert_string_equal(inquit_gender_text(INQUIT_GENDER_FEMALE), "female");
  assert_string_equal(inquit_stage_text(INQUIT_STAGE_SPEAKER), "speaker");
  assert_string_equal(inquit_problem_text(INQUIT_PROBLEM_BAD_BYTES), "bytes are not UTF-8");
  assert_non_null(inquit_stage_text(INQUIT_STAGE_COUNT));
}

/* ---------------------------------------------------------------- bytes */

static const struct {
  const char *text;
  uint32_t offset; /* of the first bad byte */
} bad_texts[] = {
    {"\xFF", 0},
    {"abc\xFF"
     "def",
     3},
    {"abc\x80", 3},                  /* a continuation without a lead */
    {"ab\xE2\x80", 2},               /* cut off by the end */
    {"ab\xE2\x80 c", 2},             /* cut off by a blank */
    {"\xC3\xA9\xC0\x80", 2},         /* overlong NUL */
    {"\xE0\x80\xAF", 0},             /* overlong slash */
    {"x\xED\xA0\x80", 1},            /* surrogate */
    {"x\xF4\x90\x80\x80", 1},        /* beyond U+10FFFF */
    {"x\xF0\x9F\x98", 1},            /* three bytes of four */
    {"“We won,” said Ann\xE9.", 22}, /* Latin-1 */
};

static void test_strict_names_the_first_bad_byte(void **state) {
  inquit_options options = {.strict = true};
  for (size_t i = 0; i < sizeof bad_texts / sizeof *bad_texts; i++) {
    inquit_document *document = (inquit_document *)state;
    inquit_error error;
    inquit_status status = inquit_annotate(*state, bad_texts[i].text, strlen(bad_texts[i].text),
                                           &options, &document, &error);
    assert_int_equal(status, INQUIT_INVALID_UTF8);
    assert_int_equal(error.status, INQUIT_INVALID_UTF8);
    assert_int_equal(error.offset, bad_texts[i].offset);
    assert_true(error.reason[0] != '\0');
    assert_null(document);
  }
}

static void test_lenient_reports_the_first_bad_byte(void **state) {
  for (size_t i = 0; i < sizeof bad_texts / sizeof *bad_texts; i++) {
    inquit_document *document =
        annotate(*state, bad_texts[i].text, strlen(bad_texts[i].text), NULL);
    uint32_t count;
    const inquit_problem *problems = inquit_problems(document, &count);
    assert_true(count > 0);
    assert_int_equal(problems[0].code, INQUIT_PROBLEM_BAD_BYTES);
    assert_int_equal(problems[0].range.begin, bad_texts[i].offset);
    inquit_document_free(document);
  }
}

static void test_strict_takes_all_of_unicode(void **state) {
  static const char text[] = "a\0\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEF\xBF\xBF"
                             "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF";
  inquit_options options = {.strict = true};
  inquit_document *document;
  assert_int_equal(inquit_annotate(*state, text, sizeof text, &options, &document, NULL),
                   INQUIT_OK);
  inquit_document_free(document);
}

static void test_nul_is_a_byte(void **state) {
  static const char text[] = "a\0b\n“We won,” said Ann Berg.\n\0\0";
  inquit_document *document = annotate(*state, text, sizeof text - 1, NULL);
  uint32_t count;
  const inquit_attribution *rows = inquit_attributions(document, &count);
  assert_int_equal(count, 1);
  assert_words(text, rows[0].content.at[0], "“We won,”");
  inquit_document_free(document);
}

static void test_empty(void **state) {
  static const char *const texts[] = {"", " ", "\n", "\r\n", "\r", "\t\n \n", "\xC2\xA0", "."};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    inquit_document *document = annotate(*state, texts[i], strlen(texts[i]), NULL);
    uint32_t count;
    inquit_attributions(document, &count);
    assert_int_equal(count, 0);
    inquit_speakers(document, &count);
    assert_int_equal(count, 0);
    inquit_document_free(document);
  }
}

static void test_every_single_byte(void **state) {
  for (int byte = 0; byte < 256; byte++) {
    char text = (char)byte;
    inquit_document_free(annotate(*state, &text, 1, NULL));
  }
}

/* ---------------------------------------------------------------- memory and threads */

static void test_document_outlives_text_and_context(void **state) {
  inquit_context *context = inquit_context_new(NULL, NULL);
  char *text = copies_of(ARTICLE, 1);
  inquit_document *document;
  assert_int_equal(inquit_annotate(context, text, strlen(ARTICLE), NULL, &document, NULL),
                   INQUIT_OK);
  inquit_context_free(context);
  free(text);
  assert_null(broken_law(ARTICLE, strlen(ARTICLE), document));
  inquit_document *other = annotate(*state, ARTICLE, strlen(ARTICLE), NULL);
  assert_same_attributions(document, other);
  assert_same_speakers(document, other);
  inquit_document_free(other);
  inquit_document_free(document);
}

static void test_null_may_be_freed(void **state) {
  (void)state;
  inquit_document_free(NULL);
  inquit_context_free(NULL);
}

static void test_peak_is_told(void **state) {
  char *text = copies_of(ARTICLE, 200);
  inquit_document *small = annotate(*state, ARTICLE, strlen(ARTICLE), NULL);
  inquit_document *large = annotate(*state, text, strlen(ARTICLE) * 200, NULL);
  assert_true(inquit_document_statistics(large).peak_bytes >
              inquit_document_statistics(small).peak_bytes);
  inquit_document_free(large);
  inquit_document_free(small);
  free(text);
}

/* One second later at each call.  A test may have a global; the library has none. */
static double ticks;

static double tick(void) {
  return ticks += 1;
}

static void test_clock_times_each_stage(void **state) {
  inquit_options options = {.clock = tick};
  inquit_document *document;
  assert_int_equal(inquit_annotate(*state, ARTICLE, strlen(ARTICLE), &options, &document, NULL),
                   INQUIT_OK);
  inquit_statistics statistics = inquit_document_statistics(document);
  for (int stage = 0; stage < INQUIT_STAGE_COUNT; stage++)
    assert_true(statistics.seconds[stage] >= 1);
  inquit_document_free(document);
}

static void test_context_keeps_nothing(void **state) {
  inquit_document *first = annotate(*state, ARTICLE, strlen(ARTICLE), NULL);
  static const char between[] = "“Open,” said Bo Ek. ‘";
  inquit_document_free(annotate(*state, between, strlen(between), NULL));
  inquit_document *second = annotate(*state, ARTICLE, strlen(ARTICLE), NULL);
  assert_same_attributions(first, second);
  assert_same_speakers(first, second);
  inquit_document_free(second);
  inquit_document_free(first);
}

static void test_carriage_returns_change_no_row(void **state) {
  static const char lf[] = "Rain fell.\n\n“We won,” said Ann Berg.\n";
  static const char crlf[] = "Rain fell.\r\n\r\n“We won,” said Ann Berg.\r\n";
  inquit_document *one = annotate(*state, lf, strlen(lf), NULL);
  inquit_document *other = annotate(*state, crlf, strlen(crlf), NULL);
  uint32_t count, other_count;
  const inquit_attribution *row = inquit_attributions(one, &count);
  const inquit_attribution *other_row = inquit_attributions(other, &other_count);
  assert_int_equal(count, 1);
  assert_int_equal(other_count, 1);
  assert_int_equal(row->content.at[0].begin + 2, other_row->content.at[0].begin);
  assert_int_equal(row->content.at[0].end + 2, other_row->content.at[0].end);
  inquit_document_free(other);
  inquit_document_free(one);
}

typedef struct job {
  const char *text;
  size_t length;
  inquit_document *document;
} job;

/* A thread of its own, with a context of its own. */
static void *annotate_in_a_thread(void *argument) {
  job *j = argument;
  inquit_context *context = inquit_context_new(NULL, NULL);
  for (int round = 0; context && round < 8; round++) {
    inquit_document_free(j->document);
    inquit_annotate(context, j->text, j->length, NULL, &j->document, NULL);
  }
  inquit_context_free(context);
  return NULL;
}

static void test_two_threads(void **state) {
  (void)state;
  char *text = copies_of(ARTICLE, 50);
  job jobs[2] = {{text, strlen(ARTICLE) * 50, NULL}, {text, strlen(ARTICLE) * 50, NULL}};
  pthread_t threads[2];
  for (int i = 0; i < 2; i++)
    assert_int_equal(pthread_create(&threads[i], NULL, annotate_in_a_thread, &jobs[i]), 0);
  for (int i = 0; i < 2; i++)
    assert_int_equal(pthread_join(threads[i], NULL), 0);
  assert_non_null(jobs[0].document);
  assert_non_null(jobs[1].document);
  assert_same_attributions(jobs[0].document, jobs[1].document);
  assert_same_speakers(jobs[0].document, jobs[1].document);
  inquit_document_free(jobs[0].document);
  inquit_document_free(jobs[1].document);
  free(text);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_tables),
      cmocka_unit_test(test_speakers),
      cmocka_unit_test(test_statistics),
      cmocka_unit_test(test_problems),
      cmocka_unit_test(test_words_of_the_lists),
      cmocka_unit_test(test_strict_names_the_first_bad_byte),
      cmocka_unit_test(test_lenient_reports_the_first_bad_byte),
      cmocka_unit_test(test_strict_takes_all_of_unicode),
      cmocka_unit_test(test_nul_is_a_byte),
      cmocka_unit_test(test_empty),
      cmocka_unit_test(test_every_single_byte),
      cmocka_unit_test(test_document_outlives_text_and_context),
      cmocka_unit_test(test_null_may_be_freed),
      cmocka_unit_test(test_peak_is_told),
      cmocka_unit_test(test_clock_times_each_stage),
      cmocka_unit_test(test_context_keeps_nothing),
      cmocka_unit_test(test_carriage_returns_change_no_row),
      cmocka_unit_test(test_two_threads),
  };
  return cmocka_run_group_tests_name("inquit", tests, make_context, free_context);
}
