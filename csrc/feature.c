#include "feature.h"

#include "utf8.h"

const uint8_t feature_flag_sizes[] = {
#define X(name, size) size,
    FEATURE_FLAG_LIST(X)
#undef X
};

/* ---------------------------------------------------------------- hashes */

/* Characters of an affix. */
#define AFFIX 3

/* Characters of a word that its shape is taken from. */
#define SHAPED 12

#define APOSTROPHE 0x2019u

/* FNV-1a over whole characters; each kind of feature begins elsewhere. */
static uint32_t hash_begin(feature_hash kind) {
  return UINT32_C(2166136261) + UINT32_C(0x9E3779B9) * (uint32_t)kind;
}

static uint32_t hash_add(uint32_t hash, uint32_t character) {
  return (hash ^ character) * UINT32_C(16777619);
}

/* Spreads the last characters over all bits; 0 is kept for "none". */
static uint32_t hash_end(uint32_t hash) {
  hash = (hash ^ (hash >> 16)) * UINT32_C(0x7FEB352D);
  hash ^= hash >> 15;
  return hash ? hash : 1;
}

static uint32_t shape_of(uint32_t character) {
  if (utf8_is_upper(character))
    return 'X';
  if (utf8_is_letter(character))
    return 'x';
  if (utf8_is_digit(character))
    return 'd';
  return character < 0x80 ? character : 'u';
}

/* A word as it is read, character by character. */
typedef struct spelling {
  uint32_t word, prefix, shape; /* hashes so far */
  uint32_t count;               /* characters */
  uint32_t last[AFFIX];         /* the latest characters: that of number n stands at n % AFFIX */
  uint32_t shape_count, shape_last;
} spelling;

/* The first two characters of a shape stand for themselves, the others for their run. */
static void add_shape(spelling *spelling, uint32_t character) {
  uint32_t shape = shape_of(character);
  if (spelling->count >= SHAPED || (spelling->shape_count >= 2 && spelling->shape_last == shape))
    return;
  spelling->shape = hash_add(spelling->shape, shape);
  spelling->shape_last = shape;
  spelling->shape_count++;
}

static void add_character(spelling *spelling, uint32_t character) {
  if (character == APOSTROPHE)
    character = '\'';
  add_shape(spelling, character);
  uint32_t folded = utf8_fold(character);
  spelling->word = hash_add(spelling->word, folded);
  if (spelling->count < AFFIX)
    spelling->prefix = hash_add(spelling->prefix, folded);
  spelling->last[spelling->count % AFFIX] = folded;
  spelling->count++;
}

/* What stands for all tokens of the kind, or 0 where each is itself. */
static uint32_t stand_in(token_kind kind) {
  switch (kind) {
  case TOKEN_DOUBLE:
    return '"';
  case TOKEN_SINGLE:
    return '\'';
  case TOKEN_DASH:
    return '-';
  default:
    return 0;
  }
}

static void read_hashes(uint32_t *hashes, const text *text, const token *token) {
  spelling spelling = {.word = hash_begin(FEATURE_WORD),
                       .prefix = hash_begin(FEATURE_PREFIX),
                       .shape = hash_begin(FEATURE_SHAPE)};
  uint32_t stands = stand_in((token_kind)token->kind);
  if (stands)
    add_character(&spelling, stands);
  else
    for (uint32_t at = token->begin, size; at < token->end; at += size)
      add_character(&spelling, utf8_decode(text->bytes, at, token->end, &size));
  uint32_t suffix = hash_begin(FEATURE_SUFFIX);
  uint32_t first = spelling.count > AFFIX ? spelling.count - AFFIX : 0;
  for (uint32_t i = first; i < spelling.count; i++)
    suffix = hash_add(suffix, spelling.last[i % AFFIX]);
  hashes[FEATURE_WORD] = hash_end(spelling.word);
  hashes[FEATURE_SUFFIX] = hash_end(suffix);
  hashes[FEATURE_PREFIX] = hash_end(spelling.prefix);
  hashes[FEATURE_SHAPE] = hash_end(spelling.shape);
}

