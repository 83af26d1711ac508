#include "page.h"

/* Confidence of a tag, of 255: layouts are rarely wrong. */
#define SCORE 220

/* Paragraphs between two of an interview, at most. */
#define INTERVIEW_GAP 4

typedef struct typesetter {
  const reader *reader;
  const layout_list *layouts;
  tag *tags;
} typesetter;

static void put(const typesetter *setter, phrase piece, tag_role role) {
  for (uint32_t at = piece.first; at < piece.last; at++)
    setter->tags[at] = (tag){(uint8_t)role, role != TAG_NONE && at == piece.first, SCORE};
}

static phrase tokens_of(const typesetter *setter, inquit_range range) {
  const token_list *tokens = setter->reader->tokens;
  return (phrase){token_at(tokens, range.begin), token_at(tokens, range.end)};
}

/* The tokens of the layout's paragraph; a paragraph with a layout has some. */
static phrase whole_of(const typesetter *setter, const layout *layout) {
  const token_list *tokens = setter->reader->tokens;
  const uint32_t *sentence = &tokens->paragraph_sentences[layout->paragraph];
  return (phrase){tokens->sentences[sentence[0]].first, tokens->sentences[sentence[1] - 1].last};
}

/* ---------------------------------------------------------------- interviews */

static bool is_spoken(const layout *layout) {
  return layout->id != PATTERN_FURNITURE && layout->id != PATTERN_DATELINE;
}

/* Whether a paragraph "NAME: ..." says something, unlike "Score: 3-1". */
static bool is_speech(const typesetter *setter, const layout *layout, phrase whole) {
  const token *name = &setter->reader->tokens->tokens[whole.first];
  return (name->flags & TOKEN_ALL_CAPS) || kind_of(setter->reader, whole.last - 1) == TOKEN_END ||
         layout->id == PATTERN_Q_AND_A;
}

/* "NAME: ..." and "Q. ..." are an interview where several paragraphs are so (one "A. Smith went
 * home" is none), or where what follows the name is a quotation. */
static bool is_interview(const typesetter *setter, uint32_t row, phrase whole, uint32_t said) {
  const layout *layout = &setter->layouts->layouts[row];
  bool before =
      row > 0 && is_spoken(layout - 1) && layout[-1].paragraph + INTERVIEW_GAP > layout->paragraph;
  bool after = row + 1 < setter->layouts->layout_count && is_spoken(layout + 1) &&
               layout->paragraph + INTERVIEW_GAP > layout[1].paragraph;
  bool quoted = said < whole.last && kind_of(setter->reader, said) == TOKEN_DOUBLE;
  return quoted || ((before || after) && is_speech(setter, layout, whole));
}

static void tag_interview(const typesetter *setter, uint32_t row, phrase whole) {
  const layout *layout = &setter->layouts->layouts[row];
  phrase who = tokens_of(setter, layout->who);
  uint32_t said = token_at(setter->reader->tokens, layout->all.end);
  if (!is_interview(setter, row, whole, said))
    return;
  /* "Q." is one token: then there is no cue between the source and what is said. */
  if (who.last > said)
    who.last = said;
  put(setter, who, TAG_SOURCE);
  put(setter, (phrase){who.last, said}, TAG_CUE);
  put(setter, (phrase){said, whole.last}, TAG_CONTENT);
}

/* ---------------------------------------------------------------- the rest */

/* "“A gem.” - Jane Doe": the dash is all the cue there is. */
static void tag_testimonial(const typesetter *setter, const layout *layout, phrase whole) {
  phrase who = tokens_of(setter, layout->who);
  uint32_t row = quotation_at(setter->reader, whole.first);
  put(setter, whole, TAG_NONE);
  if (row == INQUIT_NONE)
    return;
  if (is_stop(setter->reader, who.last - 1)) /* the pattern takes it for that of an initial */
    who.last--;
  phrase quotation = {whole.first, setter->reader->quotes->quotations[row].close + 1};
  put(setter, quotation, TAG_CONTENT);
  put(setter, who, TAG_SOURCE);
  if (who.first > quotation.last)
    put(setter, (phrase){who.first - 1, who.first}, TAG_CUE);
}

/* Whether it is a sentence that a colon announces and that ends its own: "From the letter: “No
 * reply came.”", but not "Two songs: “Help!” and “Why?”". */
static bool is_announced(const reader *reader, const quotation *quotation) {
  const token *tokens = reader->tokens->tokens;
  uint32_t open = quotation->open, close = quotation->close;
  if (quotation->unbalanced || quotation->parent != INQUIT_NONE || open == 0 || close < open + 3)
    return false;
  bool over = close + 1 == reader->tokens->token_count || tokens[close + 1].flags & TOKEN_FIRST;
  return over && reader->text->bytes[tokens[open - 1].begin] == ':' &&
         tokens[close - 1].kind == TOKEN_END && tokens[open + 1].flags & TOKEN_CAPITAL;
}

/* Such a quotation is content, also where its words seemed to be nothing. */
static void tag_announced(const typesetter *setter) {
  const quote_list *quotes = setter->reader->quotes;
  for (uint32_t row = 0; row < quotes->quotation_count; row++) {
    phrase words = {quotes->quotations[row].open, quotes->quotations[row].close + 1};
    if (!is_announced(setter->reader, &quotes->quotations[row]))
      continue;
    uint32_t at = words.first;
    while (at < words.last && setter->tags[at].role == TAG_NONE)
      at++;
    if (at == words.last)
      put(setter, words, TAG_CONTENT);
  }
}

void page_tag(tag *tags, const reader *reader, const layout_list *layouts) {
  typesetter setter = {reader, layouts, tags};
  tag_announced(&setter);
  for (uint32_t row = 0; row < layouts->layout_count; row++) {
    const layout *layout = &layouts->layouts[row];
    phrase whole = whole_of(&setter, layout);
    switch (layout->id) {
    case PATTERN_FURNITURE:
      put(&setter, whole, TAG_NONE);
      break;
    case PATTERN_TRAILING_NAME:
      tag_testimonial(&setter, layout, whole);
      break;
    case PATTERN_NAME_COLON:
    case PATTERN_Q_AND_A:
      tag_interview(&setter, row, whole);
      break;
    default: /* a dateline says nothing of the paragraph's words */
      break;
    }
  }
}
