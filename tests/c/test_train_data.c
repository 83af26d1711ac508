/* The trainer's data: what is read, labelled, counted, restyled and cut into batches. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "batch.h"
#include "corpus.h"
#include "must.h"
#include "restyle.h"
#include "score.h"

/* ---------------------------------------------------------------- an article of our own */

static const char report[] = "Rowers win in Tartu.\n"
                             "“We rowed like one boat,” Mari Tamm said. “It wasn’t luck.”\n"
                             "According to the club, the race was close.";

typedef struct world {
  arena arena;
  pattern_set *patterns;
  article article;
  analysis analysis;
} world;

static inquit_range range_of(const char *words) {
  const char *at = strstr(report, words);
  assert_non_null(at);
  return (inquit_range){(uint32_t)(at - report), (uint32_t)(at - report + (long)strlen(words))};
}

static int open_world(void **state) {
  world *world = calloc(1, sizeof *world);
  arena_init(&world->arena, &must_allocator);
  assert_int_equal(pattern_set_new(&world->patterns, &must_allocator, NULL), INQUIT_OK);
  const struct {
    const char *words;
    uint32_t attribution;
    tag_role role;
  } spans[] = {
      {"Mari Tamm", 0, TAG_SOURCE},
      {"said", 0, TAG_CUE},
      {"“We rowed like one boat,”", 0, TAG_CONTENT},
      {"“It wasn’t", 0, TAG_CONTENT},
      {"luck.”", 0, TAG_CONTENT},
      {"the club", 1, TAG_SOURCE},
      {"According to", 1, TAG_CUE},
      {"the race was close", 1, TAG_CONTENT},
  };
  article_span *made = arena_new(&world->arena, COUNT_OF(spans), sizeof *made);
  for (size_t i = 0; i < COUNT_OF(spans); i++)
    made[i] =
        (article_span){range_of(spans[i].words), spans[i].attribution, (uint8_t)spans[i].role};
  article_part *parts = arena_new(&world->arena, 2, sizeof *parts);
  parts[0] = (article_part){range_of("Rowers"), 15};
  parts[1] = (article_part){range_of("luck"), 12};
  world->article = (article){"rowers", report, sizeof report - 1, made, COUNT_OF(spans), parts, 2};
  analysis_read(&world->analysis, &world->arena, world->patterns, &world->article);
  *state = world;
  return 0;
}

static int close_world(void **state) {
  world *world = *state;
  pattern_set_free(world->patterns);
  arena_free(&world->arena);
  free(world);
  return 0;
}

/* ---------------------------------------------------------------- labels and parts */

static void test_labels(void **state) {
  const world *world = *state;
  char found[80] = "";
  for (uint32_t i = 0; i < world->analysis.tokens.token_count; i++)
    found[i] = (char)('0' + world->analysis.labels[i]);
  /* The two pieces of “It wasn’t luck.” touch, and are one. */
  assert_string_equal(found, "00000"
                             "56666666"
                             "12305666666"
                             "341205666"
                             "0");
}

/* What stands behind an overlapping span begins anew. */
static void test_overlapping_spans_have_a_path(void **state) {
  world *world = *state;
  article article = world->article;
  article_span spans[] = {{range_of("Rowers win in Tartu"), 0, TAG_CONTENT},
                          {range_of("win"), 1, TAG_CUE}};
  article.spans = spans;
  article.span_count = COUNT_OF(spans);
  analysis analysis;
  analysis_read(&analysis, &world->arena, world->patterns, &article);
  static const uint8_t expected[] = {5, 3, 5, 6, 0};
  assert_memory_equal(analysis.labels, expected, sizeof expected);
}

static void test_parts_begin_with_their_word(void **state) {
  const world *world = *state;
  const analysis *analysis = &world->analysis;
  for (uint32_t i = 0; i < analysis->tokens.token_count; i++) {
    uint32_t begin = analysis->tokens.tokens[i].begin;
    uint8_t expected = begin == range_of("Rowers").begin ? 15
                       : begin == range_of("luck").begin ? 12
                                                         : 0;
    assert_int_equal(analysis->parts[i], expected);
  }
}

