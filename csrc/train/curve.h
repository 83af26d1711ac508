/* exp and its like, to about 1e-6, in a form that the compiler turns into vector code. */
#ifndef INQUIT_TRAIN_CURVE_H
#define INQUIT_TRAIN_CURVE_H

#include <stdint.h>
#include <string.h>

/* e to the x, for x cut to +-87: 2 to the whole part of x / ln 2, times a polynomial. */
static inline float curve_exp(float x) {
  x = x < -87.0f ? -87.0f : x > 87.0f ? 87.0f : x;
  float whole = __builtin_rintf(x * 1.44269504f);
  float rest = x - whole * 0.693359375f + whole * 2.12194440e-4f;
  float power = 1.9875691500e-4f;
  power = power * rest + 1.3981999507e-3f;
  power = power * rest + 8.3334519073e-3f;
  power = power * rest + 4.1665795894e-2f;
  power = power * rest + 1.6666665459e-1f;
  power = power * rest + 5.0000001201e-1f;
  power = power * rest * rest + rest + 1;
  int32_t bits = ((int32_t)whole + 127) << 23;
  float scale;
  memcpy(&scale, &bits, sizeof scale);
  return power * scale;
}

static inline float curve_sigmoid(float x) {
  return 1 / (1 + curve_exp(-x));
}

static inline float curve_tanh(float x) {
  return 1 - 2 / (1 + curve_exp(2 * x));
}

#endif
