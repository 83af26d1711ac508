#include "mark.h"

#include "utf8.h"

const char mark_ascii_classes[129] = "*********     ******************"
                                     " .\"@$**'()**,-.*"
                                     "0000000000::***."
                                     "@aaaaaaaaaaaaaaa"
                                     "aaaaaaaaaaa(*)*a"
                                     "'aaaaaaaaaaaaaaa"
                                     "aaaaaaaaaaa(*)**";

static char_class class_of_mark(uint32_t character) {
  switch (character) {
  case 0xAB: /* « */
  case 0xBB:
  case 0x201C: /* “ ” „ ‟ */
  case 0x201D:
  case 0x201E:
  case 0x201F:
  case 0x300C: /* 「 」 『 』 */
  case 0x300D:
  case 0x300E:
  case 0x300F:
  case 0xFF02: /* wide " */
    return CHAR_DOUBLE;
  case 0x2018: /* ‘ ’ ‚ ‛ */
  case 0x2019:
  case 0x201A:
  case 0x201B:
  case 0x2039: /* ‹ › */
  case 0x203A:
    return CHAR_SINGLE;
  case 0x2026: /* … */
  case 0x203D: /* ‽ */
  case 0x3002: /* ideographic and wide stops */
  case 0xFF01:
  case 0xFF0E:
  case 0xFF1F:
    return CHAR_END;
  case 0x060C: /* Arabic, ideographic, wide */
  case 0x3001:
  case 0xFF0C:
    return CHAR_COMMA;
  case 0xFF1A:
  case 0xFF1B:
    return CHAR_COLON;
  case 0x2012: /* figure dash, en dash, em dash, bar */
  case 0x2013:
  case 0x2014:
  case 0x2015:
    return CHAR_DASH;
  case 0x3008: /* ideographic and wide brackets */
  case 0x300A:
  case 0x3010:
  case 0xFF08:
    return CHAR_OPEN;
  case 0x3009:
  case 0x300B:
  case 0x3011:
  case 0xFF09:
    return CHAR_CLOSE;
  default:
    return CHAR_OTHER;
  }
}

static bool is_currency(uint32_t character) {
  return (character >= 0xA2 && character <= 0xA5) || (character >= 0x20A0 && character <= 0x20BF);
}

char_class mark_wide_class(const char *text, uint32_t at, uint32_t end, uint32_t *size) {
  uint32_t character = utf8_decode(text, at, end, size);
  if (character == UTF8_BAD)
    return CHAR_BAD;
  char_class class = class_of_mark(character);
  if (class != CHAR_OTHER)
    return class;
  if (utf8_is_ideograph(character))
    return CHAR_IDEOGRAPH;
  if (utf8_is_letter(character))
    return CHAR_LETTER;
  if (utf8_is_space(character))
    return CHAR_SPACE;
  if (utf8_is_digit(character))
    return CHAR_DIGIT;
  return is_currency(character) ? CHAR_CURRENCY : CHAR_OTHER;
}

mark_look mark_look_at(const char *text, uint32_t begin, uint32_t end) {
  static const struct {
    uint32_t character;
    mark_look look;
  } looks[] = {
      {'"', {MARK_DOUBLE, MARK_EITHER, false}},
      {'\'', {MARK_SINGLE, MARK_EITHER, false}},
      {0x201C, {MARK_DOUBLE, MARK_OPENS, false}},
      {0x201D, {MARK_DOUBLE, MARK_CLOSES, false}},
      {0x2018, {MARK_SINGLE, MARK_OPENS, false}},
      {0x2019, {MARK_SINGLE, MARK_CLOSES, false}},
      {'`', {MARK_SINGLE, MARK_OPENS_ONLY, false}},
      {0x201E, {MARK_DOUBLE, MARK_OPENS_ONLY, true}},
      {0x201F, {MARK_DOUBLE, MARK_OPENS_ONLY, false}},
      {0x201A, {MARK_SINGLE, MARK_OPENS_ONLY, true}},
      {0x201B, {MARK_SINGLE, MARK_OPENS_ONLY, false}},
      {0xAB, {MARK_GUILLEMET, MARK_OPENS, false}},
      {0xBB, {MARK_GUILLEMET, MARK_CLOSES, false}},
      {0x2039, {MARK_SINGLE_GUILLEMET, MARK_OPENS, false}},
      {0x203A, {MARK_SINGLE_GUILLEMET, MARK_CLOSES, false}},
      {0x300C, {MARK_CORNER, MARK_OPENS_ONLY, false}},
      {0x300D, {MARK_CORNER, MARK_CLOSES_ONLY, false}},
      {0x300E, {MARK_WHITE_CORNER, MARK_OPENS_ONLY, false}},
      {0x300F, {MARK_WHITE_CORNER, MARK_CLOSES_ONLY, false}},
  };
  mark_look look = {MARK_DOUBLE, MARK_EITHER, false};
  uint32_t size, character = utf8_decode(text, begin, end, &size);
  for (size_t i = 0; i < COUNT_OF(looks); i++)
    if (looks[i].character == character) {
      look = looks[i].look;
      break;
    }
  if (look.family == MARK_SINGLE && size < end - begin)
    look.family = MARK_TICKS;
  return look;
}
