#include "kernel.h"

#ifdef __x86_64__

#include <immintrin.h>
#include <string.h>

#define KERNEL __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define WIDTH 16
#define TILE 4 /* 16 sums, 4 inputs and the weights: fewer than the 32 registers */

typedef __m512i ints;
typedef __m512 floats;
typedef __m512i bytes;

#define INLINE KERNEL static inline __attribute__((always_inline))

INLINE ints begin_sums(const int32_t *from) {
  return _mm512_loadu_si512(from);
}

INLINE bytes spread(const uint8_t *four) {
  int32_t quad;
  memcpy(&quad, four, sizeof quad);
  return _mm512_set1_epi32(quad);
}

INLINE ints dot(ints sums, bytes input, const int8_t *weights) {
  return _mm512_dpbusd_epi32(sums, input, _mm512_loadu_si512(weights));
}

INLINE floats load(const float *from) {
  return _mm512_loadu_ps(from);
}

INLINE void store(float *to, floats from) {
  _mm512_storeu_ps(to, from);
}

INLINE void store_bytes(uint8_t *to, floats from) {
  _mm_storeu_si128((__m128i *)to, _mm512_cvtepi32_epi8(_mm512_castps_si512(from)));
}

INLINE floats same(float value) {
  return _mm512_set1_ps(value);
}

INLINE floats to_floats(ints from) {
  return _mm512_cvtepi32_ps(from);
}

INLINE floats add(floats left, floats right) {
  return _mm512_add_ps(left, right);
}

INLINE floats multiply(floats left, floats right) {
  return _mm512_mul_ps(left, right);
}

INLINE floats divide(floats over, floats under) {
  return _mm512_div_ps(over, under);
}

INLINE floats least(floats left, floats right) {
  return _mm512_min_ps(left, right);
}

INLINE floats most(floats left, floats right) {
  return _mm512_max_ps(left, right);
}

#include "kernel_body.h"

static bool can_run(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vnni");
}

const kernel kernel_avx512 = {"avx512", can_run, project, step};

#endif
