/* In C with the vectors of gcc and clang, which become whatever the target has for sure. */
#include "kernel.h"

#include <string.h>

#define KERNEL
#define WIDTH 4
#define TILE 1

typedef int8_t octet __attribute__((vector_size(8)));
typedef int16_t words __attribute__((vector_size(16)));
typedef int32_t longs __attribute__((vector_size(16)));
typedef float floats __attribute__((vector_size(16)));

/* Two numbers a lane, which are added at the end: lanes 0 and 1, lanes 2 and 3. */
typedef struct ints {
  longs low, high;
} ints;

typedef words bytes;

#define INLINE KERNEL static inline __attribute__((always_inline))

/* The bytes are made signed, so that there is nothing to take back. */
INLINE ints begin_sums(const int32_t *from) {
  (void)from;
  return (ints){{0}, {0}};
}

INLINE words widen(const void *from) {
  octet eight;
  memcpy(&eight, from, sizeof eight);
  return __builtin_convertvector(eight, words);
}

INLINE bytes spread(const uint8_t *four) {
  uint32_t quad;
  memcpy(&quad, four, sizeof quad);
  quad ^= UINT32_C(0x80808080);
  uint32_t twice[2] = {quad, quad};
  return widen(twice);
}

/* Four sums of two neighbouring products each, which fit 16 bits. */
INLINE longs dot_pairs(bytes input, const int8_t *weights) {
  longs pairs = (longs)(input * widen(weights));
  return (pairs >> 16) + (pairs << 16 >> 16);
}

INLINE ints dot(ints sums, bytes input, const int8_t *weights) {
  return (ints){sums.low + dot_pairs(input, weights), sums.high + dot_pairs(input, weights + 8)};
}

INLINE floats load(const float *from) {
  floats made;
  memcpy(&made, from, sizeof made);
  return made;
}

INLINE void store(float *to, floats from) {
  memcpy(to, &from, sizeof from);
}

INLINE void store_bytes(uint8_t *to, floats from) {
  longs bits = (longs)from;
  for (int lane = 0; lane < WIDTH; lane++)
    to[lane] = (uint8_t)bits[lane];
}

INLINE floats same(float value) {
  return (floats){value, value, value, value};
}

INLINE floats to_floats(ints from) {
  longs sums = {from.low[0] + from.low[1], from.low[2] + from.low[3], from.high[0] + from.high[1],
                from.high[2] + from.high[3]};
  return __builtin_convertvector(sums, floats);
}

INLINE floats add(floats left, floats right) {
  return left + right;
}

INLINE floats multiply(floats left, floats right) {
  return left * right;
}

INLINE floats divide(floats over, floats under) {
  return over / under;
}

INLINE floats where(longs all_bits, floats left, floats right) {
  return (floats)((all_bits & (longs)left) | (~all_bits & (longs)right));
}

INLINE floats least(floats left, floats right) {
  return where(left < right, left, right);
}

INLINE floats most(floats left, floats right) {
  return where(left > right, left, right);
}

#include "kernel_body.h"

static bool can_run(void) {
  return true;
}

const kernel kernel_portable = {"portable", can_run, project, step};
