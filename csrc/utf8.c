#include "utf8.h"

#include <string.h>

static bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

uint32_t utf8_decode(const char *text, uint32_t at, uint32_t end, uint32_t *size) {
  const unsigned char *s = (const unsigned char *)text + at;
  uint32_t room = end - at;
  *size = 1;
  if (s[0] < 0x80)
    return s[0];
  if (s[0] < 0xC2 || s[0] > 0xF4 || room < 2 || !is_continuation(s[1]))
    return UTF8_BAD;
  uint32_t character = (uint32_t)(s[0] & 0x1F) << 6 | (s[1] & 0x3F);
  if (s[0] < 0xE0) {
    *size = 2;
    return character;
  }
  if (room < 3 || !is_continuation(s[2]))
    return UTF8_BAD;
  character = (uint32_t)(s[0] & 0x0F) << 12 | (uint32_t)(s[1] & 0x3F) << 6 | (s[2] & 0x3F);
  if (s[0] < 0xF0) {
    if (character < 0x800 || (character >= 0xD800 && character <= 0xDFFF))
      return UTF8_BAD;
    *size = 3;
    return character;
  }
  if (room < 4 || !is_continuation(s[3]))
    return UTF8_BAD;
  character = (character & 0x1FFF) << 6 | (s[3] & 0x3F);
  character |= (uint32_t)(s[0] & 0x07) << 18;
  if (character < 0x10000 || character > 0x10FFFF)
    return UTF8_BAD;
  *size = 4;
  return character;
}

uint32_t utf8_decode_before(const char *text, uint32_t at, uint32_t begin, uint32_t *size) {
  uint32_t lead = at - 1;
  while (lead > begin && at - lead < 4 && is_continuation((unsigned char)text[lead]))
    lead--;
  uint32_t character = utf8_decode(text, lead, at, size);
  if (character != UTF8_BAD && lead + *size == at)
    return character;
  *size = 1;
  return UTF8_BAD;
}

uint32_t utf8_encode(char bytes[4], uint32_t character) {
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  uint32_t size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  for (uint32_t i = size - 1; i > 0; i--, character >>= 6)
    bytes[i] = (char)(0x80 | (character & 0x3F));
  bytes[0] = (char)(leads[size] | character);
  return size;
}

uint32_t utf8_check(const char *text, uint32_t length) {
  uint32_t at = 0;
  while (at < length) {
    uint64_t eight;
    if (length - at >= sizeof eight) {
      memcpy(&eight, text + at, sizeof eight);
      if ((eight & UINT64_C(0x8080808080808080)) == 0) {
        at += (uint32_t)sizeof eight;
        continue;
      }
    }
    uint32_t size;
    if (utf8_decode(text, at, length, &size) == UTF8_BAD)
      return at;
    at += size;
  }
  return length;
}

typedef struct {
  uint32_t first, last;
} character_range;

static bool is_in(const character_range *ranges, size_t count, uint32_t character) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (ranges[middle].last < character)
      low = middle + 1;
    else
      high = middle;
  }
  return low < count && ranges[low].first <= character;
}

/* Letters beyond ASCII.  Combining marks, the soft hyphen and the zero-width joiners count as
 * letters: they stand inside words.  Beyond Cyrillic the ranges are blocks, less the punctuation
 * that they have. */
