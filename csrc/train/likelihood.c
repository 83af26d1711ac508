#include "likelihood.h"

#include <math.h>

enum { LABELS = LIKELIHOOD_LABELS };

#define MIN_EMISSION -300.0 /* below the token's best: keeps every path's weight above 0 */

/* The field with weights instead of scores, and what has been learned of it so far. */
typedef struct lattice {
  double start[LABELS], transition[LABELS][LABELS];
  double d_start[LABELS], d_transition[LABELS][LABELS];
  /* [token][label], each row summing up to 1: */
  double (*weights)[LABELS]; /* of the emission, relative to the token's best */
  double (*forward)[LABELS]; /* probability of the label given the tokens up to here */
  double *sums;              /* [token] what the row of forward was divided by */
} lattice;

bool likelihood_may_start(uint32_t label) {
  return label == 0 || label % 2 == 1;
}

bool likelihood_may_follow(uint32_t before, uint32_t label) {
  return likelihood_may_start(label) || before == label || before + 1 == label;
}

static void open_lattice(lattice *lattice, const likelihood *field, const bundle *bundle,
                         arena *arena) {
  for (uint32_t to = 0; to < LABELS; to++) {
    lattice->start[to] = likelihood_may_start(to) ? exp((double)field->start[to]) : 0;
    for (uint32_t from = 0; from < LABELS; from++)
      lattice->transition[from][to] =
          likelihood_may_follow(from, to) ? exp((double)field->transition[from * LABELS + to]) : 0;
  }
  lattice->weights = arena_new(arena, bundle->steps, sizeof *lattice->weights);
  lattice->forward = arena_new(arena, bundle->steps, sizeof *lattice->forward);
  lattice->sums = arena_new(arena, bundle->steps, sizeof *lattice->sums);
}

/* weights of one token; gives the score of its best label. */
static double weigh(double weights[LABELS], const float *emissions) {
  double best = (double)emissions[0];
  for (uint32_t i = 1; i < LABELS; i++)
    best = fmax(best, (double)emissions[i]);
  for (uint32_t i = 0; i < LABELS; i++)
    weights[i] = exp(fmax((double)emissions[i] - best, MIN_EMISSION));
  return best;
}

static double scale_to_one(double row[LABELS]) {
  double sum = 0;
  for (uint32_t i = 0; i < LABELS; i++)
    sum += row[i];
  for (uint32_t i = 0; i < LABELS; i++)
    row[i] /= sum;
  return sum;
}

/* Fills the forward rows of a member; gives the logarithm of all paths' weight. */
static double run_forward(lattice *lattice, const bundle *bundle, uint32_t member,
                          const float *emissions) {
  double log_sum = 0;
  for (uint32_t t = 0; t < bundle->members[member].example->count; t++) {
    double *weights = lattice->weights[t], *forward = lattice->forward[t];
    log_sum += weigh(weights, emissions + (size_t)(bundle->first[t] + member) * LABELS);
    for (uint32_t to = 0; to < LABELS; to++) {
      double reached = t == 0 ? lattice->start[to] : 0;
      for (uint32_t from = 0; t > 0 && from < LABELS; from++)
        reached += lattice->forward[t - 1][from] * lattice->transition[from][to];
      forward[to] = reached * weights[to];
    }
    lattice->sums[t] = scale_to_one(forward);
    log_sum += log(lattice->sums[t]);
  }
  return log_sum;
}

static double path_score(const likelihood *field, const bundle *bundle, uint32_t member,
                         const float *emissions) {
  const example *example = bundle->members[member].example;
  double score = (double)field->start[example->labels[0]];
  for (uint32_t t = 0; t < example->count; t++) {
    uint32_t label = example->labels[t];
    score += (double)emissions[(size_t)(bundle->first[t] + member) * LABELS + label];
    if (t > 0)
      score += (double)field->transition[example->labels[t - 1] * LABELS + label];
  }
  return score;
}

/* backward [label]: weight of all ends of the paths through the label at token t, over that of
 * forward; becomes that of token t - 1, and the pairs of labels are added up. */
static void step_back(lattice *lattice, const uint8_t *labels, uint32_t t,
                      double backward[LABELS]) {
  double before[LABELS] = {0};
  for (uint32_t to = 0; to < LABELS; to++) {
    double onward = lattice->weights[t][to] * backward[to] / lattice->sums[t];
    for (uint32_t from = 0; from < LABELS; from++) {
      double through = lattice->transition[from][to] * onward;
      before[from] += through;
      lattice->d_transition[from][to] += lattice->forward[t - 1][from] * through;
    }
  }
  lattice->d_transition[labels[t - 1]][labels[t]] -= 1;
  for (uint32_t i = 0; i < LABELS; i++)
    backward[i] = before[i];
}

static void run_backward(lattice *lattice, const bundle *bundle, uint32_t member, float scale,
                         float *d_emissions) {
  const example *example = bundle->members[member].example;
  double backward[LABELS];
  for (uint32_t i = 0; i < LABELS; i++)
    backward[i] = 1;
  for (uint32_t t = example->count; t-- > 0;) {
    float *row = d_emissions + (size_t)(bundle->first[t] + member) * LABELS;
    for (uint32_t i = 0; i < LABELS; i++) {
      double off = lattice->forward[t][i] * backward[i] - (i == example->labels[t] ? 1 : 0);
      row[i] = (float)off * scale;
      if (t == 0)
        lattice->d_start[i] += off;
    }
    if (t > 0)
      step_back(lattice, example->labels, t, backward);
  }
}

double likelihood_loss(const likelihood *field, const bundle *bundle, const float *emissions,
                       float *d_emissions, arena *arena) {
  lattice lattice = {0};
  open_lattice(&lattice, field, bundle, arena);
  double loss = 0;
  for (uint32_t member = 0; member < bundle->count; member++) {
    loss += run_forward(&lattice, bundle, member, emissions) -
            path_score(field, bundle, member, emissions);
    run_backward(&lattice, bundle, member, field->scale, d_emissions);
  }
  for (uint32_t from = 0; from < LABELS; from++) {
    field->d_start[from] += (float)lattice.d_start[from] * field->scale;
    for (uint32_t to = 0; to < LABELS; to++)
      field->d_transition[from * LABELS + to] +=
          (float)lattice.d_transition[from][to] * field->scale;
  }
  return loss;
}