/* ---------------------------------------------------------------- flags */

/* 0 to 10: exact for few steps, then ever coarser. */
static uint8_t steps(uint32_t count) {
  static const uint32_t limits[] = {6, 9, 15, 27, 51};
  if (count < limits[0])
    return (uint8_t)count;
  uint8_t step = 6;
  while (step < 10 && count >= limits[step - 5])
    step++;
  return step;
}

static void read_quotation(uint8_t *flags, const quote_list *quotes, uint32_t at) {
  uint32_t row = quotes->outer[at];
  flags[FEATURE_FROM_OPEN] = flags[FEATURE_TO_CLOSE] = 11;
  if (row == INQUIT_NONE)
    return;
  const quotation *quotation = &quotes->quotations[row];
  bool is_closed = !quotation->continues && !quotation->unbalanced;
  uint8_t state = at == quotation->open ? 1 : at == quotation->close && is_closed ? 3 : 2;
  if (quotation->unbalanced)
    state += 3;
  if (quotation->continues || quotation->previous != INQUIT_NONE)
    state += 6;
  flags[FEATURE_QUOTE] = state;
  flags[FEATURE_FROM_OPEN] = steps(at - quotation->open);
  flags[FEATURE_TO_CLOSE] = steps(quotation->close - at);
}

static bool is_mark(const token *token) {
  return token->kind == TOKEN_DOUBLE || token->kind == TOKEN_SINGLE;
}

/* How the paragraph with the tokens ends, for the one behind it. */
static feature_border border_of(const reader *reader, phrase tokens) {
  if (is_empty(tokens))
    return BORDER_NONE;
  const token *last = &reader->tokens->tokens[tokens.last - 1];
  uint32_t row = reader->quotes->outer[tokens.last - 1];
  if (row != INQUIT_NONE &&
      (reader->quotes->quotations[row].continues || reader->quotes->quotations[row].unbalanced))
    return BORDER_OPEN;
  if (is_mark(last))
    return BORDER_CLOSED;
  return last->kind == TOKEN_COLON ? BORDER_COLON : BORDER_OTHER;
}

static bool begins_quoted(const reader *reader, phrase tokens) {
  uint32_t row = is_empty(tokens) ? INQUIT_NONE : reader->quotes->outer[tokens.first];
  return row != INQUIT_NONE && reader->quotes->quotations[row].open == tokens.first;
}

/* No stop, no mark, no colon at its end. */
static bool ends_like_headline(const reader *reader, phrase tokens) {
  const token *last = &reader->tokens->tokens[tokens.last - 1];
  return last->kind != TOKEN_END && last->kind != TOKEN_COLON && !is_mark(last);
}

static uint8_t read_border(const reader *reader, uint32_t paragraph, phrase whole) {
  uint8_t border = BORDER_NONE;
  if (paragraph > 0)
    border = (uint8_t)border_of(reader, feature_paragraph(reader->tokens, paragraph - 1));
  if (paragraph + 1 < reader->text->paragraph_count &&
      begins_quoted(reader, feature_paragraph(reader->tokens, paragraph + 1)))
    border += 5;
  return ends_like_headline(reader, whole) ? border + 10 : border;
}

/* ---------------------------------------------------------------- layouts */

/* Paragraphs to look for other speech in: one that stands alone is often no speech. */
#define NEARBY 4

