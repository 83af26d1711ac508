/* The first stages of the engine, run on a text; and memory that counts its blocks and runs out. */
#ifndef INQUIT_TESTS_STAGES_H
#define INQUIT_TESTS_STAGES_H

#include <stdlib.h>
#include <string.h>

#include "quote.h"
#include "text.h"
#include "token.h"

/* Allows so many more blocks, new or resized, and counts those that are alive. */
struct memory {
  size_t allowed;
  size_t alive;
};

static const size_t NO_LIMIT = SIZE_MAX;

static inline void *resize_counted(void *user, void *old, size_t size) {
  struct memory *memory = user;
  if (size == 0) {
    memory->alive -= old != NULL;
    free(old);
    return NULL;
  }
  if (memory->allowed == 0)
    return NULL;
  if (memory->allowed != NO_LIMIT)
    memory->allowed--;
  memory->alive += old == NULL;
  return realloc(old, size);
}

static inline inquit_allocator counted(struct memory *memory) {
  return (inquit_allocator){resize_counted, memory};
}

struct stages {
  struct memory memory;
  arena arena;
  text text;
  token_list tokens;
  quote_list quotes;
};

/* All of it lives until stages_free(), whatever the status. */
static inline inquit_status stages_read(struct stages *stages, const char *bytes, size_t length,
                                        size_t allowed) {
  *stages = (struct stages){.memory = {.allowed = allowed}};
  inquit_allocator allocator = counted(&stages->memory);
  arena_init(&stages->arena, &allocator);
  TRY(text_init(&stages->text, &stages->arena, bytes, (uint32_t)length, false, NULL));
  TRY(token_init(&stages->tokens, &stages->arena, &stages->text));
  return quote_init(&stages->quotes, &stages->arena, &stages->text, &stages->tokens);
}

static inline void stages_free(struct stages *stages) {
  arena_free(&stages->arena);
}

/* A growing string, for what a test compares. */
struct written {
  char bytes[4096];
  size_t length;
};

static inline void write_bytes(struct written *written, const char *bytes, size_t length) {
  size_t room = sizeof written->bytes - 1 - written->length;
  if (length > room)
    length = room;
  memcpy(written->bytes + written->length, bytes, length);
  written->length += length;
  written->bytes[written->length] = '\0';
}

static inline void write_string(struct written *written, const char *string) {
  write_bytes(written, string, strlen(string));
}

#endif
