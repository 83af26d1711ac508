/* The features of a corpus as text, for other trainers. */
#ifndef INQUIT_TRAIN_DUMP_H
#define INQUIT_TRAIN_DUMP_H

#include <stdio.h>

#include "corpus.h"

/* "# id = ..." begins an article, an empty line ends a paragraph; a line a token, tab-separated:
 * begin and end (bytes), the hashes in hexadecimal, the flags, the lexicon's classes in
 * hexadecimal, the label, the part of speech or _. */
void dump_corpus(FILE *file, const corpus *corpus);

#endif
