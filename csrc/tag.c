#include "tag.h"

#include "feature.h"
#include "field.h"
#include "network.h"
#include "recall.h"

/* Tokens on each side of a piece of a long paragraph that are read with it and thrown away: further
 * off, what stands there has long been forgotten. */
#define CONTEXT 128

_Static_assert(2 * CONTEXT < NETWORK_TOKENS, "a piece has tokens of its own");
_Static_assert((int)MODEL_LABELS == (int)FIELD_LABELS,
               "the network scores the labels of the field");

/* A paragraph, or a piece of a long one. */
typedef struct piece {
  uint32_t paragraph;
  phrase read;    /* what the network sees */
  phrase kept;    /* whose tags are taken */
  recall_key key; /* where there is a recall */
} piece;

typedef ARRAY(piece) piece_array;

typedef struct tagger {
  reader reader;
  const layout_list *layouts;
  inquit_recall *recall; /* may be NULL */
  stopwatch *watch;
  tag *tags;
  network network;
  field field;
  uint32_t room;     /* tokens that go through the network at once */
  feature *features; /* [room] of the pieces, one after the other; likewise: */
  field_scores *emissions;
  uint8_t *labels;
  uint8_t (*best_before)[FIELD_LABELS];
  field_sums *sums;
  uint32_t *ends; /* [room] last token of each piece, counted from the first one's first */
} tagger;

/* total: tokens of all pieces that go through the network. */
static inquit_status make_tagger(tagger *tagger, arena *arena, const model *model,
                                 const kernel *kernel, uint64_t total) {
  uint32_t room = tagger->room = total < NETWORK_TOKENS ? (uint32_t)total : NETWORK_TOKENS;
  tagger->features = arena_new(arena, room, sizeof *tagger->features);
  tagger->emissions = arena_new(arena, room, sizeof *tagger->emissions);
  tagger->labels = arena_new(arena, room, sizeof *tagger->labels);
  tagger->best_before = arena_new(arena, room, sizeof *tagger->best_before);
  tagger->sums = arena_new(arena, room, sizeof *tagger->sums);
  tagger->ends = arena_new(arena, room, sizeof *tagger->ends);
  if (!tagger->features || !tagger->emissions || !tagger->labels || !tagger->best_before ||
      !tagger->sums || !tagger->ends)
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
    uint32_t begin = piece->read.first + first, end = piece->read.first + last;
    for (uint32_t at = begin < piece->kept.first ? piece->kept.first : begin;
         at < end && at < piece->kept.last; at++)
      tagger->tags[at] = (tag){role, at == begin, (uint8_t)(likely * 255 + 0.5)};
  }
}

/* ---------------------------------------------------------------- pieces */

static uint32_t length_of(phrase phrase) {
  return phrase.last - phrase.first;
}

static bool add_long_paragraph(piece_array *pieces, arena *arena, uint32_t paragraph,
                               phrase whole) {
  const uint32_t step = NETWORK_TOKENS - 2 * CONTEXT;
  for (uint32_t first = whole.first; first < whole.last; first += step) {
    piece piece = {.paragraph = paragraph,
                   .kept = {first, whole.last - first < step ? whole.last : first + step}};
    piece.read.first = first - whole.first < CONTEXT ? whole.first : first - CONTEXT;
    piece.read.last =
        whole.last - piece.kept.last < CONTEXT ? whole.last : piece.kept.last + CONTEXT;
    if (!ARRAY_PUSH(arena, pieces, piece))
      return false;
  }
  return true;
}

static inquit_status cut_pieces(piece_array *pieces, arena *arena, const reader *reader) {
  for (uint32_t paragraph = 0; paragraph < reader->text->paragraph_count; paragraph++) {
    phrase whole = feature_paragraph(reader->tokens, paragraph);
    bool is_long = length_of(whole) > NETWORK_TOKENS;
    if (is_long && !add_long_paragraph(pieces, arena, paragraph, whole))
      return INQUIT_NO_MEMORY;
    if (!is_long && !is_empty(whole) &&
        !ARRAY_PUSH(arena, pieces, (piece){paragraph, whole, whole, {0, 0}}))
      return INQUIT_NO_MEMORY;
  }
  return INQUIT_OK;
}

static void read_piece(const tagger *tagger, feature *features, const piece *piece) {
  feature_read_part(features, &tagger->reader, tagger->layouts, piece->paragraph, piece->read);
}

/* ---------------------------------------------------------------- recalling */

