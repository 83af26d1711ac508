/* features of a paragraph -> the tags that it got before.  Where a text is annotated again and
 * again as it changes, only the paragraphs that an edit touched go through the network. */
#ifndef INQUIT_RECALL_H
#define INQUIT_RECALL_H

#include "base.h"
#include "feature.h"
#include "tag.h"

/* 128 bits that stand for all that the network sees of a paragraph: that two of a text's have the
 * same ones by chance will not happen. */
typedef struct recall_key {
  uint64_t one, two;
} recall_key;

/* Of what is read of a paragraph, [count] features, and where the tokens lie whose tags are kept.
 */
recall_key recall_key_of(const feature *features, uint32_t count, phrase kept);

/* Begins with another text.  What the one before it did not need is forgotten, as soon as that is
 * more than what it did. */
inquit_status recall_begin(inquit_recall *recall);

/* [count] tags, or NULL; they stay where they are until the next recall_add() or recall_begin(). */
const tag *recall_find(inquit_recall *recall, recall_key key, uint32_t count);

inquit_status recall_add(inquit_recall *recall, recall_key key, const tag *tags, uint32_t count);

#endif
