#include "token.h"

#include <string.h>

#include "mark.h"
#include "sentence.h"
#include "utf8.h"

/* Runs of one mark that are a rule or a fence, and quote nothing: bytes. */
enum { RULE_OF_DOUBLES = 4, RULE_OF_TICKS = 6, RULE_OF_GRAVES = 3 };

typedef struct scanner {
  const text *text;
  arena *arena;
  uint32_t begin, at, end; /* the paragraph, and how far it is read */
  bool spaced;             /* white space stands before at */
  ARRAY(token) tokens;
} scanner;

static char_class class_at(const scanner *scanner, uint32_t at, uint32_t *size) {
  return at < scanner->end ? mark_class(scanner->text->bytes, at, scanner->end, size) : CHAR_SPACE;
}

static bool is_word_class(char_class class) {
  return class == CHAR_LETTER || class == CHAR_DIGIT;
}

static bool word_goes_on(const scanner *scanner, uint32_t at) {
  uint32_t size;
  return is_word_class(class_at(scanner, at, &size));
}

/* The byte at, or NUL beyond the paragraph. */
static char byte_at(const scanner *scanner, uint32_t at) {
  return at < scanner->end ? scanner->text->bytes[at] : '\0';
}

/* Bytes of the apostrophe (' or ’) at byte at, or 0. */
static uint32_t apostrophe_at(const scanner *scanner, uint32_t at) {
  if (byte_at(scanner, at) == '\'')
    return 1;
  return scanner->end - at >= 3 && !memcmp(scanner->text->bytes + at, "\u2019", 3) ? 3 : 0;
}

/* ---------------------------------------------------------------- emitting */

static uint8_t case_flags(const scanner *scanner, uint32_t begin, uint32_t end) {
  uint32_t letters = 0, size;
  for (uint32_t at = begin; at < end; at += size) {
    uint32_t character = utf8_decode(scanner->text->bytes, at, end, &size);
    if (!utf8_is_letter(character))
      continue;
    if (!utf8_is_upper(character))
      return letters > 0 ? TOKEN_CAPITAL : 0;
    letters++;
  }
  return letters > 1 ? TOKEN_CAPITAL | TOKEN_ALL_CAPS : letters > 0 ? TOKEN_CAPITAL : 0;
}

static bool push(scanner *scanner, token_kind kind, uint32_t end, uint16_t lexeme, uint8_t flags) {
  token token = {.begin = scanner->at, .end = end, .lexeme = lexeme, .kind = (uint8_t)kind};
  token.flags = (uint8_t)(flags | (scanner->spaced ? TOKEN_SPACED : 0));
  scanner->at = end;
  scanner->spaced = false;
  return ARRAY_PUSH(scanner->arena, &scanner->tokens, token);
}

static bool push_mark(scanner *scanner, token_kind kind, uint32_t end) {
  return push(scanner, kind, end, 0, 0);
}

static bool push_word(scanner *scanner, token_kind kind, uint32_t end) {
  uint16_t lexeme = kind == TOKEN_WORD || kind == TOKEN_CLITIC
                        ? lexicon_find_folding(scanner->text->bytes, scanner->at, end)
                        : 0;
  return push(scanner, kind, end, lexeme, case_flags(scanner, scanner->at, end));
}

/* ---------------------------------------------------------------- words */

/* Where the clitic at the end of the word begins ("do|n't", "she|'ll"); end when it has none. */
static uint32_t clitic_begin(const scanner *scanner, uint32_t begin, uint32_t end) {
  static const char *const tails[] = {"t", "s", "d", "m", "re", "ll", "ve"};
  const char *bytes = scanner->text->bytes;
  for (size_t i = 0; i < COUNT_OF(tails); i++) {
    uint32_t length = (uint32_t)strlen(tails[i]), at = end - length;
    if (end - begin < length + 2 || (bytes[at] | 0x20) != tails[i][0] ||
        (bytes[end - 1] | 0x20) != tails[i][length - 1])
      continue;
    at -= bytes[at - 1] == '\'' ? 1 : at - begin > 3 ? 3 : 0;
    if (at == end - length || apostrophe_at(scanner, at) != end - length - at)
      return end;
    if (tails[i][0] == 't')
      return at - begin > 1 && (bytes[at - 1] | 0x20) == 'n' ? at - 1 : end;
    return at;
  }
  return end;
}

