/* The field against all label sequences that there are, and where numbers get large. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <math.h>

#include "../support/random_model.h"
#include "field.h"

enum { LONGEST = 5, ROLES = 3 };

/* A paragraph and all that is asked of it, found by trying each sequence of labels. */
struct trial {
  field field;
  float start[FIELD_LABELS], transition[FIELD_LABELS * FIELD_LABELS];
  uint32_t count;
  field_scores emissions[LONGEST];
  double all, best;
  double with_label[LONGEST][FIELD_LABELS];
  double with_span[LONGEST][LONGEST + 1][ROLES + 1];
};

static bool goes_on(uint8_t label) {
  return label && label % 2 == 0;
}

static bool is_allowed(const uint8_t *labels, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    uint8_t before = i ? labels[i - 1] : 0;
    if (goes_on(labels[i]) && before != labels[i] && before != labels[i] - 1)
      return false;
  }
  return true;
}

static double score_of(const struct trial *trial, const uint8_t *labels) {
  double score = trial->start[labels[0]];
  for (uint32_t i = 0; i < trial->count; i++) {
    score += trial->emissions[i][labels[i]];
    if (i)
      score += trial->transition[labels[i - 1] * FIELD_LABELS + labels[i]];
  }
  return score;
}

static void add_spans(struct trial *trial, const uint8_t *labels, double weight) {
  for (uint32_t first = 0; first < trial->count; first++) {
    if (labels[first] % 2 == 0)
      continue;
    uint32_t last = first + 1;
    while (last < trial->count && labels[last] == labels[first] + 1)
      last++;
    trial->with_span[first][last][(labels[first] + 1) / 2] += weight;
  }
}

static void try_all(struct trial *trial) {
  uint32_t sequences = 1;
  for (uint32_t i = 0; i < trial->count; i++)
    sequences *= FIELD_LABELS;
  trial->best = -INFINITY;
  for (uint32_t number = 0; number < sequences; number++) {
    uint8_t labels[LONGEST];
    for (uint32_t i = 0, rest = number; i < trial->count; i++, rest /= FIELD_LABELS)
      labels[i] = (uint8_t)(rest % FIELD_LABELS);
    if (!is_allowed(labels, trial->count))
      continue;
    double score = score_of(trial, labels), weight = exp(score);
    trial->best = score > trial->best ? score : trial->best;
    trial->all += weight;
    for (uint32_t i = 0; i < trial->count; i++)
      trial->with_label[i][labels[i]] += weight;
    add_spans(trial, labels, weight);
  }
}

static struct trial new_trial(uint64_t seed, uint32_t count, float reach) {
  struct trial trial = {.count = count};
  for (int i = 0; i < FIELD_LABELS; i++)
    trial.start[i] = random_float(&seed, reach);
  for (int i = 0; i < FIELD_LABELS * FIELD_LABELS; i++)
    trial.transition[i] = random_float(&seed, reach);
  for (uint32_t i = 0; i < count; i++)
    for (int label = 0; label < FIELD_LABELS; label++)
      trial.emissions[i][label] = random_float(&seed, 2 * reach);
  field_init(&trial.field, trial.start, trial.transition);
  try_all(&trial);
  return trial;
}

static void check_best(const struct trial *trial) {
  uint8_t labels[LONGEST], best_before[LONGEST][FIELD_LABELS];
  field_decode(&trial->field, trial->emissions, trial->count, labels, best_before);
  assert_true(is_allowed(labels, trial->count));
  assert_true(fabs(score_of(trial, labels) - trial->best) < 1e-4);
}

static void check_probabilities(const struct trial *trial) {
  field_sums sums[LONGEST];
  field_sum(&trial->field, trial->emissions, trial->count, sums);
  for (uint32_t i = 0; i < trial->count; i++)
    for (uint8_t label = 0; label < FIELD_LABELS; label++)
      assert_true(fabs(field_label_probability(sums, i, label) -
                       trial->with_label[i][label] / trial->all) < 1e-6);
  for (uint32_t first = 0; first < trial->count; first++)
    for (uint32_t last = first + 1; last <= trial->count; last++)
      for (uint8_t role = 1; role <= ROLES; role++) {
        double found = field_span_probability(&trial->field, sums, trial->count, first, last, role);
        assert_true(fabs(found - trial->with_span[first][last][role] / trial->all) < 1e-6);
      }
}

static void agrees_with_all_sequences(void **state) {
  (void)state;
  for (uint64_t seed = 0; seed < 60; seed++) {
    struct trial trial =
        new_trial(seed, 1 + (uint32_t)(seed % LONGEST), seed % 3 == 0 ? 6.0F : 1.5F);
    check_best(&trial);
    check_probabilities(&trial);
  }
}

/* Numbers that no network gives, and paragraphs that nobody writes. */
static void stays_finite(void **state) {
  (void)state;
  enum { TOKENS = 100000 };
  static field_scores emissions[TOKENS];
  static field_sums sums[TOKENS];
  static uint8_t labels[TOKENS], best_before[TOKENS][FIELD_LABELS];
  float start[FIELD_LABELS], transition[FIELD_LABELS * FIELD_LABELS];
  static const float reaches[] = {0, 3, 1e4F, 1e30F};
  for (size_t k = 0; k < COUNT_OF(reaches); k++) {
    uint64_t seed = k;
    for (int i = 0; i < FIELD_LABELS; i++)
      start[i] = random_float(&seed, 1e4F);
    for (int i = 0; i < FIELD_LABELS * FIELD_LABELS; i++)
      transition[i] = random_float(&seed, 1e4F);
    for (uint32_t i = 0; i < TOKENS; i++)
      for (int label = 0; label < FIELD_LABELS; label++)
        emissions[i][label] = random_float(&seed, reaches[k]);
    field field;
    field_init(&field, start, transition);
    field_decode(&field, emissions, TOKENS, labels, best_before);
    assert_true(is_allowed(labels, TOKENS));
    field_sum(&field, emissions, TOKENS, sums);
    for (uint32_t i = 0; i < TOKENS; i++) {
      double sum = 0;
      for (uint8_t label = 0; label < FIELD_LABELS; label++)
        sum += field_label_probability(sums, i, label);
      assert_true(fabs(sum - 1) < 1e-9);
    }
    double whole = field_span_probability(&field, sums, TOKENS, 0, TOKENS, 3);
    assert_true(whole >= 0 && whole <= 1);
  }
}

/* What is sure has probability 1 over any length. */
static void long_span_is_sure(void **state) {
  (void)state;
  enum { TOKENS = 5000 };
  static field_scores emissions[TOKENS];
  static field_sums sums[TOKENS];
  float start[FIELD_LABELS] = {0}, transition[FIELD_LABELS * FIELD_LABELS] = {0};
  for (uint32_t i = 0; i < TOKENS; i++)
    emissions[i][i < 10 || i >= 4990 ? 0 : i == 10 ? 5 : 6] = 60;
  field field;
  field_init(&field, start, transition);
  field_sum(&field, emissions, TOKENS, sums);
  assert_true(field_span_probability(&field, sums, TOKENS, 10, 4990, 3) > 1 - 1e-9);
  assert_true(field_span_probability(&field, sums, TOKENS, 10, 4989, 3) < 1e-9);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(agrees_with_all_sequences),
      cmocka_unit_test(stays_finite),
      cmocka_unit_test(long_span_is_sure),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
