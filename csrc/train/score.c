#include "score.h"

typedef struct labelled_span {
  uint32_t first, last; /* tokens, half open */
  uint8_t role;
} labelled_span;

static uint8_t role_of(uint8_t label) {
  return (uint8_t)((label + 1) / 2);
}

/* The first span at or after token at; its last is the count where there is no more. */
static labelled_span next_span(const uint8_t *labels, uint32_t at, uint32_t count) {
  while (at < count && labels[at] == 0)
    at++;
  labelled_span span = {.first = at, .last = at};
  if (at == count)
    return span;
  span.role = role_of(labels[at]);
  do
    span.last++;
  while (span.last < count && labels[span.last] == 2 * span.role);
  return span;
}

/* Both lists are in order, so that one walk finds what they share. */
void score_add_labels(score *score, const uint8_t *wanted, const uint8_t *found, uint32_t count) {
  labelled_span want = next_span(wanted, 0, count), find = next_span(found, 0, count);
  while (want.first < count || find.first < count) {
    bool same = want.first == find.first && want.last == find.last && want.role == find.role;
    bool takes_want = want.first <= find.first, takes_find = find.first <= want.first;
    if (takes_want) {
      score->roles[want.role].wanted++;
      score->roles[want.role].right += same;
    }
    if (takes_find)
      score->roles[find.role].found++;
    if (takes_want)
      want = next_span(wanted, want.last, count);
    if (takes_find)
      find = next_span(found, find.last, count);
  }
}

void score_add_parts(score *score, const uint8_t *wanted, const uint8_t *found, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    score->parts += wanted[i] > 0;
    score->parts_right += wanted[i] > 0 && wanted[i] == found[i];
  }
}

double score_f1(const score *score, tag_role role) {
  double both = (double)score->roles[role].wanted + score->roles[role].found;
  return both > 0 ? 200.0 * score->roles[role].right / both : 100.0;
}

double score_parts(const score *score) {
  return score->parts > 0 ? 100.0 * score->parts_right / score->parts : 100.0;
}
