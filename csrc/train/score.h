/* How well the labels that were found agree with those of people: exact spans, token by token, and
 * parts of speech. */
#ifndef INQUIT_TRAIN_SCORE_H
#define INQUIT_TRAIN_SCORE_H

#include "base.h"
#include "tag.h"

typedef struct score {
  struct {
    uint32_t wanted, found, right; /* spans */
  } roles[TAG_CONTENT + 1];        /* [tag_role] */
  uint32_t parts, parts_right;     /* tokens whose part of speech is known; found as well */
} score;

/* Adds a paragraph. */
void score_add_labels(score *score, const uint8_t *wanted, const uint8_t *found, uint32_t count);
void score_add_parts(score *score, const uint8_t *wanted, const uint8_t *found, uint32_t count);

/* In per cent. */
double score_f1(const score *score, tag_role role);
double score_parts(const score *score);

#endif
