/* The trainer: annotated articles -> the model file.  `train --help` lists its options; the model
 * card, csrc/data/MODEL.md, says what it learns and how well. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "course.h"
#include "dump.h"
#include "export.h"
#include "linkage.h"
#include "markup.h"
#include "must.h"
#include "restyle.h"
#include "served.h"

/* Widths of the embeddings. */
enum { WORD = 48, SUFFIX = 24, PREFIX = 16, SHAPE = 8, FLAG = 6, CLASSES = 16 };

/* Of --tune: each tenth article is measured on. */
enum { TUNE = 10 };

/* Streams of random numbers (random_new); course.c has others. */
enum { STREAM_STYLES = 102, STREAM_MEASURED };

typedef struct run {
  options options;
  arena arena;
  pattern_set *patterns;
  corpus learnt, measured;
  uint32_t own; /* of the learnt articles, the first one of our own */
  vocabulary vocabulary;
} run;

/* ---------------------------------------------------------------- what it reads */

static double seconds(void) {
  struct timespec now;
  timespec_get(&now, TIME_UTC);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void read_polnear(run *run, corpus *corpus, const char *name) {
  article_list list = article_list_read(&run->arena, run->options.polnear, name);
  corpus_append(corpus, &run->arena, run->patterns, &list);
}

static void read_corpora(run *run) {
  read_polnear(run, &run->learnt, "train");
  if (run->options.tune)
    run->measured = corpus_split(&run->learnt, &run->arena, TUNE);
  else
    read_polnear(run, &run->measured, "dev");
  run->own = run->learnt.articles.count;
  if (run->options.texts) {
    article_list list = markup_read(&run->arena, run->options.texts);
    corpus_append(&run->learnt, &run->arena, run->patterns, &list);
  }
  /* A word that only we use would be learned by heart with what stands around it. */
  vocabulary_init(&run->vocabulary, &run->arena, run->learnt.analyses, run->own);
}

static learner_shape shape_of(const run *run) {
  static const uint8_t widths[FEATURE_HASHES] = {[FEATURE_WORD] = WORD,
                                                 [FEATURE_SUFFIX] = SUFFIX,
                                                 [FEATURE_PREFIX] = PREFIX,
                                                 [FEATURE_SHAPE] = SHAPE};
  learner_shape shape = {.table_count = CORPUS_TABLES,
                         .class_count = LEXICON_CLASS_COUNT,
                         .class_width = CLASSES,
                         .hidden = run->options.hidden,
                         .layers = run->options.layers,
                         .parts = ARTICLE_PARTS};
  for (unsigned i = 0; i < CORPUS_TABLES; i++) {
    bool is_flag = i >= CORPUS_FLAG && i < CORPUS_BUCKET;
    shape.tables[i].rows = i < CORPUS_FLAG ? run->vocabulary.rows[i]
                           : is_flag       ? feature_flag_sizes[i - CORPUS_FLAG]
                                           : VOCABULARY_BUCKETS;
    shape.tables[i].width = i < CORPUS_FLAG ? widths[i] : FLAG;
  }
  return shape;
}

/* The paragraphs of all articles as they are; the vocabulary was made from the first counted ones.
 */
static example_array plain_examples(run *run, const corpus *corpus, uint32_t counted) {
  example_array examples = {0};
  for (uint32_t i = 0; i < corpus->articles.count; i++)
    corpus_add_examples(&examples, &run->arena, &corpus->analyses[i], &run->vocabulary, i < counted,
                        i);
  return examples;
}

static void add_restyled(const run *run, arena *arena, example_array *examples,
                         const corpus *corpus, uint32_t row, restyle_kind kind, bool held_out,
                         random_source *source) {
  article *article = arena_new(arena, 1, sizeof *article);
  *article =
      restyle_article(arena, &corpus->articles.articles[row], &corpus->analyses[row], kind, source);
  analysis *analysis = arena_new(arena, 1, sizeof *analysis);
  analysis_read(analysis, arena, run->patterns, article);
  corpus_add_examples(examples, arena, analysis, &run->vocabulary, held_out, row);
}

/* What an epoch reads: most articles as they are, some in another style; each time that it reads
 * one of our own, that is drawn anew. */
static example_array epoch_examples(const run *run, arena *arena, const example_array *plain,
                                    random_source *source) {
  example_array examples = {0};
  uint32_t begin = 0, end;
  for (uint32_t row = 0; row < run->learnt.articles.count; row++, begin = end) {
    for (end = begin; end < plain->count && plain->at[end].article == row;)
      end++;
    for (uint32_t times = row < run->own ? 1 : run->options.times; times > 0; times--) {
      if (random_unit(source) >= run->options.plain)
        add_restyled(run, arena, &examples, &run->learnt, row, restyle_draw(source), row < run->own,
                     source);
      else
        for (uint32_t i = begin; i < end; i++)
          ARRAY_PUSH(arena, &examples, plain->at[i]);
    }
  }
  return examples;
}

/* ---------------------------------------------------------------- what it says */

static void print_score(const score *score) {
  printf("source %.2f cue %.2f content %.2f parts %.2f\n", score_f1(score, TAG_SOURCE),
         score_f1(score, TAG_CUE), score_f1(score, TAG_CONTENT), score_parts(score));
  fflush(stdout);
}

static void report_epoch(course *course, learner_loss loss, const example_array *measured,
                         double time) {
  printf("epoch %2u: %5.1f s, loss %.4f, parts %.4f; ", course->epoch, time, loss.labels,
         loss.parts);
  score score = course_measure(course, measured->at, measured->count);
  print_score(&score);
}

/* How well the network does on the same articles in other styles. */
static void report_styles(const run *run, course *course) {
#define X(kind, name) name,
  static const char *const names[] = {RESTYLE_KINDS(X)};
#undef X
  for (unsigned kind = 0; kind < RESTYLE_KIND_COUNT; kind++) {
    random_source source = random_new(kind, STREAM_MEASURED);
    arena scratch;
    arena_init(&scratch, &must_allocator);
    example_array examples = {0};
    for (uint32_t row = 0; row < run->measured.articles.count; row++)
      add_restyled(run, &scratch, &examples, &run->measured, row, (restyle_kind)kind, false,
                   &source);
    score score = course_measure(course, examples.at, examples.count);
    printf("with %s: ", names[kind]);
    print_score(&score);
    arena_free(&scratch);
  }
}

/* ---------------------------------------------------------------- the course */

static void learn_epoch(const run *run, course *course, const example_array *plain,
                        const example_array *measured, random_source *source) {
  double begin = seconds();
  arena scratch;
  arena_init(&scratch, &must_allocator);
  example_array examples = epoch_examples(run, &scratch, plain, source);
  learner_loss loss = course_run_epoch(course, examples.at, examples.count);
  arena_free(&scratch);
  report_epoch(course, loss, measured, seconds() - begin);
}

static void report_served(const run *run, const course *course, const void *bytes, size_t size) {
  served served = served_measure(bytes, size, course->learner, course_parameters(course),
                                 &run->measured, &run->vocabulary);
  printf("as the engine runs it, with %.3f %% of the labels the same: ",
         100 * (double)served.same / (double)served.tokens);
  print_score(&served.score);
}

static void write_model(const run *run, const course *course, const example_array *examples) {
  size_t size;
  const char *reason, *path = run->options.out;
  learner_shape shape = shape_of(run);
  void *bytes = export_model(&shape, course_parameters(course), &run->vocabulary, examples->at,
                             examples->count, &size, &reason);
  if (!bytes)
    must_stop("no model: %s", reason);
  if (!export_write(path, bytes, size))
    must_stop("%s: cannot be written", path);
  printf("%s: %zu bytes\n", path, size);
  report_served(run, course, bytes, size);
  free(bytes);
}

static void learn(run *run) {
  learner_shape shape = shape_of(run);
  learner *learner = learner_new(&shape, run->options.seed);
  course course;
  course_init(&course, &run->arena, learner, &run->options);
  example_array plain = plain_examples(run, &run->learnt, run->own);
  example_array measured = plain_examples(run, &run->measured, 0);
  printf("%u articles, %u paragraphs, %zu weights; measured on %u articles\n",
         run->learnt.articles.count, plain.count, course.count, run->measured.articles.count);
  random_source source = random_new(run->options.seed, STREAM_STYLES);
  while (course.epoch < run->options.epochs)
    learn_epoch(run, &course, &plain, &measured, &source);
  report_styles(run, &course);
  if (run->options.out)
    write_model(run, &course, &plain);
  course_free(&course);
  learner_free(learner);
}

static void learn_links(const run *run) {
  FILE *out = fopen(run->options.links, "w");
  if (!out)
    must_stop("%s cannot be written", run->options.links);
  linkage_learn(out, &run->learnt);
  if (fclose(out))
    must_stop("%s cannot be written", run->options.links);
}

int main(int count, char **arguments) {
  run run = {.options = options_read(count, arguments)};
  arena_init(&run.arena, &must_allocator);
  if (pattern_set_new(&run.patterns, &must_allocator, NULL) != INQUIT_OK)
    must_stop("the patterns do not compile");
  read_corpora(&run);
  if (run.options.dump)
    dump_corpus(stdout, &run.measured);
  else if (run.options.links)
    learn_links(&run);
  else
    learn(&run);
  pattern_set_free(run.patterns);
  arena_free(&run.arena);
  return 0;
}
