/* What every stage shares: the public types, and the arena that all memory comes from. */
#ifndef INQUIT_BASE_H
#define INQUIT_BASE_H

#include "inquit.h"
#include "arena.h"

/* Leaves the current function with the status of a call that failed. */
#define TRY(call)                                                                                  \
  do {                                                                                             \
    inquit_status try_status = (call);                                                             \
    if (try_status != INQUIT_OK)                                                                   \
      return try_status;                                                                           \
  } while (0)

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

#endif
