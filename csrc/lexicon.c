#include "lexicon.h"

#include <string.h>

#include "lexicon_hash.h"
#include "utf8.h"

/* static const char names[]; static const struct { uint32_t name; uint32_t length; } entries[];
 * static const lexeme rows[]; static const uint16_t slots[]; LEXICON_SLOTS, a power of two. */
#include "lexicon_table.inc"

const lexeme *const lexicon_rows = rows;

static uint16_t find_hashed(const char *word, uint32_t length, uint32_t hash) {
  for (uint32_t slot = hash & (LEXICON_SLOTS - 1); slots[slot];
       slot = (slot + 1) & (LEXICON_SLOTS - 1)) {
    uint16_t row = slots[slot];
    if (entries[row].length == length && !memcmp(names + entries[row].name, word, length))
      return row;
  }
  return 0;
}

uint16_t lexicon_find(const char *word, uint32_t length) {
  if (length > LEXICON_MAX_BYTES)
    return 0;
  uint32_t hash = LEXICON_HASH_START;
  for (uint32_t i = 0; i < length; i++)
    hash = lexicon_hash_step(hash, (unsigned char)word[i]);
  return find_hashed(word, length, hash);
}

/* Appends the character to word[0 .. *length); false when there is no room. */
static bool append_character(char *word, uint32_t *length, uint32_t character) {
  char bytes[4];
  uint32_t size = utf8_encode(bytes, character);
  if (*length + size > LEXICON_MAX_BYTES)
    return false;
  memcpy(word + *length, bytes, size);
  *length += size;
  return true;
}

/* Folds text[begin .. end) into word; 0 when it is too long or not UTF-8. */
static uint32_t fold_slowly(char *word, const char *text, uint32_t begin, uint32_t end) {
  uint32_t length = 0;
  while (begin < end) {
    uint32_t size, character = utf8_decode(text, begin, end, &size);
    begin += size;
    if (character == UTF8_BAD)
      return 0;
    if (character == 0x2019)
      character = '\'';
    if (utf8_is_space(character)) {
      if (length && word[length - 1] == ' ')
        continue;
      character = ' ';
    }
    if (!append_character(word, &length, utf8_fold(character)))
      return 0;
  }
  return length;
}

uint16_t lexicon_find_folding(const char *text, uint32_t begin, uint32_t end) {
  /* A folded character is at most one byte longer than the character (U+023A folds to U+2C65), so
   * that a stretch of twice the length can't be an entry. */
  if (end - begin > 2 * LEXICON_MAX_BYTES)
    return 0;
  char word[LEXICON_MAX_BYTES];
  uint32_t hash = LEXICON_HASH_START;
  uint32_t length = end - begin;
  bool plain = length <= LEXICON_MAX_BYTES;
  for (uint32_t i = 0; plain && i < length; i++) {
    unsigned char byte = (unsigned char)text[begin + i];
    bool blank = byte == ' ' && i > 0 && word[i - 1] != ' ';
    plain = byte < 0x80 && (byte > ' ' || blank);
    if (byte >= 'A' && byte <= 'Z')
      byte = (unsigned char)(byte + ('a' - 'A'));
    word[i] = (char)byte;
    hash = lexicon_hash_step(hash, byte);
  }
  if (plain)
    return find_hashed(word, length, hash);
  length = fold_slowly(word, text, begin, end);
  return length ? lexicon_find(word, length) : 0;
}
