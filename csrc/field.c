#include "field.h"

#include <math.h>
#include <string.h>

/* Labels that are this much worse than the best one of their token count for no less: so no sum
 * vanishes, whatever the numbers are. */
#define LEAST_SCORE (-80.0)

/* Learned scores are a few units; this keeps those of a strange model in reach of double. */
#define MOST_SCORE 30.0F

static bool goes_on(uint32_t label) {
  return label && label % 2 == 0;
}

static bool may_follow(uint32_t from, uint32_t to) {
  return !goes_on(to) || from == to || from == to - 1;
}

/* e^x for x in [-700, 700], within 1e-8 of itself: the same bits everywhere, unlike exp(). */
static double power_of_e(double x) {
  static const double factors[] = {1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24,
                                   1.0 / 6,    1.0 / 2,   1.0,       1.0};
  const double octave = 0.69314718055994530942;
  int64_t octaves = (int64_t)(x * (1 / octave) + (x < 0 ? -0.5 : 0.5));
  double rest = x - (double)octaves * octave; /* at most 0.35 */
  double sum = 0;
  for (uint32_t i = 0; i < COUNT_OF(factors); i++)
    sum = sum * rest + factors[i];
  uint64_t bits = (uint64_t)(octaves + 1023) << 52;
  double scale;
  memcpy(&scale, &bits, sizeof scale);
  return sum * scale;
}

static float limit(float score) {
  return score < -MOST_SCORE ? -MOST_SCORE : score > MOST_SCORE ? MOST_SCORE : score;
}

void field_init(field *field, const float *start, const float *transition) {
  for (uint32_t to = 0; to < FIELD_LABELS; to++) {
    bool first = !goes_on(to);
    field->start[to] = first ? limit(start[to]) : -INFINITY;
    field->start_factor[to] = first ? power_of_e(field->start[to]) : 0;
    for (uint32_t from = 0; from < FIELD_LABELS; from++) {
      float score = limit(transition[from * FIELD_LABELS + to]);
      bool follows = may_follow(from, to);
      field->transition[from][to] = follows ? score : -INFINITY;
      field->transition_factor[from][to] = follows ? power_of_e(score) : 0;
    }
  }
}

/* ---------------------------------------------------------------- the best labels */

static uint8_t best_label(const float *scores) {
  uint32_t best = 0;
  for (uint32_t label = 1; label < FIELD_LABELS; label++)
    if (scores[label] > scores[best])
      best = label;
  return (uint8_t)best;
}

/* Scores of the best ways to each label of a token, from those of the token before. */
static void decode_token(const field *field, const float *emissions, float scores[FIELD_LABELS],
                         uint8_t best_before[FIELD_LABELS]) {
  field_scores next;
  for (uint32_t to = 0; to < FIELD_LABELS; to++) {
    /* What goes on comes from one of two labels. */
    uint32_t from = goes_on(to) ? to - 1 : 0, end = goes_on(to) ? to + 1 : FIELD_LABELS;
    float best = -INFINITY;
    for (; from < end; from++) {
      float score = scores[from] + field->transition[from][to];
      if (score > best) {
        best = score;
        best_before[to] = (uint8_t)from;
      }
    }
    next[to] = best + emissions[to];
  }
  /* Only differences count; that to the best stays small however long the paragraph is. */
  float top = next[best_label(next)];
  for (uint32_t label = 0; label < FIELD_LABELS; label++)
    scores[label] = next[label] - top;
}

void field_decode(const field *field, const field_scores *emissions, uint32_t count,
                  uint8_t *labels, uint8_t (*best_before)[FIELD_LABELS]) {
  field_scores scores;
  for (uint32_t label = 0; label < FIELD_LABELS; label++)
    scores[label] = field->start[label] + emissions[0][label];
  for (uint32_t token = 1; token < count; token++)
    decode_token(field, emissions[token], scores, best_before[token]);
  labels[count - 1] = best_label(scores);
  for (uint32_t token = count - 1; token > 0; token--)
    labels[token - 1] = best_before[token][labels[token]];
}

/* ---------------------------------------------------------------- all labels */

static void find_potentials(double potential[FIELD_LABELS], const float *emissions) {
  double top = emissions[best_label(emissions)];
  for (uint32_t label = 0; label < FIELD_LABELS; label++) {
    double score = emissions[label] - top;
    potential[label] = power_of_e(score < LEAST_SCORE ? LEAST_SCORE : score);
  }
}

/* Divides them by their sum, which is returned. */
static double normalise(double values[FIELD_LABELS]) {
  double sum = 0;
  for (uint32_t label = 0; label < FIELD_LABELS; label++)
    sum += values[label];
  for (uint32_t label = 0; label < FIELD_LABELS; label++)
    values[label] /= sum;
  return sum;
}

static void sum_forward(const field *field, field_sums *sums, const field_sums *before) {
  for (uint32_t to = 0; to < FIELD_LABELS; to++) {
    double ways = before ? 0 : field->start_factor[to];
    for (uint32_t from = 0; before && from < FIELD_LABELS; from++)
      ways += before->forward[from] * field->transition_factor[from][to];
    sums->forward[to] = ways * sums->potential[to];
  }
  sums->scale = normalise(sums->forward);
}

static void sum_backward(const field *field, field_sums *sums, const field_sums *after) {
  for (uint32_t from = 0; from < FIELD_LABELS; from++) {
    double ways = after ? 0 : 1;
    for (uint32_t to = 0; after && to < FIELD_LABELS; to++)
      ways += field->transition_factor[from][to] * after->potential[to] * after->backward[to];
    sums->backward[from] = ways;
  }
  normalise(sums->backward);
}

void field_sum(const field *field, const field_scores *emissions, uint32_t count,
               field_sums *sums) {
  for (uint32_t token = 0; token < count; token++) {
    find_potentials(sums[token].potential, emissions[token]);
    sum_forward(field, &sums[token], token ? &sums[token - 1] : NULL);
  }
  for (uint32_t token = count; token-- > 0;)
    sum_backward(field, &sums[token], token + 1 < count ? &sums[token + 1] : NULL);
}

/* All ways through the token, in units of its forward and backward. */
static double all_ways(const field_sums *sums) {
  double ways = 0;
  for (uint32_t label = 0; label < FIELD_LABELS; label++)
    ways += sums->forward[label] * sums->backward[label];
  return ways;
}

double field_label_probability(const field_sums *sums, uint32_t token, uint8_t label) {
  return sums[token].forward[label] * sums[token].backward[label] / all_ways(&sums[token]);
}

double field_span_probability(const field *field, const field_sums *sums, uint32_t count,
                              uint32_t first, uint32_t last, uint8_t role) {
  uint32_t begin = 2u * role - 1, inside = 2u * role, before = begin;
  double ways = sums[first].forward[begin];
  for (uint32_t token = first + 1; token < last; token++) {
    ways *= field->transition_factor[before][inside] * sums[token].potential[inside] /
            sums[token].scale;
    before = inside;
  }
  if (last == count)
    return ways;
  const field_sums *next = &sums[last];
  double on = 0;
  for (uint32_t to = 0; to < FIELD_LABELS; to++)
    if (to != inside)
      on += field->transition_factor[before][to] * next->potential[to] * next->backward[to];
  return ways * on / next->scale / all_ways(next);
}
