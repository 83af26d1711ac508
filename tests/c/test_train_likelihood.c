/* The field of the trainer, against the sum over every path of labels. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "likelihood.h"
#include "must.h"
#include "random.h"

enum { LABELS = FIELD_LABELS, MAX_TOKENS = 4, PARAMETERS = LABELS + LABELS * LABELS };

/* One paragraph and its field. */
typedef struct task {
  arena arena;
  example example;
  bundle bundle;
  float start[LABELS], transition[LABELS * LABELS], emissions[MAX_TOKENS * LABELS];
} task;

static bool goes_on(uint32_t label) {
  return label > 0 && label % 2 == 0;
}

static bool may_follow(uint32_t before, uint32_t label) {
  return !goes_on(label) || before == label || before + 1 == label;
}

static void free_task(task *task) {
  arena_free(&task->arena);
}

static void new_task(task *task, uint32_t tokens, uint64_t seed) {
  arena_init(&task->arena, &must_allocator);
  random_source random = random_new(seed, 1);
  task->example = (example){.count = tokens, .labels = arena_new(&task->arena, tokens, 1)};
  for (uint32_t t = 0; t < tokens; t++) {
    uint8_t label = (uint8_t)random_below(&random, LABELS);
    bool allowed = t == 0 ? !goes_on(label) : may_follow(task->example.labels[t - 1], label);
    task->example.labels[t] = allowed ? label : (uint8_t)(label - 1); /* begins, then */
  }
  const example *list[] = {&task->example};
  task->bundle = bundle_new(&task->arena, list, 1, 0, 1);
  for (uint32_t i = 0; i < LABELS; i++)
    task->start[i] = random_normal(&random);
  for (uint32_t i = 0; i < LABELS * LABELS; i++)
    task->transition[i] = random_normal(&random);
  for (uint32_t i = 0; i < tokens * LABELS; i++)
    task->emissions[i] = 2 * random_normal(&random);
}

static double loss_of(task *task, float scale, float *d_parameters, float *d_emissions) {
  likelihood field = {task->start, task->transition, d_parameters, d_parameters + LABELS, scale};
  return likelihood_loss(&field, &task->bundle, task->emissions, d_emissions, &task->arena);
}

/* Weight of a path, 0 where it is not allowed. */
static double weight_of(const task *task, const uint8_t *path) {
  double score = (double)task->start[path[0]];
  bool allowed = !goes_on(path[0]);
  for (uint32_t t = 0; t < task->example.count; t++) {
    score += (double)task->emissions[t * LABELS + path[t]];
    if (t > 0) {
      score += (double)task->transition[path[t - 1] * LABELS + path[t]];
      allowed = allowed && may_follow(path[t - 1], path[t]);
    }
  }
  return allowed ? exp(score) : 0;
}

/* The next path in the order of numbers with base LABELS; false after the last. */
static bool advance(uint8_t *path, uint32_t tokens) {
  for (uint32_t t = 0; t < tokens; t++) {
    if (++path[t] < LABELS)
      return true;
    path[t] = 0;
  }
  return false;
}

typedef struct expected {
  double loss, parameters[PARAMETERS], emissions[MAX_TOKENS * LABELS];
} expected;

static void add_path(expected *expected, const uint8_t *path, uint32_t tokens, double weight) {
  expected->parameters[path[0]] += weight;
  for (uint32_t t = 0; t < tokens; t++) {
    expected->emissions[t * LABELS + path[t]] += weight;
    if (t > 0)
      expected->parameters[LABELS + path[t - 1] * LABELS + path[t]] += weight;
  }
}

static expected expect(const task *task) {
  expected expected = {0};
  uint32_t tokens = task->example.count;
  uint8_t path[MAX_TOKENS] = {0};
  double sum = 0;
  do
    sum += weight_of(task, path);
  while (advance(path, tokens));
  do
    add_path(&expected, path, tokens, weight_of(task, path) / sum);
  while (advance(path, tokens));
  add_path(&expected, task->example.labels, tokens, -1);
  expected.loss = log(sum) - log(weight_of(task, task->example.labels));
  return expected;
}

static void loss_and_gradient_are_those_of_all_paths(void **state) {
  (void)state;
  for (uint64_t seed = 0; seed < 20; seed++) {
    task task;
    new_task(&task, 1 + (uint32_t)seed % MAX_TOKENS, seed);
    float parameters[PARAMETERS] = {0}, emissions[MAX_TOKENS * LABELS];
    expected expected = expect(&task);
    assert_true(fabs(loss_of(&task, 0.5f, parameters, emissions) - expected.loss) < 1e-6);
    for (uint32_t i = 0; i < PARAMETERS; i++)
      assert_true(fabs((double)parameters[i] - expected.parameters[i] / 2) < 1e-6);
    for (uint32_t i = 0; i < task.example.count * LABELS; i++)
      assert_true(fabs((double)emissions[i] - expected.emissions[i] / 2) < 1e-6);
    free_task(&task);
  }
}

static void what_cannot_follow_has_no_weight(void **state) {
  (void)state;
  task task;
  new_task(&task, 3, 5);
  float parameters[PARAMETERS] = {0}, emissions[MAX_TOKENS * LABELS];
  double before = loss_of(&task, 1, parameters, emissions);
  task.start[2] = task.transition[0 * LABELS + 4] = task.transition[1 * LABELS + 6] = 50;
  assert_true(loss_of(&task, 1, parameters, emissions) == before);
  assert_true(parameters[2] == 0 && parameters[LABELS + 4] == 0);
  free_task(&task);
}

static void the_unlikeliest_labels_have_a_finite_loss(void **state) {
  (void)state;
  task task;
  new_task(&task, MAX_TOKENS, 6);
  for (uint32_t t = 0; t < MAX_TOKENS; t++)
    task.emissions[t * LABELS + task.example.labels[t]] = -1e4f;
  float parameters[PARAMETERS] = {0}, emissions[MAX_TOKENS * LABELS];
  double loss = loss_of(&task, 1, parameters, emissions);
  assert_true(loss > 1e4 && loss < 1e5);
  for (uint32_t i = 0; i < MAX_TOKENS * LABELS; i++)
    assert_true(emissions[i] >= -1 && emissions[i] <= 1);
  free_task(&task);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(loss_and_gradient_are_those_of_all_paths),
      cmocka_unit_test(what_cannot_follow_has_no_weight),
      cmocka_unit_test(the_unlikeliest_labels_have_a_finite_loss),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
