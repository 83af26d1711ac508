#include "token.h"

#include <string.h>

#include "cursor.h"
#include "sentence.h"
#include "utf8.h"

/* Runs of one mark that are a rule or a fence, and quote nothing: bytes. */
enum { RULE_OF_DOUBLES = 4, RULE_OF_TICKS = 6, RULE_OF_GRAVES = 3 };

typedef struct scanner {
  arena *arena;
  cursor cursor;
  ARRAY(token) tokens;
} scanner;

/* ---------------------------------------------------------------- emitting */

static uint8_t case_flags(const scanner *scanner, uint32_t begin, uint32_t end) {
  uint32_t letters = 0, size;
  for (uint32_t at = begin; at < end; at += size) {
    uint32_t character = utf8_decode(scanner->cursor.bytes, at, end, &size);
    if (!utf8_is_letter(character))
      continue;
    if (!utf8_is_upper(character))
      return letters > 0 ? TOKEN_CAPITAL : 0;
    letters++;
  }
  return letters > 1 ? TOKEN_CAPITAL | TOKEN_ALL_CAPS : letters > 0 ? TOKEN_CAPITAL : 0;
}

static bool push(scanner *scanner, token_kind kind, uint32_t end, uint16_t lexeme, uint8_t flags) {
  cursor *cursor = &scanner->cursor;
  token token = {.begin = cursor->at, .end = end, .lexeme = lexeme, .kind = (uint8_t)kind};
  token.flags = (uint8_t)(flags | (cursor->spaced ? TOKEN_SPACED : 0));
  cursor->at = end;
  cursor->spaced = false;
  return ARRAY_PUSH(scanner->arena, &scanner->tokens, token);
}

static bool push_mark(scanner *scanner, token_kind kind, uint32_t end) {
  return push(scanner, kind, end, 0, 0);
}

static bool push_word(scanner *scanner, token_kind kind, uint32_t end) {
  const cursor *cursor = &scanner->cursor;
  uint16_t lexeme = kind == TOKEN_WORD || kind == TOKEN_CLITIC
                        ? lexicon_find_folding(cursor->bytes, cursor->at, end)
                        : 0;
  return push(scanner, kind, end, lexeme, case_flags(scanner, cursor->at, end));
}

/* ---------------------------------------------------------------- words */

static bool push_with_clitics(scanner *scanner, token_kind kind, uint32_t end) {
  const cursor *cursor = &scanner->cursor;
  enum { MAX_CLITICS = 3 }; /* "he'd've", "wouldn't've" */
  uint32_t ends[MAX_CLITICS + 1] = {end}, count = 0;
  while (count < MAX_CLITICS) {
    uint32_t begin = cursor_clitic(cursor, cursor->at, ends[count]);
    if (begin == ends[count])
      break;
    ends[++count] = begin;
  }
  if (!push_word(scanner, kind, ends[count]))
    return false;
  while (count > 0)
    if (!push_word(scanner, TOKEN_CLITIC, ends[--count]))
      return false;
  return true;
}

static bool is_initial(const scanner *scanner, uint32_t end) {
  const cursor *cursor = &scanner->cursor;
  uint32_t size, character = utf8_decode(cursor->bytes, cursor->at, end, &size);
  return cursor->at + size == end && utf8_is_upper(character);
}

/* Abbreviations that are words as well ("no.", "in.") have their stop beside numbers only. */
static bool is_beside_number(const scanner *scanner, uint32_t after_stop) {
  const cursor *cursor = &scanner->cursor;
  uint32_t count = scanner->tokens.count, at = after_stop, size;
  if (count > 0 && scanner->tokens.at[count - 1].kind == TOKEN_NUMBER)
    return true;
  at += cursor_byte(cursor, at) == ' ';
  return cursor_class(cursor, at, &size) == CHAR_DIGIT;
}

