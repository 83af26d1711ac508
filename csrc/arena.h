/* Memory that is freed all at once.  Small blocks share chunks; a large one has a chunk of its own,
 * so that a growing table is extended by the allocator instead of being copied. */
#ifndef INQUIT_ARENA_H
#define INQUIT_ARENA_H

#include "inquit.h"

typedef struct arena_chunk arena_chunk;

typedef struct arena {
  inquit_allocator allocator;
  arena_chunk *chunks; /* the newest first */
  size_t bytes;        /* obtained from the allocator now */
  size_t peak;         /* the largest that bytes has been */
} arena;

/* The caller's; where that is NULL, one by realloc() and free(). */
inquit_allocator allocator_or_default(const inquit_allocator *wanted);

void arena_init(arena *arena, const inquit_allocator *allocator);
void arena_free(arena *arena);

/* count * size bytes, zeroed, aligned for any type; NULL when there is no memory or the product
 * overflows.  A count of 0 gives a valid pointer to nothing. */
void *arena_new(arena *arena, size_t count, size_t size);

/* The block old (of old_count items; NULL with 0) with room for new_count >= old_count items; old
 * is then no longer valid.  What is new is not zeroed.  NULL: no memory, and old stays as it was.
 */
void *arena_grow(arena *arena, void *old, size_t old_count, size_t new_count, size_t size);

/* A table that grows: ARRAY(token) tokens = {0}; ARRAY_PUSH(arena, &tokens, value). */
#define ARRAY(type)                                                                                \
  struct {                                                                                         \
    type *at;                                                                                      \
    uint32_t count, room;                                                                          \
  }

/* true, or false when there is no memory (or the table would pass UINT32_MAX rows). */
#define ARRAY_PUSH(arena, array, ...)                                                              \
  (((array)->count < (array)->room ||                                                              \
    arena_make_room((arena), (void **)&(array)->at, &(array)->room, sizeof *(array)->at))          \
       ? ((array)->at[(array)->count++] = (__VA_ARGS__), true)                                     \
       : false)

/* Doubles *room of the table *at; the work of ARRAY_PUSH. */
bool arena_make_room(arena *arena, void **at, uint32_t *room, size_t size);

#endif
