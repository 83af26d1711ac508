/* The strings that the network knows: from the hash of a feature to its row of the embedding table,
 * and how often each word is part of a cue. */
#ifndef INQUIT_TRAIN_VOCABULARY_H
#define INQUIT_TRAIN_VOCABULARY_H

#include "analysis.h"

/* Cue buckets: 0 unknown, then ever more often a cue. */
enum { VOCABULARY_BUCKETS = 12 };

typedef struct vocabulary_entry {
  uint32_t hash; /* no two entries share it */
  uint16_t row;  /* 1 <= row < rows[kind] */
  uint8_t kind;  /* feature_hash */
} vocabulary_entry;

typedef struct vocabulary {
  uint32_t rows[FEATURE_HASHES]; /* of each table, row 0 for what is unknown included */
  vocabulary_entry *entries;     /* [entry_count] by kind, then by row: each row once */
  uint32_t entry_count;
  uint32_t *seen;  /* [rows[FEATURE_WORD]] tokens of the word */
  uint32_t *cues;  /* [rows[FEATURE_WORD]] how many of them are labelled as part of a cue */
  uint32_t *slots; /* [slot_mask + 1] row of entries + 1, by hash, linear probing; 0: free */
  uint32_t slot_mask;
} vocabulary;

/* Words seen twice, affixes and shapes seen five times. */
void vocabulary_init(vocabulary *vocabulary, arena *arena, const analysis *analyses,
                     uint32_t count);

/* The row of the hash in the table of that kind, or 0. */
uint16_t vocabulary_row(const vocabulary *vocabulary, feature_hash kind, uint32_t hash);

/* The bucket of a word seen so often, so many times in a cue. */
uint8_t vocabulary_bucket(uint32_t seen, uint32_t cues);

#endif