static bool push_with_clitics(scanner *scanner, token_kind kind, uint32_t end) {
  enum { MAX_CLITICS = 3 }; /* "he'd've", "wouldn't've" */
  uint32_t ends[MAX_CLITICS + 1] = {end}, count = 0;
  while (count < MAX_CLITICS) {
    uint32_t begin = clitic_begin(scanner, scanner->at, ends[count]);
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

/* What a word has been so far. */
typedef struct shape {
  uint32_t segment; /* where the part since the last full stop or hyphen begins */
  bool dotted;      /* it has a full stop inside, */
  bool apostrophe;  /* it has one, and so perhaps a clitic */
  bool link;
} shape;

/* Whether the full stop at byte at stands inside the word: "U.S", "Ph.D", "example.com". */
static bool stop_joins(const scanner *scanner, const shape *shape, uint32_t at) {
  uint32_t size, length = at - shape->segment;
  char next = byte_at(scanner, at + 1), before = byte_at(scanner, at - 1);
  if (next == '-')
    return length <= 4 && word_goes_on(scanner, at + 2);
  if (shape->dotted && length == 1 && apostrophe_at(scanner, at + 1) > 0)
    return word_goes_on(scanner, at + 1 + apostrophe_at(scanner, at + 1));
  if (before >= '0' && before <= '9')
    return next >= '0' && next <= '9';
  if (class_at(scanner, at + 1, &size) != CHAR_LETTER)
    return false;
  return length == 1 || (next >= 'a' && next <= 'z') || !word_goes_on(scanner, at + 1 + size);
}

/* Bytes of the character at byte at when it joins what is before it and after it into one word, or
 * 0.  What is before is a letter or a digit. */
static uint32_t joiner_at(const scanner *scanner, shape *shape, uint32_t at) {
  char byte = byte_at(scanner, at), before = byte_at(scanner, at - 1);
  bool digit = before >= '0' && before <= '9';
  char next = byte_at(scanner, at + 1);
  uint32_t size = apostrophe_at(scanner, at), next_size;
  if (size > 0) {
    char_class class = class_at(scanner, at + size, &next_size);
    if (class != CHAR_LETTER && !(class == CHAR_DIGIT && digit))
      return 0;
    shape->apostrophe = true;
    return size;
  }
  switch (byte) {
  case '-':
    return word_goes_on(scanner, at + 1);
  case '.':
    return stop_joins(scanner, shape, at);
  case ',':
    return digit && next >= '0' && next <= '9';
  case ':':
    shape->link |= next == '/' && byte_at(scanner, at + 2) == '/';
    return !shape->link && digit && next >= '0' && next <= '9';
  case '@':
    shape->link |= word_goes_on(scanner, at + 1);
    return 0;
  case '/':
  case '&':
    return word_goes_on(scanner, at + 1);
  default: /* U+2010 and U+2011 are hyphens as well */
    if (scanner->end - at >= 3 && (!memcmp(scanner->text->bytes + at, "\u2010", 3) ||
                                   !memcmp(scanner->text->bytes + at, "\u2011", 3)))
      return word_goes_on(scanner, at + 3) ? 3 : 0;
    return 0;
  }
}

/* The end of the letters, digits and joiners that begin at byte at. */
static uint32_t word_end(const scanner *scanner, uint32_t at, shape *shape) {
  *shape = (struct shape){.segment = at};
  for (;;) {
    uint32_t size = 0;
    while (is_word_class(class_at(scanner, at, &size)))
      at += size;
    if (byte_at(scanner, at) == ' ' || at == scanner->begin) /* most words end with a blank */
      return at;
    size = joiner_at(scanner, shape, at);
    if (size == 0)
      return at;
    char joiner = byte_at(scanner, at);
    at += size;
    if (joiner == '.' || joiner == '-')
      shape->segment = at;
    if (joiner == '.') { /* "U.S.-led", "U.S.'s" */
      uint32_t apostrophe = apostrophe_at(scanner, at);
      shape->dotted = true;
      shape->apostrophe |= apostrophe > 0;
      at += byte_at(scanner, at) == '-' ? 1 : apostrophe;
    }
  }
}

/* The end of an address: up to a blank, a quotation mark or an angle bracket, less the punctuation
 * of the sentence around it. */
static uint32_t link_end(const scanner *scanner, uint32_t at) {
  uint32_t begin = at, size;
  for (char_class class; at < scanner->end; at += size) {
    class = class_at(scanner, at, &size);
    if (class == CHAR_SPACE || class == CHAR_DOUBLE || class == CHAR_SINGLE || class == CHAR_BAD ||
        byte_at(scanner, at) == '<' || byte_at(scanner, at) == '>')
      break;
  }
  while (at > begin && strchr(".,:;!?)]}", scanner->text->bytes[at - 1]) != NULL)
    at--;
  return at;
}

/* Whether only closing marks and brackets come before the next blank, and no paragraph goes on. */
static bool paragraph_ends(const scanner *scanner, uint32_t at) {
  uint32_t size;
  for (char_class class; at < scanner->end; at += size) {
    class = class_at(scanner, at, &size);
    if (class != CHAR_DOUBLE && class != CHAR_SINGLE && class != CHAR_CLOSE)
      return false;
  }
  return true;
}

static bool is_initial(const scanner *scanner, uint32_t end) {
  uint32_t size, character = utf8_decode(scanner->text->bytes, scanner->at, end, &size);
  return scanner->at + size == end && utf8_is_upper(character);
}

/* Abbreviations that are words as well ("no.", "in.") have their stop beside numbers only. */
static bool is_beside_number(const scanner *scanner, uint32_t after_stop) {
  uint32_t count = scanner->tokens.count, at = after_stop, size;
  if (count > 0 && scanner->tokens.at[count - 1].kind == TOKEN_NUMBER)
    return true;
  at += byte_at(scanner, at) == ' ';
  return class_at(scanner, at, &size) == CHAR_DIGIT;
}

/* Whether the full stop at byte end belongs to the word before it. */
static bool keeps_stop(const scanner *scanner, const shape *shape, uint32_t end) {
  static const uint64_t words =
      LEX_PREPOSITION | LEX_DETERMINER | LEX_NEGATION | LEX_PRONOUN | LEX_ADVERB | LEX_CONJUNCTION;
  const char *bytes = scanner->text->bytes;
  if (byte_at(scanner, end) != '.' || byte_at(scanner, end + 1) == '.')
    return false;
  if (shape->dotted && end - shape->segment <= 2)
    return true;
  if (is_initial(scanner, end))
    return !paragraph_ends(scanner, end + 1);
  if (end - scanner->at >= LEXICON_MAX_BYTES)
    return false;
  token token = {.lexeme = lexicon_find_folding(bytes, scanner->at, end + 1)};
  if (token.lexeme == 0)
    return false;
  token.flags = case_flags(scanner, scanner->at, end);
  uint64_t classes = token_classes(&token);
  if (!(classes & (LEX_ABBREVIATION | LEX_ABBREVIATION_BEFORE)))
    return false;
  if (lexicon_row(lexicon_find_folding(bytes, scanner->at, end))->classes & words)
    return is_beside_number(scanner, end + 1);
  return classes & LEX_ABBREVIATION || !paragraph_ends(scanner, end + 1);
}

/* A word or a number that begins at the scanner; prefix: bytes of a currency sign before it. */
static bool scan_word(scanner *scanner, uint32_t prefix) {
  uint32_t size;
  shape shape;
  char_class class = class_at(scanner, scanner->at, &size);
  uint32_t end = word_end(scanner, scanner->at + prefix, &shape);
  if (shape.link)
    return push_word(scanner, TOKEN_LINK, link_end(scanner, end));
  token_kind kind = class == CHAR_LETTER ? TOKEN_WORD : TOKEN_NUMBER;
  if (kind == TOKEN_WORD && keeps_stop(scanner, &shape, end))
    return push_word(scanner, kind, end + 1);
  if (end - scanner->at > 4 && !memcmp(scanner->text->bytes + scanner->at, "www.", 4))
    return push_word(scanner, TOKEN_LINK, link_end(scanner, end));
  return shape.apostrophe ? push_with_clitics(scanner, kind, end) : push_word(scanner, kind, end);
}

/* ---------------------------------------------------------------- marks */

/* The end of the run of the byte at the scanner. */
static uint32_t run_end(const scanner *scanner) {
  uint32_t at = scanner->at;
  while (at < scanner->end && scanner->text->bytes[at] == scanner->text->bytes[scanner->at])
    at++;
  return at;
}

static uint32_t class_run_end(const scanner *scanner, char_class class) {
  uint32_t at = scanner->at, size = 0;
  while (at < scanner->end && class_at(scanner, at, &size) == class)
    at += size;
  return at;
}

/* Where the word ends that begins with an elision's apostrophe of that size ("'em", "'n'", "'90s"),
 * or 0.  Before a capital only ’ elides: ' and ‘ more likely open a quotation. */
static uint32_t elision_end(const scanner *scanner, uint32_t size, uint16_t *lexeme) {
  enum { MAX_ELISION = 8 }; /* bytes, with apostrophes */
  char word[MAX_ELISION + 1] = "'";
  uint32_t length = 1, at = scanner->at + size;
  bool curly = apostrophe_at(scanner, scanner->at) == 3;
  for (; length < MAX_ELISION; length++, at++) {
    char byte = byte_at(scanner, at);
    if (byte >= 'A' && byte <= 'Z' && curly)
      byte = (char)(byte | 0x20);
    if (byte < 'a' || byte > 'z')
      break;
    word[length] = byte;
  }
  *lexeme = 0;
  if (length == 1 || word_goes_on(scanner, at))
    return 0;
  uint32_t closing = apostrophe_at(scanner, at);
  if (closing > 0) {
    word[length] = '\'';
    *lexeme = lexicon_find(word, length + 1);
    if (lexicon_row(*lexeme)->classes & LEX_ELISION)
      return at + closing;
  }
  *lexeme = lexicon_find(word, length);
  return lexicon_row(*lexeme)->classes & LEX_ELISION ? at : 0;
}

/* The end of a year without its century ('90s, '08), or 0.  ‘ is an apostrophe by mistake, which is
 * believed only before the "s". */
static uint32_t year_end(const scanner *scanner, uint32_t size) {
  uint32_t at = scanner->at + size;
  for (uint32_t i = 0; i < 2; i++, at++)
    if (byte_at(scanner, at) < '0' || byte_at(scanner, at) > '9')
      return 0;
  bool decade = byte_at(scanner, at) == 's';
  at += decade;
  if (word_goes_on(scanner, at))
    return 0;
  return decade || apostrophe_at(scanner, scanner->at) > 0 ? at : 0;
}

/* "'s" after a mark or a bracket: the end of it, or 0. */
static uint32_t lone_clitic_end(const scanner *scanner, uint32_t size) {
  uint32_t at = scanner->at + size;
  if (scanner->spaced || scanner->tokens.count == 0 || byte_at(scanner, at) != 's' ||
      apostrophe_at(scanner, scanner->at) == 0)
    return 0;
  return word_goes_on(scanner, at + 1) ? 0 : at + 1;
}

/* The end of a double mark that is made of two single ones, or 0.  Of three, the first two open and
 * the last two close: '''Go' is all he said'' and ''He said 'go'''. */
static uint32_t ticks_end(const scanner *scanner, uint32_t size) {
  const char *mark = scanner->text->bytes + scanner->at;
  bool can_double = *mark == '\'' || *mark == '`' || (size == 3 && !memcmp(mark, "\u2018", 3)) ||
                    (size == 3 && !memcmp(mark, "\u2019", 3));
  uint32_t left = scanner->end - scanner->at;
  if (!can_double || left < 2 * size || memcmp(mark, mark + size, size) != 0)
    return 0;
  bool three = left >= 3 * size && !memcmp(mark, mark + 2 * size, size);
  bool four = left >= 4 * size && three && !memcmp(mark, mark + 3 * size, size);
  bool opens = scanner->spaced || scanner->at == scanner->begin;
  return three && !four && !opens ? 0 : scanner->at + 2 * size;
}

static bool scan_single(scanner *scanner, uint32_t size) {
  char byte = scanner->text->bytes[scanner->at];
  uint32_t run = size == 1 ? run_end(scanner) : scanner->at;
  if (run - scanner->at >= (byte == '`' ? RULE_OF_GRAVES : RULE_OF_TICKS))
    return push_mark(scanner, TOKEN_OTHER, run);
  uint16_t lexeme;
  uint32_t end = lone_clitic_end(scanner, size);
  if (end > 0)
    return push_word(scanner, TOKEN_CLITIC, end);
  end = elision_end(scanner, size, &lexeme);
  if (end > 0)
    return push(scanner, TOKEN_WORD, end, lexeme, case_flags(scanner, scanner->at, end));
  end = year_end(scanner, size);
  if (end > 0)
    return push_mark(scanner, TOKEN_NUMBER, end);
  end = ticks_end(scanner, size);
  return end > 0 ? push_mark(scanner, TOKEN_DOUBLE, end)
                 : push_mark(scanner, TOKEN_SINGLE, scanner->at + size);
}

static bool scan_double(scanner *scanner, uint32_t size) {
  uint32_t run = size == 1 ? run_end(scanner) : scanner->at;
  if (run - scanner->at >= RULE_OF_DOUBLES)
    return push_mark(scanner, TOKEN_OTHER, run);
  return push_mark(scanner, TOKEN_DOUBLE, scanner->at + size);
}

/* Stops in a row are one token, ". . ." as well. */
static bool scan_end(scanner *scanner, uint32_t size) {
  uint32_t end = class_run_end(scanner, CHAR_END), at = end;
  if (size == 1 && end == scanner->at + 1 && byte_at(scanner, scanner->at) == '.') {
    uint32_t next_size;
    if (scanner->spaced && class_at(scanner, end, &next_size) == CHAR_DIGIT)
      return scan_word(scanner, 1);
    while (byte_at(scanner, at) == ' ' && byte_at(scanner, at + 1) == '.' &&
           byte_at(scanner, at + 2) != '.')
      at += 2;
    if (at - end >= 4)
      end = at;
  }
  return push_mark(scanner, TOKEN_END, end);
}

static bool scan_next(scanner *scanner) {
  uint32_t size, next_size;
  char_class class = class_at(scanner, scanner->at, &size);
  uint32_t next = scanner->at + size;
  switch (class) {
  case CHAR_SPACE:
    scanner->at = next;
    scanner->spaced = true;
    return true;
  case CHAR_LETTER:
  case CHAR_DIGIT:
    return scan_word(scanner, 0);
  case CHAR_IDEOGRAPH:
    return push_mark(scanner, TOKEN_WORD, next);
  case CHAR_CURRENCY:
    if (class_at(scanner, next, &next_size) == CHAR_DIGIT)
      return scan_word(scanner, size);
    return push_mark(scanner, TOKEN_OTHER, next);
  case CHAR_LINK:
    if (class_at(scanner, next, &next_size) == CHAR_LETTER)
      return push_word(scanner, TOKEN_LINK, link_end(scanner, next));
    return push_mark(scanner, TOKEN_OTHER, run_end(scanner));
  case CHAR_DOUBLE:
    return scan_double(scanner, size);
  case CHAR_SINGLE:
    return scan_single(scanner, size);
  case CHAR_END:
    return scan_end(scanner, size);
  case CHAR_DASH:
    return push_mark(scanner, TOKEN_DASH, class_run_end(scanner, CHAR_DASH));
  case CHAR_COMMA:
    return push_mark(scanner, TOKEN_COMMA, next);
  case CHAR_COLON:
    return push_mark(scanner, TOKEN_COLON, next);
  case CHAR_OPEN:
    return push_mark(scanner, TOKEN_OPEN, next);
  case CHAR_CLOSE:
    return push_mark(scanner, TOKEN_CLOSE, next);
  case CHAR_BAD:
    return push_mark(scanner, TOKEN_OTHER, class_run_end(scanner, CHAR_BAD));
  default:
    return push_mark(scanner, TOKEN_OTHER, size == 1 ? run_end(scanner) : next);
  }
}

inquit_status token_init(token_list *list, arena *arena, const text *text) {
  *list = (token_list){0};
  scanner scanner = {.text = text, .arena = arena};
  sentence_array sentences = {0};
  list->paragraph_sentences =
      arena_new(arena, (size_t)text->paragraph_count + 1, sizeof *list->paragraph_sentences);
  if (list->paragraph_sentences == NULL)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < text->paragraph_count; i++) {
    uint32_t first = scanner.tokens.count;
    scanner.begin = scanner.at = text->paragraphs[i].begin;
    scanner.end = text->paragraphs[i].end;
    scanner.spaced = true;
    while (scanner.at < scanner.end)
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
