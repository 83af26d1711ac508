/* Content: what a cue reports, in the sentence around it. */
#ifndef INQUIT_CONTENT_H
#define INQUIT_CONTENT_H

#include "cue.h"

/* The borders that a cue's content respects, in tokens of its sentence. */
typedef struct content_room {
  uint32_t first; /* begin of the sentence, or end of the cue (and source) before */
  uint32_t last;  /* end of the sentence, or begin of the cue (or source) after */
  uint32_t end;   /* end of the sentence */
} content_room;

/* What the cue reports: at most a piece before and a piece after it.  Quotations are given whole,
 * even where they begin in an earlier sentence. */
typedef struct content {
  phrase before, after; /* empty where there is none */
} content;

content content_read(const reader *reader, const cue *cue, const content_room *room);

/* Whether what a cue reports ends where the next cue of its sentence begins.  Otherwise the next
 * one is part of what is reported ("said he had told them ..."): only the outermost counts. */
bool content_ends_at(const reader *reader, const cue *cue, const struct cue *next, uint32_t end);

/* Whether the quotation says something by itself, whatever stands around it; else it may be a scare
 * quote, a title or a nickname, and is content only where a cue makes it so. */
bool content_is_statement(const reader *reader, uint32_t quotation);

#endif
