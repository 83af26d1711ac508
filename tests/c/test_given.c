/* Attributions whose spans the caller has: kept as they are, refused where they do not fit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../support/context.h"

#include "../support/stages.h"
#include "given.h"

static const char ARTICLE[] = "The bakers of Trondhall met on Sunday.\n"
                              "“The ovens are cold,” said Ingrid Moe, their chair. “We wait.”\n"
                              "Her deputy, Pavel Rada, said she had told him that “nobody bakes”.\n"
                              "“So it is.”\n"
                              "A painter walked past.\n"
                              "Nothing was sold.\n"
                              "“It is late.”\n";

/* ---------------------------------------------------------------- helpers */

enum { MAX_RANGES = 8 };

/* Ranges as a test writes them: words that stand in the text, up to NULL. */
struct ranges {
  inquit_range at[MAX_RANGES];
  uint32_t count;
};

/* Where the words stand for the first time at or after the byte from. */
static inquit_range find(const char *text, const char *words, uint32_t from) {
  const char *found = strstr(text + from, words);
  if (!found)
    fail_msg("%s does not stand in the text after %u", words, (unsigned)from);
  uint32_t begin = (uint32_t)(found - text);
  return (inquit_range){begin, begin + (uint32_t)strlen(words)};
}

static inquit_ranges one(const inquit_range *range) {
  return (inquit_ranges){range, 1};
}

static inquit_document *annotate_given(inquit_context *context, const char *text,
                                       const inquit_given *given, uint32_t count) {
  return annotate(context, text, strlen(text),
                  &(inquit_options){.given = given, .given_count = count});
}

static const inquit_attribution *rows_of(const inquit_document *document, uint32_t expected) {
  uint32_t count;
  const inquit_attribution *rows = inquit_attributions(document, &count);
  assert_int_equal(count, expected);
  return rows;
}

static void assert_ranges(inquit_ranges ranges, inquit_ranges expected) {
  assert_int_equal(ranges.count, expected.count);
  for (uint32_t i = 0; i < ranges.count; i++) {
    assert_int_equal(ranges.at[i].begin, expected.at[i].begin);
    assert_int_equal(ranges.at[i].end, expected.at[i].end);
  }
}

static void assert_name(const inquit_document *document, uint32_t speaker, const char *name) {
  uint32_t count;
  const inquit_speaker *speakers = inquit_speakers(document, &count);
  assert_true(speaker < count);
  inquit_range range = speakers[speaker].name.at[0];
  assert_int_equal(range.end - range.begin, strlen(name));
  assert_memory_equal(ARTICLE + range.begin, name, strlen(name));
}

/* ---------------------------------------------------------------- what is given comes back */

static void test_order_and_ranges_are_kept(void **state) {
  inquit_range late = find(ARTICLE, "“nobody bakes”", 0), him = find(ARTICLE, "she", 100);
  inquit_range pieces[] = {find(ARTICLE, "“The ovens are cold,”", 0),
                           find(ARTICLE, "“We wait.”", 0)};
  inquit_range who = find(ARTICLE, "Ingrid Moe, their chair", 0), said = find(ARTICLE, "said", 0);
  inquit_given given[] = {{.source = one(&him), .content = one(&late)},
                          {.source = one(&who), .cue = one(&said), .content = {pieces, 2}}};
  inquit_document *document = annotate_given(*state, ARTICLE, given, 2);
  const inquit_attribution *rows = rows_of(document, 2);
  for (int i = 0; i < 2; i++) {
    assert_ranges(rows[i].source, given[i].source);
    assert_ranges(rows[i].cue, given[i].cue);
    assert_ranges(rows[i].content, given[i].content);
    assert_true(rows[i].confidence >= 1);
    assert_name(document, rows[i].speaker, "Ingrid Moe");
  }
  assert_int_equal(rows[0].via, INQUIT_VIA_PRONOUN);
  assert_int_equal(rows[1].via, INQUIT_VIA_NAME);
  inquit_document_free(document);
}

static void test_nothing_else_is_looked_for(void **state) {
  static const inquit_given none;
  inquit_document *document = annotate_given(*state, ARTICLE, &none, 0);
  rows_of(document, 0);
  inquit_document_free(document);
  document = annotate_given(*state, ARTICLE, &none, 1);
  const inquit_attribution *row = rows_of(document, 1);
  assert_int_equal(row->kind, INQUIT_INDIRECT);
  assert_int_equal(row->content.count + row->source.count + row->cue.count, 0);
  assert_int_equal(row->speaker, INQUIT_NONE);
  inquit_document_free(document);
}

