/* An article as the engine reads it, with what people said about each token. */
#ifndef INQUIT_TRAIN_ANALYSIS_H
#define INQUIT_TRAIN_ANALYSIS_H

#include "article.h"
#include "feature.h"

typedef struct analysis {
  text text;
  token_list tokens;
  quote_list quotes;
  layout_list layouts;
  feature *features; /* [token_count] */
  uint8_t *labels;   /* [token_count] 0 O, then B- and I- of source, cue, content */
  uint8_t *parts;    /* [token_count] part of speech + 1; 0: unknown */
} analysis;

/* The article's text has to stay.  A span labels the tokens that it touches, over those of a span
 * before it; it begins anew in each paragraph, and where another piece of the same role of the same
 * attribution touches it, the two are one.  A token has the part of speech of the silver token that
 * begins with it. */
void analysis_read(analysis *analysis, arena *arena, pattern_set *patterns, const article *article);

/* Whether the label is B- or I- of a cue. */
static inline bool analysis_is_cue(uint8_t label) {
  return label == 2 * TAG_CUE - 1 || label == 2 * TAG_CUE;
}

#endif
