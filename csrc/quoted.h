/* "I" and "you" inside quotations: who says it, and who is told. */
#ifndef INQUIT_QUOTED_H
#define INQUIT_QUOTED_H

#include "resolve.h"

/* speaker_of: [attribution_count] entities, or INQUIT_NONE.  *list: by first token. */
inquit_status quoted_init(reference_list *list, arena *arena, const cast *cast,
                          const mention_list *mentions, const span_list *spans,
                          const attrib_list *attribs, const uint32_t *speaker_of);

#endif
