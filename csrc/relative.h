/* "Who", "which", "most of whom": the words that a relative pronoun goes back to. */
#ifndef INQUIT_RELATIVE_H
#define INQUIT_RELATIVE_H

#include "mention.h"

typedef struct relative {
  uint32_t mention; /* the name, or INQUIT_NONE: */
  phrase phrase;    /* the words; empty: nothing found */
} relative;

/* first: where "most of whom" begins; pronoun: its last word; floor: of its sentence. */
relative relative_find(const reader *reader, const cast *cast, const mention_list *mentions,
                       uint32_t floor, uint32_t first, uint32_t pronoun);

#endif
