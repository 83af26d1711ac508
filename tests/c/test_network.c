/* The network against one that is written down in the plainest way, and against itself: whatever
 * kernel runs it, and whatever stands beside a paragraph. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <math.h>

#include "../support/random_model.h"
#include "../support/stages.h"
#include "embedded.h"
#include "network.h"
#include "pattern.h"
#include "phrase.h"

enum { TOKENS = 700, PARAGRAPHS = 9 };

static const uint32_t ENDS[PARAGRAPHS] = {1, 60, 61, 63, 180, 200, 333, 650, 700};

typedef float scores[MODEL_LABELS];

/* A model, and paragraphs of random features. */
struct world {
  struct memory memory;
  arena arena;
  uint8_t *bytes;
  model model;
  feature features[TOKENS];
};

static struct world *new_world(uint32_t hidden, uint32_t layers) {
  static struct world world;
  world = (struct world){.memory = {.allowed = NO_LIMIT}};
  inquit_allocator allocator = counted(&world.memory);
  arena_init(&world.arena, &allocator);
  model_shape shape = random_model_shape(hidden, layers);
  size_t size;
  const char *reason;
  uint64_t seed = hidden + layers;
  world.bytes = random_model(&shape, seed, &size);
  assert_non_null(world.bytes);
  assert_true(model_open(&world.model, world.bytes, size, &reason));
  for (int i = 0; i < TOKENS; i++) {
    feature *feature = &world.features[i];
    for (uint32_t table = 0; table < FEATURE_HASHES; table++)
      feature->hashes[table] = table * 1000 + 1 + random_below(&seed, 160);
    for (uint32_t flag = 0; flag < FEATURE_FLAGS; flag++)
      feature->flags[flag] = (uint8_t)random_below(&seed, feature_flag_sizes[flag]);
    feature->classes = random_next(&seed) & random_next(&seed) & random_next(&seed);
  }
  return &world;
}

static void free_world(struct world *world) {
  arena_free(&world->arena);
  free(world->bytes);
}

static void run(struct world *world, const kernel *kernel, const feature *features,
                const uint32_t *ends, uint32_t count, scores *emissions, uint8_t *parts) {
  network network;
  assert_int_equal(network_init(&network, &world->arena, &world->model, kernel, ends[count - 1]),
                   INQUIT_OK);
  network_run(&network, features, ends, count, emissions, parts);
}

/* ---------------------------------------------------------------- the plain network */

static double weight_of(const matrix *matrix, uint32_t row, uint32_t column) {
  uint32_t block = row / KERNEL_BLOCK;
  size_t quad =
      (size_t)(block / matrix->stand_by) * (matrix->columns / KERNEL_QUAD) + column / KERNEL_QUAD;
  size_t lane =
      (quad * matrix->stand_by + block % matrix->stand_by) * KERNEL_BLOCK + row % KERNEL_BLOCK;
  return matrix->weights[lane * KERNEL_QUAD + column % KERNEL_QUAD];
}

static double plain_product(const matrix *matrix, uint32_t row, const int *inputs) {
  double sum = 0;
  for (uint32_t column = 0; column < matrix->columns; column++)
    sum += weight_of(matrix, row, column) * inputs[column];
  return sum * (double)matrix->scale[row] + (matrix->bias ? (double)matrix->bias[row] : 0);
}

static uint32_t plain_row(const model *model, const feature *feature, uint32_t table) {
  if (table < FEATURE_HASHES)
    return model_row(model, table, feature->hashes[table]);
  if (table + 1 < MODEL_TABLES)
    return feature->flags[table - FEATURE_HASHES];
  return model->buckets[plain_row(model, feature, FEATURE_WORD)];
}

