#include "vocabulary.h"

#include <stdlib.h>

#include "must.h"

/* Rarer strings are left to their affixes and shape. */
static const uint32_t least_seen[FEATURE_HASHES] = {
    [FEATURE_WORD] = 2, [FEATURE_SUFFIX] = 5, [FEATURE_PREFIX] = 5, [FEATURE_SHAPE] = 5};

/* ---------------------------------------------------------------- counting */

typedef struct tally {
  uint32_t hash, seen, cues;
  uint8_t kind;
} tally;

typedef struct tally_table {
  tally *slots; /* [mask + 1] linear probing; seen 0: free */
  uint32_t mask, used;
} tally_table;

static tally *find_tally(const tally_table *table, uint32_t hash) {
  uint32_t at = hash & table->mask;
  while (table->slots[at].seen && table->slots[at].hash != hash)
    at = (at + 1) & table->mask;
  return &table->slots[at];
}

static void grow_tallies(tally_table *table, arena *arena) {
  tally_table larger = {.mask = table->mask * 2 + 1, .used = table->used};
  larger.slots = arena_new(arena, (size_t)larger.mask + 1, sizeof *larger.slots);
  for (uint32_t i = 0; i <= table->mask; i++)
    if (table->slots[i].seen)
      *find_tally(&larger, table->slots[i].hash) = table->slots[i];
  *table = larger;
}

/* Of two strings with one hash the first keeps it; the other stays unknown. */
static void add_tally(tally_table *table, arena *arena, feature_hash kind, uint32_t hash,
                      bool is_cue) {
  if (table->used * 2 > table->mask)
    grow_tallies(table, arena);
  tally *tally = find_tally(table, hash);
  if (!tally->seen) {
    *tally = (struct tally){.hash = hash, .kind = (uint8_t)kind};
    table->used++;
  }
  if (tally->kind != kind)
    return;
  tally->seen++;
  tally->cues += is_cue;
}

static tally_table count_all(arena *arena, const analysis *analyses, uint32_t count) {
  tally_table table = {.mask = (1u << 16) - 1};
  table.slots = arena_new(arena, (size_t)table.mask + 1, sizeof *table.slots);
  for (uint32_t i = 0; i < count; i++)
    for (uint32_t at = 0; at < analyses[i].tokens.token_count; at++)
      for (unsigned kind = 0; kind < FEATURE_HASHES; kind++)
        add_tally(&table, arena, (feature_hash)kind, analyses[i].features[at].hashes[kind],
                  analysis_is_cue(analyses[i].labels[at]));
  return table;
}

/* ---------------------------------------------------------------- rows */

/* By kind, then the frequent first; the hash makes the order one. */
static int compare_tallies(const void *left, const void *right) {
  const tally *a = left, *b = right;
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  if (a->seen != b->seen)
    return a->seen > b->seen ? -1 : 1;
  return a->hash < b->hash ? -1 : a->hash > b->hash;
}

/* Moves what is seen often enough to the front of the slots, in order; returns how many. */
static uint32_t sort_tallies(tally_table *table) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i <= table->mask; i++) {
    tally tally = table->slots[i];
    if (tally.seen && tally.seen >= least_seen[tally.kind])
      table->slots[kept++] = tally;
  }
  qsort(table->slots, kept, sizeof *table->slots, compare_tallies);
  return kept;
}

static void fill_slots(vocabulary *vocabulary, arena *arena) {
  uint32_t mask = 1;
  while (mask < vocabulary->entry_count * 2)
    mask = mask * 2 + 1;
  vocabulary->slots = arena_new(arena, (size_t)mask + 1, sizeof *vocabulary->slots);
  vocabulary->slot_mask = mask;
  for (uint32_t i = 0; i < vocabulary->entry_count; i++) {
    uint32_t at = vocabulary->entries[i].hash & mask;
    while (vocabulary->slots[at])
      at = (at + 1) & mask;
    vocabulary->slots[at] = i + 1;
  }
}

static void fill_entries(vocabulary *vocabulary, arena *arena, const tally *tallies) {
  vocabulary->entries = arena_new(arena, vocabulary->entry_count, sizeof *vocabulary->entries);
  for (unsigned kind = 0; kind < FEATURE_HASHES; kind++)
    vocabulary->rows[kind] = 1;
  for (uint32_t i = 0; i < vocabulary->entry_count; i++) {
    uint32_t row = vocabulary->rows[tallies[i].kind]++;
    if (row > UINT16_MAX)
      must_stop("more than %d strings of one kind", UINT16_MAX);
    vocabulary->entries[i] = (vocabulary_entry){tallies[i].hash, (uint16_t)row, tallies[i].kind};
  }
  uint32_t words = vocabulary->rows[FEATURE_WORD];
  vocabulary->seen = arena_new(arena, words, sizeof *vocabulary->seen);
  vocabulary->cues = arena_new(arena, words, sizeof *vocabulary->cues);
  for (uint32_t row = 1; row < words; row++) {
    vocabulary->seen[row] = tallies[row - 1].seen;
    vocabulary->cues[row] = tallies[row - 1].cues;
  }
}

void vocabulary_init(vocabulary *vocabulary, arena *arena, const analysis *analyses,
                     uint32_t count) {
  struct arena scratch;
  arena_init(&scratch, &must_allocator);
  tally_table table = count_all(&scratch, analyses, count);
  *vocabulary = (struct vocabulary){.entry_count = sort_tallies(&table)};
  fill_entries(vocabulary, arena, table.slots);
  fill_slots(vocabulary, arena);
  arena_free(&scratch);
}

uint16_t vocabulary_row(const vocabulary *vocabulary, feature_hash kind, uint32_t hash) {
  for (uint32_t at = hash & vocabulary->slot_mask; vocabulary->slots[at];
       at = (at + 1) & vocabulary->slot_mask) {
    const vocabulary_entry *entry = &vocabulary->entries[vocabulary->slots[at] - 1];
    if (entry->hash == hash)
      return entry->kind == kind ? entry->row : 0;
  }
  return 0;
}

uint8_t vocabulary_bucket(uint32_t seen, uint32_t cues) {
  static const float limits[VOCABULARY_BUCKETS - 2] = {.003f, .01f, .03f, .08f, .15f,
                                                       .25f,  .4f,  .55f, .7f,  .85f};
  if (seen < least_seen[FEATURE_WORD])
    return 0;
  float share = ((float)cues + .1f) / (float)(seen + 1);
  uint8_t bucket = 1;
  while (bucket < VOCABULARY_BUCKETS - 1 && share > limits[bucket - 1])
    bucket++;
  return bucket;
}
