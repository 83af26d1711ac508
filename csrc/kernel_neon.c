#include "kernel.h"

#ifdef __aarch64__

#include <arm_neon.h>
#include <string.h>

#define KERNEL
#define WIDTH 4
#define TILE 4 /* 16 sums, 4 inputs and the weights: fewer than the 32 registers */

typedef int32x4_t ints;
typedef float32x4_t floats;
typedef int8x16_t bytes;

#define INLINE KERNEL static inline __attribute__((always_inline))

/* The bytes are made signed, so that there is nothing to take back. */
INLINE ints begin_sums(const int32_t *from) {
  (void)from;
  return vdupq_n_s32(0);
}

INLINE bytes spread(const uint8_t *four) {
  uint32_t quad;
  memcpy(&quad, four, sizeof quad);
  return vreinterpretq_s8_u32(vdupq_n_u32(quad ^ UINT32_C(0x80808080)));
}

INLINE ints dot(ints sums, bytes input, const int8_t *weights) {
  int8x16_t factors = vld1q_s8(weights);
#ifdef __ARM_FEATURE_DOTPROD
  return vdotq_s32(sums, input, factors);
#else
  int16x8_t low = vmull_s8(vget_low_s8(input), vget_low_s8(factors));
  int16x8_t high = vmull_high_s8(input, factors);
  return vpadalq_s16(sums, vpaddq_s16(low, high)); /* pairs fit 16 bits */
#endif
}

INLINE floats load(const float *from) {
  return vld1q_f32(from);
}

INLINE void store(float *to, floats from) {
  vst1q_f32(to, from);
}

INLINE void store_bytes(uint8_t *to, floats from) {
  uint16x4_t words = vmovn_u32(vreinterpretq_u32_f32(from));
  uint8x8_t lowest = vmovn_u16(vcombine_u16(words, words));
  vst1_lane_u32((uint32_t *)(void *)to, vreinterpret_u32_u8(lowest), 0);
}

INLINE floats same(float value) {
  return vdupq_n_f32(value);
}

INLINE floats to_floats(ints from) {
  return vcvtq_f32_s32(from);
}

INLINE floats add(floats left, floats right) {
  return vaddq_f32(left, right);
}

INLINE floats multiply(floats left, floats right) {
  return vmulq_f32(left, right);
}

INLINE floats divide(floats over, floats under) {
  return vdivq_f32(over, under);
}

INLINE floats least(floats left, floats right) {
  return vminq_f32(left, right);
}

INLINE floats most(floats left, floats right) {
  return vmaxq_f32(left, right);
}

#include "kernel_body.h"

static bool can_run(void) {
  return true;
}

const kernel kernel_neon = {"neon", can_run, project, step};

#endif
