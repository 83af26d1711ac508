/* tokens and quotations -> what the network sees of each token.  The one function for the trainer
 * and the engine, so that the two cannot differ. */
#ifndef INQUIT_FEATURE_H
#define INQUIT_FEATURE_H

#include "base.h"
#include "pattern.h"
#include "phrase.h"

/* Raised with each change of what a feature means: a model of another version is refused. */
#define FEATURE_VERSION 1

/* What is hashed of each token.  Quotation marks and dashes are one word each, however they look:
 * what they do is told by the quotation state. */
typedef enum feature_hash {
  FEATURE_WORD,   /* in lower case, with ’ as ' */
  FEATURE_SUFFIX, /* its last three characters */
  FEATURE_PREFIX, /* its first three */
  FEATURE_SHAPE,  /* "Xx", "dd,d": runs of capitals, small letters and digits */
  FEATURE_HASHES
} feature_hash;

/* X(name, size): small numbers, each below its size. */
#define FEATURE_FLAG_LIST(X)                                                                       \
  X(QUOTE, 13)      /* 0 outside of quotations, 1 opening mark, 2 inside, 3 closing mark; 3 more   \
                       where nobody closes it, 6 more where it goes over paragraphs */             \
  X(FROM_OPEN, 12)  /* steps from the opening mark of the outermost quotation; 11: outside */      \
  X(TO_CLOSE, 12)   /* steps to its closing mark; likewise */                                      \
  X(FROM_FRONT, 11) /* steps from the front of the sentence */                                     \
  X(TO_BACK, 11)    /* steps to its back */                                                        \
  X(KIND, 13)       /* token_kind */                                                               \
  X(LOOK, 32)       /* token.flags; 16 more in the first paragraph of the text */                  \
  X(BORDER, 20)     /* how the paragraph before ends (feature_border); 5 more where the next       \
                       begins with an opening mark, 10 more where this one ends like a headline */ \
  X(LAYOUT, 31)     /* 0 no layout; else 1 + 3 * pattern_id + (0 before the name or inside the     \
                       match, 1 the name, 2 behind); 15 more where paragraphs nearby are speech */

typedef enum feature_flag {
#define X(name, size) FEATURE_##name,
  FEATURE_FLAG_LIST(X)
#undef X
      FEATURE_FLAGS
} feature_flag;

/* [FEATURE_FLAGS] */
extern const uint8_t feature_flag_sizes[];

/* How the paragraph before ends. */
typedef enum feature_border {
  BORDER_NONE, /* there is none */
  BORDER_OTHER,
  BORDER_COLON,
  BORDER_CLOSED, /* with a quotation mark */
  BORDER_OPEN    /* inside a quotation */
} feature_border;

typedef struct feature {
  uint32_t hashes[FEATURE_HASHES]; /* never 0; equal strings of different kinds differ */
  uint8_t flags[FEATURE_FLAGS];
  uint64_t classes; /* token_classes() */
} feature;

/* The tokens of a paragraph: [first, last). */
phrase feature_paragraph(const token_list *tokens, uint32_t paragraph);

/* features: [tokens of the paragraph]; time linear in them. */
void feature_read(feature *features, const reader *reader, const layout_list *layouts,
                  uint32_t paragraph);

/* Only those of the tokens of part, which lies in the paragraph. */
void feature_read_part(feature *features, const reader *reader, const layout_list *layouts,
                       uint32_t paragraph, phrase part);

#endif