static void test_ranges_may_cut_words(void **state) {
  inquit_range part = find(ARTICLE, "ngrid M", 0), blank = find(ARTICLE, " ", 0);
  inquit_range content = find(ARTICLE, "he ovens are col", 0);
  inquit_given given[] = {{one(&part), one(&blank), one(&content)}, {.source = one(&blank)}};
  inquit_document *document = annotate_given(*state, ARTICLE, given, 2);
  const inquit_attribution *rows = rows_of(document, 2);
  assert_ranges(rows[0].source, given[0].source);
  assert_ranges(rows[0].cue, given[0].cue);
  assert_name(document, rows[0].speaker, "Ingrid Moe");
  assert_int_equal(rows[1].speaker, INQUIT_NONE);
  inquit_document_free(document);
}

static void test_spans_are_shared_and_nested(void **state) {
  inquit_range who = find(ARTICLE, "Pavel Rada", 0), she = find(ARTICLE, "she", 100);
  inquit_range all = find(ARTICLE, "she had told him that “nobody bakes”", 0);
  inquit_range inner = find(ARTICLE, "that “nobody bakes”", 0);
  inquit_given given[] = {{.source = one(&who), .content = one(&all)},
                          {.source = one(&she), .content = one(&inner)},
                          {.source = one(&she), .content = one(&inner)},
                          {.source = one(&who), .content = one(&all)}};
  inquit_document *document = annotate_given(*state, ARTICLE, given, 4);
  const inquit_attribution *rows = rows_of(document, 4);
  for (int i = 0; i < 4; i++) {
    assert_name(document, rows[i].speaker, i % 3 ? "Ingrid Moe" : "Pavel Rada");
    assert_int_equal(rows[i].kind, INQUIT_MIXED);
    assert_true(rows[i].mention != INQUIT_NONE);
  }
  assert_int_equal(rows[0].mention, rows[3].mention);
  inquit_document_free(document);
}

/* ---------------------------------------------------------------- kinds */

static const struct {
  const char *text, *pieces[4]; /* up to NULL */
  inquit_kind kind;
} kinds[] = {
    {"“We win,” he said.", {"“We win,”"}, INQUIT_DIRECT},
    {"“We win,” he said.", {"We win,"}, INQUIT_DIRECT}, /* the marks stand just outside */
    {"“We win,” he said.", {"We win"}, INQUIT_DIRECT},
    {"“We win”, he said.", {"“We win”,"}, INQUIT_DIRECT},
    {"“We win,” he said. “Today.”", {"“We win,”", "“Today.”"}, INQUIT_DIRECT},
    {"“We win. Today,” he said.", {"“We win.", "Today,”"}, INQUIT_DIRECT}, /* in two ranges */
    {"“We win.” “Today.” Go.", {"“We win.” “Today.”"}, INQUIT_DIRECT},
    {"“We win.\n“Today,” he said.", {"“We win.", "“Today,”"}, INQUIT_DIRECT},
    {"“We win.\n“Today,” he said.", {"“We win."}, INQUIT_DIRECT}, /* goes on below */
    {"‘We win,’ he said.", {"‘We win,’"}, INQUIT_DIRECT},
    {"``We win,'' he said.", {"``We win,''"}, INQUIT_DIRECT},
    {"“He said ‘We win’ twice.”", {"‘We win’"}, INQUIT_DIRECT},
    {"“We win,” he said. “-”", {"“We win,”", "-"}, INQUIT_DIRECT}, /* no word in the second */
    {"He said that they “win” today.", {"that they “win” today"}, INQUIT_MIXED},
    {"“We win, and how,” he said.", {"“We win"}, INQUIT_MIXED}, /* cut off */
    {"“We win, and how,” he said.", {"how,”"}, INQUIT_MIXED},
    {"“We win,” he said, they do.", {"“We win,”", "they do"}, INQUIT_MIXED},
    {"He said they won't win.", {"they won't win"}, INQUIT_INDIRECT},
    {"“He told me that we win.”", {"that we win"}, INQUIT_INDIRECT}, /* inside another's words */
    {"He said they win.", {NULL}, INQUIT_INDIRECT},
    {"He said “...” and left.", {"“...”"}, INQUIT_INDIRECT},
};

static void test_kinds(void **state) {
  for (size_t i = 0; i < COUNT_OF(kinds); i++) {
    struct ranges ranges = {.count = 0};
    for (; kinds[i].pieces[ranges.count]; ranges.count++)
      ranges.at[ranges.count] = find(kinds[i].text, kinds[i].pieces[ranges.count],
                                     ranges.count ? ranges.at[ranges.count - 1].end : 0);
    inquit_given given = {.content = {ranges.at, ranges.count}};
    inquit_document *document = annotate_given(*state, kinds[i].text, &given, 1);
    inquit_kind kind = rows_of(document, 1)->kind;
    if (kind != kinds[i].kind)
      fail_msg("%s in %s is %s", kinds[i].pieces[0], kinds[i].text, inquit_kind_text(kind));
    inquit_document_free(document);
  }
}

