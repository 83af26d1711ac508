#include "attrib.h"

#include "coverage.h"

/* How many spans to either side are looked at for a partner: a sentence has rarely more than ten.
 */
#define MAX_NEIGHBOURS 12

/* Costs of a link, in tokens. */
#define COST_SENTENCE 20 /* each end of a sentence between the two */
#define COST_CROSSED 8   /* each cue or content between the two */
#define GAIN_QUOTED 18   /* a cue that has a quotation already, for one in a later sentence */
#define COST_RIGHT 25    /* a cue behind, in a later sentence: most reports begin anew there */

typedef struct linker {
  const token_list *tokens;
  const quote_list *quotes;
  const span *spans;
  uint32_t span_count;
  uint32_t *sentence; /* [span_count] of its first token */
  uint32_t *until;    /* [span_count] sentence of its last token */
  /* [span_count] cue: its source; content: its cue, or the source beside it where there is no cue;
   * else INQUIT_NONE */
  uint32_t *partner;
  bool *is_quoting; /* [span_count] cue: it has a quotation already */
  uint32_t *group;  /* [span_count] content: the attribution that it is part of */
} linker;

static bool is_role(const linker *linker, uint32_t row, tag_role role) {
  return linker->spans[row].role == role;
}

/* Rows within reach of row, in its paragraph. */
static uint32_t reach_first(const linker *linker, uint32_t row) {
  uint32_t first = row;
  while (first > 0 && row - first < MAX_NEIGHBOURS &&
         linker->spans[first - 1].paragraph == linker->spans[row].paragraph)
    first--;
  return first;
}

static uint32_t reach_last(const linker *linker, uint32_t row) {
  uint32_t last = row + 1;
  while (last < linker->span_count && last - row < MAX_NEIGHBOURS &&
         linker->spans[last].paragraph == linker->spans[row].paragraph)
    last++;
  return last;
}

/* Tokens between two spans (left < right), sources not counted, with the price of what is crossed.
 */
static uint32_t distance(const linker *linker, uint32_t left, uint32_t right) {
  uint32_t cost = linker->spans[right].first - linker->spans[left].last;
  cost += COST_SENTENCE * (linker->sentence[right] - linker->until[left]);
  for (uint32_t row = left + 1; row < right; row++) {
    const span *span = &linker->spans[row];
    cost -= span->last - span->first;
    cost += span->role == TAG_SOURCE ? 0 : COST_CROSSED;
  }
  return cost;
}

/* ---------------------------------------------------------------- cue and source */

/* "Xi, who called him a friend, said": "who" is the source inside the commas only. */
static bool is_left_aside(const linker *linker, uint32_t source, uint32_t cue) {
  const token *tokens = linker->tokens->tokens;
  return (token_classes(&tokens[linker->spans[source].first]) & LEX_RELATIVE) && cue > source + 1 &&
         tokens[linker->spans[cue].first - 1].kind == TOKEN_COMMA;
}

/* The source of a cue stands in its sentence: beside it, or before it where it serves several cues.
 */
static uint32_t find_source(const linker *linker, uint32_t cue) {
  uint32_t best = INQUIT_NONE, least = UINT32_MAX;
  uint32_t last = reach_last(linker, cue);
  for (uint32_t row = reach_first(linker, cue); row < last; row++) {
    if (!is_role(linker, row, TAG_SOURCE) || linker->sentence[row] != linker->sentence[cue])
      continue;
    uint32_t cost = row < cue ? distance(linker, row, cue) : distance(linker, cue, row);
    /* A source behind the cue stands right behind it, or it is another's. */
    if (row > cue ? cost > 2 : is_left_aside(linker, row, cue))
      continue;
    if (cost < least) {
      least = cost;
      best = row;
    }
  }
  return best;
}

/* ---------------------------------------------------------------- content and cue */

static uint32_t find_cue(const linker *linker, uint32_t content) {
  uint32_t best = INQUIT_NONE, least = UINT32_MAX;
  uint32_t last = reach_last(linker, content);
  for (uint32_t row = reach_first(linker, content); row < last; row++) {
    if (!is_role(linker, row, TAG_CUE))
      continue;
    uint32_t cost = row < content ? distance(linker, row, content) : distance(linker, content, row);
    if (row > content && linker->sentence[row] != linker->until[content])
      cost += COST_RIGHT;
    /* "“Q,” said Smith, who asked to stay outside. “Q.”": the second one goes on with the first. */
    if (row < content && linker->is_quoting[row] && linker->spans[content].quoted &&
        linker->until[row] < linker->sentence[content])
      cost -= cost < GAIN_QUOTED ? cost : GAIN_QUOTED;
    if (cost < least) {
      least = cost;
      best = row;
    }
  }
  return best;
}

/* A cue that ends its paragraph ("Smith went on:") reports the quotation that begins the next one.
 */
static uint32_t find_cue_above(const linker *linker, uint32_t content) {
  const span *span = &linker->spans[content];
  if (content == 0 || !span->has_quote)
    return INQUIT_NONE;
  uint32_t above = content - 1;
  if (is_role(linker, above, TAG_SOURCE) && above > 0)
    above--;
  const struct span *cue = &linker->spans[above];
  bool next = cue->paragraph + 1 == span->paragraph && cue->role == TAG_CUE;
  return next && linker->tokens->tokens[cue->last - 1].kind == TOKEN_COLON ? above : INQUIT_NONE;
}

/* "Q. Why now?": the source that content without any cue stands right behind. */
static uint32_t find_source_beside(const linker *linker, uint32_t content) {
  if (content == 0 || !is_role(linker, content - 1, TAG_SOURCE))
    return INQUIT_NONE;
  bool beside = linker->spans[content - 1].last == linker->spans[content].first;
  return beside ? content - 1 : INQUIT_NONE;
}

