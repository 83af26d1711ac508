/* tokens of a paragraph -> its sentences; the second half of token.h. */
#ifndef INQUIT_SENTENCE_H
#define INQUIT_SENTENCE_H

#include "base.h"
#include "token.h"

typedef ARRAY(sentence) sentence_array;

/* Appends the sentences of the paragraph tokens[first .. last), and flags their first words. */
inquit_status sentence_cut(sentence_array *sentences, arena *arena, const text *text, token *tokens,
                           uint32_t first, uint32_t last);

#endif
