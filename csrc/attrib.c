#include "attrib.h"

#include "coverage.h"
#include "link.h"

/* The probability of its weakest part -> how often an attribution is right, fitted on PolNeAR's
 * dev: where the network is sure, people still differ. */
#define CALIBRATION_BASE 0.15f
#define CALIBRATION_SLOPE 0.8f

/* Likewise fitted: how much less often one is right that lacks a part. */
#define SOURCELESS 0.6f
#define CUELESS 0.4f

typedef struct linker {
  link_view view;
  const quote_list *quotes;
  /* [span_count] cue: its source; content: its cue, or the source beside it where there is no cue;
   * else INQUIT_NONE */
  uint32_t *partner;
  uint32_t *group; /* [span_count] content: the attribution that it is part of */
} linker;

static bool is_role(const linker *linker, uint32_t row, tag_role role) {
  return linker->view.spans[row].role == role;
}

/* ---------------------------------------------------------------- links */

/* A cue that ends its paragraph ("Smith went on:") reports the quotation that begins the next one.
 */
static uint32_t find_cue_above(const linker *linker, uint32_t content) {
  const span *span = &linker->view.spans[content];
  if (content == 0 || !span->has_quote)
    return INQUIT_NONE;
  uint32_t above = content - 1;
  if (is_role(linker, above, TAG_SOURCE) && above > 0)
    above--;
  const struct span *cue = &linker->view.spans[above];
  bool next = cue->paragraph + 1 == span->paragraph && cue->role == TAG_CUE;
  return next && linker->view.tokens->tokens[cue->last - 1].kind == TOKEN_COLON ? above
                                                                                : INQUIT_NONE;
}

/* "Q. Why now?": the source that content without any cue stands right behind. */
static uint32_t find_source_beside(const linker *linker, uint32_t content) {
  if (content == 0 || !is_role(linker, content - 1, TAG_SOURCE))
    return INQUIT_NONE;
  bool beside = linker->view.spans[content - 1].last == linker->view.spans[content].first;
  return beside ? content - 1 : INQUIT_NONE;
}

/* Whether some sentence has tokens of both, or no token stands between them. */
static bool is_near(const link_view *view, uint32_t cue, uint32_t content) {
  return (view->sentence[cue] <= view->until[content] &&
          view->until[cue] >= view->sentence[content]) ||
         view->spans[cue].first == view->spans[content].last;
}

/* A cue of its own sentence first; then one that announces it; then one of its paragraph. */
static uint32_t partner_of_content(const linker *linker, uint32_t row) {
  uint32_t cue = link_best(&linker->view, row);
  if (cue != INQUIT_NONE && is_near(&linker->view, cue, row))
    return cue;
  uint32_t above = find_cue_above(linker, row);
  if (above != INQUIT_NONE)
    return above;
  return cue != INQUIT_NONE ? cue : find_source_beside(linker, row);
}

static void link_all(linker *linker) {
  for (uint32_t row = 0; row < linker->view.span_count; row++) {
    if (is_role(linker, row, TAG_CUE))
      linker->partner[row] = link_best(&linker->view, row);
    else if (is_role(linker, row, TAG_CONTENT))
      linker->partner[row] = partner_of_content(linker, row);
  }
}

/* ---------------------------------------------------------------- attributions */

/* The span whose quotation this one goes on with (it opens its paragraph, and the one before was
 * not closed); INQUIT_NONE if there is none. */
static uint32_t continued_from(const linker *linker, uint32_t row) {
  const span *span = &linker->view.spans[row];
  uint32_t quotation = linker->quotes->outer[span->first];
  if (!span->quoted || quotation == INQUIT_NONE)
    return INQUIT_NONE;
  uint32_t previous = linker->quotes->quotations[quotation].previous;
  if (previous == INQUIT_NONE)
    return INQUIT_NONE;
  for (uint32_t at = row; at > 0 && row - at < LINK_REACH; at--)
    if (linker->quotes->outer[linker->view.spans[at - 1].first] == previous &&
        is_role(linker, at - 1, TAG_CONTENT))
      return at - 1;
  return INQUIT_NONE;
}

/* One number for all spans of content that make one attribution: the row of its first span of
 * content, or of the cue that they share. */
static void group_all(linker *linker) {
  for (uint32_t row = 0; row < linker->view.span_count; row++) {
    if (!is_role(linker, row, TAG_CONTENT))
      continue;
    uint32_t cue = linker->partner[row];
    uint32_t before = continued_from(linker, row);
    linker->group[row] = cue != INQUIT_NONE ? cue : row;
    if (before == INQUIT_NONE)
      continue;
    if (cue == INQUIT_NONE) {
      linker->group[row] = linker->group[before];
      linker->partner[row] = linker->partner[before];
      continue;
    }
    /* Only this paragraph names the speaker: those before, back to where the quotation began, join.
     */
    for (uint32_t at = before; at != INQUIT_NONE && linker->partner[at] == INQUIT_NONE;
         at = continued_from(linker, at)) {
      linker->group[at] = cue;
      linker->partner[at] = cue;
    }
  }
}

/* Pieces with no token between are one: a quotation of two sentences may be cut in two. */
static inquit_kind kind_of_pieces(const linker *linker, const coverage *coverage,
                                  const uint32_t *pieces, uint32_t count) {
  coverage_count kinds = {0};
  for (uint32_t i = 0; i < count;) {
    uint32_t first = linker->view.spans[pieces[i]].first, last = first;
    for (; i < count && (last == first || linker->view.spans[pieces[i]].first == last); i++)
      last = linker->view.spans[pieces[i]].last;
    coverage_add(&kinds, coverage, first, last);
  }
  return coverage_total(&kinds);
}

