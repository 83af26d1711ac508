#include "course.h"

#include <math.h>
#include <string.h>

#include "field.h"
#include "must.h"

/* The longest gradient that a step follows. */
#define LONGEST_GRADIENT 2.0f

/* Share of the course after which states are averaged, and what the average keeps at each step. */
#define AVERAGE_FROM 0.6
#define AVERAGE_KEEPS 0.998f

/* Keeps the rate from falling to nothing in the last batches. */
#define DECAY 0.98

/* A batch of n paragraphs counts as 6 sqrt(n): long paragraphs, of which few make a batch, would
 * otherwise count for little. */
#define BATCH_WEIGHT 6.0f

/* Streams of random numbers (random_new). */
enum { STREAM_ORDER = 101 };

void course_init(course *course, arena *arena, learner *learner, const options *options) {
  size_t count = learner_lay_out(learner_get_shape(learner)).total;
  *course = (struct course){.options = options,
                            .learner = learner,
                            .adam = adam_new(count),
                            .source = random_new(options->seed, STREAM_ORDER),
                            .count = count,
                            .gradient = arena_new(arena, count, sizeof(float)),
                            .average = arena_new(arena, count, sizeof(float))};
}

void course_free(course *course) {
  adam_free(&course->adam);
}

/* Up to the full rate, then down in a straight line. */
static float rate_now(const course *course) {
  const options *options = course->options;
  double warmed = (course->adam.steps + 1.0) / options->warm;
  return (float)(options->rate * fmin(1, warmed) * (1 - DECAY * course->progress));
}

static void add_to_average(course *course) {
  const float *parameters = learner_parameters(course->learner);
  if (!course->averages)
    memcpy(course->average, parameters, course->count * sizeof *parameters);
  course->averages = true;
  for (size_t i = 0; i < course->count; i++)
    course->average[i] += (1 - AVERAGE_KEEPS) * (parameters[i] - course->average[i]);
}

static learner_loss learn_batch(course *course, const batch *batch) {
  const options *options = course->options;
  float scale = 1 / (BATCH_WEIGHT * sqrtf((float)batch->count));
  learner_loss loss =
      learner_gradient(course->learner, batch->examples, batch->count, &options->noise,
                       options->part_weight, scale, random_bits(&course->source), course->gradient);
  adam_step(&course->adam, learner_parameters(course->learner), course->gradient, rate_now(course),
            LONGEST_GRADIENT);
  if (course->progress >= AVERAGE_FROM)
    add_to_average(course);
  return loss;
}

learner_loss course_run_epoch(course *course, const example *examples, uint32_t count) {
  arena scratch;
  arena_init(&scratch, &must_allocator);
  batch_list list = batch_draw(&scratch, examples, count, course->options->batch, &course->source);
  learner_loss sum = {0, 0};
  double tokens = 0;
  for (uint32_t i = 0; i < count; i++)
    tokens += examples[i].count;
  for (uint32_t i = 0; i < list.count; i++) {
    course->progress = (course->epoch + (double)i / list.count) / course->options->epochs;
    learner_loss loss = learn_batch(course, &list.batches[i]);
    sum.labels += loss.labels;
    sum.parts += loss.parts;
  }
  arena_free(&scratch);
  course->epoch++;
  return (learner_loss){sum.labels / tokens, sum.parts / tokens};
}

const float *course_parameters(const course *course) {
  return course->averages ? course->average : learner_parameters(course->learner);
}

/* ---------------------------------------------------------------- measuring */

/* Examples that are scored together. */
enum { MEASURED = 256 };

typedef struct measured {
  float *emissions;              /* [tokens][LEARNER_LABELS] */
  uint8_t *parts;                /* [tokens] */
  uint8_t *labels;               /* [tokens of the longest, or more] */
  uint8_t (*best)[FIELD_LABELS]; /* likewise; for field_decode() */
} measured;

static void add_scores(score *score, const course *course, const example *const *batch,
                       uint32_t count, measured found) {
  learner_offsets offsets = learner_lay_out(learner_get_shape(course->learner));
  const float *parameters = course_parameters(course);
  field field;
  field_init(&field, parameters + offsets.start, parameters + offsets.transition);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t tokens = batch[i]->count;
    field_decode(&field, (const field_scores *)found.emissions, tokens, found.labels, found.best);
    score_add_labels(score, batch[i]->labels, found.labels, tokens);
    score_add_parts(score, batch[i]->parts, found.parts, tokens);
    found.emissions += (size_t)tokens * LEARNER_LABELS;
    found.parts += tokens;
  }
}

static void measure_some(score *score, const course *course, const example *const *batch,
                         uint32_t count) {
  arena scratch;
  arena_init(&scratch, &must_allocator);
  size_t tokens = 0;
  for (uint32_t i = 0; i < count; i++)
    tokens += batch[i]->count;
  measured found = {.emissions = arena_new(&scratch, tokens * LEARNER_LABELS, sizeof(float)),
                    .parts = arena_new(&scratch, tokens, 1),
                    .labels = arena_new(&scratch, tokens, 1),
                    .best = arena_new(&scratch, tokens, sizeof *found.best)};
  learner_score(course->learner, course_parameters(course), batch, count, found.emissions,
                found.parts);
  add_scores(score, course, batch, count, found);
  arena_free(&scratch);
}

score course_measure(course *course, const example *examples, uint32_t count) {
  score score = {0};
  const example *batch[MEASURED];
  for (uint32_t first = 0; first < count; first += MEASURED) {
    uint32_t some = count - first < MEASURED ? count - first : MEASURED;
    for (uint32_t i = 0; i < some; i++)
      batch[i] = &examples[first + i];
    measure_some(&score, course, batch, some);
  }
  return score;
}
