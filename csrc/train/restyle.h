/* The same article as another house would have set it: other quotation marks, capitals or small
 * letters only, bullets, paragraphs run together.  Who says what stays the same, so that the
 * network learns not to depend on the looks. */
#ifndef INQUIT_TRAIN_RESTYLE_H
#define INQUIT_TRAIN_RESTYLE_H

#include "analysis.h"
#include "random.h"

/* X(kind, name). */
#define RESTYLE_KINDS(X)                                                                           \
  X(MARKS, "other quotation marks")                                                                \
  X(CAPITALS, "capitals only")                                                                     \
  X(SMALL, "small letters only")                                                                   \
  X(HEADLINE, "a headline in capitals")                                                            \
  X(BULLETS, "bullets")                                                                            \
  X(JOINED, "paragraphs run together")

typedef enum restyle_kind {
#define X(kind, name) RESTYLE_##kind,
  RESTYLE_KINDS(X)
#undef X
      RESTYLE_KIND_COUNT
} restyle_kind;

/* Each as often as it is worth: marks more often than the others. */
restyle_kind restyle_draw(random_source *source);

/* The article in a style of the kind, drawn at random; half of the other kinds have other marks as
 * well.  Spans and parts of speech move with the text.  analysis: of the article as it is. */
article restyle_article(arena *arena, const article *article, const analysis *analysis,
                        restyle_kind kind, random_source *source);

#endif
