#include "analysis.h"

#include "must.h"

static void check(inquit_status status, const article *article) {
  if (status != INQUIT_OK)
    must_stop("%s: the engine cannot read it (status %d)", article->id, (int)status);
}

/* ---------------------------------------------------------------- labels */

/* B- of a role; I- is the next number. */
static uint8_t begin_of(uint8_t role) {
  return (uint8_t)(2 * role - 1);
}

/* Whether the token is the first of its paragraph. */
static bool *paragraph_starts(arena *arena, const analysis *analysis) {
  bool *starts = arena_new(arena, analysis->tokens.token_count, sizeof *starts);
  for (uint32_t i = 0; i < analysis->text.paragraph_count; i++) {
    phrase tokens = feature_paragraph(&analysis->tokens, i);
    if (!is_empty(tokens))
      starts[tokens.first] = true;
  }
  return starts;
}

static void label_span(const analysis *analysis, const article_span *span, const bool *starts,
                       uint32_t *owners) {
  const token_list *list = &analysis->tokens;
  uint32_t at = token_at(list, span->range.begin);
  if (at > 0 && list->tokens[at - 1].end > span->range.begin)
    at--;
  uint8_t begin = begin_of(span->role), label = begin;
  for (; at < list->token_count && list->tokens[at].begin < span->range.end; at++) {
    analysis->labels[at] = starts[at] ? begin : label;
    owners[at] = span->attribution;
    label = (uint8_t)(begin + 1);
  }
}

/* A piece that touches one of its kind goes on with it.  What is left of a span behind another that
 * overlapped it begins anew: the field knows no other way to go on. */
static void mend_borders(const analysis *analysis, const bool *starts, const uint32_t *owners) {
  uint8_t *labels = analysis->labels;
  for (uint32_t at = 1; at < analysis->tokens.token_count; at++) {
    if (labels[at] == 0 || starts[at])
      continue;
    uint8_t begin = (uint8_t)(labels[at] - (labels[at] % 2 == 0));
    bool touches = labels[at - 1] == begin || labels[at - 1] == begin + 1;
    bool goes_on = touches && owners[at] == owners[at - 1];
    labels[at] = (uint8_t)(begin + goes_on);
  }
}

static void read_labels(analysis *analysis, arena *arena, const article *article) {
  uint32_t count = analysis->tokens.token_count;
  const bool *starts = paragraph_starts(arena, analysis);
  uint32_t *owners = arena_new(arena, count, sizeof *owners);
  analysis->labels = arena_new(arena, count, sizeof *analysis->labels);
  for (uint32_t row = 0; row < article->span_count; row++)
    label_span(analysis, &article->spans[row], starts, owners);
  mend_borders(analysis, starts, owners);
}

/* ---------------------------------------------------------------- parts of speech */

static void read_parts(analysis *analysis, arena *arena, const article *article) {
  const token_list *list = &analysis->tokens;
  analysis->parts = arena_new(arena, list->token_count, sizeof *analysis->parts);
  uint32_t row = 0;
  for (uint32_t at = 0; at < list->token_count; at++) {
    while (row < article->part_count && article->parts[row].range.begin < list->tokens[at].begin)
      row++;
    if (row < article->part_count && article->parts[row].range.begin == list->tokens[at].begin)
      analysis->parts[at] = article->parts[row].part;
  }
}

/* ---------------------------------------------------------------- the article */

void analysis_read(analysis *analysis, arena *arena, pattern_set *patterns,
                   const article *article) {
  struct analysis *a = analysis;
  check(text_init(&a->text, arena, article->text, article->length, false, NULL), article);
  check(token_init(&a->tokens, arena, &a->text), article);
  check(quote_init(&a->quotes, arena, &a->text, &a->tokens), article);
  check(layout_init(&a->layouts, arena, patterns, &a->text, NULL), article);
  a->features = arena_new(arena, a->tokens.token_count, sizeof *a->features);
  reader reader = {&a->text, &a->tokens, &a->quotes};
  for (uint32_t i = 0; i < a->text.paragraph_count; i++)
    feature_read(a->features + feature_paragraph(&a->tokens, i).first, &reader, &a->layouts, i);
  read_labels(a, arena, article);
  read_parts(a, arena, article);
}
