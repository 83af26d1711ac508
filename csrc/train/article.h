/* Articles that people have annotated (PolNeAR as converted to JSON lines), and the parts of speech
 * of their words. */
#ifndef INQUIT_TRAIN_ARTICLE_H
#define INQUIT_TRAIN_ARTICLE_H

#include "base.h"
#include "tag.h"

enum { ARTICLE_PARTS = 45 };

/* The parts of speech by their names in the data (Penn Treebank). */
extern const char *const article_parts[ARTICLE_PARTS];

typedef struct article_span {
  inquit_range range;   /* bytes, never empty */
  uint32_t attribution; /* its number in the article */
  uint8_t role;         /* tag_role, never TAG_NONE */
} article_span;

typedef struct article_part {
  inquit_range range; /* bytes of the word */
  uint8_t part;       /* number in article_parts + 1 */
} article_part;

typedef struct article {
  const char *id;
  const char *text; /* [length] */
  uint32_t length;
  article_span *spans; /* [span_count] by attribution */
  uint32_t span_count;
  article_part *parts; /* [part_count] in order; none where the layer lacks the article */
  uint32_t part_count;
} article;

typedef struct article_list {
  article *articles; /* in the order of the file */
  uint32_t count;
} article_list;

/* Reads FOLDER/NAME.jsonl.gz and FOLDER/NAME.silver.tsv.gz; ends the program with a message where
 * they cannot be read.  The one article of train that nobody annotated is left out. */
article_list article_list_read(arena *arena, const char *folder, const char *name);

#endif
