#include "word.h"

#include "utf8.h"

/* Words of an entry that are looked up together; longer names of places are not worth the work. */
#define MAX_ENTRY_WORDS 4

static const uint64_t geographic =
    LEX_COUNTRY | LEX_CAPITAL_CITY | LEX_DEMONYM | LEX_INSTITUTION | LEX_STATE;

uint64_t word_key(const reader *reader, uint32_t token) {
  const char *bytes = reader->text->bytes;
  uint32_t at = reader->tokens->tokens[token].begin, end = reader->tokens->tokens[token].end;
  uint64_t key = UINT64_C(0xCBF29CE484222325);
  while (at < end) {
    uint32_t size = 1, character = (unsigned char)bytes[at];
    if (character >= 0x80)
      character = utf8_fold(utf8_decode(bytes, at, end, &size));
    else if (character >= 'A' && character <= 'Z')
      character += 'a' - 'A';
    if (character != '.')
      key = (key ^ character) * UINT64_C(0x100000001B3);
    at += size;
  }
  return key ^ (key >> 29);
}

uint64_t words_key(const reader *reader, uint32_t first, uint32_t last) {
  uint64_t key = 1;
  for (uint32_t token = first; token < last; token++)
    key = key_mix(key, word_key(reader, token));
  return key;
}

uint16_t entry_at(const reader *reader, uint32_t token, uint32_t last, uint32_t *length) {
  const struct token *tokens = reader->tokens->tokens;
  *length = 1;
  if (!(lexicon_row(tokens[token].lexeme)->classes & LEX_MULTI))
    return tokens[token].lexeme;
  uint32_t words = last - token < MAX_ENTRY_WORDS ? last - token : MAX_ENTRY_WORDS;
  for (; words > 1; words--) {
    if (kind_of(reader, token + words - 1) != TOKEN_WORD)
      continue;
    uint16_t row = lexicon_find_folding(reader->text->bytes, tokens[token].begin,
                                        tokens[token + words - 1].end);
    if (row && entry_classes(reader, token, row)) {
      *length = words;
      return row;
    }
  }
  return tokens[token].lexeme;
}

uint64_t entry_classes(const reader *reader, uint32_t token, uint16_t row) {
  const lexeme *lexeme = lexicon_row(row);
  bool capital = reader->tokens->tokens[token].flags & TOKEN_CAPITAL;
  return lexeme->classes | (capital ? lexeme->proper_classes : 0);
}

uint16_t place_of(const reader *reader, uint32_t token, uint16_t row) {
  return entry_classes(reader, token, row) & geographic ? lexicon_row(row)->place : 0;
}

uint32_t role_of(uint16_t row) {
  const lexeme *lexeme = lexicon_row(row);
  bool named = lexeme->place && !((lexeme->classes | lexeme->proper_classes) & geographic);
  return named ? UINT32_C(0x10000) + lexeme->place : row;
}

bool is_rank(uint64_t classes, uint32_t role) {
  return classes & LEX_TITLE && (classes & (LEX_PERSON | LEX_HEAD) || role > UINT16_MAX);
}

/* ---------------------------------------------------------------- keys */

/* The slot of the key, or the empty one where it belongs. */
static struct key_slot *slot_of(const key_map *map, uint64_t key) {
  /* Keys may be hashes or plain numbers: all their bits have to count. */
  uint32_t slot = (uint32_t)(key_mix(key, 0) >> 16) & (map->slot_count - 1);
  while (map->slots[slot].key && map->slots[slot].key != key)
    slot = (slot + 1) & (map->slot_count - 1);
  return &map->slots[slot];
}

static bool make_room(key_map *map, arena *arena) {
  if (map->used < map->slot_count / 2)
    return true;
  key_map bigger = {.slot_count = map->slot_count ? map->slot_count * 2 : 64, .used = map->used};
  bigger.slots = arena_new(arena, bigger.slot_count, sizeof *bigger.slots);
  if (!bigger.slots)
    return false;
  for (uint32_t i = 0; i < map->slot_count; i++)
    if (map->slots[i].key)
      *slot_of(&bigger, map->slots[i].key) = map->slots[i];
  *map = bigger;
  return true;
}

uint32_t *key_map_put(key_map *map, arena *arena, uint64_t key) {
  if (!make_room(map, arena))
    return NULL;
  key += !key;
  struct key_slot *slot = slot_of(map, key);
  if (!slot->key) {
    *slot = (struct key_slot){key, INQUIT_NONE};
    map->used++;
  }
  return &slot->value;
}

uint32_t key_map_get(const key_map *map, uint64_t key) {
  if (!map->slot_count)
    return INQUIT_NONE;
  const struct key_slot *slot = slot_of(map, key + !key);
  return slot->key ? slot->value : INQUIT_NONE;
}
