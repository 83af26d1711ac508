#include "arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

enum {
  CHUNK_BYTES = 64 * 1024, /* for small blocks: a news article needs a handful of them */
  LARGE_BYTES = 8 * 1024   /* blocks from here on have a chunk of their own, and can be resized */
};

struct arena_chunk {
  arena_chunk *next, *previous;
  size_t size, used; /* bytes of data */
  alignas(max_align_t) unsigned char data[];
};

static void *resize_by_default(void *user, void *old, size_t size) {
  (void)user;
  if (size)
    return realloc(old, size);
  free(old);
  return NULL;
}

inquit_allocator allocator_or_default(const inquit_allocator *wanted) {
  return wanted ? *wanted : (inquit_allocator){resize_by_default, NULL};
}

void arena_init(arena *arena, const inquit_allocator *allocator) {
  *arena = (struct arena){.allocator = *allocator};
}

void arena_free(arena *arena) {
  arena_chunk *chunk = arena->chunks;
  while (chunk != NULL) {
    arena_chunk *next = chunk->next;
    arena->allocator.resize(arena->allocator.user, chunk, 0);
    chunk = next;
  }
  arena->chunks = NULL;
  arena->bytes = 0;
}

static void account(arena *arena, size_t old_size, size_t new_size) {
  arena->bytes = arena->bytes - old_size + new_size;
  if (arena->bytes > arena->peak)
    arena->peak = arena->bytes;
}

/* count * size, rounded up so that the block after it is aligned as well. */
static bool block_bytes(size_t count, size_t size, size_t *bytes) {
  const size_t align = alignof(max_align_t);
  if (size != 0 && count > (SIZE_MAX - sizeof(arena_chunk) - align) / size)
    return false;
  *bytes = (count * size + align - 1) / align * align;
  return true;
}

static arena_chunk *new_chunk(arena *arena, size_t size) {
  arena_chunk *chunk =
      arena->allocator.resize(arena->allocator.user, NULL, sizeof(arena_chunk) + size);
  if (chunk == NULL)
    return NULL;
  *chunk = (arena_chunk){.size = size};
  account(arena, 0, sizeof(arena_chunk) + size);
  return chunk;
}

/* The first chunk is the one that small blocks are taken from: a large block goes behind it. */
static void link_chunk(arena *arena, arena_chunk *chunk, bool large) {
  arena_chunk *before = large ? arena->chunks : NULL;
  chunk->previous = before;
  chunk->next = before != NULL ? before->next : arena->chunks;
  if (chunk->next != NULL)
    chunk->next->previous = chunk;
  if (before != NULL)
    before->next = chunk;
  else
    arena->chunks = chunk;
}

static void *new_block(arena *arena, size_t bytes) {
  bool large = bytes >= LARGE_BYTES;
  arena_chunk *chunk = arena->chunks;
  if (large || chunk == NULL || chunk->size - chunk->used < bytes) {
    chunk = new_chunk(arena, large ? bytes : CHUNK_BYTES);
    if (chunk == NULL)
      return NULL;
    link_chunk(arena, chunk, large);
  }
  void *block = chunk->data + chunk->used;
  chunk->used += bytes;
  return block;
}

void *arena_new(arena *arena, size_t count, size_t size) {
  size_t bytes;
  if (!block_bytes(count, size, &bytes))
    return NULL;
  void *block = new_block(arena, bytes);
  if (block != NULL)
    memset(block, 0, bytes);
  return block;
}

/* The allocator may move the chunk: its neighbours have to know. */
static void *resize_large(arena *arena, void *block, size_t bytes) {
  arena_chunk *chunk = (arena_chunk *)((unsigned char *)block - offsetof(arena_chunk, data));
  size_t old_size = chunk->size;
  chunk = arena->allocator.resize(arena->allocator.user, chunk, sizeof(arena_chunk) + bytes);
  if (chunk == NULL)
    return NULL;
  chunk->size = chunk->used = bytes;
  if (chunk->next != NULL)
    chunk->next->previous = chunk;
  if (chunk->previous != NULL)
    chunk->previous->next = chunk;
  else
    arena->chunks = chunk;
  account(arena, old_size, bytes);
  return chunk->data;
}

void *arena_grow(arena *arena, void *old, size_t old_count, size_t new_count, size_t size) {
  size_t old_bytes, new_bytes;
  if (!block_bytes(old_count, size, &old_bytes) || !block_bytes(new_count, size, &new_bytes))
    return NULL;
  if (old_bytes >= LARGE_BYTES)
    return resize_large(arena, old, new_bytes);
  void *block = new_block(arena, new_bytes);
  if (block != NULL && old_count > 0)
    memcpy(block, old, old_count * size);
  return block;
}

bool arena_make_room(arena *arena, void **at, uint32_t *room, size_t size) {
  enum { FIRST_ROOM = 16 };
  uint32_t new_room = *room == 0 ? FIRST_ROOM : *room > UINT32_MAX / 2 ? UINT32_MAX : *room * 2;
  if (new_room == *room)
    return false;
  void *grown = arena_grow(arena, *at, *room, new_room, size);
  if (grown == NULL)
    return false;
  *at = grown;
  *room = new_room;
  return true;
}
