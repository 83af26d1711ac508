/* spans -> links: the source that each cue has, and the cue that each piece of content has.
 *
 * A linear model: a candidate is described by a few features, each of them has a weight
 * (link_weights.def), and the candidate with the highest sum wins.  To have no partner is a
 * candidate too. */
#ifndef INQUIT_LINK_H
#define INQUIT_LINK_H

#include "base.h"
#include "span.h"

/* How many spans to either side can be a partner: a sentence has rarely more than ten. */
enum { LINK_REACH = 12, LINK_CANDIDATES = 2 * LINK_REACH + 1 };

/* X(name, size): each is a number below its size.  side: 0 where the candidate stands on the left,
 * 1 on the right; crossed: how many spans of a role stand between, 2 for more; sentences: how many
 * ends of sentences do, likewise; gap and break as in link.c. */
#define LINK_FEATURES(X)                                                                           \
  /* A source for a cue. */                                                                        \
  X(SOURCE_GAP, 2 * 8 * 11)       /* side, gap, form of the cue */                                 \
  X(SOURCE_BREAK, 2 * 7 * 11)     /* side, break, form of the cue */                               \
  X(SOURCE_SENTENCES, 2 * 3)      /* side, sentences */                                            \
  X(SOURCE_CROSSED, 2 * 3 * 3)    /* side, crossed cues, contents */                               \
  X(SOURCE_SOURCES, 2 * 3)        /* side, crossed sources */                                      \
  X(SOURCE_FORM, 2 * 3 * 3 * 2)   /* side, its form, gap up to 2, whether anything is crossed */   \
  X(SOURCE_BESIDE, 2 * 2 * 2 * 2) /* side, a cue beside it beyond, one before, it is relative */   \
  X(SOURCE_NONE, 11 * 2 * 2)      /* form of the cue, a source beside it on the left, right */     \
  X(SOURCE_ALONE, 2 * 2 * 2)      /* a cue beside it on the left, content left, content right */   \
  /* A cue for a piece of content. */                                                              \
  X(CUE_GAP, 2 * 8 * 3)               /* side, gap, form of the content */                         \
  X(CUE_GAP_SENTENCE, 2 * 8 * 2)      /* side, gap, same sentence or not */                        \
  X(CUE_BREAK, 2 * 7 * 3 * 3)         /* side, break, form of the content, crossed cues */         \
  X(CUE_CUES, 2 * 3 * 3)              /* side, crossed cues, sentences */                          \
  X(CUE_CONTENTS, 2 * 3 * 3)          /* side, crossed contents, sentences */                      \
  X(CUE_SOURCES, 2 * 3 * 3)           /* side, crossed sources, sentences */                       \
  X(CUE_CROSSED, 2 * 3 * 3 * 3)       /* side, crossed cues, contents, sources */                  \
  X(CUE_FORM, 2 * 11 * 3)             /* side, form of the cue, sentences */                       \
  X(CUE_CONTENT, 2 * 3 * 3 * 2)       /* side, form of the content, sentences, capital first */    \
  X(CUE_COLON, 2 * 2 * 3)             /* side, the cue ends with a colon, sentences */             \
  X(CUE_OTHER, 2 * 5 * 3 * 3)         /* side, content beyond the cue, own form, sentences */      \
  X(CUE_OTHER_CROSSED, 2 * 5 * 3 * 3) /* side, content beyond the cue, crossed cues, contents */   \
  X(CUE_SOURCE, 2 * 2 * 2 * 3)        /* side, source left of the cue, right of it, sentences */   \
  X(CUE_NONE, 3 * 2 * 2) /* form of the content, opens a sentence, source on its left */

enum {
#define X(name, size) LINK_##name, LINK_##name##_LAST = LINK_##name + (size)-1,
  LINK_FEATURES(X)
#undef X
      LINK_FEATURE_COUNT
};

enum { LINK_ACTIVE = 14 }; /* features of one candidate, at most */

typedef struct link_candidate {
  uint32_t span; /* row, or INQUIT_NONE */
  uint16_t features[LINK_ACTIVE];
  uint8_t feature_count;
} link_candidate;

/* Spans, and what is asked of each more than once. */
typedef struct link_view {
  const token_list *tokens;
  const span *spans;
  uint32_t span_count;
  uint32_t *sentence; /* [span_count] of its first token */
  uint32_t *until;    /* [span_count] sentence of its last token */
  uint8_t *form;      /* [span_count] what sort of source, cue or content it is (link.c) */
} link_view;

inquit_status link_view_init(link_view *view, arena *arena, const token_list *tokens,
                             const span_list *spans);

/* All partners that a cue or a piece of content can have, itself with none the last; how many. */
uint32_t link_candidates(const link_view *view, uint32_t row,
                         link_candidate candidates[LINK_CANDIDATES]);

/* The partner of a cue or a piece of content: a row, or INQUIT_NONE. */
uint32_t link_best(const link_view *view, uint32_t row);

#endif
