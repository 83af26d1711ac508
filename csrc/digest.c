#include "digest.h"

#include <string.h>

static const uint64_t PRIME_1 = UINT64_C(0x9E3779B185EBCA87);
static const uint64_t PRIME_2 = UINT64_C(0xC2B2AE3D27D4EB4F);
static const uint64_t PRIME_3 = UINT64_C(0x165667B19E3779F9);
static const uint64_t PRIME_4 = UINT64_C(0x85EBCA77C2B2AE63);
static const uint64_t PRIME_5 = UINT64_C(0x27D4EB2F165667C5);

enum { LANES = 4, STRIPE = 8 * LANES };

static uint64_t rotate(uint64_t value, int bits) {
  return value << bits | value >> (64 - bits);
}

/* As little-endian machines read; on others there is no model to sum up. */
static uint64_t read_eight(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

static uint32_t read_four(const uint8_t *bytes) {
  uint32_t value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

static uint64_t mix_round(uint64_t lane, uint64_t input) {
  return rotate(lane + input * PRIME_2, 31) * PRIME_1;
}

static uint64_t mix_stripes(const uint8_t *bytes, size_t size) {
  uint64_t lanes[LANES] = {PRIME_1 + PRIME_2, PRIME_2, 0, 0 - PRIME_1};
  for (size_t at = 0; at + STRIPE <= size; at += STRIPE)
    for (int i = 0; i < LANES; i++)
      lanes[i] = mix_round(lanes[i], read_eight(bytes + at + 8 * i));
  uint64_t mixed =
      rotate(lanes[0], 1) + rotate(lanes[1], 7) + rotate(lanes[2], 12) + rotate(lanes[3], 18);
  for (int i = 0; i < LANES; i++)
    mixed = (mixed ^ mix_round(0, lanes[i])) * PRIME_1 + PRIME_4;
  return mixed;
}

static uint64_t mix_tail(uint64_t mixed, const uint8_t *bytes, size_t size) {
  for (; size >= 8; bytes += 8, size -= 8)
    mixed = rotate(mixed ^ mix_round(0, read_eight(bytes)), 27) * PRIME_1 + PRIME_4;
  if (size >= 4) {
    mixed = rotate(mixed ^ read_four(bytes) * PRIME_1, 23) * PRIME_2 + PRIME_3;
    bytes += 4, size -= 4;
  }
  for (; size > 0; bytes++, size--)
    mixed = rotate(mixed ^ *bytes * PRIME_5, 11) * PRIME_1;
  return mixed;
}

uint64_t digest(const uint8_t *bytes, size_t size) {
  uint64_t mixed = size >= STRIPE ? mix_stripes(bytes, size) : PRIME_5;
  mixed = mix_tail(mixed + size, bytes + size / STRIPE * STRIPE, size % STRIPE);
  mixed = (mixed ^ mixed >> 33) * PRIME_2;
  mixed = (mixed ^ mixed >> 29) * PRIME_3;
  return mixed ^ mixed >> 32;
}
