/* Articles of our own, annotated in the text itself:
 *
 *     {s1:Ana Ruiz} {c1:said} {q1:“Never.”}
 *
 * s, c, q: source, cue, content; the numbers count in the article, and "{s1,2:Ruiz}" is the source
 * of two.  A line with only a full stop ends an article; lines that begin with # are comments. */
#ifndef INQUIT_TRAIN_MARKUP_H
#define INQUIT_TRAIN_MARKUP_H

#include "article.h"

/* All .txt files of the folder, by name; ends the program with a message where they cannot be read.
 */
article_list markup_read(arena *arena, const char *folder);

#endif
