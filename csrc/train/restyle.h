/* The same article as another house would have set it: other quotation marks, capitals or small
 * letters only, bullets, paragraphs run together.  Who says what stays the same, so that the
 * network learns not to depend on the looks. */
#ifndef INQUIT_TRAIN_RESTYLE_H
#define INQUIT_TRAIN_RESTYLE_H

#include "analysis.h"
#include "random.h"

/* The article in a style drawn at random; spans and parts of speech move with the text.  analysis:
 * of the article as it is. */
article restyle_article(arena *arena, const article *article, const analysis *analysis,
                        random_source *source);

#endif