static const character_range letters[] = {
    {0xAA, 0xAA},       {0xAD, 0xAD},       {0xB5, 0xB5},       {0xBA, 0xBA},
    {0xC0, 0xD6},       {0xD8, 0xF6},       {0xF8, 0x2C1},      {0x2C6, 0x2D1},
    {0x2E0, 0x2E4},     {0x300, 0x373},     {0x376, 0x377},     {0x37B, 0x37D},
    {0x37F, 0x37F},     {0x386, 0x386},     {0x388, 0x3F5},     {0x3F7, 0x481},
    {0x483, 0x52F},     {0x531, 0x556},     {0x560, 0x588},     {0x591, 0x5BD},
    {0x5D0, 0x5F2},     {0x610, 0x61A},     {0x620, 0x65F},     {0x66E, 0x6D3},
    {0x6D5, 0x6EF},     {0x6FA, 0x6FF},     {0x710, 0x7BF},     {0x7CA, 0x7F5},
    {0x800, 0x82D},     {0x840, 0x963},     {0x971, 0xDF3},     {0xE01, 0xE3A},
    {0xE40, 0xE4E},     {0xE81, 0xECF},     {0xEDC, 0xF00},     {0xF18, 0xF19},
    {0xF35, 0xF39},     {0xF3E, 0xF84},     {0xF86, 0xFBC},     {0x1000, 0x103F},
    {0x1050, 0x108F},   {0x109A, 0x10FA},   {0x10FC, 0x135F},   {0x1380, 0x138F},
    {0x13A0, 0x13FD},   {0x1401, 0x166C},   {0x166F, 0x167F},   {0x1681, 0x169A},
    {0x16A0, 0x16EA},   {0x1700, 0x1734},   {0x1740, 0x17D3},   {0x180B, 0x180D},
    {0x1820, 0x193B},   {0x1950, 0x19C9},   {0x1A00, 0x1A1B},   {0x1A20, 0x1A7C},
    {0x1AB0, 0x1B4C},   {0x1B80, 0x1BAF},   {0x1BBA, 0x1BF3},   {0x1C00, 0x1C37},
    {0x1C4D, 0x1C4F},   {0x1C5A, 0x1C7D},   {0x1C80, 0x1CBF},   {0x1CD0, 0x1FBC},
    {0x1FBE, 0x1FBE},   {0x1FC2, 0x1FCC},   {0x1FD0, 0x1FDB},   {0x1FE0, 0x1FEC},
    {0x1FF2, 0x1FFC},   {0x200C, 0x200D},   {0x2071, 0x2071},   {0x207F, 0x207F},
    {0x2090, 0x209C},   {0x20D0, 0x20F0},   {0x212A, 0x212B},   {0x2C00, 0x2CE4},
    {0x2CEB, 0x2CF3},   {0x2D00, 0x2DFF},   {0x3005, 0x3007},   {0x302A, 0x302F},
    {0x3041, 0x309A},   {0x309D, 0x309F},   {0x30A1, 0x30FA},   {0x30FC, 0x318E},
    {0x31A0, 0x31BF},   {0x31F0, 0x31FF},   {0x3400, 0x4DBF},   {0x4E00, 0xA48C},
    {0xA4D0, 0xA4FD},   {0xA500, 0xA60C},   {0xA610, 0xA61F},   {0xA62A, 0xA6EF},
    {0xA717, 0xA71F},   {0xA722, 0xA788},   {0xA78B, 0xA827},   {0xA840, 0xA873},
    {0xA880, 0xA8C5},   {0xA8E0, 0xA8F7},   {0xA90A, 0xA92D},   {0xA930, 0xA953},
    {0xA960, 0xA9C0},   {0xA9E0, 0xAA4D},   {0xAA60, 0xAADD},   {0xAAE0, 0xAAEF},
    {0xAAF2, 0xABEA},   {0xABEC, 0xABED},   {0xAC00, 0xD7FB},   {0xF900, 0xFB1C},
    {0xFB1D, 0xFD3D},   {0xFD50, 0xFDFB},   {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F},
    {0xFE70, 0xFEFC},   {0xFF21, 0xFF3A},   {0xFF41, 0xFF5A},   {0xFF66, 0xFFDC},
    {0x10000, 0x1CFFF}, {0x1D400, 0x1EFFF}, {0x20000, 0x3FFFF}, {0xE0100, 0xE01EF},
};

bool utf8_is_letter(uint32_t character) {
  if (character < 0x80)
    return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
  return is_in(letters, COUNT_OF(letters), character);
}