/* Probability of a span, 0 to 255; what is not there weakens nothing. */
static uint8_t score_of(const linker *linker, uint32_t row) {
  return row == INQUIT_NONE ? UINT8_MAX : linker->view.spans[row].score;
}

/* How likely all of it is right: its weakest part tells, since what the network doubts in one part
 * it doubts in the others too. */
static float confidence_of(const linker *linker, const attribution *attribution) {
  uint8_t least = score_of(linker, attribution->cue);
  for (uint32_t i = 0; i < attribution->piece_count; i++) {
    uint8_t score = score_of(linker, attribution->pieces[i]);
    least = score < least ? score : least;
  }
  float share = attribution->cue == INQUIT_NONE      ? CUELESS
                : attribution->source == INQUIT_NONE ? SOURCELESS
                                                     : 1.0f;
  return share * (CALIBRATION_BASE + CALIBRATION_SLOPE * (float)least / UINT8_MAX);
}

/* NOLINTBEGIN(clang-analyzer-core.NullDereference): the analyzer believes that gather() comes here
 * before it has begun an attribution, not knowing that arena_new() zeroes row_of. */
static inquit_status add_piece(attribution *attribution, arena *arena, uint32_t *room,
                               uint32_t row) {
  ARRAY(uint32_t) pieces = {attribution->pieces, attribution->piece_count, *room};
  if (!ARRAY_PUSH(arena, &pieces, row))
    return INQUIT_NO_MEMORY;
  attribution->pieces = pieces.at;
  attribution->piece_count = pieces.count;
  *room = pieces.room;
  return INQUIT_OK;
}
/* NOLINTEND(clang-analyzer-core.NullDereference) */

/* Turns groups into attributions, in the order of their first pieces. */
static inquit_status gather(const linker *linker, arena *arena, attrib_list *list) {
  ARRAY(attribution) found = {0};
  uint32_t *row_of = arena_new(arena, linker->view.span_count, sizeof *row_of); /* + 1, by group */
  uint32_t *rooms = arena_new(arena, linker->view.span_count, sizeof *rooms);
  if (!row_of || !rooms)
    return INQUIT_NO_MEMORY;
  for (uint32_t row = 0; row < linker->view.span_count; row++) {
    if (!is_role(linker, row, TAG_CONTENT))
      continue;
    uint32_t group = linker->group[row];
    if (!row_of[group]) {
      uint32_t partner = linker->partner[row];
      attribution begun = {.source = partner, .cue = INQUIT_NONE, .carried = INQUIT_NONE};
      if (partner != INQUIT_NONE && is_role(linker, partner, TAG_CUE)) {
        begun.cue = partner;
        begun.source = linker->partner[partner];
      }
      if (!ARRAY_PUSH(arena, &found, begun))
        return INQUIT_NO_MEMORY;
      row_of[group] = found.count;
    }
    uint32_t at = row_of[group] - 1;
    TRY(add_piece(&found.at[at], arena, &rooms[at], row));
  }
  *list = (attrib_list){found.at, found.count};
  return INQUIT_OK;
}

/* Whether somebody speaks, though not named; "it is expected to rain" leaves open who expects it.
 */
static bool is_spoken(const attribution *attribution) {
  return attribution->cue == INQUIT_NONE || attribution->kind != INQUIT_INDIRECT;
}

/* Who speaks where nobody is named: the speaker of the attribution before, if that stands in the
 * same paragraph or the one above. */
static void carry(const linker *linker, attrib_list *list) {
  for (uint32_t i = 1; i < list->attribution_count; i++) {
    attribution *attribution = &list->attributions[i];
    if (attribution->source != INQUIT_NONE || !is_spoken(attribution))
      continue;
    const struct attribution *before = attribution - 1;
    const span *from = &linker->view.spans[before->pieces[before->piece_count - 1]];
    const span *here = &linker->view.spans[attribution->pieces[0]];
    if (from->paragraph + 1 >= here->paragraph)
      attribution->carried = i - 1;
  }
}

static inquit_status prepare(linker *linker, arena *arena, const token_list *tokens,
                             const span_list *spans) {
  TRY(link_view_init(&linker->view, arena, tokens, spans));
  linker->partner = arena_new(arena, spans->span_count, sizeof *linker->partner);
  linker->group = arena_new(arena, spans->span_count, sizeof *linker->group);
  if (!linker->partner || !linker->group)
    return INQUIT_NO_MEMORY;
  for (uint32_t row = 0; row < spans->span_count; row++)
    linker->partner[row] = linker->group[row] = INQUIT_NONE;
  return INQUIT_OK;
}

inquit_status attrib_init(attrib_list *list, arena *arena, const token_list *tokens,
                          const quote_list *quotes, const span_list *spans) {
  linker linker = {.quotes = quotes};
  coverage coverage;
  TRY(coverage_init(&coverage, arena, tokens, quotes));
  TRY(prepare(&linker, arena, tokens, spans));
  link_all(&linker);
  group_all(&linker);
  TRY(gather(&linker, arena, list));
  for (uint32_t i = 0; i < list->attribution_count; i++) {
    attribution *attribution = &list->attributions[i];
    attribution->kind =
        kind_of_pieces(&linker, &coverage, attribution->pieces, attribution->piece_count);
    attribution->confidence = confidence_of(&linker, attribution);
  }
  carry(&linker, list);
  return INQUIT_OK;
}
