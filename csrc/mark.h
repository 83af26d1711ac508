/* What each character is to the cutter, and what each quotation mark is by its looks. */
#ifndef INQUIT_MARK_H
#define INQUIT_MARK_H

#include "base.h"

typedef enum char_class {
  CHAR_OTHER = '*',
  CHAR_SPACE = ' ',
  CHAR_LETTER = 'a',
  CHAR_IDEOGRAPH = 'w', /* a word by itself */
  CHAR_DIGIT = '0',
  CHAR_DOUBLE = '"',
  CHAR_SINGLE = '\'', /* single quotation marks, and the apostrophes that look like them */
  CHAR_END = '.',
  CHAR_COMMA = ',',
  CHAR_COLON = ':',
  CHAR_DASH = '-',
  CHAR_OPEN = '(',
  CHAR_CLOSE = ')',
  CHAR_CURRENCY = '$',
  CHAR_LINK = '@', /* @ and # */
  CHAR_BAD = '!'   /* a byte that is no part of a character */
} char_class;

/* Each ASCII character drawn as its class. */
extern const char mark_ascii_classes[129];

/* The class of a character beyond ASCII; the slow half of mark_class(). */
char_class mark_wide_class(const char *text, uint32_t at, uint32_t end, uint32_t *size);

/* The class of the character at text[at], at < end, and its bytes. */
static inline char_class mark_class(const char *text, uint32_t at, uint32_t end, uint32_t *size) {
  unsigned char byte = (unsigned char)text[at];
  *size = 1;
  return byte < 0x80 ? (char_class)mark_ascii_classes[byte] : mark_wide_class(text, at, end, size);
}

/* Marks of one family open and close one another. */
typedef enum mark_family {
  MARK_DOUBLE,           /* " “ ” „ ‟, and the wide form: they are mixed often enough */
  MARK_TICKS,            /* `` and '', also of curly halves */
  MARK_GUILLEMET,        /* « » */
  MARK_CORNER,           /* 「 」 */
  MARK_WHITE_CORNER,     /* 『 』 */
  MARK_SINGLE,           /* ' ‘ ’ ‚ ‛ ` */
  MARK_SINGLE_GUILLEMET, /* ‹ › */
  MARK_FAMILY_COUNT
} mark_family;

typedef enum mark_shape {
  MARK_EITHER,     /* its looks do not tell: " ' '' */
  MARK_OPENS,      /* as a rule: “ ‘ « ‹ */
  MARK_CLOSES,     /* as a rule: ” ’ » › */
  MARK_OPENS_ONLY, /* in every language: „ ‚ `` ` 「 */
  MARK_CLOSES_ONLY /* 」 */
} mark_shape;

typedef struct mark_look {
  mark_family family;
  mark_shape shape;
  bool low; /* „ or ‚: “ or ‘ may close it */
} mark_look;

/* The looks of the mark text[begin .. end); doubled single marks are a double one. */
mark_look mark_look_at(const char *text, uint32_t begin, uint32_t end);

#endif
