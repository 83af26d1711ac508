#include "cursor.h"

#include "lexicon.h"

uint32_t cursor_clitic(const cursor *cursor, uint32_t begin, uint32_t end) {
  static const char *const tails[] = {"t", "s", "d", "m", "re", "ll", "ve"};
  const char *bytes = cursor->bytes;
  for (size_t i = 0; i < COUNT_OF(tails); i++) {
    uint32_t length = (uint32_t)strlen(tails[i]), at = end - length;
    if (end - begin < length + 2 || (bytes[at] | 0x20) != tails[i][0] ||
        (bytes[end - 1] | 0x20) != tails[i][length - 1])
      continue;
    at -= bytes[at - 1] == '\'' ? 1 : at - begin > 3 ? 3 : 0;
    if (at == end - length || cursor_apostrophe(cursor, at) != end - length - at)
      return end;
    if (tails[i][0] == 't')
      return at - begin > 1 && (bytes[at - 1] | 0x20) == 'n' ? at - 1 : end;
    return at;
  }
  return end;
}

/* Whether the full stop at byte at stands inside the word: "U.S", "Ph.D", "example.com". */
static bool stop_joins(const cursor *cursor, const word_shape *shape, uint32_t at) {
  uint32_t size, length = at - shape->segment;
  char next = cursor_byte(cursor, at + 1), before = cursor_byte(cursor, at - 1);
  if (next == '-')
    return length <= 4 && cursor_word_at(cursor, at + 2);
  if (shape->dotted && length == 1 && cursor_apostrophe(cursor, at + 1) > 0)
    return cursor_word_at(cursor, at + 1 + cursor_apostrophe(cursor, at + 1));
  if (before >= '0' && before <= '9')
    return next >= '0' && next <= '9';
  if (cursor_class(cursor, at + 1, &size) != CHAR_LETTER)
    return false;
  return length == 1 || (next >= 'a' && next <= 'z') || !cursor_word_at(cursor, at + 1 + size);
}

/* Bytes of the character at byte at when it joins what is before it and after it into one word, or
 * 0.  What is before is a letter or a digit. */
static uint32_t joiner_at(const cursor *cursor, word_shape *shape, uint32_t at) {
  char byte = cursor_byte(cursor, at), before = cursor_byte(cursor, at - 1);
  bool digit = before >= '0' && before <= '9';
  char next = cursor_byte(cursor, at + 1);
  uint32_t size = cursor_apostrophe(cursor, at), next_size;
  if (size > 0) {
    char_class class = cursor_class(cursor, at + size, &next_size);
    if (class != CHAR_LETTER && !(class == CHAR_DIGIT && digit))
      return 0;
    shape->apostrophe = true;
    return size;
  }
  switch (byte) {
  case '-':
    return cursor_word_at(cursor, at + 1);
  case '.':
    return stop_joins(cursor, shape, at);
  case ',':
    return digit && next >= '0' && next <= '9';
  case ':':
    shape->link |= next == '/' && cursor_byte(cursor, at + 2) == '/';
    return !shape->link && digit && next >= '0' && next <= '9';
  case '@':
    shape->link |= cursor_word_at(cursor, at + 1);
    return 0;
  case '/':
  case '&':
    return cursor_word_at(cursor, at + 1);
  default: /* U+2010 and U+2011 are hyphens as well */
    if (cursor->end - at >= 3 &&
        (!memcmp(cursor->bytes + at, "\u2010", 3) || !memcmp(cursor->bytes + at, "\u2011", 3)))
      return cursor_word_at(cursor, at + 3) ? 3 : 0;
    return 0;
  }
}

uint32_t cursor_word_end(const cursor *cursor, uint32_t at, word_shape *shape) {
  *shape = (word_shape){.segment = at};
  for (;;) {
    uint32_t size = 0;
    while (cursor_is_word(cursor_class(cursor, at, &size)))
      at += size;
    if (cursor_byte(cursor, at) == ' ' || at == cursor->begin) /* most words end with a blank */
      return at;
    size = joiner_at(cursor, shape, at);
    if (size == 0)
      return at;
    char joiner = cursor_byte(cursor, at);
    at += size;
    if (joiner == '.' || joiner == '-')
      shape->segment = at;
    if (joiner == '.') { /* "U.S.-led", "U.S.'s" */
      uint32_t apostrophe = cursor_apostrophe(cursor, at);
      shape->dotted = true;
      shape->apostrophe |= apostrophe > 0;
      at += cursor_byte(cursor, at) == '-' ? 1 : apostrophe;
    }
  }
}

