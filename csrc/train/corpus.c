#include "corpus.h"

/* ---------------------------------------------------------------- articles */

void corpus_append(corpus *corpus, arena *arena, pattern_set *patterns, const article_list *list) {
  uint32_t old = corpus->articles.count, count = old + list->count;
  corpus->articles.articles =
      arena_grow(arena, corpus->articles.articles, old, count, sizeof *corpus->articles.articles);
  corpus->analyses = arena_grow(arena, corpus->analyses, old, count, sizeof *corpus->analyses);
  for (uint32_t i = 0; i < list->count; i++) {
    corpus->articles.articles[old + i] = list->articles[i];
    analysis_read(&corpus->analyses[old + i], arena, patterns, &list->articles[i]);
  }
  corpus->articles.count = count;
}

corpus corpus_split(corpus *corpus, arena *arena, uint32_t nth) {
  uint32_t count = corpus->articles.count, kept = 0;
  struct corpus other = {0};
  other.articles.articles = arena_new(arena, count / nth, sizeof *other.articles.articles);
  other.analyses = arena_new(arena, count / nth, sizeof *other.analyses);
  for (uint32_t i = 0; i < count; i++) {
    bool is_taken = (i + 1) % nth == 0;
    struct corpus *to = is_taken ? &other : corpus;
    uint32_t row = is_taken ? other.articles.count++ : kept++;
    to->articles.articles[row] = corpus->articles.articles[i];
    to->analyses[row] = corpus->analyses[i];
  }
  corpus->articles.count = kept;
  return other;
}

/* ---------------------------------------------------------------- examples */

/* How often the words of one article are seen, and seen in a cue. */
typedef struct own_counts {
  uint32_t *seen, *cues; /* [rows of words]; NULL: nothing is held out */
} own_counts;

static own_counts count_own(arena *arena, const analysis *analysis, const vocabulary *vocabulary) {
  own_counts own = {.seen = arena_new(arena, vocabulary->rows[FEATURE_WORD], sizeof *own.seen),
                    .cues = arena_new(arena, vocabulary->rows[FEATURE_WORD], sizeof *own.cues)};
  for (uint32_t at = 0; at < analysis->tokens.token_count; at++) {
    uint16_t row =
        vocabulary_row(vocabulary, FEATURE_WORD, analysis->features[at].hashes[FEATURE_WORD]);
    own.seen[row]++;
    own.cues[row] += analysis_is_cue(analysis->labels[at]);
  }
  return own;
}

/* Of an article in another style a word may be counted more often than in the vocabulary. */
static uint32_t without(uint32_t all, uint32_t own) {
  return all > own ? all - own : 0;
}

static uint8_t bucket_of(const vocabulary *vocabulary, own_counts own, uint16_t row) {
  uint32_t seen = vocabulary->seen[row], cues = vocabulary->cues[row];
  if (own.seen) {
    seen = without(seen, own.seen[row]);
    cues = without(cues, own.cues[row]);
  }
  return vocabulary_bucket(seen, cues);
}

static void fill_rows(uint16_t *rows, const feature *feature, const vocabulary *vocabulary,
                      own_counts own) {
  for (unsigned kind = 0; kind < FEATURE_HASHES; kind++)
    rows[kind] = vocabulary_row(vocabulary, (feature_hash)kind, feature->hashes[kind]);
  for (unsigned flag = 0; flag < FEATURE_FLAGS; flag++)
    rows[CORPUS_FLAG + flag] = feature->flags[flag];
  rows[CORPUS_BUCKET] = bucket_of(vocabulary, own, rows[FEATURE_WORD]);
}

static example make_example(arena *arena, const analysis *analysis, phrase tokens,
                            const vocabulary *vocabulary, own_counts own) {
  uint32_t count = tokens.last - tokens.first;
  example example = {.count = count,
                     .rows = arena_new(arena, count, CORPUS_TABLES * sizeof *example.rows),
                     .classes = arena_new(arena, count, sizeof *example.classes),
                     .labels = analysis->labels + tokens.first,
                     .parts = analysis->parts + tokens.first};
  for (uint32_t i = 0; i < count; i++) {
    const feature *feature = &analysis->features[tokens.first + i];
    fill_rows(example.rows + i * CORPUS_TABLES, feature, vocabulary, own);
    example.classes[i] = feature->classes;
  }
  return example;
}

void corpus_add_examples(example_array *examples, arena *arena, const analysis *analysis,
                         const vocabulary *vocabulary, bool held_out, uint32_t article) {
  struct arena scratch;
  arena_init(&scratch, &arena->allocator);
  own_counts own = {0};
  if (held_out)
    own = count_own(&scratch, analysis, vocabulary);
  for (uint32_t i = 0; i < analysis->text.paragraph_count; i++) {
    phrase tokens = feature_paragraph(&analysis->tokens, i);
    if (is_empty(tokens))
      continue;
    example example = make_example(arena, analysis, tokens, vocabulary, own);
    example.article = article;
    ARRAY_PUSH(arena, examples, example);
  }
  arena_free(&scratch);
}
