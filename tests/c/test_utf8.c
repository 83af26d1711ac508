/* UTF-8: every scalar value both ways, every kind of bad byte, and what letters are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "utf8.h"

static uint32_t encode(uint32_t character, char *bytes) {
  if (character < 0x80) {
    bytes[0] = (char)character;
    return 1;
  }
  uint32_t size = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  for (uint32_t i = size - 1; i > 0; i--, character >>= 6)
    bytes[i] = (char)(0x80 | (character & 0x3F));
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  bytes[0] = (char)(leads[size] | character);
  return size;
}

static void every_character_is_read_both_ways(void **state) {
  (void)state;
  for (uint32_t character = 0; character < 0x110000; character++) {
    if (character >= 0xD800 && character <= 0xDFFF)
      continue;
    char bytes[8] = "x";
    uint32_t length = encode(character, bytes + 1), size = 0;
    bytes[1 + length] = 'y';
    if (utf8_decode(bytes, 1, 2 + length, &size) != character || size != length)
      fail_msg("U+%04X forwards", (unsigned)character);
    if (utf8_decode_before(bytes, 1 + length, 0, &size) != character || size != length)
      fail_msg("U+%04X backwards", (unsigned)character);
    if (utf8_check(bytes, 2 + length) != 2 + length)
      fail_msg("U+%04X checked", (unsigned)character);
  }
}

static void bad_bytes_count_one_each(void **state) {
  (void)state;
  static const char *const bad[] = {
      "\x80",             /* a continuation alone */
      "\xC0\xAF",         /* overlong */
      "\xC1\xBF",         /* overlong */
      "\xE0\x9F\xBF",     /* overlong */
      "\xF0\x8F\xBF\xBF", /* overlong */
      "\xED\xA0\x80",     /* a surrogate */
      "\xF4\x90\x80\x80", /* beyond Unicode */
      "\xF5\x80\x80\x80",
      "\xFE",
      "\xFF",
      "\xE2\x80",     /* cut off */
      "\xF0\x9F\x98", /* cut off */
      "\xC3",         /* cut off */
  };
  for (size_t i = 0; i < COUNT_OF(bad); i++) {
    char bytes[16];
    snprintf(bytes, sizeof bytes, "ab%scd", bad[i]);
    uint32_t end = (uint32_t)strlen(bytes), bad_end = end - 2, size;
    assert_int_equal(utf8_check(bytes, end), 2);
    assert_int_equal(utf8_check(bytes, bad_end), 2);
    for (uint32_t at = 2; at < bad_end; at++) {
      assert_int_equal(utf8_decode(bytes, at, end, &size), UTF8_BAD);
      assert_int_equal(size, 1);
      assert_int_equal(utf8_decode_before(bytes, at + 1, 0, &size), UTF8_BAD);
      assert_int_equal(size, 1);
    }
  }
}

/* Whatever the bytes, both directions cut them at the same places. */
static void both_directions_agree_on_borders(void **state) {
  (void)state;
  static const unsigned char lot[] = {'a',  0x80, 0xBF, 0xC3, 0xA9, 0xE2, 0x80,
                                      0x9C, 0xF0, 0x9F, 0xED, 0xA0, 0xFF};
  uint32_t seed = 7;
  for (int round = 0; round < 20000; round++) {
    char bytes[12];
    bool forwards[13] = {false}, backwards[13] = {false};
    for (size_t i = 0; i < sizeof bytes; i++) {
      seed = seed * 1664525u + 1013904223u;
      bytes[i] = (char)lot[(seed >> 16) % sizeof lot];
    }
    uint32_t size;
    for (uint32_t at = 0; at < sizeof bytes; at += size) {
      forwards[at] = true;
      utf8_decode(bytes, at, sizeof bytes, &size);
    }
    for (uint32_t at = sizeof bytes; at > 0; at -= size) {
      utf8_decode_before(bytes, at, 0, &size);
      backwards[at - size] = true;
    }
    assert_memory_equal(forwards, backwards, sizeof forwards);
  }
}

static void letters_have_their_case(void **state) {
  (void)state;
  static const struct {
    uint32_t upper, lower;
  } pairs[] = {{'A', 'a'},     {'Z', 'z'},       {0xC9, 0xE9},   {0xDE, 0xFE},     {0x141, 0x142},
               {0x178, 0xFF},  {0x17D, 0x17E},   {0x218, 0x219}, {0x386, 0x3AC},   {0x3A9, 0x3C9},
               {0x401, 0x451}, {0x410, 0x430},   {0x42F, 0x44F}, {0x490, 0x491},   {0x4C0, 0x4CF},
               {0x531, 0x561}, {0x1EA0, 0x1EA1}, {0x1E9E, 0xDF}, {0xFF21, 0xFF41}, {0x1CD, 0x1CE}};
  for (size_t i = 0; i < COUNT_OF(pairs); i++) {
    assert_int_equal(utf8_fold(pairs[i].upper), pairs[i].lower);
    assert_int_equal(utf8_fold(pairs[i].lower), pairs[i].lower);
    assert_true(utf8_is_upper(pairs[i].upper));
    assert_false(utf8_is_upper(pairs[i].lower));
    assert_true(utf8_is_letter(pairs[i].upper));
    assert_true(utf8_is_letter(pairs[i].lower));
  }
  assert_true(utf8_is_upper(0x130)); /* dotted I: its lower case is two characters */
  assert_int_equal(utf8_fold(0x130), 0x130);
}

static void kinds_are_apart(void **state) {
  (void)state;
  static const uint32_t letters[] = {0xDF,   0x5D0,  0x627, 0x915, 0xE01,  0x10D0, 0xAC00,
                                     0x4E2D, 0x3042, 0xAD,  0x301, 0x1F00, 0x2BC};
  static const uint32_t others[] = {'1',    '-',    '\'',    '_',    0xD7,     0xF7,
                                    0x2019, 0x201C, 0xAB,    0x2014, 0x20AC,   0x3001,
                                    0x3002, 0x300C, 0x1F600, 0,      UTF8_BAD, 0xFF01};
  for (size_t i = 0; i < COUNT_OF(letters); i++)
    assert_true(utf8_is_letter(letters[i]));
  for (size_t i = 0; i < COUNT_OF(others); i++) {
    assert_false(utf8_is_letter(others[i]));
    assert_false(utf8_is_upper(others[i]));
    assert_int_equal(utf8_fold(others[i]), others[i]);
  }
  static const uint32_t spaces[] = {' ',    '\t',   '\n',   '\r',   0xA0,
                                    0x2003, 0x200B, 0x202F, 0x3000, 0xFEFF};
  for (size_t i = 0; i < COUNT_OF(spaces); i++)
    assert_true(utf8_is_space(spaces[i]));
  assert_false(utf8_is_space('a'));
  assert_false(utf8_is_space(0));
  assert_true(utf8_is_digit('0') && utf8_is_digit('9') && utf8_is_digit(0x663));
  assert_false(utf8_is_digit('a'));
  assert_true(utf8_is_ideograph(0x4E2D) && utf8_is_ideograph(0x3042) && utf8_is_ideograph(0x30A2));
  assert_false(utf8_is_ideograph(0xAC00)); /* Hangul has blanks between words */
  assert_false(utf8_is_ideograph('a'));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_character_is_read_both_ways),
      cmocka_unit_test(bad_bytes_count_one_each),
      cmocka_unit_test(both_directions_agree_on_borders),
      cmocka_unit_test(letters_have_their_case),
      cmocka_unit_test(kinds_are_apart),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