bool utf8_is_digit(uint32_t character) {
  static const character_range digits[] = {
      {'0', '9'}, {0x660, 0x669}, {0x6F0, 0x6F9}, {0x966, 0x96F}, {0xFF10, 0xFF19}};
  return is_in(digits, COUNT_OF(digits), character);
}

bool utf8_is_space(uint32_t character) {
  /* The byte order mark and the zero-width space as well: nothing of them is to be seen. */
  static const character_range spaces[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},
                                           {0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200B},
                                           {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F},
                                           {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
  return is_in(spaces, COUNT_OF(spaces), character);
}

bool utf8_is_ideograph(uint32_t character) {
  static const character_range ideographs[] = {
      {0x3005, 0x3007}, {0x3041, 0x309F}, {0x30A1, 0x30FA}, {0x30FC, 0x30FF}, {0x31F0, 0x31FF},
      {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0xFF66, 0xFF9F}, {0x20000, 0x3FFFF}};
  return is_in(ideographs, COUNT_OF(ideographs), character);
}

/* Upper case, and how far its lower case is.  In alternating ranges each second character, the
 * first among them, is upper case, with its lower case right behind it. */
typedef struct {
  uint32_t first, last;
  int32_t distance;
} case_range;

enum { ALTERNATING = 0 };

static const case_range cases[] = {
    {'A', 'Z', 32},
    {0xC0, 0xD6, 32},
    {0xD8, 0xDE, 32},
    {0x100, 0x12F, ALTERNATING},
    {0x132, 0x137, ALTERNATING},
    {0x139, 0x148, ALTERNATING},
    {0x14A, 0x177, ALTERNATING},
    {0x178, 0x178, 0xFF - 0x178},
    {0x179, 0x17E, ALTERNATING},
    {0x1CD, 0x1DC, ALTERNATING},
    {0x1DE, 0x1EF, ALTERNATING},
    {0x1F8, 0x21F, ALTERNATING},
    {0x222, 0x233, ALTERNATING},
    {0x246, 0x24F, ALTERNATING},
    {0x370, 0x373, ALTERNATING},
    {0x386, 0x386, 0x3AC - 0x386},
    {0x388, 0x38A, 0x3AD - 0x388},
    {0x38C, 0x38C, 0x3CC - 0x38C},
    {0x38E, 0x38F, 0x3CD - 0x38E},
    {0x391, 0x3A1, 32},
    {0x3A3, 0x3AB, 32},
    {0x3D8, 0x3EF, ALTERNATING},
    {0x400, 0x40F, 80},
    {0x410, 0x42F, 32},
    {0x460, 0x481, ALTERNATING},
    {0x48A, 0x4BF, ALTERNATING},
    {0x4C0, 0x4C0, 0x4CF - 0x4C0},
    {0x4C1, 0x4CE, ALTERNATING},
    {0x4D0, 0x52F, ALTERNATING},
    {0x531, 0x556, 48},
    {0x1E00, 0x1E95, ALTERNATING},
    {0x1E9E, 0x1E9E, 0xDF - 0x1E9E},
    {0x1EA0, 0x1EFF, ALTERNATING},
    {0xFF21, 0xFF3A, 32},
};

uint32_t utf8_fold(uint32_t character) {
  if (character < 0x80)
    return character >= 'A' && character <= 'Z' ? character + 32 : character;
  size_t low = 0, high = COUNT_OF(cases);
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (cases[middle].last < character)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == COUNT_OF(cases) || cases[low].first > character)
    return character;
  if (cases[low].distance == ALTERNATING)
    return character + ((character - cases[low].first) % 2 == 0);
  return (uint32_t)((int32_t)character + cases[low].distance);
}

bool utf8_is_upper(uint32_t character) {
  enum { DOTTED_I = 0x130 }; /* upper case, but its lower case is two characters */
  return utf8_fold(character) != character || character == DOTTED_I;
}
