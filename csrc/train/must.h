/* The trainer ends where it cannot go on: what it needs, it must have. */
#ifndef INQUIT_TRAIN_MUST_H
#define INQUIT_TRAIN_MUST_H

#include "inquit.h"

/* Writes "inquit: ..." to stderr and ends the program. */
_Noreturn void must_stop(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* For arena_init(): never gives NULL. */
extern const inquit_allocator must_allocator;

#endif