static void link_all(linker *linker) {
  for (uint32_t row = 0; row < linker->span_count; row++) {
    if (is_role(linker, row, TAG_CUE))
      linker->partner[row] = find_source(linker, row);
    if (!is_role(linker, row, TAG_CONTENT))
      continue;
    /* A cue of its own sentence first; then one that announces it; then one of its paragraph. */
    uint32_t near = find_cue(linker, row), above = find_cue_above(linker, row);
    bool same = near != INQUIT_NONE && ((linker->sentence[near] <= linker->until[row] &&
                                         linker->until[near] >= linker->sentence[row]) ||
                                        linker->spans[near].first == linker->spans[row].last);
    linker->partner[row] = same || above == INQUIT_NONE ? near : above;
    if (linker->partner[row] == INQUIT_NONE)
      linker->partner[row] = find_source_beside(linker, row);
    if (linker->partner[row] != INQUIT_NONE && linker->spans[row].quoted)
      linker->is_quoting[linker->partner[row]] = true;
  }
}

/* ---------------------------------------------------------------- attributions */

/* The span whose quotation this one goes on with (it opens its paragraph, and the one before was
 * not closed); INQUIT_NONE if there is none. */
static uint32_t continued_from(const linker *linker, uint32_t row) {
  const span *span = &linker->spans[row];
  uint32_t quotation = linker->quotes->outer[span->first];
  if (!span->quoted || quotation == INQUIT_NONE)
    return INQUIT_NONE;
  uint32_t previous = linker->quotes->quotations[quotation].previous;
  if (previous == INQUIT_NONE)
    return INQUIT_NONE;
  for (uint32_t at = row; at > 0 && row - at < MAX_NEIGHBOURS; at--)
    if (linker->quotes->outer[linker->spans[at - 1].first] == previous &&
        is_role(linker, at - 1, TAG_CONTENT))
      return at - 1;
  return INQUIT_NONE;
}

/* One number for all spans of content that make one attribution: the row of its first span of
 * content, or of the cue that they share. */
static void group_all(linker *linker) {
  for (uint32_t row = 0; row < linker->span_count; row++) {
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
    uint32_t first = linker->spans[pieces[i]].first, last = first;
    for (; i < count && (last == first || linker->spans[pieces[i]].first == last); i++)
      last = linker->spans[pieces[i]].last;
    coverage_add(&kinds, coverage, first, last);
  }
  return coverage_total(&kinds);
}

/* The weakest of its parts, and less where the link is a guess. */
static float confidence_of(const linker *linker, const attribution *attribution) {
  uint8_t score = 255;
  for (uint32_t i = 0; i < attribution->piece_count; i++)
    if (linker->spans[attribution->pieces[i]].score < score)
      score = linker->spans[attribution->pieces[i]].score;
  if (attribution->cue != INQUIT_NONE && linker->spans[attribution->cue].score < score)
    score = linker->spans[attribution->cue].score;
  float share = attribution->source != INQUIT_NONE ? 1.0f
                : attribution->cue != INQUIT_NONE  ? 0.8f
                                                   : 0.6f;
  return share * (float)score / 255.0f;
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
  uint32_t *row_of = arena_new(arena, linker->span_count, sizeof *row_of); /* + 1, by group */
  uint32_t *rooms = arena_new(arena, linker->span_count, sizeof *rooms);
  if (!row_of || !rooms)
    return INQUIT_NO_MEMORY;
  for (uint32_t row = 0; row < linker->span_count; row++) {
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

/* Who speaks where nobody is named: the speaker of the attribution before, if that stands in the
 * same paragraph or the one above. */
static void carry(const linker *linker, attrib_list *list) {
  for (uint32_t i = 1; i < list->attribution_count; i++) {
    attribution *attribution = &list->attributions[i];
    if (attribution->source != INQUIT_NONE)
      continue;
    const struct attribution *before = attribution - 1;
    const span *from = &linker->spans[before->pieces[before->piece_count - 1]];
    const span *here = &linker->spans[attribution->pieces[0]];
    if (from->paragraph + 1 >= here->paragraph)
      attribution->carried = i - 1;
  }
}

static inquit_status prepare(linker *linker, arena *arena) {
  uint32_t count = linker->span_count;
  linker->sentence = arena_new(arena, count, sizeof *linker->sentence);
  linker->until = arena_new(arena, count, sizeof *linker->until);
  linker->partner = arena_new(arena, count, sizeof *linker->partner);
  linker->group = arena_new(arena, count, sizeof *linker->group);
  linker->is_quoting = arena_new(arena, count, sizeof *linker->is_quoting);
  if (!linker->sentence || !linker->until || !linker->partner || !linker->group ||
      !linker->is_quoting)
    return INQUIT_NO_MEMORY;
  uint32_t sentence = 0;
  for (uint32_t row = 0; row < count; row++) {
    while (linker->tokens->sentences[sentence].last <= linker->spans[row].first)
      sentence++;
    linker->sentence[row] = sentence;
    while (linker->tokens->sentences[sentence].last < linker->spans[row].last)
      sentence++;
    linker->until[row] = sentence;
    linker->partner[row] = linker->group[row] = INQUIT_NONE;
  }
  return INQUIT_OK;
}

inquit_status attrib_init(attrib_list *list, arena *arena, const token_list *tokens,
                          const quote_list *quotes, const span_list *spans) {
  linker linker = {
      .tokens = tokens, .quotes = quotes, .spans = spans->spans, .span_count = spans->span_count};
  coverage coverage;
  TRY(coverage_init(&coverage, arena, tokens, quotes));
  TRY(prepare(&linker, arena));
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