/* ---------------------------------------------------------------- vocabulary */

static void test_rare_words_are_unknown(void **state) {
  world *world = *state;
  vocabulary vocabulary;
  vocabulary_init(&vocabulary, &world->arena, &world->analysis, 1);
  const feature *features = world->analysis.features;
  uint32_t last = world->analysis.tokens.token_count - 1;
  assert_int_equal(vocabulary_row(&vocabulary, FEATURE_WORD, features[0].hashes[FEATURE_WORD]), 0);
  uint16_t stop = vocabulary_row(&vocabulary, FEATURE_WORD, features[last].hashes[FEATURE_WORD]);
  assert_in_range(stop, 1, vocabulary.rows[FEATURE_WORD] - 1);
  assert_int_equal(vocabulary.seen[stop], 4);
  assert_int_equal(vocabulary_row(&vocabulary, FEATURE_SUFFIX, features[last].hashes[FEATURE_WORD]),
                   0);
}

static void test_buckets_rise_with_the_share_of_cues(void **state) {
  (void)state;
  assert_int_equal(vocabulary_bucket(1, 1), 0);
  assert_int_equal(vocabulary_bucket(1000, 0), 1);
  assert_int_equal(vocabulary_bucket(1000, 1000), VOCABULARY_BUCKETS - 1);
  for (uint32_t cues = 1; cues <= 100; cues++)
    assert_true(vocabulary_bucket(100, cues) >= vocabulary_bucket(100, cues - 1));
}

/* A word that this article alone has is unknown to the lexicon of cues that lacks the article. */
static void test_buckets_are_held_out(void **state) {
  world *world = *state;
  analysis twice[2] = {world->analysis, world->analysis};
  vocabulary vocabulary;
  vocabulary_init(&vocabulary, &world->arena, twice, 2);
  example_array held = {0}, open = {0};
  corpus_add_examples(&held, &world->arena, &world->analysis, &vocabulary, true, 0);
  corpus_add_examples(&open, &world->arena, &world->analysis, &vocabulary, false, 0);
  assert_int_equal(held.count, 3);
  uint32_t said = 10; /* of the second paragraph */
  assert_int_equal(held.at[1].labels[said], 3);
  assert_int_equal(held.at[1].rows[said * CORPUS_TABLES + CORPUS_BUCKET], 0);
  assert_int_not_equal(open.at[1].rows[said * CORPUS_TABLES + CORPUS_BUCKET], 0);
  assert_memory_equal(held.at[1].rows, open.at[1].rows, sizeof(uint16_t) * CORPUS_BUCKET);
}

/* ---------------------------------------------------------------- restyling */

/* The letters of the range in lower case: what no style changes. */
static void letters_of(char *letters, const article *article, inquit_range range) {
  for (uint32_t at = range.begin; at < range.end; at++) {
    char byte = (char)(article->text[at] | 0x20);
    if (byte >= 'a' && byte <= 'z')
      *letters++ = byte;
  }
  *letters = '\0';
}

static void assert_same_letters(const article *a, inquit_range left, const article *b,
                                inquit_range right) {
  char found[200], expected[200];
  assert_true(right.begin <= right.end && right.end <= b->length);
  letters_of(expected, a, left);
  letters_of(found, b, right);
  assert_string_equal(found, expected);
}

static void test_spans_move_with_the_text(void **state) {
  world *world = *state;
  random_source source = random_new(1, 1);
  for (int i = 0; i < 200; i++) {
    article other = restyle_article(&world->arena, &world->article, &world->analysis,
                                    restyle_draw(&source), &source);
    assert_int_equal(other.span_count, world->article.span_count);
    for (uint32_t k = 0; k < other.span_count; k++)
      assert_same_letters(&world->article, world->article.spans[k].range, &other,
                          other.spans[k].range);
    for (uint32_t k = 0; k < other.part_count; k++)
      assert_same_letters(&world->article, world->article.parts[k].range, &other,
                          other.parts[k].range);
  }
}

