#include "learner.h"

#include <math.h>
#include <string.h>

#include "crew.h"
#include "must.h"
#include "shard.h"

enum { PORTION_TOKENS = 8000 }; /* scored at a time: bounds the memory */

#define EMBEDDING_DEVIATION 0.3f /* of the tables' first values */

struct learner {
  learner_shape shape;
  learner_offsets offsets;
  buffer parameters;
  shard shards[CREW_PARTS];
  buffer gradients[CREW_PARTS]; /* [0] is not used: the caller's is */
};

/* ---------------------------------------------------------------- first values */

static void fill_normal(float *at, size_t count, float deviation, random_source *random) {
  for (size_t i = 0; i < count; i++)
    at[i] = deviation * random_normal(random);
}

/* Evenly within +-1 / sqrt(inputs): sums of inputs terms keep their size. */
static void fill_even(float *at, size_t count, uint32_t inputs, random_source *random) {
  float bound = 1 / sqrtf((float)inputs);
  for (size_t i = 0; i < count; i++)
    at[i] = bound * (2 * random_unit(random) - 1);
}

static void fill(learner *learner, random_source *random) {
  const learner_shape *shape = &learner->shape;
  const learner_offsets *offsets = &learner->offsets;
  float *at = learner->parameters.at;
  fill_normal(at, offsets->classes, EMBEDDING_DEVIATION, random);
  fill_even(at + offsets->classes, offsets->layers[0].input - offsets->classes,
            shape->class_count > 0 ? shape->class_count : 1, random);
  for (uint32_t i = 0; i < shape->layers; i++)
    fill_even(at + offsets->layers[i].input, offsets->layers[i].bias - offsets->layers[i].input,
              shape->hidden, random);
  uint32_t outputs = 2 * shape->hidden;
  fill_even(at + offsets->emission, LEARNER_LABELS * outputs, outputs, random);
  fill_even(at + offsets->part, (size_t)shape->parts * outputs, outputs, random);
}

learner *learner_new(const learner_shape *shape, uint64_t seed) {
  learner *learner = must_allocator.resize(NULL, NULL, sizeof *learner);
  *learner = (struct learner){.shape = *shape, .offsets = learner_lay_out(shape)};
  buffer_zeros(&learner->parameters, learner->offsets.total);
  for (uint32_t i = 0; i < CREW_PARTS; i++)
    shard_init(&learner->shards[i], &learner->shape, &learner->offsets);
  random_source random = random_new(seed, 0);
  fill(learner, &random);
  return learner;
}

void learner_free(learner *learner) {
  buffer_free(&learner->parameters);
  for (uint32_t i = 0; i < CREW_PARTS; i++) {
    shard_free(&learner->shards[i]);
    buffer_free(&learner->gradients[i]);
  }
  must_allocator.resize(NULL, learner, 0);
}

const learner_shape *learner_get_shape(const learner *learner) {
  return &learner->shape;
}

float *learner_parameters(learner *learner) {
  return learner->parameters.at;
}

/* ---------------------------------------------------------------- a batch */

typedef struct lesson {
  learner *learner;
  const example *const *batch;
  uint32_t count;
  const learner_noise *noise;
  float part_weight, scale;
  uint64_t seed;
  float *gradients[CREW_PARTS];
  learner_loss losses[CREW_PARTS];
} lesson;

/* Every CREW_PARTS-th paragraph, so that all shards have the same mixture of lengths. */
static void learn_shard(void *context, uint32_t part) {
  lesson *lesson = context;
  shard *shard = &lesson->learner->shards[part];
  float *gradient = lesson->gradients[part];
  memset(gradient, 0, lesson->learner->offsets.total * sizeof(float));
  arena arena;
  arena_init(&arena, &must_allocator);
  bundle bundle = bundle_new(&arena, lesson->batch, lesson->count, part, CREW_PARTS);
  if (bundle.count > 0) {
    random_source random = random_new(lesson->seed, part + 1);
    shard_forward(shard, lesson->learner->parameters.at, &bundle, lesson->noise, &random);
    lesson->losses[part] = shard_backward(shard, lesson->part_weight, lesson->scale, gradient);
  }
  arena_free(&arena);
}

