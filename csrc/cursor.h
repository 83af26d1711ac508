/* A place in a paragraph, and where the piece ends that begins there: the eyes of token.c. */
#ifndef INQUIT_CURSOR_H
#define INQUIT_CURSOR_H

#include <string.h>

#include "base.h"
#include "mark.h"

typedef struct cursor {
  const char *bytes;       /* of the text */
  uint32_t begin, at, end; /* bytes: the paragraph, and how far it is read */
  bool spaced;             /* white space stands before at */
} cursor;

/* The class of the character at byte at, and its bytes; a blank of none beyond the paragraph. */
static inline char_class cursor_class(const cursor *cursor, uint32_t at, uint32_t *size) {
  *size = 0;
  return at < cursor->end ? mark_class(cursor->bytes, at, cursor->end, size) : CHAR_SPACE;
}

static inline bool cursor_is_word(char_class class) {
  return class == CHAR_LETTER || class == CHAR_DIGIT;
}

static inline bool cursor_word_at(const cursor *cursor, uint32_t at) {
  uint32_t size;
  return cursor_is_word(cursor_class(cursor, at, &size));
}

/* The byte at, or NUL beyond the paragraph. */
static inline char cursor_byte(const cursor *cursor, uint32_t at) {
  return at < cursor->end ? cursor->bytes[at] : '\0';
}

/* Bytes of the apostrophe (' or ’) at byte at, or 0. */
static inline uint32_t cursor_apostrophe(const cursor *cursor, uint32_t at) {
  if (cursor_byte(cursor, at) == '\'')
    return 1;
  return cursor->end - at >= 3 && !memcmp(cursor->bytes + at, "\u2019", 3) ? 3 : 0;
}

/* What a word has been so far. */
typedef struct word_shape {
  uint32_t segment; /* where the part since the last full stop or hyphen begins */
  bool dotted;      /* it has a full stop inside, */
  bool apostrophe;  /* it has one, and so perhaps a clitic */
  bool link;
} word_shape;

/* Where the clitic at the end of the word text[begin .. end) begins ("do|n't", "she|'ll"); end when
 * it has none. */
uint32_t cursor_clitic(const cursor *cursor, uint32_t begin, uint32_t end);

/* The end of the letters, digits and joiners that begin at byte at. */
uint32_t cursor_word_end(const cursor *cursor, uint32_t at, word_shape *shape);

/* The end of an address: up to a blank, a quotation mark or an angle bracket, less the punctuation
 * of the sentence around it. */
uint32_t cursor_link_end(const cursor *cursor, uint32_t at);

/* Whether only closing marks and brackets come before the next blank, and no paragraph goes on. */
bool cursor_paragraph_ends(const cursor *cursor, uint32_t at);

/* The end of the run of the byte, or of characters of the class, at the cursor. */
uint32_t cursor_run_end(const cursor *cursor);
uint32_t cursor_class_run_end(const cursor *cursor, char_class class);

/* Where the word ends that begins with an elision's apostrophe of that size ("'em", "'n'", "'90s"),
 * or 0.  Before a capital only ’ elides: ' and ‘ more likely open a quotation. */
uint32_t cursor_elision_end(const cursor *cursor, uint32_t size, uint16_t *lexeme);

/* The end of a year without its century ('90s, '08), or 0.  ‘ is an apostrophe by mistake, which is
 * believed only before the "s". */
uint32_t cursor_year_end(const cursor *cursor, uint32_t size);

/* The end of a double mark that is made of two single ones, or 0.  Of three, the first two open and
 * the last two close: '''Go' is all he said'' and ''He said 'go'''. */
uint32_t cursor_ticks_end(const cursor *cursor, uint32_t size);

#endif