static void plain_inputs(const model *model, const feature *feature, int *inputs) {
  for (uint32_t table = 0; table < MODEL_TABLES; table++) {
    uint32_t width = model->shape.widths[table], row = plain_row(model, feature, table);
    for (uint32_t i = 0; i < width; i++)
      *inputs++ = model->tables[table][row * width + i] - KERNEL_ZERO;
  }
  for (uint32_t i = 0; i < model->shape.class_width; i++) {
    int sum = 0;
    for (uint32_t bit = 0; bit < model->shape.class_count; bit++)
      if (feature->classes >> bit & 1)
        sum += model->classes[bit * model->shape.class_width + i];
    *inputs++ = sum < -127 ? -127 : sum > 127 ? 127 : sum;
  }
}

static double plain_gate(const model_lstm *lstm, uint32_t gate, uint32_t cell, const int *inputs,
                         const int *before) {
  uint32_t row =
      cell / KERNEL_BLOCK * KERNEL_BLOCK * KERNEL_GATES + gate * KERNEL_BLOCK + cell % KERNEL_BLOCK;
  return plain_product(&lstm->inputs, row, inputs) + plain_product(&lstm->recurrent, row, before);
}

enum { MOST_INPUTS = 512 };

/* A direction of a layer over one paragraph: outputs[token][offset + cell]. */
static void plain_direction(const model_lstm *lstm, uint32_t count, int (*inputs)[MOST_INPUTS],
                            int (*outputs)[MOST_INPUTS], uint32_t offset, bool backwards) {
  uint32_t hidden = lstm->recurrent.columns;
  int before[MODEL_MAX_HIDDEN] = {0}, after[MODEL_MAX_HIDDEN];
  double cells[MODEL_MAX_HIDDEN] = {0};
  for (uint32_t step = 0; step < count; step++) {
    uint32_t token = backwards ? count - 1 - step : step;
    for (uint32_t cell = 0; cell < hidden; cell++) {
      double gates[KERNEL_GATES];
      for (uint32_t gate = 0; gate < KERNEL_GATES; gate++)
        gates[gate] = tanh(plain_gate(lstm, gate, cell, inputs[token], before));
      cells[cell] = (1 + gates[1]) / 2 * cells[cell] + (1 + gates[0]) / 2 * gates[2];
      after[cell] = (int)lrint(127 * (1 + gates[3]) / 2 * tanh(cells[cell]));
    }
    memcpy(before, after, hidden * sizeof *before);
    memcpy(outputs[token] + offset, after, hidden * sizeof *after);
  }
}

/* All that is asked of a network is close to this one's answer: what differs is that tanh is nearly
 * exact there, which now and then moves a number by the step of a byte. */
static void is_close_to_the_plain_one(void **state) {
  (void)state;
  struct world *world = new_world(32, 2);
  const model *model = &world->model;
  static int inputs[TOKENS][MOST_INPUTS], middle[TOKENS][MOST_INPUTS], last[TOKENS][MOST_INPUTS];
  static scores emissions[TOKENS];
  run(world, kernel_choose(), world->features, ENDS, PARAGRAPHS, emissions, NULL);
  memset(inputs, 0, sizeof inputs);
  for (int i = 0; i < TOKENS; i++)
    plain_inputs(model, &world->features[i], inputs[i]);
  double worst = 0, sum = 0;
  for (uint32_t p = 0, first = 0; p < PARAGRAPHS; first = ENDS[p++]) {
    uint32_t count = ENDS[p] - first;
    for (uint32_t d = 0; d < MODEL_DIRECTIONS; d++)
      plain_direction(&model->layers[0][d], count, inputs + first, middle + first, d * 32, d == 1);
    for (uint32_t d = 0; d < MODEL_DIRECTIONS; d++)
      plain_direction(&model->layers[1][d], count, middle + first, last + first, d * 32, d == 1);
    for (uint32_t i = first; i < ENDS[p]; i++)
      for (uint32_t label = 0; label < MODEL_LABELS; label++) {
        double off =
            fabs((double)emissions[i][label] - plain_product(&model->labels, label, last[i]));
        worst = off > worst ? off : worst;
        sum += off;
      }
  }
  assert_true(worst < 0.5);
  assert_true(sum / (TOKENS * MODEL_LABELS) < 0.02);
  free_world(world);
}

