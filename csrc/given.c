#include "given.h"

#include <stdio.h>
#include <stdlib.h>

#include "coverage.h"
#include "utf8.h"

/* The tokens that one given range covers. */
typedef struct stretch {
  uint32_t first, last; /* tokens, half open; never empty */
  uint32_t row;         /* of the attribution */
  uint8_t role;         /* tag_role */
  uint32_t span;        /* first span of it, or INQUIT_NONE: others have all of it */
} stretch;

typedef struct taker {
  arena *arena;
  const text *text;
  const token_list *tokens;
  const inquit_given *given;
  uint32_t given_count;
  coverage coverage;
  ARRAY(stretch) stretches; /* by first token, the longer one first */
  ARRAY(span) spans;
  ARRAY(uint32_t) stretch_of; /* [span count] */
  attribution *attributions;  /* [given_count] */
} taker;

static const inquit_ranges *ranges_of(const inquit_given *given, tag_role role) {
  return role == TAG_SOURCE ? &given->source : role == TAG_CUE ? &given->cue : &given->content;
}

/* ---------------------------------------------------------------- checks */

/* Whether no character goes over byte at. */
static bool is_border(const text *text, uint32_t at) {
  for (uint32_t back = 1; back <= 3 && back <= at; back++) {
    uint32_t size;
    utf8_decode(text->bytes, at - back, text->length, &size);
    if (size > back)
      return false;
  }
  return true;
}

/* What is wrong with the range, which comes after the other one (NULL: none); NULL: nothing. */
static const char *fault_of(const text *text, inquit_range range, const inquit_range *before) {
  if (range.begin > range.end)
    return "is reversed";
  if (range.begin == range.end)
    return "is empty";
  if (range.end > text->length)
    return "goes beyond the text";
  if (before && range.begin < before->end)
    return range.end <= before->begin ? "is out of order" : "overlaps the one before it";
  if (!is_border(text, range.begin) || !is_border(text, range.end))
    return "cuts a character";
  return NULL;
}

