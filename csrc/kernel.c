#include "kernel.h"

extern const kernel kernel_avx512, kernel_avx2, kernel_neon, kernel_portable;

const kernel *const kernels[] = {
#ifdef __x86_64__
    &kernel_avx512,
    &kernel_avx2,
#endif
#ifdef __aarch64__
    &kernel_neon,
#endif
    &kernel_portable,
};

const uint32_t kernel_count = COUNT_OF(kernels);

const kernel *kernel_choose(void) {
  for (uint32_t row = 0; row + 1 < kernel_count; row++)
    if (kernels[row]->can_run())
      return kernels[row];
  return kernels[kernel_count - 1];
}
