/* The hash that the table is built and searched with (FNV-1a, Fowler, Noll and Vo, 32 bits). */
#ifndef INQUIT_LEXICON_HASH_H
#define INQUIT_LEXICON_HASH_H

#include <stdint.h>

#define LEXICON_HASH_START 2166136261u

static inline uint32_t lexicon_hash_step(uint32_t hash, unsigned char byte) {
  return (hash ^ byte) * 16777619u;
}

#endif