/* ---------------------------------------------------------------- carrying over */

static void test_carried_from_the_one_before(void **state) {
  inquit_range rada = find(ARTICLE, "Pavel Rada", 0), words = find(ARTICLE, "“nobody bakes”", 0);
  inquit_range near = find(ARTICLE, "“So it is.”", 0), far = find(ARTICLE, "“It is late.”", 0);
  inquit_given given[] = {{.content = one(&far)},
                          {.content = one(&near)},
                          {.source = one(&rada), .content = one(&words)}};
  inquit_document *document = annotate_given(*state, ARTICLE, given, 3);
  const inquit_attribution *rows = rows_of(document, 3);
  assert_int_equal(rows[0].via, INQUIT_VIA_UNKNOWN);
  assert_int_equal(rows[0].carried, INQUIT_NONE);
  assert_int_equal(rows[1].via, INQUIT_VIA_CARRIED);
  assert_int_equal(rows[1].carried, 2);
  assert_int_equal(rows[1].speaker, rows[2].speaker);
  assert_int_equal(rows[1].mention, INQUIT_NONE);
  inquit_document_free(document);
}

/* A source of white space alone names nobody; all the same it is one. */
static void test_not_carried_where_a_source_is_given(void **state) {
  inquit_range rada = find(ARTICLE, "Pavel Rada", 0), words = find(ARTICLE, "“nobody bakes”", 0);
  inquit_range blank = find(ARTICLE, " ", 0), near = find(ARTICLE, "“So it is.”", 0);
  inquit_given given[] = {{.source = one(&rada), .content = one(&words)},
                          {.source = one(&blank), .content = one(&near)}};
  inquit_document *document = annotate_given(*state, ARTICLE, given, 2);
  const inquit_attribution *rows = rows_of(document, 2);
  assert_int_equal(rows[1].via, INQUIT_VIA_UNKNOWN);
  assert_int_equal(rows[1].carried, INQUIT_NONE);
  inquit_document_free(document);
}

/* ---------------------------------------------------------------- what does not fit */

static const char SHORT[] = "Zoë said no.";

static const struct {
  inquit_range ranges[2]; /* the second one may be all zero */
  uint32_t offset;
  const char *reason;
} misfits[] = {
    {{{5, 3}}, 5, "attribution 2: cue: [5, 3] is reversed"},
    {{{5, 5}}, 5, "attribution 2: cue: [5, 5] is empty"},
    {{{5, 99}}, 5, "attribution 2: cue: [5, 99] goes beyond the text"},
    {{{98, 99}}, sizeof SHORT - 1, "attribution 2: cue: [98, 99] goes beyond the text"},
    {{{0, 3}}, 0, "attribution 2: cue: [0, 3] cuts a character"},
    {{{3, 6}}, 3, "attribution 2: cue: [3, 6] cuts a character"},
    {{{5, 9}, {0, 4}}, 0, "attribution 2: cue: [0, 4] is out of order"},
    {{{5, 9}, {8, 10}}, 8, "attribution 2: cue: [8, 10] overlaps the one before it"},
};

static void test_misfits_are_named(void **state) {
  for (size_t i = 0; i < COUNT_OF(misfits); i++) {
    uint32_t count = misfits[i].ranges[1].end ? 2 : 1;
    inquit_given given[] = {{.cue = {NULL, 0}}, {.cue = {misfits[i].ranges, count}}};
    inquit_options options = {.given = given, .given_count = 2};
    inquit_document *document = (inquit_document *)state;
    inquit_error error;
    assert_int_equal(inquit_annotate(*state, SHORT, sizeof SHORT - 1, &options, &document, &error),
                     INQUIT_BAD_SPAN);
    assert_null(document);
    assert_int_equal(error.status, INQUIT_BAD_SPAN);
    assert_int_equal(error.offset, misfits[i].offset);
    assert_string_equal(error.reason, misfits[i].reason);
    assert_int_equal(inquit_annotate(*state, SHORT, sizeof SHORT - 1, &options, &document, NULL),
                     INQUIT_BAD_SPAN);
  }
}

/* Bytes that are no UTF-8 are characters of their own. */
static void test_bad_bytes_have_borders(void **state) {
  static const char text[] = "\xC3\xFF\x80 said no.";
  static const inquit_range ranges[] = {{0, 1}, {1, 2}, {2, 3}};
  inquit_given given = {.source = {ranges, 3}};
  inquit_document_free(annotate_given(*state, text, &given, 1));
}

