/* Work in equal parts, side by side. */
#ifndef INQUIT_TRAIN_CREW_H
#define INQUIT_TRAIN_CREW_H

#include <stdint.h>

enum { CREW_PARTS = 2 }; /* fixed: so that results never depend on the number of processors */

/* Calls work(context, part) for each part below CREW_PARTS, each in a thread of its own. */
void crew_run(void (*work)(void *context, uint32_t part), void *context);

#endif