/* ---------------------------------------------------------------- itself */

static void kernels_give_the_same_bits(void **state) {
  (void)state;
  static const uint32_t shapes[][2] = {{16, 1}, {64, 2}, {96, 3}};
  static scores first[TOKENS], other[TOKENS];
  static uint8_t first_parts[TOKENS], other_parts[TOKENS];
  for (size_t i = 0; i < COUNT_OF(shapes); i++) {
    struct world *world = new_world(shapes[i][0], shapes[i][1]);
    run(world, kernel_choose(), world->features, ENDS, PARAGRAPHS, first, first_parts);
    for (uint32_t k = 0; k < kernel_count; k++) {
      if (!kernels[k]->can_run())
        continue;
      run(world, kernels[k], world->features, ENDS, PARAGRAPHS, other, other_parts);
      assert_memory_equal(first, other, sizeof first);
      assert_memory_equal(first_parts, other_parts, sizeof first_parts);
    }
    free_world(world);
  }
}

/* ---------------------------------------------------------------- text */

/* Sentences put together at random, in paragraphs of a few. */
static char *write_text(size_t *length) {
  static const char *const who[] = {"Amara Osei",
                                    "The ferry pilot",
                                    "Dr. Ilse Brandt",
                                    "He",
                                    "Two keepers of the lighthouse",
                                    "WARDEN TOMAS RUIZ"};
  static const char *const how[] = {"said",           "told the council",  "wrote, in 1987,",
                                    "denies",         "was asked whether", "hopes that",
                                    "did not say why"};
  static const char *const what[] = {"“The well is dry,”",
                                     "the tide would turn by noon.",
                                     "\"nobody\" had seen 41 of the 300 geese...",
                                     "it's the harbour's oldest crane — and Łódź's, too!",
                                     "‘Not today,’",
                                     "(see www.example.org/boats).",
                                     "caf\xC3 \n"};
  enum { SENTENCES = 400, MOST = 120 };
  char *text = malloc(SENTENCES * MOST);
  assert_non_null(text);
  uint64_t seed = 11;
  *length = 0;
  for (int i = 0; i < SENTENCES; i++) {
    int written = snprintf(text + *length, MOST, "%s %s %s%s", who[random_below(&seed, 6)],
                           how[random_below(&seed, 7)], what[random_below(&seed, 7)],
                           random_below(&seed, 3) ? " " : "\n\n");
    assert_in_range(written, 1, MOST - 1);
    *length += (size_t)written;
  }
  return text;
}

/* The file that INQUIT_TEST_TEXT names, or a text made up. */
static char *large_text(size_t *length) {
  const char *path = getenv("INQUIT_TEST_TEXT");
  if (!path)
    return write_text(length);
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  char *text = malloc(INQUIT_MAX_BYTES);
  assert_non_null(text);
  *length = fread(text, 1, INQUIT_MAX_BYTES, file);
  fclose(file);
  return text;
}

/* Features of all tokens, and where each paragraph ends. */
static feature *read_features(struct stages *stages, uint32_t *ends, uint32_t *count) {
  const inquit_allocator allocator = counted(&stages->memory);
  pattern_set *patterns;
  layout_list layouts;
  reader reader = {&stages->text, &stages->tokens, &stages->quotes};
  feature *features = malloc(stages->tokens.token_count * sizeof *features);
  assert_non_null(features);
  assert_int_equal(pattern_set_new(&patterns, &allocator, NULL), INQUIT_OK);
  assert_int_equal(layout_init(&layouts, &stages->arena, patterns, &stages->text, NULL), INQUIT_OK);
  *count = 0;
  for (uint32_t i = 0; i < stages->text.paragraph_count; i++) {
    phrase whole = feature_paragraph(&stages->tokens, i);
    feature_read(features + whole.first, &reader, &layouts, i);
    if (!is_empty(whole))
      ends[(*count)++] = whole.last;
  }
  pattern_set_free(patterns);
  return features;
}