/* ---------------------------------------------------------------- the stage itself */

static inquit_status take(struct stages *stages, const inquit_given *given, uint32_t count,
                          size_t allowed, span_list *spans, attrib_list *attribs) {
  TRY(stages_read(stages, ARTICLE, strlen(ARTICLE), NO_LIMIT));
  stages->memory.allowed = allowed;
  return given_init(spans, attribs, &stages->arena, &stages->text, &stages->tokens, &stages->quotes,
                    given, count, NULL);
}

/* Spans stay disjoint, each piece belongs to one attribution, and none is empty. */
static void assert_cut(const span_list *spans, const attrib_list *attribs) {
  for (uint32_t i = 0; i < spans->span_count; i++) {
    assert_true(spans->spans[i].first < spans->spans[i].last);
    assert_true(i == 0 || spans->spans[i - 1].last <= spans->spans[i].first);
    assert_true(i == 0 || spans->spans[i - 1].paragraph <= spans->spans[i].paragraph);
  }
  for (uint32_t i = 0; i < attribs->attribution_count; i++)
    for (uint32_t k = 0; k < attribs->attributions[i].piece_count; k++)
      assert_int_equal(spans->spans[attribs->attributions[i].pieces[k]].role, TAG_CONTENT);
}

/* Repeatable, and the same everywhere. */
static uint32_t next_random(uint32_t *seed) {
  *seed = *seed * 1664525u + 1013904223u;
  return *seed >> 8;
}

static inquit_range random_range(uint32_t *seed) {
  for (;;) {
    uint32_t begin = next_random(seed) % (sizeof ARTICLE - 1);
    uint32_t end = begin + 1 + next_random(seed) % 40;
    if (end < sizeof ARTICLE && (ARTICLE[begin] & 0xC0) != 0x80 && (ARTICLE[end] & 0xC0) != 0x80)
      return (inquit_range){begin, end};
  }
}

static void test_any_overlap_is_cut(void **state) {
  (void)state;
  enum { COUNT = 12 };
  uint32_t seed = 4;
  for (int round = 0; round < 500; round++) {
    inquit_range ranges[COUNT][3];
    inquit_given given[COUNT];
    for (int i = 0; i < COUNT; i++) {
      for (int role = 0; role < 3; role++)
        ranges[i][role] = random_range(&seed);
      given[i] = (inquit_given){one(&ranges[i][0]), one(&ranges[i][1]), one(&ranges[i][2])};
    }
    struct stages stages;
    span_list spans;
    attrib_list attribs;
    assert_int_equal(take(&stages, given, COUNT, NO_LIMIT, &spans, &attribs), INQUIT_OK);
    assert_int_equal(attribs.attribution_count, COUNT);
    assert_cut(&spans, &attribs);
    stages_free(&stages);
    assert_int_equal(stages.memory.alive, 0);
  }
}

static void test_every_allocation_may_fail(void **state) {
  (void)state;
  inquit_range who = find(ARTICLE, "Pavel Rada", 0), words = find(ARTICLE, "“nobody bakes”", 0);
  enum { COUNT = 2000 };
  static inquit_given given[COUNT];
  for (int i = 0; i < COUNT; i++)
    given[i] = (inquit_given){.source = one(&who), .content = one(&words)};
  inquit_status status = INQUIT_NO_MEMORY;
  for (size_t allowed = 0; status != INQUIT_OK; allowed++) {
    struct stages stages;
    span_list spans;
    attrib_list attribs;
    status = take(&stages, given, COUNT, allowed, &spans, &attribs);
    assert_true(status == INQUIT_OK || status == INQUIT_NO_MEMORY);
    stages_free(&stages);
    assert_int_equal(stages.memory.alive, 0);
    assert_true(allowed < 1000);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_order_and_ranges_are_kept),
      cmocka_unit_test(test_nothing_else_is_looked_for),
      cmocka_unit_test(test_ranges_may_cut_words),
      cmocka_unit_test(test_spans_are_shared_and_nested),
      cmocka_unit_test(test_kinds),
      cmocka_unit_test(test_carried_from_the_one_before),
      cmocka_unit_test(test_not_carried_where_a_source_is_given),
      cmocka_unit_test(test_misfits_are_named),
      cmocka_unit_test(test_bad_bytes_have_borders),
      cmocka_unit_test(test_any_overlap_is_cut),
      cmocka_unit_test(test_every_allocation_may_fail),
  };
  return cmocka_run_group_tests_name("given", tests, make_context, free_context);
}