/* Whether the full stop at byte end belongs to the word before it. */
static bool keeps_stop(const scanner *scanner, const word_shape *shape, uint32_t end) {
  const cursor *cursor = &scanner->cursor;
  static const uint64_t words =
      LEX_PREPOSITION | LEX_DETERMINER | LEX_NEGATION | LEX_PRONOUN | LEX_ADVERB | LEX_CONJUNCTION;
  const char *bytes = cursor->bytes;
  if (cursor_byte(cursor, end) != '.' || cursor_byte(cursor, end + 1) == '.')
    return false;
  if (shape->dotted && end - shape->segment <= 2)
    return true;
  if (is_initial(scanner, end))
    return !cursor_paragraph_ends(cursor, end + 1);
  if (end - cursor->at >= LEXICON_MAX_BYTES)
    return false;
  token token = {.lexeme = lexicon_find_folding(bytes, cursor->at, end + 1)};
  if (token.lexeme == 0)
    return false;
  token.flags = case_flags(scanner, cursor->at, end);
  uint64_t classes = token_classes(&token);
  if (!(classes & (LEX_ABBREVIATION | LEX_ABBREVIATION_BEFORE)))
    return false;
  if (lexicon_row(lexicon_find_folding(bytes, cursor->at, end))->classes & words)
    return is_beside_number(scanner, end + 1);
  return classes & LEX_ABBREVIATION || !cursor_paragraph_ends(cursor, end + 1);
}

/* A word or a number that begins at the scanner; prefix: bytes of a currency sign before it. */
static bool scan_word(scanner *scanner, uint32_t prefix) {
  const cursor *cursor = &scanner->cursor;
  uint32_t size;
  word_shape shape;
  char_class class = cursor_class(cursor, cursor->at, &size);
  uint32_t end = cursor_word_end(cursor, cursor->at + prefix, &shape);
  if (shape.link)
    return push_word(scanner, TOKEN_LINK, cursor_link_end(cursor, end));
  token_kind kind = class == CHAR_LETTER ? TOKEN_WORD : TOKEN_NUMBER;
  if (kind == TOKEN_WORD && keeps_stop(scanner, &shape, end))
    return push_word(scanner, kind, end + 1);
  if (end - cursor->at > 4 && !memcmp(cursor->bytes + cursor->at, "www.", 4))
    return push_word(scanner, TOKEN_LINK, cursor_link_end(cursor, end));
  return shape.apostrophe ? push_with_clitics(scanner, kind, end) : push_word(scanner, kind, end);
}

/* ---------------------------------------------------------------- marks */

/* "'s" after a mark or a bracket: the end of it, or 0. */
static uint32_t lone_clitic_end(const scanner *scanner, uint32_t size) {
  const cursor *cursor = &scanner->cursor;
  uint32_t at = cursor->at + size;
  if (cursor->spaced || scanner->tokens.count == 0 || cursor_byte(cursor, at) != 's' ||
      cursor_apostrophe(cursor, cursor->at) == 0)
    return 0;
  return cursor_word_at(cursor, at + 1) ? 0 : at + 1;
}

static bool scan_single(scanner *scanner, uint32_t size) {
  const cursor *cursor = &scanner->cursor;
  char byte = cursor->bytes[cursor->at];
  uint32_t run = size == 1 ? cursor_run_end(cursor) : cursor->at;
  if (run - cursor->at >= (byte == '`' ? RULE_OF_GRAVES : RULE_OF_TICKS))
    return push_mark(scanner, TOKEN_OTHER, run);
  uint16_t lexeme;
  uint32_t end = lone_clitic_end(scanner, size);
  if (end > 0)
    return push_word(scanner, TOKEN_CLITIC, end);
  end = cursor_elision_end(cursor, size, &lexeme);
  if (end > 0)
    return push(scanner, TOKEN_WORD, end, lexeme, case_flags(scanner, cursor->at, end));
  end = cursor_year_end(cursor, size);
  if (end > 0)
    return push_mark(scanner, TOKEN_NUMBER, end);
  end = cursor_ticks_end(cursor, size);
  return end > 0 ? push_mark(scanner, TOKEN_DOUBLE, end)
                 : push_mark(scanner, TOKEN_SINGLE, cursor->at + size);
}

static bool scan_double(scanner *scanner, uint32_t size) {
  const cursor *cursor = &scanner->cursor;
  uint32_t run = size == 1 ? cursor_run_end(cursor) : cursor->at;
  if (run - cursor->at >= RULE_OF_DOUBLES)
    return push_mark(scanner, TOKEN_OTHER, run);
  return push_mark(scanner, TOKEN_DOUBLE, cursor->at + size);
}

