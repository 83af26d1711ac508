/* The network of the trainer: its gradient against finite differences, and that it learns. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "adam.h"
#include "base.h"
#include "learner.h"
#include "must.h"
#include "random.h"

enum { PARAGRAPHS = 5, TABLES = 3 };

static const learner_shape small = {.table_count = TABLES,
                                    .tables = {{9, 5}, {4, 3}, {3, 2}},
                                    .class_count = 10,
                                    .class_width = 3,
                                    .hidden = 6,
                                    .layers = 2,
                                    .parts = 5};
static const learner_noise noise = {.input = 0.2f, .hidden = 0.3f, .unknown = 0.2f};
static const learner_noise quiet = {0};

/* Paragraphs of random rows whose labels and parts follow from their words. */
typedef struct school {
  arena arena;
  example examples[PARAGRAPHS];
  const example *batch[PARAGRAPHS];
  learner *learner;
  learner_offsets offsets;
  buffer gradient, other;
} school;

static void fill_example(example *example, arena *arena, uint32_t tokens, random_source *random) {
  *example = (struct example){.count = tokens,
                              .rows = arena_new(arena, tokens, TABLES * sizeof(uint16_t)),
                              .classes = arena_new(arena, tokens, sizeof(uint64_t)),
                              .labels = arena_new(arena, tokens, 1),
                              .parts = arena_new(arena, tokens, 1)};
  for (uint32_t t = 0; t < tokens; t++) {
    for (uint32_t i = 0; i < TABLES; i++)
      example->rows[t * TABLES + i] = (uint16_t)random_below(random, small.tables[i].rows);
    example->classes[t] = random_below(random, 1u << small.class_count);
    uint8_t label = (uint8_t)(example->rows[t * TABLES] % LEARNER_LABELS);
    uint8_t before = t > 0 ? example->labels[t - 1] : 0;
    bool follows = label % 2 == 1 || label == before || label == before + 1;
    example->labels[t] = follows || label == 0 ? label : (uint8_t)(label - 1);
    example->parts[t] = (uint8_t)(example->rows[t * TABLES + 1] + t % 2);
  }
}

static int open_school(void **state) {
  static const uint32_t tokens[PARAGRAPHS] = {4, 9, 1, 6, 9};
  school *school = must_allocator.resize(NULL, NULL, sizeof *school);
  memset(school, 0, sizeof *school);
  arena_init(&school->arena, &must_allocator);
  random_source random = random_new(3, 3);
  for (uint32_t i = 0; i < PARAGRAPHS; i++) {
    fill_example(&school->examples[i], &school->arena, tokens[i], &random);
    school->batch[i] = &school->examples[i];
  }
  school->learner = learner_new(&small, 7);
  school->offsets = learner_lay_out(&small);
  buffer_room(&school->gradient, school->offsets.total);
  buffer_room(&school->other, school->offsets.total);
  *state = school;
  return 0;
}

static int close_school(void **state) {
  school *school = *state;
  learner_free(school->learner);
  buffer_free(&school->gradient);
  buffer_free(&school->other);
  arena_free(&school->arena);
  must_allocator.resize(NULL, school, 0);
  return 0;
}

#define PART_WEIGHT 0.3f
#define SCALE 0.5f

static double loss_of(school *school, float *gradient) {
  learner_loss loss = learner_gradient(school->learner, school->batch, PARAGRAPHS, &noise,
                                       PART_WEIGHT, SCALE, 11, gradient);
  return (double)SCALE * (loss.labels + (double)PART_WEIGHT * loss.parts);
}

static void the_gradient_is_the_slope_of_the_loss(void **state) {
  school *school = *state;
  const float width = 5e-3f; /* less, and rounding to floats outweighs the difference */
  float *parameters = learner_parameters(school->learner);
  loss_of(school, school->gradient.at);
  for (size_t i = 0; i < school->offsets.total; i++) {
    float kept = parameters[i];
    parameters[i] = kept + width;
    double above = loss_of(school, school->other.at);
    parameters[i] = kept - width;
    double below = loss_of(school, school->other.at);
    parameters[i] = kept;
    double slope = (above - below) / (2 * (double)width);
    assert_true(fabs(slope - (double)school->gradient.at[i]) < 1e-3 + 0.01 * fabs(slope));
  }
}

static void the_same_seed_gives_the_same_bits(void **state) {
  school *school = *state;
  size_t bytes = school->offsets.total * sizeof(float);
  learner *twin = learner_new(&small, 7);
  assert_memory_equal(learner_parameters(twin), learner_parameters(school->learner), bytes);
  loss_of(school, school->gradient.at);
  learner_gradient(twin, school->batch, PARAGRAPHS, &noise, PART_WEIGHT, SCALE, 11,
                   school->other.at);
  assert_memory_equal(school->gradient.at, school->other.at, bytes);
  learner_gradient(twin, school->batch, PARAGRAPHS, &noise, PART_WEIGHT, SCALE, 12,
                   school->other.at);
  assert_memory_not_equal(school->gradient.at, school->other.at, bytes);
  learner_free(twin);
}

static void scores_do_not_depend_on_the_neighbours(void **state) {
  school *school = *state;
  float together[29 * LEARNER_LABELS], alone[9 * LEARNER_LABELS];
  uint8_t parts[29], own_parts[9];
  const float *parameters = learner_parameters(school->learner);
  learner_score(school->learner, parameters, school->batch, PARAGRAPHS, together, parts);
  for (uint32_t i = 0, first = 0; i < PARAGRAPHS; first += school->batch[i++]->count) {
    learner_score(school->learner, parameters, school->batch + i, 1, alone, own_parts);
    for (uint32_t t = 0; t < school->batch[i]->count; t++)
      assert_int_equal(parts[first + t], own_parts[t]);
    for (uint32_t k = 0; k < school->batch[i]->count * LEARNER_LABELS; k++)
      assert_true(fabsf(together[first * LEARNER_LABELS + k] - alone[k]) < 1e-5f);
  }
}

static void a_few_steps_learn_a_few_paragraphs_by_heart(void **state) {
  school *school = *state;
  adam adam = adam_new(school->offsets.total);
  learner_loss first = {0}, last = {0};
  for (uint32_t step = 0; step < 150; step++) {
    last = learner_gradient(school->learner, school->batch, PARAGRAPHS, &quiet, PART_WEIGHT, SCALE,
                            step, school->gradient.at);
    first = step == 0 ? last : first;
    adam_step(&adam, learner_parameters(school->learner), school->gradient.at, 0.02f, 2);
  }
  adam_free(&adam);
  assert_true(last.labels < 0.05 * first.labels);
  assert_true(last.parts < 0.05 * first.parts);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(the_gradient_is_the_slope_of_the_loss, open_school,
                                      close_school),
      cmocka_unit_test_setup_teardown(the_same_seed_gives_the_same_bits, open_school, close_school),
      cmocka_unit_test_setup_teardown(scores_do_not_depend_on_the_neighbours, open_school,
                                      close_school),
      cmocka_unit_test_setup_teardown(a_few_steps_learn_a_few_paragraphs_by_heart, open_school,
                                      close_school),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
