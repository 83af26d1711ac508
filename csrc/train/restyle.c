#include "restyle.h"

#include <string.h>

#include "utf8.h"

/* ---------------------------------------------------------------- styles */

typedef struct mark_style {
  const char *open, *close;             /* of double marks */
  const char *inner_open, *inner_close; /* of single ones */
} mark_style;

static const mark_style mark_styles[] = {
    {"\"", "\"", "'", "'"},                       /* typewriter */
    {"“", "”", "‘", "’"},                         /* American */
    {"‘", "’", "“", "”"},                         /* British */
    {"'", "'", "\"", "\""},                       /* British typewriter */
    {"``", "''", "`", "'"},                       /* TeX */
    {"„", "“", "‚", "‘"},                         /* German */
    {"„", "”", "‚", "’"},                         /* Polish */
    {"»", "«", "›", "‹"},                         /* German books */
    {"«", "»", "‹", "›"},                         /* Italian */
    {"«\u00A0", "\u00A0»", "‹\u00A0", "\u00A0›"}, /* French */
    {"« ", " »", "“", "”"},                       /* French typewriter */
};

static const char *const bullets[] = {"• ", "- ", "* ", "– ", "· ", "1. "};

typedef enum letter_case { CASE_KEPT, CASE_UPPER, CASE_UPPER_FIRST, CASE_LOWER } letter_case;

typedef struct style {
  const mark_style *marks; /* NULL: as they are */
  const char *apostrophe;  /* NULL: as they are */
  const char *bullet;      /* before each paragraph; NULL: none */
  bool bare_headline;      /* without the full stop that the corpus gives it */
  letter_case letters;     /* CASE_UPPER_FIRST: the first paragraph only */
  float joined;            /* share of paragraphs that go on without a line break */
} style;

static void draw_marks(style *style, random_source *source) {
  style->marks = &mark_styles[random_below(source, COUNT_OF(mark_styles))];
  style->apostrophe = random_below(source, 2) ? "'" : "’";
}

restyle_kind restyle_draw(random_source *source) {
  uint32_t drawn = random_below(source, RESTYLE_KIND_COUNT + 2);
  return drawn < RESTYLE_KIND_COUNT ? (restyle_kind)drawn : RESTYLE_MARKS;
}

static style draw_style(restyle_kind kind, random_source *source) {
  static const float shares[] = {.5f, .8f, .95f};
  style style = {.bare_headline = random_below(source, 2)};
  if (kind == RESTYLE_MARKS || random_below(source, 2))
    draw_marks(&style, source);
  if (kind == RESTYLE_CAPITALS)
    style.letters = CASE_UPPER;
  else if (kind == RESTYLE_SMALL)
    style.letters = CASE_LOWER;
  else if (kind == RESTYLE_HEADLINE)
    style.letters = CASE_UPPER_FIRST;
  else if (kind == RESTYLE_BULLETS)
    style.bullet = bullets[random_below(source, COUNT_OF(bullets))];
  else if (kind == RESTYLE_JOINED)
    style.joined = shares[random_below(source, COUNT_OF(shares))];
  return style;
}

/* ---------------------------------------------------------------- edits */

typedef struct edit {
  inquit_range range; /* bytes that are replaced; empty: insertion */
  const char *by;
} edit;

typedef ARRAY(edit) edit_array;

/* What stands for each token that is a paired mark; NULL for the others. */
static const char **new_marks(arena *arena, const analysis *analysis, const mark_style *marks) {
  const char **by = arena_new(arena, analysis->tokens.token_count, sizeof *by);
  for (uint32_t i = 0; marks && i < analysis->quotes.quotation_count; i++) {
    const quotation *quotation = &analysis->quotes.quotations[i];
    by[quotation->open] = quotation->single ? marks->inner_open : marks->open;
    if (!quotation->continues && !quotation->unbalanced)
      by[quotation->close] = quotation->single ? marks->inner_close : marks->close;
  }
  return by;
}

static void add_marks(edit_array *edits, arena *arena, const analysis *analysis,
                      const char *const *marks, uint32_t paragraph) {
  phrase tokens = feature_paragraph(&analysis->tokens, paragraph);
  for (uint32_t at = tokens.first; at < tokens.last; at++) {
    const token *token = &analysis->tokens.tokens[at];
    if (marks[at])
      ARRAY_PUSH(arena, edits, (edit){{token->begin, token->end}, marks[at]});
  }
}

static bool paragraph_ends_with_stop(const text *text, inquit_range paragraph) {
  return text->bytes[paragraph.end - 1] == '.';
}

