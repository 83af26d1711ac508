/* Cues: the words that report, with the source that stands beside them. */
#ifndef INQUIT_CUE_H
#define INQUIT_CUE_H

#include "phrase.h"

typedef enum cue_shape {
  CUE_SUBJECT,   /* the source stands before: "Smith said" */
  CUE_INVERTED,  /* the source stands after: "said Smith" */
  CUE_ACCORDING, /* "according to Smith", and its like */
  CUE_GERUND     /* the source is that of the clause before: "..., saying" */
} cue_shape;

typedef struct cue {
  phrase words;     /* the cue itself, with its auxiliaries and adverbs */
  phrase source;    /* empty where none was found beside it */
  uint32_t verb;    /* token of the main verb */
  uint64_t classes; /* LEX_... of the verb */
  cue_shape shape;
  bool remote; /* the source does not stand beside it: the subject of the clause before */
} cue;

/* First token of the cue or of the source beside it, and the token after its last. */
uint32_t cue_begin(const cue *cue);
uint32_t cue_end(const cue *cue);

/* Whether a cue has its main verb (or "according") at token at, in the sentence [first, last);
 * floor: first token that its source may have, since what is before belongs to another cue. */
bool cue_read(cue *cue, const reader *reader, uint32_t first, uint32_t last, uint32_t floor,
              uint32_t at);

#endif
