/* UTF-8 one character at a time, without trust. */
#ifndef INQUIT_UTF8_H
#define INQUIT_UTF8_H

#include "base.h"

/* Stands for a byte that is no part of a valid character; beyond Unicode, so no text has it. */
#define UTF8_BAD 0x110000u

/* The character at text[at], at < end, and the number of its bytes in *size (1 to 4).  Overlong
 * forms, surrogates, stray and cut-off bytes give UTF8_BAD with size 1 (Unicode 15, table 3-7). */
uint32_t utf8_decode(const char *text, uint32_t at, uint32_t end, uint32_t *size);

/* The character that ends just before text[at], at > begin; likewise. */
uint32_t utf8_decode_before(const char *text, uint32_t at, uint32_t begin, uint32_t *size);

/* Writes the character (below UTF8_BAD) to bytes, and returns how many it takes (1 to 4). */
uint32_t utf8_encode(char bytes[4], uint32_t character);

/* First byte of [0, length) that is not valid UTF-8, or length. */
uint32_t utf8_check(const char *text, uint32_t length);

/* Properties, for the scripts that news is written in: Latin, Greek, Cyrillic, and as far as they
 * go by block, the others. */
bool utf8_is_letter(uint32_t character);
bool utf8_is_digit(uint32_t character);
bool utf8_is_upper(uint32_t character);
bool utf8_is_space(uint32_t character); /* blanks, no-break and wide ones too, and line breaks */
bool utf8_is_ideograph(uint32_t character); /* Han and kana: written without blanks */

/* Lower case where that is one character as well; otherwise the character itself. */
uint32_t utf8_fold(uint32_t character);

#endif
