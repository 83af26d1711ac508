/* What tells one person from another beside a name: the party, the place, the age. */
#ifndef INQUIT_TRAIT_H
#define INQUIT_TRAIT_H

#include "word.h"

typedef struct traits {
  uint16_t party, place; /* 0: not said */
  uint8_t age;           /* years; 0: not said */
} traits;

/* The first party in the words [first, last): "the Republican nominee"; 0: none. */
uint16_t trait_party(const reader *reader, uint32_t first, uint32_t last);

/* The age that the token tells: "the 54-year-old"; 0: none. */
uint8_t trait_age(const reader *reader, uint32_t at);

/* What stands before the name at the token, floor or later: "Democratic challenger Ana Lind",
 * "17-year-old Ana Lind". */
traits trait_before(const reader *reader, uint32_t floor, uint32_t name);

/* What stands at the token, behind a name: "(D-Ohio)", ", R-Texas,", ", 43,"; all ends before last.
 */
traits trait_after(const reader *reader, uint32_t at, uint32_t last);

#endif
