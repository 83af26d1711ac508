/* From learned numbers to bytes and back: the engine's network tags as the learner does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include "export.h"
#include "must.h"
#include "network.h"
#include "random.h"

enum { WORDS = 300, AFFIXES = 40, TOKENS = 400 };

/* Learned numbers, a vocabulary, and one paragraph, as the trainer and as the engine see it. */
struct world {
  arena arena;
  learner_shape shape;
  learner *learner;
  vocabulary vocabulary;
  example example;
  feature features[TOKENS];
};

static void make_shape(struct world *world) {
  world->shape = (learner_shape){.table_count = MODEL_TABLES,
                                 .class_count = LEXICON_CLASS_COUNT,
                                 .class_width = 10,
                                 .hidden = 48,
                                 .layers = 2,
                                 .parts = 45};
  for (uint32_t i = 0; i < MODEL_TABLES; i++) {
    world->shape.tables[i].rows = i ? AFFIXES : WORDS;
    world->shape.tables[i].width = i < FEATURE_HASHES ? 20 : 5;
  }
  for (uint32_t i = 0; i < FEATURE_FLAGS; i++)
    world->shape.tables[FEATURE_HASHES + i].rows = feature_flag_sizes[i];
  world->shape.tables[MODEL_TABLES - 1].rows = VOCABULARY_BUCKETS;
}

/* Each row's hash is the number of the table and of the row. */
static uint32_t hash_of(uint32_t table, uint32_t row) {
  return (table + 1) << 16 | row;
}

static void make_vocabulary(struct world *world) {
  vocabulary *made = &world->vocabulary;
  made->entries = arena_new(&world->arena, WORDS + 3 * AFFIXES, sizeof *made->entries);
  for (uint32_t table = 0; table < FEATURE_HASHES; table++) {
    made->rows[table] = world->shape.tables[table].rows;
    for (uint16_t row = 1; row < made->rows[table]; row++)
      made->entries[made->entry_count++] =
          (vocabulary_entry){hash_of(table, row), row, (uint8_t)table};
  }
  made->seen = arena_new(&world->arena, WORDS, sizeof *made->seen);
  made->cues = arena_new(&world->arena, WORDS, sizeof *made->cues);
  for (uint32_t word = 1; word < WORDS; word++) {
    made->seen[word] = 2 + word;
    made->cues[word] = word * word / WORDS;
  }
}

static void make_token(struct world *world, uint32_t token, random_source *source) {
  uint16_t *rows = world->example.rows + (size_t)token * MODEL_TABLES;
  feature *feature = &world->features[token];
  for (uint32_t table = 0; table + 1 < MODEL_TABLES; table++)
    rows[table] = (uint16_t)random_below(source, world->shape.tables[table].rows);
  for (uint32_t table = 0; table < FEATURE_HASHES; table++)
    feature->hashes[table] = hash_of(table, rows[table]);
  for (uint32_t flag = 0; flag < FEATURE_FLAGS; flag++)
    feature->flags[flag] = (uint8_t)rows[FEATURE_HASHES + flag];
  uint32_t word = rows[0];
  rows[MODEL_TABLES - 1] =
      vocabulary_bucket(world->vocabulary.seen[word], world->vocabulary.cues[word]);
  feature->classes = UINT64_C(1) << random_below(source, LEXICON_CLASS_COUNT) |
                     UINT64_C(1) << random_below(source, LEXICON_CLASS_COUNT);
  world->example.classes[token] = feature->classes;
}

static int setup(void **state) {
  static struct world world;
  world = (struct world){.example = {.count = TOKENS}};
  arena_init(&world.arena, &must_allocator);
  make_shape(&world);
  make_vocabulary(&world);
  world.learner = learner_new(&world.shape, 5);
  random_source source = random_new(5, 1);
  float *parameters = learner_parameters(world.learner);
  size_t count = learner_lay_out(&world.shape).total;
  for (size_t i = 0; i < count; i++)
    parameters[i] = 3 * parameters[i] + 0.1F * (random_unit(&source) - 0.5F); /* as if learned */
  example *example = &world.example;
  example->rows = arena_new(&world.arena, (size_t)TOKENS * MODEL_TABLES, sizeof *example->rows);
  example->classes = arena_new(&world.arena, TOKENS, sizeof *example->classes);
  example->labels = arena_new(&world.arena, TOKENS, 1);
  example->parts = arena_new(&world.arena, TOKENS, 1);
  for (uint32_t token = 0; token < TOKENS; token++)
    make_token(&world, token, &source);
  *state = &world;
  return 0;
}

static int teardown(void **state) {
  struct world *world = *state;
  learner_free(world->learner);
  arena_free(&world->arena);
  return 0;
}

static void *exported(struct world *world, size_t *size) {
  const char *reason;
  void *bytes = export_model(&world->shape, learner_parameters(world->learner), &world->vocabulary,
                             &world->example, 1, size, &reason);
  assert_null(reason);
  assert_non_null(bytes);
  return bytes;
}

static void engine_scores_as_the_learner(void **state) {
  struct world *world = *state;
  static float learned[TOKENS][MODEL_LABELS], served[TOKENS][MODEL_LABELS];
  static uint8_t learned_parts[TOKENS], served_parts[TOKENS];
  const example *batch = &world->example;
  learner_score(world->learner, learner_parameters(world->learner), &batch, 1, learned[0],
                learned_parts);
  size_t size;
  void *bytes = exported(world, &size);
  model model;
  network network;
  const char *reason;
  const uint32_t end = TOKENS;
  assert_true(model_open(&model, bytes, size, &reason));
  assert_int_equal(network_init(&network, &world->arena, &model, kernel_choose(), TOKENS),
                   INQUIT_OK);
  network_run(&network, world->features, &end, 1, served, served_parts);
  float reach = 0, worst = 0;
  uint32_t same_parts = 0;
  for (uint32_t token = 0; token < TOKENS; token++) {
    same_parts += learned_parts[token] == served_parts[token] + 1;
    for (uint32_t label = 0; label < MODEL_LABELS; label++) {
      reach = fmaxf(reach, fabsf(learned[token][label]));
      worst = fmaxf(worst, fabsf(learned[token][label] - served[token][label]));
    }
  }
  print_message("scores up to %g, off by %g at most; %u of %d parts\n", (double)reach,
                (double)worst, same_parts, TOKENS);
  assert_true(worst < 0.05F * reach);
  assert_true(same_parts > TOKENS * 9 / 10);
  free(bytes);
}

static void same_numbers_give_the_same_file(void **state) {
  struct world *world = *state;
  size_t size, again_size;
  void *bytes = exported(world, &size), *again = exported(world, &again_size);
  assert_int_equal(size, again_size);
  assert_memory_equal(bytes, again, size);
  free(bytes);
  free(again);
}

static void odd_shapes_are_refused(void **state) {
  struct world *world = *state;
  size_t size;
  const char *reason;
  world->shape.hidden = 50;
  assert_null(export_model(&world->shape, learner_parameters(world->learner), &world->vocabulary,
                           &world->example, 1, &size, &reason));
  assert_string_equal(reason, "the number of cells is out of range");
  world->shape.table_count--;
  assert_null(export_model(&world->shape, learner_parameters(world->learner), &world->vocabulary,
                           &world->example, 1, &size, &reason));
  assert_string_equal(reason, "the tables are not those of the features");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(engine_scores_as_the_learner),
      TEST(same_numbers_give_the_same_file),
      TEST(odd_shapes_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