static inquit_status check_ranges(const taker *taker, uint32_t row, tag_role role,
                                  inquit_error *error) {
  static const char *const names[] = {"", "source", "cue", "content"};
  const inquit_ranges *ranges = ranges_of(&taker->given[row], role);
  for (uint32_t i = 0; i < ranges->count; i++) {
    inquit_range range = ranges->at[i];
    const char *fault = fault_of(taker->text, range, i ? &ranges->at[i - 1] : NULL);
    if (!fault)
      continue;
    if (error) {
      error->offset = range.begin < taker->text->length ? range.begin : taker->text->length;
      snprintf(error->reason, sizeof error->reason, "attribution %lu: %s: [%lu, %lu] %s", row + 1ul,
               names[role], range.begin + 0ul, range.end + 0ul, fault);
    }
    return INQUIT_BAD_SPAN;
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- stretches */

/* The tokens that share a byte with the range; empty: it has but white space. */
static stretch tokens_of(const taker *taker, inquit_range range) {
  const token_list *list = taker->tokens;
  stretch covered = {.first = token_at(list, range.begin), .last = token_at(list, range.end)};
  if (covered.first > 0 && list->tokens[covered.first - 1].end > range.begin)
    covered.first--;
  return covered;
}

static inquit_status take_role(taker *taker, uint32_t row, tag_role role, inquit_error *error) {
  TRY(check_ranges(taker, row, role, error));
  const inquit_ranges *ranges = ranges_of(&taker->given[row], role);
  for (uint32_t i = 0; i < ranges->count; i++) {
    stretch taken = tokens_of(taker, ranges->at[i]);
    taken.row = row;
    taken.role = (uint8_t)role;
    taken.span = INQUIT_NONE;
    if (taken.first < taken.last && !ARRAY_PUSH(taker->arena, &taker->stretches, taken))
      return INQUIT_NO_MEMORY;
  }
  return INQUIT_OK;
}

/* Of two with the same tokens the source comes last, so that it is the innermost. */
static int by_place(const void *left, const void *right) {
  const stretch *one = left, *two = right;
  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  if (one->last != two->last)
    return one->last > two->last ? -1 : 1;
  if (one->role != two->role)
    return one->role > two->role ? -1 : 1;
  return (one->row > two->row) - (one->row < two->row);
}

/* ---------------------------------------------------------------- spans */

/* Tokens *at to last are the stretch's; those before *at have been given away. */
static inquit_status add_span(taker *taker, uint32_t *at, uint32_t last, uint32_t row) {
  if (*at >= last)
    return INQUIT_OK;
  stretch *stretch = &taker->stretches.at[row];
  span made = {.first = *at, .last = last, .role = stretch->role, .score = UINT8_MAX};
  if (made.role == TAG_CONTENT) {
    made.quoted = coverage_all(&taker->coverage, *at, last);
    made.has_quote = coverage_some(&taker->coverage, *at, last);
  }
  if (stretch->span == INQUIT_NONE)
    stretch->span = taker->spans.count;
  *at = last;
  return ARRAY_PUSH(taker->arena, &taker->spans, made) &&
                 ARRAY_PUSH(taker->arena, &taker->stretch_of, row)
             ? INQUIT_OK
             : INQUIT_NO_MEMORY;
}

/* Gives each token to the stretch that has begun last and has not ended. */
static inquit_status cut_spans(taker *taker) {
  ARRAY(uint32_t) open = {0}; /* stretches that have begun, the innermost last */
  uint32_t at = 0;
  for (uint32_t row = 0; row <= taker->stretches.count; row++) {
    const stretch *next = row < taker->stretches.count ? &taker->stretches.at[row] : NULL;
    uint32_t begin = next ? next->first : UINT32_MAX;
    for (; open.count > 0; open.count--) {
      uint32_t top = open.at[open.count - 1], last = taker->stretches.at[top].last;
      TRY(add_span(taker, &at, last < begin ? last : begin, top));
      if (last > begin)
        break;
    }
    at = begin;
    if (next && !ARRAY_PUSH(taker->arena, &open, row))
      return INQUIT_NO_MEMORY;
  }
  return INQUIT_OK;
}

static void fill_paragraphs(taker *taker) {
  const uint32_t *first_sentence = taker->tokens->paragraph_sentences;
  uint32_t paragraph = 0;
  for (uint32_t i = 0; i < taker->spans.count; i++) {
    span *span = &taker->spans.at[i];
    while (paragraph + 1 < taker->text->paragraph_count) {
      uint32_t next = first_sentence[paragraph + 1];
      if (next < taker->tokens->sentence_count &&
          taker->tokens->sentences[next].first <= span->first)
        paragraph++;
      else
        break;
    }
    span->paragraph = paragraph;
  }
}

/* ---------------------------------------------------------------- attributions */

/* The piece of content that begins with range *i: ranges with no token between are one, so that it
 * is no matter whether a quotation of two sentences is given as one range or as two. */
static stretch next_piece(const taker *taker, const inquit_ranges *content, uint32_t *i) {
  stretch piece = tokens_of(taker, content->at[(*i)++]);
  while (*i < content->count) {
    stretch next = tokens_of(taker, content->at[*i]);
    if (next.first > piece.last)
      break;
    piece.last = next.last > piece.last ? next.last : piece.last;
    (*i)++;
  }
  return piece;
}

static inquit_kind kind_of(const taker *taker, const inquit_ranges *content) {
  coverage_count count = {0};
  for (uint32_t i = 0; i < content->count;) {
    stretch piece = next_piece(taker, content, &i);
    coverage_add(&count, &taker->coverage, piece.first, piece.last);
  }
  return coverage_total(&count);
}

/* Source and cue of each attribution: their first span.  One that others of the same tokens and
 * role have is theirs as well. */
static void link_spans(taker *taker) {
  for (uint32_t i = taker->stretches.count; i-- > 0;) {
    stretch *stretch = &taker->stretches.at[i];
    bool shared = i + 1 < taker->stretches.count && stretch[1].first == stretch->first &&
                  stretch[1].role == stretch->role;
    if (stretch->span == INQUIT_NONE && shared)
      stretch->span = stretch[1].span;
    attribution *attribution = &taker->attributions[stretch->row];
    if (stretch->role == TAG_SOURCE && stretch->span != INQUIT_NONE)
      attribution->source = stretch->span;
    if (stretch->role == TAG_CUE && stretch->span != INQUIT_NONE)
      attribution->cue = stretch->span;
  }
}

static inquit_status link_pieces(taker *taker) {
  uint32_t *next = arena_new(taker->arena, taker->spans.count, sizeof *next);
  if (!next)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < taker->spans.count; i++)
    if (taker->spans.at[i].role == TAG_CONTENT)
      taker->attributions[taker->stretches.at[taker->stretch_of.at[i]].row].piece_count++;
  for (uint32_t i = 0; i < taker->given_count; i++) {
    taker->attributions[i].pieces = next;
    next += taker->attributions[i].piece_count;
    taker->attributions[i].piece_count = 0;
  }
  for (uint32_t i = 0; i < taker->spans.count; i++) {
    attribution *attribution =
        &taker->attributions[taker->stretches.at[taker->stretch_of.at[i]].row];
    if (taker->spans.at[i].role == TAG_CONTENT)
      attribution->pieces[attribution->piece_count++] = i;
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- carrying over */

/* An attribution by where it stands. */
typedef struct place {
  uint32_t begin, end; /* bytes: of its content, or else of its cue, or source */
  uint32_t row;
} place;

static int by_begin(const void *left, const void *right) {
  const place *one = left, *two = right;
  if (one->begin != two->begin)
    return one->begin < two->begin ? -1 : 1;
  return (one->row > two->row) - (one->row < two->row);
}

static place place_of(const inquit_given *given, uint32_t row) {
  const inquit_ranges *ranges = given->content.count ? &given->content
                                : given->cue.count   ? &given->cue
                                                     : &given->source;
  if (ranges->count == 0)
    return (place){0, 0, row};
  return (place){ranges->at[0].begin, ranges->at[ranges->count - 1].end, row};
}

/* The number of paragraphs that begin at the byte or before it. */
static uint32_t paragraphs_until(const text *text, uint32_t at) {
  uint32_t low = 0, high = text->paragraph_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (text->paragraphs[middle].begin <= at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Who speaks where nobody is named: as attrib.h has it, the speaker of the attribution before, if
 * that stands in the same paragraph or the one above. */
static inquit_status carry(taker *taker) {
  place *places = arena_new(taker->arena, taker->given_count, sizeof *places);
  if (!places)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < taker->given_count; i++)
    places[i] = place_of(&taker->given[i], i);
  if (taker->given_count > 1)
    qsort(places, taker->given_count, sizeof *places, by_begin);
  for (uint32_t i = 1; i < taker->given_count; i++) {
    uint32_t row = places[i].row;
    if (taker->given[row].source.count > 0 || places[i].end == 0)
      continue;
    uint32_t above = paragraphs_until(taker->text, places[i - 1].end - (places[i - 1].end > 0));
    if (above + 1 >= paragraphs_until(taker->text, places[i].begin))
      taker->attributions[row].carried = places[i - 1].row;
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- the stage */

static inquit_status make_attributions(taker *taker) {
  taker->attributions = arena_new(taker->arena, taker->given_count, sizeof *taker->attributions);
  if (!taker->attributions)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < taker->given_count; i++)
    taker->attributions[i] = (attribution){.source = INQUIT_NONE,
                                           .cue = INQUIT_NONE,
                                           .carried = INQUIT_NONE,
                                           .kind = kind_of(taker, &taker->given[i].content),
                                           .confidence = 1};
  link_spans(taker);
  TRY(link_pieces(taker));
  return carry(taker);
}

inquit_status given_init(span_list *spans, attrib_list *attribs, arena *arena, const text *text,
                         const token_list *tokens, const quote_list *quotes,
                         const inquit_given *given, uint32_t given_count, inquit_error *error) {
  taker taker = {
      .arena = arena, .text = text, .tokens = tokens, .given = given, .given_count = given_count};
  TRY(coverage_init(&taker.coverage, arena, tokens, quotes));
  for (uint32_t row = 0; row < given_count; row++)
    for (tag_role role = TAG_SOURCE; role <= TAG_CONTENT; role++)
      TRY(take_role(&taker, row, role, error));
  if (taker.stretches.count > 1)
    qsort(taker.stretches.at, taker.stretches.count, sizeof *taker.stretches.at, by_place);
  TRY(cut_spans(&taker));
  fill_paragraphs(&taker);
  TRY(make_attributions(&taker));
  *spans = (span_list){taker.spans.at, taker.spans.count};
  *attribs = (attrib_list){taker.attributions, given_count};
  return INQUIT_OK;
}
