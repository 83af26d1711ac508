#include "coverage.h"

static bool is_solid(const token *token) {
  return token->kind != TOKEN_END && token->kind != TOKEN_COMMA && token->kind != TOKEN_COLON &&
         token->kind != TOKEN_DASH;
}

/* Puts how many of each sort the token itself is in the row behind it. */
static void classify(coverage_sums *sums, const token *token, bool inside) {
  bool word = token->kind <= TOKEN_LINK;
  *sums = (coverage_sums){.words = word,
                          .outside = word && !inside,
                          .inside = inside,
                          .marks = token->kind == TOKEN_DOUBLE,
                          .solid = is_solid(token)};
}

static void add_up(coverage_sums *sums, uint32_t count) {
  for (uint32_t i = 1; i <= count; i++) {
    sums[i].words += sums[i - 1].words;
    sums[i].outside += sums[i - 1].outside;
    sums[i].inside += sums[i - 1].inside;
    sums[i].marks += sums[i - 1].marks;
    sums[i].solid += sums[i - 1].solid;
  }
}

inquit_status coverage_init(coverage *coverage, arena *arena, const token_list *tokens,
                            const quote_list *quotes) {
  uint32_t count = tokens->token_count;
  coverage_sums *sums = arena_new(arena, (size_t)count + 1, sizeof *sums);
  if (!sums)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < count; i++)
    classify(&sums[i + 1], &tokens->tokens[i], quotes->outer[i] != INQUIT_NONE);
  for (uint32_t row = 0; row < quotes->quotation_count; row++) {
    const quotation *quotation = &quotes->quotations[row];
    if (!quotation->single || quotation->unbalanced)
      continue;
    sums[quotation->open + 1].marks = 1;
    if (!quotation->continues)
      sums[quotation->close + 1].marks = 1;
  }
  add_up(sums, count);
  *coverage = (struct coverage){tokens, quotes, sums};
  return INQUIT_OK;
}

bool coverage_some(const coverage *coverage, uint32_t first, uint32_t last) {
  return coverage->sums[last].inside > coverage->sums[first].inside;
}

bool coverage_all(const coverage *coverage, uint32_t first, uint32_t last) {
  return coverage_some(coverage, first, last) &&
         coverage->sums[last].outside == coverage->sums[first].outside;
}

/* Whether there is a word in it; marks alone say nothing. */
static bool has_word(const coverage *coverage, uint32_t first, uint32_t last) {
  return coverage->sums[last].words > coverage->sums[first].words;
}

/* The quotation that the token opens and that does not stay open; else NULL. */
static const quotation *opened_at(const coverage *coverage, uint32_t token) {
  const quote_list *quotes = coverage->quotes;
  uint32_t low = 0, high = quotes->quotation_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (quotes->quotations[middle].open < token)
      low = middle + 1;
    else
      high = middle;
  }
  const quotation *found = low < quotes->quotation_count ? &quotes->quotations[low] : NULL;
  return found && found->open == token && !found->unbalanced ? found : NULL;
}

/* Whether nothing but punctuation stands between the end of the quotation and that of the stretch,
 * whichever comes first. */
static bool ends_with(const coverage *coverage, const quotation *quotation, uint32_t last) {
  uint32_t end = quotation->close + 1;
  if (end <= last)
    return coverage->sums[last].solid == coverage->sums[end].solid;
  /* What continues has no closing mark: its last token is a word or punctuation. */
  uint32_t until = quotation->continues ? end : quotation->close;
  return coverage->sums[until].solid == coverage->sums[last].solid;
}

/* Whether the outermost quotation at the end of the stretch ends with it. */
static bool ends_quotation(const coverage *coverage, uint32_t last) {
  uint32_t row = coverage->quotes->outer[last - 1];
  if (row == INQUIT_NONE)
    return false;
  const quotation *quotation = &coverage->quotes->quotations[row];
  return !quotation->unbalanced && ends_with(coverage, quotation, last);
}

static bool is_quotation(const coverage *coverage, uint32_t first, uint32_t last) {
  const quotation *head = opened_at(coverage, first);
  if (!head && first > 0)
    head = opened_at(coverage, first - 1);
  if (!head)
    return false;
  if (ends_with(coverage, head, last))
    return true;
  return head->parent == INQUIT_NONE && coverage_all(coverage, first, last) &&
         ends_quotation(coverage, last);
}

/* The kind of the stretch by itself.  Direct: it begins and ends with the marks of a quotation (or
 * of several, with no words between), or right inside of them; a quotation that the next paragraph
 * takes up needs no closing mark.  Indirect: no mark stands in it, though all of it may stand in
 * somebody's quotation.  Mixed: all else. */
static inquit_kind kind_of_stretch(const coverage *coverage, uint32_t first, uint32_t last) {
  if (is_quotation(coverage, first, last))
    return INQUIT_DIRECT;
  bool marked = coverage->sums[last].marks > coverage->sums[first].marks;
  return marked ? INQUIT_MIXED : INQUIT_INDIRECT;
}

void coverage_add(coverage_count *count, const coverage *coverage, uint32_t first, uint32_t last) {
  if (has_word(coverage, first, last))
    count->of[kind_of_stretch(coverage, first, last)]++;
}

inquit_kind coverage_total(const coverage_count *count) {
  if (count->of[INQUIT_MIXED] || (count->of[INQUIT_DIRECT] && count->of[INQUIT_INDIRECT]))
    return INQUIT_MIXED;
  return count->of[INQUIT_DIRECT] ? INQUIT_DIRECT : INQUIT_INDIRECT;
}
