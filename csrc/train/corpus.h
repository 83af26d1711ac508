/* A set of articles, and the examples made of them. */
#ifndef INQUIT_TRAIN_CORPUS_H
#define INQUIT_TRAIN_CORPUS_H

#include "analysis.h"
#include "example.h"
#include "vocabulary.h"

/* The embedding tables of an example: the hashes, the flags, the cue bucket of the word. */
enum { CORPUS_FLAG = FEATURE_HASHES, CORPUS_BUCKET = CORPUS_FLAG + FEATURE_FLAGS, CORPUS_TABLES };

typedef struct corpus {
  article_list articles;
  analysis *analyses; /* [articles.count] */
} corpus;

/* Appends articles, and analyses them.  An empty corpus is all zero. */
void corpus_append(corpus *corpus, arena *arena, pattern_set *patterns, const article_list *list);

/* Moves each article whose number is one below a multiple of nth to the corpus that is returned. */
corpus corpus_split(corpus *corpus, arena *arena, uint32_t nth);

typedef ARRAY(example) example_array;

/* Appends the paragraphs of an article.  With held_out, the cue buckets are those that a vocabulary
 * made without this article would have: it must be one that the vocabulary was made from. */
void corpus_add_examples(example_array *examples, arena *arena, const analysis *analysis,
                         const vocabulary *vocabulary, bool held_out, uint32_t article);

#endif
