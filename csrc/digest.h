/* XXH64 with seed 0 (Yann Collet's xxHash): a checksum as fast as memory, for the model file. */
#ifndef INQUIT_DIGEST_H
#define INQUIT_DIGEST_H

#include "base.h"

uint64_t digest(const uint8_t *bytes, size_t size);

#endif
