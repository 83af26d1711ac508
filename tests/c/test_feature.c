/* Features: what is equal, what differs, and laws that hold for any text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../support/stages.h"
#include "feature.h"

/* ---------------------------------------------------------------- a text, read */

typedef struct sample {
  struct stages stages;
  pattern_set *patterns;
  layout_list layouts;
  feature *features; /* of all tokens */
} sample;

static void read_sample(sample *s, const char *bytes) {
  struct stages *stages = &s->stages;
  assert_int_equal(stages_read(stages, bytes, strlen(bytes), NO_LIMIT), INQUIT_OK);
  arena *arena = &stages->arena;
  assert_int_equal(pattern_set_new(&s->patterns, &arena->allocator, NULL), INQUIT_OK);
  assert_int_equal(layout_init(&s->layouts, arena, s->patterns, &stages->text, NULL), INQUIT_OK);
  s->features = arena_new(arena, stages->tokens.token_count, sizeof *s->features);
  reader reader = {&stages->text, &stages->tokens, &stages->quotes};
  for (uint32_t i = 0; i < stages->text.paragraph_count; i++)
    feature_read(s->features + feature_paragraph(&stages->tokens, i).first, &reader, &s->layouts,
                 i);
}

static void free_sample(sample *s) {
  pattern_set_free(s->patterns);
  stages_free(&s->stages);
}

/* The flag of each token, as a string of digits and letters. */
static void assert_flag(const char *bytes, feature_flag flag, const char *expected) {
  static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  sample s;
  read_sample(&s, bytes);
  char found[200];
  assert_true(s.stages.tokens.token_count < sizeof found);
  for (uint32_t i = 0; i < s.stages.tokens.token_count; i++)
    found[i] = digits[s.features[i].flags[flag]];
  found[s.stages.tokens.token_count] = '\0';
  assert_string_equal(found, expected);
  free_sample(&s);
}

/* ---------------------------------------------------------------- hashes */

/* Whether the first tokens of two texts have the same hash of a kind. */
static bool same(const char *left, const char *right, feature_hash kind) {
  sample a, b;
  read_sample(&a, left);
  read_sample(&b, right);
  bool equal = a.features[0].hashes[kind] == b.features[0].hashes[kind];
  free_sample(&a);
  free_sample(&b);
  return equal;
}

static void test_words_have_no_case_and_one_apostrophe(void **state) {
  (void)state;
  assert_true(same("Élan", "élan", FEATURE_WORD));
  assert_true(same("o’clock", "o'clock", FEATURE_WORD));
  assert_false(same("goal", "coal", FEATURE_WORD));
}

static void test_affixes_are_three_characters(void **state) {
  (void)state;
  assert_true(same("skating", "rowing", FEATURE_SUFFIX));
  assert_true(same("Straße", "Maße", FEATURE_SUFFIX));
  assert_false(same("rowing", "rowang", FEATURE_SUFFIX));
  assert_true(same("referee", "reform", FEATURE_PREFIX));
  assert_true(same("of", "of", FEATURE_SUFFIX));
}

static void test_shapes_are_runs(void **state) {
  (void)state;
  assert_true(same("Lagos", "Vilnius", FEATURE_SHAPE));
  assert_true(same("12,345", "98,765", FEATURE_SHAPE));
  assert_false(same("Lagos", "LAGOS", FEATURE_SHAPE));
  assert_false(same("lagos", "Lagos", FEATURE_SHAPE));
}

static void test_kinds_of_hashes_differ(void **state) {
  (void)state;
  sample s;
  read_sample(&s, "net");
  const uint32_t *hashes = s.features[0].hashes;
  for (unsigned i = 0; i < FEATURE_HASHES; i++)
    for (unsigned k = 0; k < i; k++)
      assert_int_not_equal(hashes[i], hashes[k]);
  free_sample(&s);
}

static void test_marks_are_one_word_however_they_look(void **state) {
  (void)state;
  static const char *const texts[] = {"“We won.”", "\"We won.\"", "«We won.»", "„We won.“",
                                      "``We won.''"};
  for (size_t i = 1; i < COUNT_OF(texts); i++) {
    assert_true(same(texts[0], texts[i], FEATURE_WORD));
    assert_true(same(texts[0], texts[i], FEATURE_SHAPE));
  }
}

/* ---------------------------------------------------------------- flags */

static void test_quotation_state(void **state) {
  (void)state;
  assert_flag("Ada said: “We won.” Then", FEATURE_QUOTE, "000122230");
  assert_flag("Ada said: “We won. Then", FEATURE_QUOTE, "00045555");
  assert_flag("“We lost.\n\n“We won.” Ada", FEATURE_QUOTE, "7888788890");
}

static void test_distances(void **state) {
  (void)state;
  assert_flag("Ada said: “We won.” Then", FEATURE_FROM_OPEN, "bbb01234b");
  assert_flag("Ada said: “We won.” Then", FEATURE_TO_CLOSE, "bbb43210b");
  assert_flag("One two three four five six seven eight nine ten eleven", FEATURE_FROM_FRONT,
              "01234566677");
}

static void test_border(void **state) {
  (void)state;
  assert_flag("One.", FEATURE_BORDER, "00");
  assert_flag("One\n\nTwo:\n\n“Three.”\n\nFour.", FEATURE_BORDER, "a66222233");
}

static void test_layout(void **state) {
  (void)state;
  sample s;
  read_sample(&s, "OKAFOR: Good morning.\n\nLINDT: Thank you.");
  unsigned name = 1 + 3 * PATTERN_NAME_COLON + 1 + 15;
  assert_int_equal(s.features[0].flags[FEATURE_LAYOUT], name);
  assert_int_equal(s.features[1].flags[FEATURE_LAYOUT], name + 1);
  free_sample(&s);
}

/* ---------------------------------------------------------------- laws */

static void test_every_flag_is_below_its_size(void **state) {
  (void)state;
  static const char *const texts[] = {
      "",
      "\xFF\xFE “\xE2\x80 broken",
      "OKAFOR: ‘Yes.’\n\nQ: Why?\n\nA: “No\n\n“one.” - Ada Lindt, reader\n\nRead more\n\nOSLO (AP) "
      "— x",
      "\"\"\"\"''''``‘‘’’««»»„“",
  };
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    sample s;
    read_sample(&s, texts[i]);
    for (uint32_t at = 0; at < s.stages.tokens.token_count; at++) {
      for (unsigned flag = 0; flag < FEATURE_FLAGS; flag++)
        assert_true(s.features[at].flags[flag] < feature_flag_sizes[flag]);
      for (unsigned kind = 0; kind < FEATURE_HASHES; kind++)
        assert_int_not_equal(s.features[at].hashes[kind], 0);
    }
    free_sample(&s);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_words_have_no_case_and_one_apostrophe),
      cmocka_unit_test(test_affixes_are_three_characters),
      cmocka_unit_test(test_shapes_are_runs),
      cmocka_unit_test(test_kinds_of_hashes_differ),
      cmocka_unit_test(test_marks_are_one_word_however_they_look),
      cmocka_unit_test(test_quotation_state),
      cmocka_unit_test(test_distances),
      cmocka_unit_test(test_border),
      cmocka_unit_test(test_layout),
      cmocka_unit_test(test_every_flag_is_below_its_size),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