/* The model of the program itself. */
static void kernels_agree_on_text(void **state) {
  (void)state;
  size_t length, size;
  const void *bytes = embedded_model(&size);
  char *text = large_text(&length);
  struct stages stages;
  struct world world = {.memory = {.allowed = NO_LIMIT}};
  inquit_allocator allocator = counted(&world.memory);
  arena_init(&world.arena, &allocator);
  const char *reason;
  assert_true(model_open(&world.model, bytes, size, &reason));
  assert_int_equal(stages_read(&stages, text, length, NO_LIMIT), INQUIT_OK);
  uint32_t tokens = stages.tokens.token_count, count;
  uint32_t *ends = malloc(stages.text.paragraph_count * sizeof *ends);
  scores *first = malloc(tokens * sizeof *first), *other = malloc(tokens * sizeof *other);
  assert_true(ends && first && other);
  feature *features = read_features(&stages, ends, &count);
  run(&world, kernel_choose(), features, ends, count, first, NULL);
  for (uint32_t k = 0; k < kernel_count; k++) {
    if (!kernels[k]->can_run())
      continue;
    run(&world, kernels[k], features, ends, count, other, NULL);
    assert_memory_equal(first, other, tokens * sizeof *first);
  }
  print_message("%u tokens in %u paragraphs\n", tokens, count);
  arena_free(&world.arena);
  stages_free(&stages);
  free(features), free(other), free(first), free(ends), free(text);
}

static void neighbours_change_nothing(void **state) {
  (void)state;
  struct world *world = new_world(64, 2);
  static scores together[TOKENS], alone[TOKENS];
  static uint8_t parts_together[TOKENS], parts_alone[TOKENS];
  run(world, kernel_choose(), world->features, ENDS, PARAGRAPHS, together, parts_together);
  for (uint32_t p = 0, first = 0; p < PARAGRAPHS; first = ENDS[p++]) {
    uint32_t count = ENDS[p] - first;
    run(world, kernel_choose(), world->features + first, &count, 1, alone, parts_alone);
    assert_memory_equal(alone, together[first], count * sizeof *alone);
    assert_memory_equal(parts_alone, parts_together + first, count);
  }
  free_world(world);
}

/* A network that has been used starts afresh. */
static void runs_leave_nothing_behind(void **state) {
  (void)state;
  struct world *world = new_world(32, 2);
  static scores first[TOKENS], again[TOKENS];
  network network;
  assert_int_equal(network_init(&network, &world->arena, &world->model, kernel_choose(), TOKENS),
                   INQUIT_OK);
  network_run(&network, world->features, ENDS, PARAGRAPHS, first, NULL);
  const uint32_t some = 100;
  network_run(&network, world->features + 13, &some, 1, again, NULL);
  network_run(&network, world->features, ENDS, PARAGRAPHS, again, NULL);
  assert_memory_equal(first, again, sizeof first);
  free_world(world);
}

static void memory_may_run_out(void **state) {
  (void)state;
  struct world *world = new_world(32, 2);
  inquit_status status = INQUIT_NO_MEMORY;
  for (size_t allowed = 0; status != INQUIT_OK; allowed++) {
    struct memory memory = {.allowed = allowed};
    inquit_allocator allocator = counted(&memory);
    arena arena;
    arena_init(&arena, &allocator);
    network network;
    status = network_init(&network, &arena, &world->model, kernel_choose(), 500);
    assert_true(status == INQUIT_OK || status == INQUIT_NO_MEMORY);
    arena_free(&arena);
    assert_int_equal(memory.alive, 0);
  }
  free_world(world);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(is_close_to_the_plain_one),  cmocka_unit_test(kernels_agree_on_text),
      cmocka_unit_test(kernels_give_the_same_bits), cmocka_unit_test(neighbours_change_nothing),
      cmocka_unit_test(runs_leave_nothing_behind),  cmocka_unit_test(memory_may_run_out),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
