/* scores of labels -> labels, and how likely they are: a linear-chain conditional random field.
 *
 * Labels are B and I tags: 0 is O, 2r - 1 begins role r, 2r goes on with it.  What goes on with a
 * role comes after a label of that role, and not first. */
#ifndef INQUIT_FIELD_H
#define INQUIT_FIELD_H

#include "base.h"

enum { FIELD_LABELS = 7 };

typedef float field_scores[FIELD_LABELS];

typedef struct field {
  float start[FIELD_LABELS];                    /* log scores; -inf where not allowed */
  float transition[FIELD_LABELS][FIELD_LABELS]; /* [from][to], likewise */
  double start_factor[FIELD_LABELS];            /* e to these */
  double transition_factor[FIELD_LABELS][FIELD_LABELS];
} field;

/* start [FIELD_LABELS] and transition [from][to] as learned; BIO is added to them. */
void field_init(field *field, const float *start, const float *transition);

/* The best labels of a paragraph of count tokens.  best_before: [count][FIELD_LABELS], written. */
void field_decode(const field *field, const field_scores *emissions, uint32_t count,
                  uint8_t *labels, uint8_t (*best_before)[FIELD_LABELS]);

/* What is needed of a paragraph to say how likely something is. */
typedef struct field_sums {
  double potential[FIELD_LABELS]; /* e to emission - the largest one of the token */
  double forward[FIELD_LABELS];   /* all ways here, with the potential; they sum to 1 */
  double backward[FIELD_LABELS];  /* all ways on from here; they sum to 1 */
  double scale;                   /* what forward was divided by */
} field_sums;

/* sums: [count]. */
void field_sum(const field *field, const field_scores *emissions, uint32_t count, field_sums *sums);

/* The probability that the token has the label. */
double field_label_probability(const field_sums *sums, uint32_t token, uint8_t label);

/* The probability that exactly the tokens [first, last) are one span of the role (1, 2 or 3), in a
 * paragraph of count tokens. */
double field_span_probability(const field *field, const field_sums *sums, uint32_t count,
                              uint32_t first, uint32_t last, uint8_t role);

#endif
