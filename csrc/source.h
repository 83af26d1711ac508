/* Sources that are names: which of the names in it a source is about. */
#ifndef INQUIT_SOURCE_H
#define INQUIT_SOURCE_H

#include "mention.h"

/* Names of one source that are joined; a longer list says as much. */
#define MAX_JOINED 16

/* The mention that the tokens [first, last) are about, and not about a part of what belongs to it:
 * "Lind", "Judge Lind of Cork", but not "Lind's lawyer", "a spokesman for Lind", "the Lind
 * campaign".  INQUIT_NONE: none. */
uint32_t source_head(const reader *reader, const cast *cast, const mention_list *mentions,
                     uint32_t first, uint32_t last);

/* The entities of the names that are joined from the mention on, in order: "Ruiz, Lind and Obi".
 * Less than two: it is not joined.  last: token where they must end. */
uint32_t source_joined(const reader *reader, const cast *cast, const mention_list *mentions,
                       uint32_t row, uint32_t last, uint32_t joined[MAX_JOINED]);

#endif