/* Row of the first layout of the paragraph or a later one. */
static uint32_t layout_row(const layout_list *layouts, uint32_t paragraph) {
  uint32_t low = 0, high = layouts->layout_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (layouts->layouts[middle].paragraph < paragraph)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static bool is_speech(const layout *layout) {
  return layout->id != PATTERN_FURNITURE && layout->id != PATTERN_DATELINE;
}

static bool has_speech_nearby(const layout_list *layouts, uint32_t row) {
  const layout *layout = &layouts->layouts[row];
  bool before =
      row > 0 && is_speech(layout - 1) && layout->paragraph - layout[-1].paragraph < NEARBY;
  bool after = row + 1 < layouts->layout_count && is_speech(layout + 1) &&
               layout[1].paragraph - layout->paragraph < NEARBY;
  return before || after;
}

_Static_assert(PATTERN_COUNT == 5, "FEATURE_LAYOUT has room for five patterns");

static uint8_t read_layout(const layout *layout, bool nearby, const token *token) {
  bool named = layout->who.begin < layout->who.end;
  uint8_t part = 2;
  if (named && token->begin >= layout->who.begin && token->begin < layout->who.end)
    part = 1;
  else if (token->begin < (named ? layout->who.begin : layout->all.end))
    part = 0;
  return (uint8_t)(1 + 3 * (unsigned)layout->id + part + (nearby ? 15 : 0));
}

static void add_layout(feature *features, const reader *reader, const layout_list *layouts,
                       uint32_t paragraph, phrase part) {
  uint32_t row = layout_row(layouts, paragraph);
  if (row == layouts->layout_count || layouts->layouts[row].paragraph != paragraph)
    return;
  bool nearby = has_speech_nearby(layouts, row);
  for (uint32_t at = part.first; at < part.last; at++)
    features[at - part.first].flags[FEATURE_LAYOUT] =
        read_layout(&layouts->layouts[row], nearby, &reader->tokens->tokens[at]);
}

/* ---------------------------------------------------------------- the paragraph */

phrase feature_paragraph(const token_list *tokens, uint32_t paragraph) {
  uint32_t begin = tokens->paragraph_sentences[paragraph];
  uint32_t end = tokens->paragraph_sentences[paragraph + 1];
  if (begin == end)
    return (phrase){0, 0};
  return (phrase){tokens->sentences[begin].first, tokens->sentences[end - 1].last};
}

/* Row of the sentence, of those from row low on, that holds the token or begins behind it. */
static uint32_t sentence_row(const token_list *tokens, uint32_t low, uint32_t high, uint32_t at) {
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (tokens->sentences[middle].last <= at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void read_sentences(feature *features, const token_list *tokens, uint32_t paragraph,
                           phrase part) {
  uint32_t end = tokens->paragraph_sentences[paragraph + 1];
  uint32_t row = sentence_row(tokens, tokens->paragraph_sentences[paragraph], end, part.first);
  for (uint32_t at = part.first; at < part.last; at++) {
    row += tokens->sentences[row].last <= at;
    sentence sentence = tokens->sentences[row];
    uint8_t *flags = features[at - part.first].flags;
    flags[FEATURE_FROM_FRONT] = steps(at - sentence.first);
    flags[FEATURE_TO_BACK] = steps(sentence.last - 1 - at);
  }
}

void feature_read_part(feature *features, const reader *reader, const layout_list *layouts,
                       uint32_t paragraph, phrase part) {
  phrase whole = feature_paragraph(reader->tokens, paragraph);
  uint8_t border = read_border(reader, paragraph, whole);
  for (uint32_t at = part.first; at < part.last; at++) {
    const token *token = &reader->tokens->tokens[at];
    feature *feature = &features[at - part.first];
    *feature = (struct feature){.classes = token_classes(token)};
    read_hashes(feature->hashes, reader->text, token);
    read_quotation(feature->flags, reader->quotes, at);
    feature->flags[FEATURE_KIND] = token->kind;
    feature->flags[FEATURE_LOOK] = (uint8_t)(token->flags + (paragraph == 0 ? 16 : 0));
    feature->flags[FEATURE_BORDER] = border;
  }
  read_sentences(features, reader->tokens, paragraph, part);
  add_layout(features, reader, layouts, paragraph, part);
}

void feature_read(feature *features, const reader *reader, const layout_list *layouts,
                  uint32_t paragraph) {
  phrase whole = feature_paragraph(reader->tokens, paragraph);
  if (!is_empty(whole))
    feature_read_part(features, reader, layouts, paragraph, whole);
}