/* All edits in order. */
static edit_array find_edits(arena *arena, const analysis *analysis, const style *style,
                             random_source *source) {
  edit_array edits = {0};
  const text *text = &analysis->text;
  const char *const *marks = (const char *const *)new_marks(arena, analysis, style->marks);
  for (uint32_t i = 0; i < text->paragraph_count; i++) {
    inquit_range paragraph = text->paragraphs[i];
    if (style->bullet)
      ARRAY_PUSH(arena, &edits, (edit){{paragraph.begin, paragraph.begin}, style->bullet});
    add_marks(&edits, arena, analysis, marks, i);
    if (i == 0 && style->bare_headline && paragraph_ends_with_stop(text, paragraph))
      ARRAY_PUSH(arena, &edits, (edit){{paragraph.end - 1, paragraph.end}, ""});
    if (i + 1 < text->paragraph_count && random_unit(source) < style->joined)
      ARRAY_PUSH(arena, &edits, (edit){{paragraph.end, text->paragraphs[i + 1].begin}, " "});
  }
  return edits;
}

/* ---------------------------------------------------------------- the new text */

typedef struct writer {
  arena *arena;
  const article *article;
  const style *style;
  uint32_t first_end; /* byte where the first paragraph ends */
  ARRAY(char) text;
  uint32_t *begins, *ends; /* [article.length] where what stands for the byte begins, and ends */
} writer;

static void write_bytes(writer *writer, const char *bytes, uint32_t length) {
  for (uint32_t i = 0; i < length; i++)
    ARRAY_PUSH(writer->arena, &writer->text, bytes[i]);
}

/* Capitals as far as Latin-1: the corpus has no others. */
static uint32_t to_upper(uint32_t character) {
  bool has_upper = (character >= 'a' && character <= 'z') ||
                   (character >= 0xE0 && character <= 0xFE && character != 0xF7);
  return has_upper ? character - 32 : character;
}

static void write_character(writer *writer, uint32_t at, uint32_t size) {
  const style *style = writer->style;
  uint32_t character = utf8_decode(writer->article->text, at, at + size, &size);
  if (style->apostrophe && (character == '\'' || character == 0x2019)) {
    write_bytes(writer, style->apostrophe, (uint32_t)strlen(style->apostrophe));
    return;
  }
  bool is_upper = style->letters == CASE_UPPER ||
                  (style->letters == CASE_UPPER_FIRST && at < writer->first_end);
  if (is_upper)
    character = to_upper(character);
  else if (style->letters == CASE_LOWER)
    character = utf8_fold(character);
  char bytes[4];
  write_bytes(writer, bytes, utf8_encode(bytes, character));
}

/* Notes that the bytes of the range have become what was written since begin. */
static void note(writer *writer, inquit_range range, uint32_t begin) {
  for (uint32_t at = range.begin; at < range.end; at++) {
    writer->begins[at] = begin;
    writer->ends[at] = writer->text.count;
  }
}

static void write_text(writer *writer, const edit_array *edits) {
  uint32_t row = 0;
  for (uint32_t at = 0; at < writer->article->length;) {
    uint32_t begin = writer->text.count;
    inquit_range range = {at, at};
    if (row < edits->count && edits->at[row].range.begin == at) {
      range = edits->at[row].range;
      write_bytes(writer, edits->at[row].by, (uint32_t)strlen(edits->at[row].by));
      row++;
    } else {
      uint32_t size;
      utf8_decode(writer->article->text, at, writer->article->length, &size);
      write_character(writer, at, size);
      range.end += size;
    }
    note(writer, range, begin);
    at = range.end;
  }
}

static inquit_range moved(const writer *writer, inquit_range range) {
  return (inquit_range){writer->begins[range.begin], writer->ends[range.end - 1]};
}

static article finish(const writer *writer) {
  article made = *writer->article;
  made.text = writer->text.at;
  made.length = writer->text.count;
  made.spans = arena_new(writer->arena, made.span_count, sizeof *made.spans);
  made.parts = arena_new(writer->arena, made.part_count, sizeof *made.parts);
  for (uint32_t i = 0; i < made.span_count; i++) {
    made.spans[i] = writer->article->spans[i];
    made.spans[i].range = moved(writer, made.spans[i].range);
  }
  for (uint32_t i = 0; i < made.part_count; i++) {
    made.parts[i] = writer->article->parts[i];
    made.parts[i].range = moved(writer, made.parts[i].range);
  }
  return made;
}

article restyle_article(arena *arena, const article *article, const analysis *analysis,
                        restyle_kind kind, random_source *source) {
  style style = draw_style(kind, source);
  edit_array edits = find_edits(arena, analysis, &style, source);
  writer writer = {.arena = arena, .article = article, .style = &style};
  writer.first_end = analysis->text.paragraph_count > 0 ? analysis->text.paragraphs[0].end : 0;
  writer.begins = arena_new(arena, article->length, sizeof *writer.begins);
  writer.ends = arena_new(arena, article->length, sizeof *writer.ends);
  write_text(&writer, &edits);
  return finish(&writer);
}
