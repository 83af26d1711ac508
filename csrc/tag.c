#include "tag.h"

#include "content.h"
#include "cue.h"
#include "page.h"

/* Confidence of a tag by what it rests on, of 255: an order, set by hand and not calibrated. */
enum {
  SCORE_QUOTED = 240,   /* a quotation that is a statement */
  SCORE_REPORTED = 200, /* a clause with "that", or a quotation beside a cue */
  SCORE_CLAUSE = 160    /* a clause without */
};

/* How many cues may stand inside what another one reports; keeps endless sentences linear. */
#define MAX_NESTED 12

typedef struct tagger {
  reader reader;
  tag *tags;
  arena *arena;
  ARRAY(cue) cues; /* of one sentence */
} tagger;

/* Gives tokens [piece.first, piece.last) a role, as far as they have none. */
static void put(tagger *tagger, phrase piece, tag_role role, uint8_t score) {
  bool begin = true;
  for (uint32_t at = piece.first; at < piece.last; at++) {
    tag *tag = &tagger->tags[at];
    if (tag->role != TAG_NONE) {
      begin = true;
      continue;
    }
    *tag = (struct tag){(uint8_t)role, begin, score};
    begin = false;
  }
}

/* ---------------------------------------------------------------- sentences */

/* All cues of tokens [first, last), outside of quotations. */
static inquit_status find_cues(tagger *tagger, uint32_t first, uint32_t last) {
  const reader *reader = &tagger->reader;
  tagger->cues.count = 0;
  uint32_t floor = first;
  for (uint32_t at = first; at < last; at++) {
    uint32_t row = quotation_at(reader, at);
    if (row != INQUIT_NONE) {
      at = reader->quotes->quotations[row].close;
      continue;
    }
    cue found;
    if (!cue_read(&found, reader, first, last, floor, at))
      continue;
    if (!ARRAY_PUSH(tagger->arena, &tagger->cues, found))
      return INQUIT_NO_MEMORY;
    uint32_t end = found.words.last;
    if (found.source.last > end)
      end = found.source.last;
    floor = end;
    at = end - 1;
  }
  return INQUIT_OK;
}

static void put_cue(tagger *tagger, const cue *cue, const content *content) {
  const reader *reader = &tagger->reader;
  bool that = !is_empty(content->after) && word_is(reader, content->after.first, "that");
  bool quoted =
      (!is_empty(content->before) && quotation_at(reader, content->before.first) != INQUIT_NONE) ||
      (!is_empty(content->after) && quotation_at(reader, content->after.first) != INQUIT_NONE);
  uint8_t score = that || quoted ? SCORE_REPORTED : SCORE_CLAUSE;
  put(tagger, cue->source, TAG_SOURCE, score);
  put(tagger, cue->words, TAG_CUE, score);
  put(tagger, content->before, TAG_CONTENT, score);
  put(tagger, content->after, TAG_CONTENT, score);
}

/* Where the content of cue row ends at the latest: at the next one that is not part of it. */
static uint32_t ceiling_of(const tagger *tagger, uint32_t row, uint32_t last) {
  const cue *cue = &tagger->cues.at[row];
  for (uint32_t i = row + 1; i < tagger->cues.count; i++) {
    const struct cue *next = &tagger->cues.at[i];
    if (i > row + MAX_NESTED || content_ends_at(&tagger->reader, cue, next, last))
      return cue_begin(next) > cue->words.first ? cue_begin(next) : next->words.first;
  }
  return last;
}

/* Who is meant to say what the colon announces: "Her neighbour Jane Smith:", "In her words:",
 * "Smith had this to tell them:". */
static phrase announced_by(const reader *reader, uint32_t first, uint32_t colon) {
  phrase before = phrase_before(reader, first, colon);
  if (!is_empty(before) && is_name(reader, before.last - 1))
    return before;
  for (uint32_t at = before.first; at < before.last; at++)
    if ((classes_of(reader, at) & LEX_PRONOUN) && (classes_of(reader, at) & LEX_POSSESSIVE))
      return (phrase){at, at + 1};
  return subject_of(reader, first, colon);
}

