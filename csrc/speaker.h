/* attributions -> mentions, and the one entity behind each source. */
#ifndef INQUIT_SPEAKER_H
#define INQUIT_SPEAKER_H

#include "attrib.h"
#include "base.h"

typedef struct speaker_list {
  /* By first mention; who has no mention or no attribution is left out. */
  inquit_speaker *speakers;
  uint32_t speaker_count;
  inquit_mention *mentions; /* by first byte */
  uint32_t mention_count;
  /* [attribution_count] each: */
  uint32_t *speaker_of; /* row of speakers, or INQUIT_NONE */
  uint32_t *mention_of; /* row of mentions that is the source, or INQUIT_NONE */
  uint32_t *carried_of; /* the attribution whose speaker it shares, or INQUIT_NONE */
  inquit_via *via;
} speaker_list;

/* known: [known_count], honoured before anything is inferred. */
inquit_status speaker_init(speaker_list *list, arena *arena, const text *text,
                           const token_list *tokens, const quote_list *quotes,
                           const span_list *spans, const attrib_list *attribs,
                           const inquit_known *known, uint32_t known_count);

#endif
