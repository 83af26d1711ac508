/* The entity behind each source, found by walking through the article as a reader does. */
#ifndef INQUIT_RESOLVE_H
#define INQUIT_RESOLVE_H

#include "refer.h"

/* *list: all sources of attributions, and the phrases that pronouns among them stand for; disjoint
 * or one inside another, the longer one first.  *row_of: [span_count] row of the list, or
 * INQUIT_NONE where the span is no source of an attribution. */
inquit_status resolve_sources(reference_list *list, uint32_t **row_of, arena *arena, cast *cast,
                              const mention_list *mentions, const leader_list *leaders,
                              const span_list *spans, const attrib_list *attribs);

#endif