uint32_t cursor_link_end(const cursor *cursor, uint32_t at) {
  uint32_t begin = at, size;
  for (char_class class; at < cursor->end; at += size) {
    class = cursor_class(cursor, at, &size);
    if (class == CHAR_SPACE || class == CHAR_DOUBLE || class == CHAR_SINGLE || class == CHAR_BAD ||
        cursor_byte(cursor, at) == '<' || cursor_byte(cursor, at) == '>')
      break;
  }
  while (at > begin && strchr(".,:;!?)]}", cursor->bytes[at - 1]) != NULL)
    at--;
  return at;
}

bool cursor_paragraph_ends(const cursor *cursor, uint32_t at) {
  uint32_t size;
  for (char_class class; at < cursor->end; at += size) {
    class = cursor_class(cursor, at, &size);
    if (class != CHAR_DOUBLE && class != CHAR_SINGLE && class != CHAR_CLOSE)
      return false;
  }
  return true;
}

uint32_t cursor_run_end(const cursor *cursor) {
  uint32_t at = cursor->at;
  while (at < cursor->end && cursor->bytes[at] == cursor->bytes[cursor->at])
    at++;
  return at;
}

uint32_t cursor_class_run_end(const cursor *cursor, char_class class) {
  uint32_t at = cursor->at, size = 0;
  while (at < cursor->end && cursor_class(cursor, at, &size) == class)
    at += size;
  return at;
}

uint32_t cursor_elision_end(const cursor *cursor, uint32_t size, uint16_t *lexeme) {
  enum { MAX_ELISION = 8 }; /* bytes, with apostrophes */
  char word[MAX_ELISION + 1] = "'";
  uint32_t length = 1, at = cursor->at + size;
  bool curly = cursor_apostrophe(cursor, cursor->at) == 3;
  for (; length < MAX_ELISION; length++, at++) {
    char byte = cursor_byte(cursor, at);
    if (byte >= 'A' && byte <= 'Z' && curly)
      byte = (char)(byte | 0x20);
    if (byte < 'a' || byte > 'z')
      break;
    word[length] = byte;
  }
  *lexeme = 0;
  if (length == 1 || cursor_word_at(cursor, at))
    return 0;
  uint32_t closing = cursor_apostrophe(cursor, at);
  if (closing > 0) {
    word[length] = '\'';
    *lexeme = lexicon_find(word, length + 1);
    if (lexicon_row(*lexeme)->classes & LEX_ELISION)
      return at + closing;
  }
  *lexeme = lexicon_find(word, length);
  return lexicon_row(*lexeme)->classes & LEX_ELISION ? at : 0;
}

uint32_t cursor_year_end(const cursor *cursor, uint32_t size) {
  uint32_t at = cursor->at + size;
  for (uint32_t i = 0; i < 2; i++, at++)
    if (cursor_byte(cursor, at) < '0' || cursor_byte(cursor, at) > '9')
      return 0;
  bool decade = cursor_byte(cursor, at) == 's';
  at += decade;
  if (cursor_word_at(cursor, at))
    return 0;
  return decade || cursor_apostrophe(cursor, cursor->at) > 0 ? at : 0;
}

uint32_t cursor_ticks_end(const cursor *cursor, uint32_t size) {
  const char *mark = cursor->bytes + cursor->at;
  bool can_double = *mark == '\'' || *mark == '`' || (size == 3 && !memcmp(mark, "\u2018", 3)) ||
                    (size == 3 && !memcmp(mark, "\u2019", 3));
  uint32_t left = cursor->end - cursor->at;
  if (!can_double || left < 2 * size || memcmp(mark, mark + size, size) != 0)
    return 0;
  bool three = left >= 3 * size && !memcmp(mark, mark + 2 * size, size);
  bool four = left >= 4 * size && three && !memcmp(mark, mark + 3 * size, size);
  bool opens = cursor->spaced || cursor->at == cursor->begin;
  return three && !four && !opens ? 0 : cursor->at + 2 * size;
}
