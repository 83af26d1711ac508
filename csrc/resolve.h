/* The entity behind each source, found by walking through the article as a reader does. */
#ifndef INQUIT_RESOLVE_H
#define INQUIT_RESOLVE_H

#include "leader.h"

/* Words that mean an entity, and how that was found. */
typedef struct reference {
  uint32_t first, last; /* tokens */
  uint32_t entity;      /* INQUIT_NONE: not found */
  uint32_t mention;     /* the name in it that told, or INQUIT_NONE */
  uint32_t span;        /* the source that it is, or INQUIT_NONE */
  uint32_t told_by;     /* of "I" in a quotation: the source of that, a span; else INQUIT_NONE */
  inquit_via via; /* NAME, NOMINAL, PRONOUN, or UNKNOWN; which name is an alias shows at the end */
  inquit_link link; /* of a name: FIRST; how names hang together shows at the end as well */
  float confidence; /* of the link */
} reference;

typedef struct reference_list {
  reference *at; /* by first token */
  uint32_t count, room;
} reference_list;

/* *list: all sources of attributions, and the phrases that pronouns among them stand for; disjoint
 * or one inside another, the longer one first.  *row_of: [span_count] row of the list, or
 * INQUIT_NONE where the span is no source of an attribution. */
inquit_status resolve_sources(reference_list *list, uint32_t **row_of, arena *arena, cast *cast,
                              const mention_list *mentions, const leader_list *leaders,
                              const span_list *spans, const attrib_list *attribs);

#endif
