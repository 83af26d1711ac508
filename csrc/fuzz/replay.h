/* What a fuzzer, or replay.c, calls. */
#ifndef INQUIT_FUZZ_REPLAY_H
#define INQUIT_FUZZ_REPLAY_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