/* Puts the tags of a piece that was tagged before; false: it was not. */
static bool recall_piece(tagger *tagger, feature *features, piece *piece) {
  read_piece(tagger, features, piece);
  phrase kept = {piece->kept.first - piece->read.first, piece->kept.last - piece->read.first};
  piece->key = recall_key_of(features, length_of(piece->read), kept);
  uint32_t count = length_of(kept);
  const tag *before = recall_find(tagger->recall, piece->key, count);
  for (uint32_t i = 0; before && i < count; i++)
    tagger->tags[piece->kept.first + i] = before[i];
  return before != NULL;
}

/* Leaves the pieces that have to be tagged. */
static inquit_status recall_pieces(tagger *tagger, arena *arena, piece_array *pieces) {
  uint32_t longest = 0, left = 0;
  TRY(recall_begin(tagger->recall));
  for (uint32_t i = 0; i < pieces->count; i++)
    if (length_of(pieces->at[i].read) > longest)
      longest = length_of(pieces->at[i].read);
  feature *features = arena_new(arena, longest, sizeof *features);
  if (!features)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < pieces->count; i++)
    if (!recall_piece(tagger, features, &pieces->at[i]))
      pieces->at[left++] = pieces->at[i];
  pieces->count = left;
  return INQUIT_OK;
}

static inquit_status remember(tagger *tagger, const piece *piece) {
  return recall_add(tagger->recall, piece->key, tagger->tags + piece->kept.first,
                    length_of(piece->kept));
}

/* ---------------------------------------------------------------- tagging */

/* Pieces that go through the network together. */
static inquit_status tag_pieces(tagger *tagger, const piece *pieces, uint32_t count) {
  for (uint32_t i = 0, begin = 0; i < count; i++) {
    read_piece(tagger, tagger->features + begin, &pieces[i]);
    begin = tagger->ends[i] = begin + length_of(pieces[i].read);
  }
  stopwatch_lap(tagger->watch, INQUIT_STAGE_FEATURE);
  network_run(&tagger->network, tagger->features, tagger->ends, count, tagger->emissions, NULL);
  stopwatch_lap(tagger->watch, INQUIT_STAGE_NETWORK);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t begin = i ? tagger->ends[i - 1] : 0, tokens = tagger->ends[i] - begin;
    uint8_t *labels = tagger->labels + begin;
    field_sums *sums = tagger->sums + begin;
    field_decode(&tagger->field, tagger->emissions + begin, tokens, labels,
                 tagger->best_before + begin);
    field_sum(&tagger->field, tagger->emissions + begin, tokens, sums);
    put_tags(tagger, &pieces[i], labels, sums);
    if (tagger->recall)
      TRY(remember(tagger, &pieces[i]));
  }
  stopwatch_lap(tagger->watch, INQUIT_STAGE_FIELD);
  return INQUIT_OK;
}

/* As many pieces at once as there is room for. */
static inquit_status tag_all(tagger *tagger, const piece *pieces, uint32_t count) {
  for (uint32_t first = 0, last; first < count; first = last) {
    uint32_t tokens = 0;
    for (last = first; last < count && tokens + length_of(pieces[last].read) <= tagger->room;
         last++)
      tokens += length_of(pieces[last].read);
    TRY(tag_pieces(tagger, pieces + first, last - first));
  }
  return INQUIT_OK;
}

/* Where two pieces of a paragraph meet, a span goes on; but if only the second one sees it, it
 * begins there. */
static void mend_seams(tag *tags, uint32_t count) {
  for (uint32_t at = 1; at < count; at++)
    if (tags[at].role != TAG_NONE && tags[at].role != tags[at - 1].role)
      tags[at].begin = 1;
}

inquit_status tag_init(tag **tags, arena *arena, const struct model *model,
                       const struct kernel *kernel, const text *text, const token_list *tokens,
                       const quote_list *quotes, const layout_list *layouts, inquit_recall *recall,
                       stopwatch *watch) {
  tagger tagger = {
      .reader = {text, tokens, quotes}, .layouts = layouts, .recall = recall, .watch = watch};
  piece_array pieces = {0};
  *tags = tagger.tags = arena_new(arena, tokens->token_count, sizeof *tagger.tags);
  if (!tagger.tags)
    return INQUIT_NO_MEMORY;
  TRY(cut_pieces(&pieces, arena, &tagger.reader));
  if (recall)
    TRY(recall_pieces(&tagger, arena, &pieces));
  uint64_t total = 0;
  for (uint32_t i = 0; i < pieces.count; i++)
    total += length_of(pieces.at[i].read);
  if (total > 0) {
    stopwatch_lap(watch, INQUIT_STAGE_FEATURE);
    TRY(make_tagger(&tagger, arena, model, kernel, total));
    stopwatch_lap(watch, INQUIT_STAGE_NETWORK);
    TRY(tag_all(&tagger, pieces.at, pieces.count));
  }
  mend_seams(tagger.tags, tokens->token_count);
  return INQUIT_OK;
}
