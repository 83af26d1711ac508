#include "tag.h"

#include "feature.h"
#include "field.h"
#include "network.h"

/* Tokens on each side of a piece of a long paragraph that are read with it and thrown away: further
 * off, what stands there has long been forgotten. */
#define CONTEXT 128

_Static_assert(2 * CONTEXT < NETWORK_TOKENS, "a piece has tokens of its own");
_Static_assert((int)MODEL_LABELS == (int)FIELD_LABELS,
               "the network scores the labels of the field");

/* A paragraph, or a piece of a long one. */
typedef struct piece {
  phrase read; /* what the network sees */
  phrase kept; /* whose tags are taken */
} piece;

typedef struct tagger {
  reader reader;
  const layout_list *layouts;
  tag *tags;
  network network;
  field field;
  uint32_t room;     /* tokens that go through the network at once */
  feature *features; /* [room] of the pieces, one after the other; likewise: */
  field_scores *emissions;
  uint8_t *labels;
  uint8_t (*best_before)[FIELD_LABELS];
  field_sums *sums;
  piece *pieces;  /* [room] */
  uint32_t *ends; /* [room] last token of each piece, counted from the first one's first */
  uint32_t piece_count;
} tagger;

static inquit_status make_tagger(tagger *tagger, arena *arena, const model *model,
                                 const kernel *kernel) {
  uint32_t count = tagger->reader.tokens->token_count,
           room = tagger->room = count < NETWORK_TOKENS ? count : NETWORK_TOKENS;
  tagger->tags = arena_new(arena, count, sizeof *tagger->tags);
  tagger->features = arena_new(arena, room, sizeof *tagger->features);
  tagger->emissions = arena_new(arena, room, sizeof *tagger->emissions);
  tagger->labels = arena_new(arena, room, sizeof *tagger->labels);
  tagger->best_before = arena_new(arena, room, sizeof *tagger->best_before);
  tagger->sums = arena_new(arena, room, sizeof *tagger->sums);
  tagger->pieces = arena_new(arena, room, sizeof *tagger->pieces);
  tagger->ends = arena_new(arena, room, sizeof *tagger->ends);
  if (!tagger->tags || !tagger->features || !tagger->emissions || !tagger->labels ||
      !tagger->best_before || !tagger->sums || !tagger->pieces || !tagger->ends)
    return INQUIT_NO_MEMORY;
  field_init(&tagger->field, model->start, model->transition);
  return network_init(&tagger->network, arena, model, kernel, room);
}

/* ---------------------------------------------------------------- one piece */

static uint8_t role_of_label(uint8_t label) {
  return (uint8_t)((label + 1) / 2);
}

/* The end of the span that begins at labels[first]. */
static uint32_t span_end(const uint8_t *labels, uint32_t first, uint32_t count) {
  uint32_t last = first + 1;
  while (last < count && labels[last] == labels[first] + 1)
    last++;
  return last;
}

/* labels, sums: of the tokens that the piece reads. */
static void put_tags(tagger *tagger, const piece *piece, const uint8_t *labels,
                     const field_sums *sums) {
  uint32_t count = piece->read.last - piece->read.first, last;
  for (uint32_t first = 0; first < count; first = last) {
    last = first + 1;
    uint8_t role = role_of_label(labels[first]);
    if (role == TAG_NONE)
      continue;
    last = span_end(labels, first, count);
    double likely = field_span_probability(&tagger->field, sums, count, first, last, role);
    uint32_t at = piece->read.first + first, end = piece->read.first + last;
    bool begins = true;
    for (at = at < piece->kept.first ? piece->kept.first : at; at < end && at < piece->kept.last;
         at++, begins = false)
      tagger->tags[at] = (tag){role, begins, (uint8_t)(likely * 255 + 0.5)};
  }
}

/* All pieces that have been gathered. */
static void tag_pieces(tagger *tagger) {
  if (!tagger->piece_count)
    return;
  network_run(&tagger->network, tagger->features, tagger->ends, tagger->piece_count,
              tagger->emissions, NULL);
  for (uint32_t i = 0; i < tagger->piece_count; i++) {
    uint32_t begin = i ? tagger->ends[i - 1] : 0, count = tagger->ends[i] - begin;
    uint8_t *labels = tagger->labels + begin;
    field_sums *sums = tagger->sums + begin;
    field_decode(&tagger->field, tagger->emissions + begin, count, labels,
                 tagger->best_before + begin);
    field_sum(&tagger->field, tagger->emissions + begin, count, sums);
    put_tags(tagger, &tagger->pieces[i], labels, sums);
  }
  tagger->piece_count = 0;
}

/* ---------------------------------------------------------------- gathering */

static void add_piece(tagger *tagger, uint32_t paragraph, piece piece) {
  uint32_t begin = tagger->piece_count ? tagger->ends[tagger->piece_count - 1] : 0;
  uint32_t count = piece.read.last - piece.read.first;
  if (begin + count > tagger->room) {
    tag_pieces(tagger);
    begin = 0;
  }
  feature_read_part(tagger->features + begin, &tagger->reader, tagger->layouts, paragraph,
                    piece.read);
  tagger->pieces[tagger->piece_count] = piece;
  tagger->ends[tagger->piece_count++] = begin + count;
}

static void add_long_paragraph(tagger *tagger, uint32_t paragraph, phrase whole) {
  const uint32_t step = NETWORK_TOKENS - 2 * CONTEXT;
  for (uint32_t first = whole.first; first < whole.last; first += step) {
    piece piece = {.kept = {first, whole.last - first < step ? whole.last : first + step}};
    piece.read.first = first - whole.first < CONTEXT ? whole.first : first - CONTEXT;
    piece.read.last =
        whole.last - piece.kept.last < CONTEXT ? whole.last : piece.kept.last + CONTEXT;
    add_piece(tagger, paragraph, piece);
  }
}

inquit_status tag_init(tag **tags, arena *arena, const struct model *model,
                       const struct kernel *kernel, const text *text, const token_list *tokens,
                       const quote_list *quotes, const layout_list *layouts) {
  tagger tagger = {.reader = {text, tokens, quotes}, .layouts = layouts};
  TRY(make_tagger(&tagger, arena, model, kernel));
  for (uint32_t paragraph = 0; paragraph < text->paragraph_count; paragraph++) {
    phrase whole = feature_paragraph(tokens, paragraph);
    if (whole.last - whole.first > NETWORK_TOKENS)
      add_long_paragraph(&tagger, paragraph, whole);
    else if (!is_empty(whole))
      add_piece(&tagger, paragraph, (piece){whole, whole});
  }
  tag_pieces(&tagger);
  *tags = tagger.tags;
  return INQUIT_OK;
}
