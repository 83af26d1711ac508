#include "recall.h"

#include <string.h>

/* Tags that are kept, needed or not: an article that is undone to an earlier state, and back, is
 * recalled all the way. */
#define SPARE 8192

#define FIRST_ROOM 64 /* of the table; a power of two */

typedef struct entry {
  recall_key key;
  uint32_t first, count; /* tags; a count of 0 is an empty slot */
  uint64_t text;         /* the last one that needed it */
} entry;

/* All that is remembered; replaced as a whole when it forgets. */
typedef struct store {
  arena arena;
  entry *entries; /* [room] hash table, linear probing, at most half full */
  uint32_t room, entry_count;
  ARRAY(tag) tags;
} store;

struct inquit_recall {
  inquit_allocator allocator;
  store store;
  uint64_t text;   /* number of the present one, from 1 */
  uint32_t needed; /* tags of it */
};

/* ---------------------------------------------------------------- keys */

static uint64_t rotate(uint64_t value, int bits) {
  return value << bits | value >> (64 - bits);
}

/* Two independent hashes; each step is a bijection of the word and of what was there before. */
static void mix(recall_key *key, uint64_t word) {
  key->one = rotate((key->one ^ word) * UINT64_C(0x9E3779B185EBCA87), 31);
  key->two = rotate((key->two + word) * UINT64_C(0xC2B2AE3D27D4EB4F), 29) ^ word;
}

static uint64_t spread(uint64_t value) {
  value = (value ^ value >> 33) * UINT64_C(0xFF51AFD7ED558CCD);
  value = (value ^ value >> 33) * UINT64_C(0xC4CEB9FE1A85EC53);
  return value ^ value >> 33;
}

recall_key recall_key_of(const feature *features, uint32_t count, phrase kept) {
  recall_key key = {0, 0};
  mix(&key, count);
  mix(&key, kept.first | (uint64_t)kept.last << 32);
  for (uint32_t i = 0; i < count; i++) {
    uint64_t hashes[(FEATURE_HASHES + 1) / 2] = {0}, flags[(FEATURE_FLAGS + 7) / 8] = {0};
    memcpy(hashes, features[i].hashes, sizeof features[i].hashes);
    memcpy(flags, features[i].flags, sizeof features[i].flags);
    for (size_t k = 0; k < COUNT_OF(hashes); k++)
      mix(&key, hashes[k]);
    for (size_t k = 0; k < COUNT_OF(flags); k++)
      mix(&key, flags[k]);
    mix(&key, features[i].classes);
  }
  return (recall_key){spread(key.one), spread(key.two)};
}

/* ---------------------------------------------------------------- the store */

static inquit_status store_init(store *store, const inquit_allocator *allocator, uint32_t room) {
  *store = (struct store){.room = room};
  arena_init(&store->arena, allocator);
  store->entries = arena_new(&store->arena, room, sizeof *store->entries);
  return store->entries ? INQUIT_OK : INQUIT_NO_MEMORY;
}

/* The slot that has the key, or the empty one where it belongs. */
static entry *slot_of(const store *store, recall_key key) {
  uint32_t at = (uint32_t)key.one & (store->room - 1);
  while (store->entries[at].count &&
         (store->entries[at].key.one != key.one || store->entries[at].key.two != key.two))
    at = (at + 1) & (store->room - 1);
  return &store->entries[at];
}

static inquit_status make_room(store *store) {
  if (store->entry_count < store->room / 2)
    return INQUIT_OK;
  entry *old = store->entries;
  uint32_t old_room = store->room;
  entry *wider = arena_new(&store->arena, (size_t)old_room * 2, sizeof *wider);
  if (!wider)
    return INQUIT_NO_MEMORY;
  store->entries = wider;
  store->room = old_room * 2;
  for (uint32_t i = 0; i < old_room; i++)
    if (old[i].count)
      *slot_of(store, old[i].key) = old[i];
  return INQUIT_OK;
}

static inquit_status store_add(store *store, recall_key key, const tag *tags, uint32_t count,
                               uint64_t text) {
  TRY(make_room(store));
  uint32_t first = store->tags.count;
  for (uint32_t i = 0; i < count; i++)
    /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): a table with room is never NULL. */
    if (!ARRAY_PUSH(&store->arena, &store->tags, tags[i])) {
      store->tags.count = first;
      return INQUIT_NO_MEMORY;
    }
  *slot_of(store, key) = (entry){key, first, count, text};
  store->entry_count++;
  return INQUIT_OK;
}

/* Leaves what the present text has needed. */
static inquit_status forget(inquit_recall *recall) {
  const store *old = &recall->store;
  store kept;
  inquit_status status = store_init(&kept, &recall->allocator, FIRST_ROOM);
  for (uint32_t i = 0; status == INQUIT_OK && i < old->room; i++) {
    const entry *entry = &old->entries[i];
    if (entry->count && entry->text == recall->text)
      status = store_add(&kept, entry->key, old->tags.at + entry->first, entry->count, entry->text);
  }
  if (status == INQUIT_OK) {
    arena_free(&recall->store.arena);
    recall->store = kept;
  } else {
    arena_free(&kept.arena);
  }
  return status;
}

/* ---------------------------------------------------------------- recalling */

inquit_status recall_begin(inquit_recall *recall) {
  uint32_t spare = recall->store.tags.count - recall->needed;
  if (spare > SPARE && spare > recall->needed)
    TRY(forget(recall));
  recall->text++;
  recall->needed = 0;
  return INQUIT_OK;
}

/* A paragraph that stands twice in the text is needed once. */
static void need(inquit_recall *recall, entry *entry) {
  if (entry->text != recall->text)
    recall->needed += entry->count;
  entry->text = recall->text;
}

const tag *recall_find(inquit_recall *recall, recall_key key, uint32_t count) {
  entry *entry = slot_of(&recall->store, key);
  if (entry->count != count)
    return NULL;
  need(recall, entry);
  return recall->store.tags.at + entry->first;
}

inquit_status recall_add(inquit_recall *recall, recall_key key, const tag *tags, uint32_t count) {
  if (recall_find(recall, key, count))
    return INQUIT_OK;
  recall->needed += count;
  return store_add(&recall->store, key, tags, count, recall->text);
}

/* ---------------------------------------------------------------- life */

inquit_recall *inquit_recall_new(const inquit_allocator *allocator) {
  inquit_allocator own = allocator_or_default(allocator);
  inquit_recall *recall = own.resize(own.user, NULL, sizeof *recall);
  if (!recall)
    return NULL;
  *recall = (inquit_recall){.allocator = own};
  if (store_init(&recall->store, &own, FIRST_ROOM) == INQUIT_OK)
    return recall;
  inquit_recall_free(recall);
  return NULL;
}

void inquit_recall_free(inquit_recall *recall) {
  if (!recall)
    return;
  arena_free(&recall->store.arena);
  inquit_allocator allocator = recall->allocator;
  allocator.resize(allocator.user, recall, 0);
}
