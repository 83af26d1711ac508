/* The entity behind each source, found by walking through the article as a reader does. */
#ifndef INQUIT_RESOLVE_H
#define INQUIT_RESOLVE_H

#include "leader.h"

typedef struct resolution {
  uint32_t entity;  /* INQUIT_NONE: not found, or no source of an attribution */
  uint32_t mention; /* the name in it that told, or INQUIT_NONE */
  inquit_via via; /* NAME, NOMINAL, PRONOUN, or UNKNOWN; which name is an alias shows at the end */
} resolution;

/* *resolutions: [span_count], for the spans that are sources of attributions. */
inquit_status resolve_sources(resolution **resolutions, arena *arena, cast *cast,
                              const mention_list *mentions, const leader_list *leaders,
                              const span_list *spans, const attrib_list *attribs);

#endif
