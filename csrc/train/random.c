#include "random.h"

#include <math.h>

static uint64_t mixed(uint64_t bits) {
  bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
  bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
  return bits ^ bits >> 31;
}

random_source random_new(uint64_t seed, uint64_t stream) {
  return (random_source){mixed(seed + 0x9e3779b97f4a7c15u) ^ mixed(mixed(stream) + 1)};
}

uint64_t random_bits(random_source *source) {
  source->state += 0x9e3779b97f4a7c15u;
  return mixed(source->state);
}

float random_unit(random_source *source) {
  return (float)(random_bits(source) >> 40) * 0x1p-24f;
}

uint32_t random_below(random_source *source, uint32_t bound) {
  return (uint32_t)((random_bits(source) >> 32) * bound >> 32);
}

float random_normal(random_source *source) {
  float radius = sqrtf(-2 * logf(1 - random_unit(source)));
  return radius * cosf(6.2831853f * random_unit(source));
}
