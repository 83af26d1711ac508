/* Words as keys: one hash for each way of writing them, and a table from keys to rows. */
#ifndef INQUIT_WORD_H
#define INQUIT_WORD_H

#include "base.h"
#include "phrase.h"

/* What follows the same key in different uses: they are kept apart by salting the hash. */
static inline uint64_t key_mix(uint64_t left, uint64_t right) {
  uint64_t mixed = (left + UINT64_C(0x9E3779B97F4A7C15)) * UINT64_C(0xD6E8FEB86659FD93);
  mixed = ((mixed ^ (mixed >> 32)) + right) * UINT64_C(0xBF58476D1CE4E5B9);
  return mixed ^ (mixed >> 29);
}

/* The word in lower case, its full stops left out ("U.N." is "UN"). */
uint64_t word_key(const reader *reader, uint32_t token);

/* The words of the tokens [first, last), in order. */
uint64_t words_key(const reader *reader, uint32_t first, uint32_t last);

/* Longest entry of several words that begins at the token and ends before last, in *length tokens;
 * the row of the token itself, with length 1, when there is none. */
uint16_t entry_at(const reader *reader, uint32_t token, uint32_t last, uint32_t *length);

/* What the lexicon says of the entry of length tokens (LEX_... bits). */
uint64_t entry_classes(const reader *reader, uint32_t token, uint16_t row);

/* The place of the entry, if it is one; else 0.  (Roles have numbers there too.) */
uint16_t place_of(const reader *reader, uint32_t token, uint16_t row);

/* A number for what a title or noun says: words of one role ("Sen.", "senator") share it. */
uint32_t role_of(uint16_t row);

/* Whether the role is a rank: "senator", "judge", but neither "Mr." nor "farmer". */
bool is_rank(uint64_t classes, uint32_t role);

/* Keys to numbers; grows as needed. */
typedef struct key_map {
  struct key_slot {
    uint64_t key;   /* never 0 where the slot is taken */
    uint32_t value; /* the caller's */
  } * slots;        /* [slot_count] */
  uint32_t slot_count, used;
} key_map;

/* Where the value of the key stands, made with the value INQUIT_NONE if it is new; valid until the
 * next call.  NULL: no memory. */
uint32_t *key_map_put(key_map *map, arena *arena, uint64_t key);

/* The value of the key, or INQUIT_NONE. */
uint32_t key_map_get(const key_map *map, uint64_t key);

#endif