static void add_gradients(void *context, uint32_t part) {
  lesson *lesson = context;
  size_t total = lesson->learner->offsets.total;
  size_t begin = total * part / CREW_PARTS, end = total * (part + 1) / CREW_PARTS;
  float *restrict sum = lesson->gradients[0];
  for (uint32_t other = 1; other < CREW_PARTS; other++) {
    const float *restrict terms = lesson->gradients[other];
    for (size_t i = begin; i < end; i++)
      sum[i] += terms[i];
  }
}

learner_loss learner_gradient(learner *learner, const example *const *batch, uint32_t count,
                              const learner_noise *noise, float part_weight, float scale,
                              uint64_t seed, float *gradient) {
  lesson lesson = {.learner = learner,
                   .batch = batch,
                   .count = count,
                   .noise = noise,
                   .part_weight = part_weight,
                   .scale = scale,
                   .seed = seed,
                   .gradients = {gradient}};
  for (uint32_t part = 1; part < CREW_PARTS; part++)
    lesson.gradients[part] = buffer_room(&learner->gradients[part], learner->offsets.total);
  crew_run(learn_shard, &lesson);
  crew_run(add_gradients, &lesson);
  learner_loss loss = {0};
  for (uint32_t part = 0; part < CREW_PARTS; part++) {
    loss.labels += lesson.losses[part].labels;
    loss.parts += lesson.losses[part].parts;
  }
  return loss;
}

/* ---------------------------------------------------------------- scores */

typedef struct trial {
  learner *learner;
  const float *parameters;
  const example *const *batch;
  uint32_t count;
  const size_t *first; /* [count] where each paragraph's tokens begin in the answers */
  float *emissions;
  uint8_t *parts;
} trial;

static uint8_t best_part(const float *scores, uint32_t count) {
  uint32_t best = 0;
  for (uint32_t i = 1; i < count; i++)
    best = scores[i] > scores[best] ? i : best;
  return (uint8_t)(best + 1);
}

static void hand_out(const trial *trial, const shard *shard) {
  const bundle *bundle = shard->bundle;
  uint32_t parts = shard->shape->parts;
  for (uint32_t t = 0; t < bundle->steps; t++)
    for (uint32_t member = 0; member < bundle_width(bundle, t); member++) {
      size_t row = bundle->first[t] + member, at = trial->first[bundle->members[member].place] + t;
      memcpy(trial->emissions + at * LEARNER_LABELS, shard->emissions.at + row * LEARNER_LABELS,
             LEARNER_LABELS * sizeof(float));
      if (trial->parts != NULL)
        trial->parts[at] = best_part(shard->parts.at + row * parts, parts);
    }
}

static void score_shard(void *context, uint32_t part) {
  const trial *trial = context;
  shard *shard = &trial->learner->shards[part];
  arena arena;
  arena_init(&arena, &must_allocator);
  bundle bundle = bundle_new(&arena, trial->batch, trial->count, part, CREW_PARTS);
  if (bundle.count > 0) {
    shard_forward(shard, trial->parameters, &bundle, NULL, NULL);
    hand_out(trial, shard);
  }
  arena_free(&arena);
}

/* Paragraphs at the head of the list that are scored together. */
static uint32_t portion(const example *const *list, uint32_t count) {
  uint32_t taken = 1;
  for (size_t tokens = list[0]->count; taken < count; taken++) {
    tokens += list[taken]->count;
    if (tokens > PORTION_TOKENS)
      break;
  }
  return taken;
}

void learner_score(learner *learner, const float *parameters, const example *const *list,
                   uint32_t count, float *emissions, uint8_t *parts) {
  arena arena;
  arena_init(&arena, &must_allocator);
  size_t *first = arena_new(&arena, count, sizeof *first), tokens = 0;
  for (uint32_t i = 0; i < count; i++) {
    first[i] = tokens;
    tokens += list[i]->count;
  }
  for (uint32_t done = 0, taken; done < count; done += taken) {
    taken = portion(list + done, count - done);
    trial trial = {learner, parameters, list + done, taken, first + done, emissions, parts};
    crew_run(score_shard, &trial);
  }
  arena_free(&arena);
}
