#include "served.h"

#include "field.h"
#include "must.h"
#include "network.h"

/* An article at work. */
typedef struct job {
  const analysis *analysis;
  arena arena;
  example_array examples; /* its paragraphs */
  uint32_t tokens;
  field_scores *served, *learned; /* [tokens] emissions */
  uint8_t *parts;                 /* [tokens] as served, + 1 */
  uint8_t *served_labels, *learned_labels;
  uint8_t (*best_before)[FIELD_LABELS];
} job;

static void begin_job(job *job, const corpus *corpus, const vocabulary *vocabulary, uint32_t row) {
  *job = (struct job){.analysis = &corpus->analyses[row]};
  arena_init(&job->arena, &must_allocator);
  corpus_add_examples(&job->examples, &job->arena, job->analysis, vocabulary, false, row);
  job->tokens = job->analysis->tokens.token_count;
  job->served = arena_new(&job->arena, job->tokens, sizeof *job->served);
  job->learned = arena_new(&job->arena, job->tokens, sizeof *job->learned);
  job->parts = arena_new(&job->arena, job->tokens, 1);
  job->served_labels = arena_new(&job->arena, job->tokens, 1);
  job->learned_labels = arena_new(&job->arena, job->tokens, 1);
  job->best_before = arena_new(&job->arena, job->tokens, sizeof *job->best_before);
}

static void serve(job *job, const model *model) {
  network network;
  uint32_t *ends = arena_new(&job->arena, job->examples.count, sizeof *ends), end = 0;
  for (uint32_t i = 0; i < job->examples.count; i++)
    ends[i] = end += job->examples.at[i].count;
  network_init(&network, &job->arena, model, kernel_choose(), job->tokens);
  network_run(&network, job->analysis->features, ends, job->examples.count, job->served,
              job->parts);
  for (uint32_t i = 0; i < job->tokens; i++)
    job->parts[i]++;
}

static void learned_scores(job *job, learner *learner, const float *parameters) {
  const example **batch = arena_new(&job->arena, job->examples.count, sizeof *batch);
  for (uint32_t i = 0; i < job->examples.count; i++)
    batch[i] = &job->examples.at[i];
  learner_score(learner, parameters, batch, job->examples.count, job->learned[0], NULL);
}

static void compare(served *served, job *job, const field *field) {
  uint32_t first = 0;
  for (uint32_t i = 0; i < job->examples.count; i++) {
    const example *example = &job->examples.at[i];
    uint8_t *labels = job->served_labels + first, *learned = job->learned_labels + first;
    field_decode(field, job->served + first, example->count, labels, job->best_before);
    field_decode(field, job->learned + first, example->count, learned, job->best_before);
    score_add_labels(&served->score, example->labels, labels, example->count);
    score_add_parts(&served->score, example->parts, job->parts + first, example->count);
    for (uint32_t token = 0; token < example->count; token++)
      served->same += labels[token] == learned[token];
    first += example->count;
  }
  served->tokens += first;
}

served served_measure(const void *bytes, size_t size, learner *learner, const float *parameters,
                      const corpus *corpus, const vocabulary *vocabulary) {
  served served = {.tokens = 0};
  model model;
  const char *reason;
  if (!model_open(&model, bytes, size, &reason))
    must_stop("the model that was made is none: %s", reason);
  field field;
  field_init(&field, model.start, model.transition);
  for (uint32_t row = 0; row < corpus->articles.count; row++) {
    job job;
    begin_job(&job, corpus, vocabulary, row);
    if (job.examples.count) {
      serve(&job, &model);
      learned_scores(&job, learner, parameters);
      compare(&served, &job, &field);
    }
    arena_free(&job.arena);
  }
  return served;
}