/* "His verdict: “Never.”", "Smith went on:" at the end of a paragraph that a quotation follows. */
static void tag_colon(tagger *tagger, uint32_t first, uint32_t last) {
  const reader *reader = &tagger->reader;
  for (uint32_t at = first; at < last; at++) {
    uint32_t row = quotation_at(reader, at);
    if (row != INQUIT_NONE) {
      at = reader->quotes->quotations[row].close;
      continue;
    }
    uint32_t next = at + 1;
    if (kind_of(reader, at) != TOKEN_COLON || next >= reader->tokens->token_count ||
        tagger->tags[at].role != TAG_NONE || tagger->tags[next].role != TAG_NONE)
      continue;
    row = quotation_at(reader, next);
    if (row == INQUIT_NONE || reader->quotes->quotations[row].open != next)
      continue;
    phrase source = announced_by(reader, first, at);
    put(tagger, source, TAG_SOURCE, SCORE_CLAUSE);
    put(tagger, (phrase){at, next}, TAG_CUE, SCORE_CLAUSE);
    put(tagger, (phrase){next, reader->quotes->quotations[row].close + 1}, TAG_CONTENT,
        SCORE_REPORTED);
  }
}

static inquit_status tag_sentence(tagger *tagger, uint32_t first, uint32_t last) {
  TRY(find_cues(tagger, first, last));
  const reader *reader = &tagger->reader;
  uint32_t floor = first;
  for (uint32_t i = 0; i < tagger->cues.count; i++) {
    const cue *cue = &tagger->cues.at[i];
    if (cue->words.first < floor)
      continue;
    content_room room = {floor, ceiling_of(tagger, i, last), last};
    content content = content_read(reader, cue, &room);
    bool announces = cue->words.last == last && kind_of(reader, last - 1) == TOKEN_COLON;
    if (is_empty(content.before) && is_empty(content.after) && !announces)
      continue;
    put_cue(tagger, cue, &content);
    floor = is_empty(content.after) ? cue_end(cue) : content.after.last;
  }
  tag_colon(tagger, first, last);
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- datelines */

/* The tokens that its sentences have: without the dateline. */
static phrase without_dateline(const tagger *tagger, const layout *layout, phrase whole) {
  if (layout && layout->id == PATTERN_DATELINE)
    whole.first = token_at(tagger->reader.tokens, layout->all.end);
  return whole;
}

/* ---------------------------------------------------------------- quotations */

/* Quotations that say something by themselves, wherever they stand. */
static void tag_quotations(tagger *tagger) {
  const quote_list *quotes = tagger->reader.quotes;
  for (uint32_t row = 0; row < quotes->quotation_count; row++) {
    const quotation *quotation = &quotes->quotations[row];
    if (quotation->parent == INQUIT_NONE && tagger->tags[quotation->open].role == TAG_NONE &&
        content_is_statement(&tagger->reader, row))
      put(tagger, (phrase){quotation->open, quotation->close + 1}, TAG_CONTENT, SCORE_QUOTED);
  }
}

inquit_status tag_init(tag **tags, arena *arena, const text *text, const token_list *tokens,
                       const quote_list *quotes, const layout_list *layouts) {
  tagger tagger = {.reader = {text, tokens, quotes}, .arena = arena};
  tagger.tags = *tags = arena_new(arena, tokens->token_count, sizeof **tags);
  if (!tagger.tags)
    return INQUIT_NO_MEMORY;
  uint32_t row = 0;
  for (uint32_t paragraph = 0; paragraph < text->paragraph_count; paragraph++) {
    uint32_t begin = tokens->paragraph_sentences[paragraph];
    uint32_t end = tokens->paragraph_sentences[paragraph + 1];
    if (begin == end)
      continue;
    while (row < layouts->layout_count && layouts->layouts[row].paragraph < paragraph)
      row++;
    bool laid_out = row < layouts->layout_count && layouts->layouts[row].paragraph == paragraph;
    phrase whole = {tokens->sentences[begin].first, tokens->sentences[end - 1].last};
    whole = without_dateline(&tagger, laid_out ? &layouts->layouts[row] : NULL, whole);
    for (uint32_t i = begin; i < end; i++) {
      const sentence *sentence = &tokens->sentences[i];
      if (sentence->last > whole.first)
        TRY(tag_sentence(&tagger, sentence->first > whole.first ? sentence->first : whole.first,
                         sentence->last));
    }
  }
  tag_quotations(&tagger);
  page_tag(tagger.tags, &tagger.reader, layouts);
  return INQUIT_OK;
}