/* Stops in a row are one token, ". . ." as well. */
static bool scan_end(scanner *scanner, uint32_t size) {
  const cursor *cursor = &scanner->cursor;
  uint32_t end = cursor_class_run_end(cursor, CHAR_END), at = end;
  if (size == 1 && end == cursor->at + 1 && cursor_byte(cursor, cursor->at) == '.') {
    uint32_t next_size;
    if (cursor->spaced && cursor_class(cursor, end, &next_size) == CHAR_DIGIT)
      return scan_word(scanner, 1);
    while (cursor_byte(cursor, at) == ' ' && cursor_byte(cursor, at + 1) == '.' &&
           cursor_byte(cursor, at + 2) != '.')
      at += 2;
    if (at - end >= 4)
      end = at;
  }
  return push_mark(scanner, TOKEN_END, end);
}

static bool scan_next(scanner *scanner) {
  cursor *cursor = &scanner->cursor;
  uint32_t size, next_size;
  char_class class = cursor_class(cursor, cursor->at, &size);
  uint32_t next = cursor->at + size;
  switch (class) {
  case CHAR_SPACE:
    cursor->at = next;
    cursor->spaced = true;
    return true;
  case CHAR_LETTER:
  case CHAR_DIGIT:
    return scan_word(scanner, 0);
  case CHAR_IDEOGRAPH:
    return push_mark(scanner, TOKEN_WORD, next);
  case CHAR_CURRENCY:
    if (cursor_class(cursor, next, &next_size) == CHAR_DIGIT)
      return scan_word(scanner, size);
    return push_mark(scanner, TOKEN_OTHER, next);
  case CHAR_LINK:
    if (cursor_class(cursor, next, &next_size) == CHAR_LETTER)
      return push_word(scanner, TOKEN_LINK, cursor_link_end(cursor, next));
    return push_mark(scanner, TOKEN_OTHER, cursor_run_end(cursor));
  case CHAR_DOUBLE:
    return scan_double(scanner, size);
  case CHAR_SINGLE:
    return scan_single(scanner, size);
  case CHAR_END:
    return scan_end(scanner, size);
  case CHAR_DASH:
    return push_mark(scanner, TOKEN_DASH, cursor_class_run_end(cursor, CHAR_DASH));
  case CHAR_COMMA:
    return push_mark(scanner, TOKEN_COMMA, next);
  case CHAR_COLON:
    return push_mark(scanner, TOKEN_COLON, next);
  case CHAR_OPEN:
    return push_mark(scanner, TOKEN_OPEN, next);
  case CHAR_CLOSE:
    return push_mark(scanner, TOKEN_CLOSE, next);
  case CHAR_BAD:
    return push_mark(scanner, TOKEN_OTHER, cursor_class_run_end(cursor, CHAR_BAD));
  default:
    return push_mark(scanner, TOKEN_OTHER, size == 1 ? cursor_run_end(cursor) : next);
  }
}

inquit_status token_init(token_list *list, arena *arena, const text *text) {
  *list = (token_list){0};
  scanner scanner = {.arena = arena};
  sentence_array sentences = {0};
  list->paragraph_sentences =
      arena_new(arena, (size_t)text->paragraph_count + 1, sizeof *list->paragraph_sentences);
  if (list->paragraph_sentences == NULL)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < text->paragraph_count; i++) {
    uint32_t first = scanner.tokens.count;
    inquit_range range = text->paragraphs[i];
    scanner.cursor = (cursor){text->bytes, range.begin, range.begin, range.end, true};
    while (scanner.cursor.at < range.end)
      if (!scan_next(&scanner))
        return INQUIT_NO_MEMORY;
    TRY(sentence_cut(&sentences, arena, text, scanner.tokens.at, first, scanner.tokens.count));
    list->paragraph_sentences[i + 1] = sentences.count;
  }
  list->tokens = scanner.tokens.at;
  list->token_count = scanner.tokens.count;
  list->sentences = sentences.at;
  list->sentence_count = sentences.count;
  return INQUIT_OK;
}

uint32_t token_at(const token_list *list, uint32_t at) {
  uint32_t low = 0, high = list->token_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (list->tokens[middle].begin < at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