static void test_styles_are_many(void **state) {
  world *world = *state;
  random_source source = random_new(2, 1);
  static const char *const signs[] = {"« We",
                                      "„We",
                                      "‘We",
                                      "``We",
                                      "“WE",
                                      "“we",
                                      "• “We",
                                      "TARTU.",
                                      "Tartu. “",
                                      "wasn't",
                                      "ROWERS WIN IN TARTU\n"};
  bool seen[COUNT_OF(signs)] = {false};
  for (int i = 0; i < 2000; i++) {
    article other = restyle_article(&world->arena, &world->article, &world->analysis,
                                    restyle_draw(&source), &source);
    char *copy = arena_new(&world->arena, other.length + 1, 1);
    memcpy(copy, other.text, other.length);
    for (size_t k = 0; k < COUNT_OF(signs); k++)
      seen[k] = seen[k] || strstr(copy, signs[k]);
  }
  for (size_t k = 0; k < COUNT_OF(signs); k++)
    if (!seen[k])
      fail_msg("never seen: %s", signs[k]);
}

/* ---------------------------------------------------------------- batches and scores */

static void test_each_example_is_in_one_batch(void **state) {
  world *world = *state;
  enum { EXAMPLES = 2500, BUDGET = 300 };
  example *examples = arena_new(&world->arena, EXAMPLES, sizeof *examples);
  random_source source = random_new(3, 1);
  for (uint32_t i = 0; i < EXAMPLES; i++)
    examples[i].count = 1 + random_below(&source, 400);
  batch_list list = batch_draw(&world->arena, examples, EXAMPLES, BUDGET, &source);
  uint8_t *times = arena_new(&world->arena, EXAMPLES, 1);
  for (uint32_t i = 0; i < list.count; i++) {
    const batch *batch = &list.batches[i];
    assert_true(batch->count == 1 || batch->count * batch->examples[0]->count <= BUDGET);
    for (uint32_t k = 0; k < batch->count; k++)
      times[batch->examples[k] - examples]++;
  }
  for (uint32_t i = 0; i < EXAMPLES; i++)
    assert_int_equal(times[i], 1);
}

static void test_scores_count_exact_spans(void **state) {
  (void)state;
  static const uint8_t wanted[] = {1, 2, 0, 3, 5, 6, 5, 6}, found[] = {1, 2, 0, 3, 5, 6, 6, 6};
  score score = {0};
  score_add_labels(&score, wanted, found, sizeof wanted);
  assert_float_equal(score_f1(&score, TAG_SOURCE), 100, 1e-9);
  assert_float_equal(score_f1(&score, TAG_CUE), 100, 1e-9);
  assert_float_equal(score_f1(&score, TAG_CONTENT), 0, 1e-9);
  assert_int_equal(score.roles[TAG_CONTENT].wanted, 2);
  assert_int_equal(score.roles[TAG_CONTENT].found, 1);
}

int main(void) {
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, open_world, close_world)
  const struct CMUnitTest tests[] = {
      IN_WORLD(test_labels),
      IN_WORLD(test_overlapping_spans_have_a_path),
      IN_WORLD(test_parts_begin_with_their_word),
      IN_WORLD(test_rare_words_are_unknown),
      cmocka_unit_test(test_buckets_rise_with_the_share_of_cues),
      IN_WORLD(test_buckets_are_held_out),
      IN_WORLD(test_spans_move_with_the_text),
      IN_WORLD(test_styles_are_many),
      IN_WORLD(test_each_example_is_in_one_batch),
      cmocka_unit_test(test_scores_count_exact_spans),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
