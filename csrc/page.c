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

/* The tokens of a paragraph. */
static phrase whole_of(const typesetter *setter, uint32_t paragraph) {
  const token_list *tokens = setter->reader->tokens;
  const uint32_t *sentence = &tokens->paragraph_sentences[paragraph];
  return sentence[0] == sentence[1] ? (phrase){0, 0}
                                    : (phrase){tokens->sentences[sentence[0]].first,
                                               tokens->sentences[sentence[1] - 1].last};
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

/* Whether the paragraph is one quotation of a sentence or more: somebody says it, named or not. */
static bool is_quotation(const reader *reader, phrase whole) {
  uint32_t row = is_empty(whole) ? INQUIT_NONE : quotation_at(reader, whole.first);
  if (row == INQUIT_NONE)
    return false;
  const quotation *quotation = &reader->quotes->quotations[row];
  uint32_t last = quotation->continues ? quotation->close : quotation->close - 1;
  return quotation->open == whole.first && quotation->close + 1 == whole.last &&
         last > whole.first + 2 && kind_of(reader, last) == TOKEN_END;
}

/* Content, also where its words seemed to be nothing. */
static void tag_said(const typesetter *setter, phrase words) {
  for (uint32_t at = words.first; at < words.last; at++)
    if (setter->tags[at].role != TAG_NONE)
      return;
  put(setter, words, TAG_CONTENT);
}

static void tag_quotations(const typesetter *setter) {
  const reader *reader = setter->reader;
  for (uint32_t row = 0; row < reader->quotes->quotation_count; row++) {
    const quotation *quotation = &reader->quotes->quotations[row];
    if (is_announced(reader, quotation))
      tag_said(setter, (phrase){quotation->open, quotation->close + 1});
  }
  for (uint32_t paragraph = 0; paragraph < reader->text->paragraph_count; paragraph++) {
    phrase whole = whole_of(setter, paragraph);
    if (is_quotation(reader, whole))
      tag_said(setter, whole);
  }
}

void page_tag(tag *tags, const reader *reader, const layout_list *layouts) {
  typesetter setter = {reader, layouts, tags};
  tag_quotations(&setter);
  for (uint32_t row = 0; row < layouts->layout_count; row++) {
    const layout *layout = &layouts->layouts[row];
    phrase whole = whole_of(&setter, layout->paragraph);
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
