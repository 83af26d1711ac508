#include "likelihood.h"

#include <math.h>
#include <string.h>

enum { LABELS = FIELD_LABELS };

/* One member at a time. */
typedef struct lattice {
  field field;
  field_scores *emissions; /* [tokens] */
  field_sums *sums;        /* [tokens] */
  double d_start[LABELS], d_transition[LABELS][LABELS];
} lattice;

/* Where the member's token stands among the emissions of the bundle. */
static size_t row_of(const bundle *bundle, uint32_t member, uint32_t token) {
  return (size_t)(bundle->first[token] + member) * LABELS;
}

static void enter(lattice *lattice, const bundle *bundle, uint32_t member, const float *emissions) {
  uint32_t count = bundle->members[member].example->count;
  for (uint32_t t = 0; t < count; t++)
    memcpy(lattice->emissions[t], emissions + row_of(bundle, member, t), sizeof(field_scores));
  field_sum(&lattice->field, lattice->emissions, count, lattice->sums);
}

/* Logarithm of the weight of all paths. */
static double all_paths(const lattice *lattice, uint32_t count) {
  double sum = 0;
  for (uint32_t t = 0; t < count; t++) {
    float top = lattice->emissions[t][0]; /* the potentials are relative to it */
    for (uint32_t i = 1; i < LABELS; i++)
      top = fmaxf(top, lattice->emissions[t][i]);
    sum += (double)top + log(lattice->sums[t].scale);
  }
  return sum;
}

static double path_of(const lattice *lattice, const example *example) {
  const uint8_t *labels = example->labels;
  double sum = (double)lattice->field.start[labels[0]];
  for (uint32_t t = 0; t < example->count; t++) {
    sum += (double)lattice->emissions[t][labels[t]];
    if (t > 0)
      sum += (double)lattice->field.transition[labels[t - 1]][labels[t]];
  }
  return sum;
}

/* How likely each pair of labels is at tokens t - 1 and t, less the pair that is there. */
static void learn_pairs(lattice *lattice, const uint8_t *labels, uint32_t t) {
  const field_sums *before = &lattice->sums[t - 1], *sums = &lattice->sums[t];
  double ways[LABELS][LABELS], all = 0;
  for (uint32_t from = 0; from < LABELS; from++)
    for (uint32_t to = 0; to < LABELS; to++) {
      ways[from][to] = before->forward[from] * lattice->field.transition_factor[from][to] *
                       sums->potential[to] * sums->backward[to];
      all += ways[from][to];
    }
  for (uint32_t from = 0; from < LABELS; from++)
    for (uint32_t to = 0; to < LABELS; to++)
      lattice->d_transition[from][to] += ways[from][to] / all;
  lattice->d_transition[labels[t - 1]][labels[t]] -= 1;
}

static void learn(lattice *lattice, const bundle *bundle, uint32_t member, float scale,
                  float *d_emissions) {
  const example *example = bundle->members[member].example;
  for (uint32_t t = 0; t < example->count; t++) {
    float *row = d_emissions + row_of(bundle, member, t);
    for (uint8_t i = 0; i < LABELS; i++) {
      double off = field_label_probability(lattice->sums, t, i) - (i == example->labels[t] ? 1 : 0);
      row[i] = (float)off * scale;
      if (t == 0)
        lattice->d_start[i] += off;
    }
    if (t > 0)
      learn_pairs(lattice, example->labels, t);
  }
}

static void hand_over(const likelihood *likelihood, const lattice *lattice) {
  for (uint32_t from = 0; from < LABELS; from++) {
    likelihood->d_start[from] += (float)lattice->d_start[from] * likelihood->scale;
    for (uint32_t to = 0; to < LABELS; to++)
      likelihood->d_transition[from * LABELS + to] +=
          (float)lattice->d_transition[from][to] * likelihood->scale;
  }
}

double likelihood_loss(const likelihood *likelihood, const bundle *bundle, const float *emissions,
                       float *d_emissions, arena *arena) {
  lattice lattice = {.emissions = arena_new(arena, bundle->steps, sizeof *lattice.emissions),
                     .sums = arena_new(arena, bundle->steps, sizeof *lattice.sums)};
  field_init(&lattice.field, likelihood->start, likelihood->transition);
  double loss = 0;
  for (uint32_t member = 0; member < bundle->count; member++) {
    const example *example = bundle->members[member].example;
    enter(&lattice, bundle, member, emissions);
    loss += all_paths(&lattice, example->count) - path_of(&lattice, example);
    learn(&lattice, bundle, member, likelihood->scale, d_emissions);
  }
  hand_over(likelihood, &lattice);
  return loss;
}
