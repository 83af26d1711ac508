#include "kernel.h"

#ifdef __x86_64__

#include <immintrin.h>
#include <string.h>

#define KERNEL __attribute__((target("avx2")))
#define WIDTH 8
#define TILE 2 /* 8 sums, 2 inputs, 4 for products and weights: the 16 registers */

typedef __m256i ints;
typedef __m256 floats;
typedef __m256i bytes;

#define INLINE KERNEL static inline __attribute__((always_inline))

INLINE ints begin_sums(const int32_t *from) {
  return _mm256_loadu_si256((const __m256i *)from);
}

INLINE bytes spread(const uint8_t *four) {
  int32_t quad;
  memcpy(&quad, four, sizeof quad);
  return _mm256_set1_epi32(quad);
}

/* Pairs of products fit 16 bits: KERNEL_MAX_WEIGHT. */
INLINE ints dot(ints sums, bytes input, const int8_t *weights) {
  __m256i pairs = _mm256_maddubs_epi16(input, _mm256_loadu_si256((const __m256i *)weights));
  return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

INLINE floats load(const float *from) {
  return _mm256_loadu_ps(from);
}

INLINE void store(float *to, floats from) {
  _mm256_storeu_ps(to, from);
}

INLINE void store_bytes(uint8_t *to, floats from) {
  const __m256i lowest =
      _mm256_setr_epi8(0, 4, 8, 12, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 4, 8, 12, -1,
                       -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
  __m256i halves = _mm256_shuffle_epi8(_mm256_castps_si256(from), lowest);
  int32_t low = _mm_cvtsi128_si32(_mm256_castsi256_si128(halves));
  int32_t high = _mm_cvtsi128_si32(_mm256_extracti128_si256(halves, 1));
  memcpy(to, &low, sizeof low);
  memcpy(to + 4, &high, sizeof high);
}

INLINE floats same(float value) {
  return _mm256_set1_ps(value);
}

INLINE floats to_floats(ints from) {
  return _mm256_cvtepi32_ps(from);
}

INLINE floats add(floats left, floats right) {
  return _mm256_add_ps(left, right);
}

INLINE floats multiply(floats left, floats right) {
  return _mm256_mul_ps(left, right);
}

INLINE floats divide(floats over, floats under) {
  return _mm256_div_ps(over, under);
}

INLINE floats least(floats left, floats right) {
  return _mm256_min_ps(left, right);
}

INLINE floats most(floats left, floats right) {
  return _mm256_max_ps(left, right);
}

#include "kernel_body.h"

static bool can_run(void) {
  return __builtin_cpu_supports("avx2");
}

const kernel kernel_avx2 = {"avx2", can_run, project, step};

#endif
