/* How much of a stretch of tokens stands in quotation marks, whoever has drawn its borders. */
#ifndef INQUIT_COVERAGE_H
#define INQUIT_COVERAGE_H

#include "base.h"
#include "quote.h"
#include "token.h"

/* How many tokens of each sort stand before a token; a difference counts those of any stretch. */
typedef struct coverage_sums {
  uint32_t words;   /* words, numbers and links, */
  uint32_t outside; /* and those outside of quotations */
  uint32_t inside;  /* tokens in quotations */
  uint32_t marks;   /* double marks, and single ones that quote */
  uint32_t solid;   /* tokens but the punctuation that may follow a closing mark */
} coverage_sums;

typedef struct coverage {
  const token_list *tokens;
  const quote_list *quotes;
  coverage_sums *sums; /* [token_count + 1] */
} coverage;

inquit_status coverage_init(coverage *coverage, arena *arena, const token_list *tokens,
                            const quote_list *quotes);

/* Whether any token of [first, last) stands in a quotation, and whether all of its words do. */
bool coverage_some(const coverage *coverage, uint32_t first, uint32_t last);
bool coverage_all(const coverage *coverage, uint32_t first, uint32_t last);

/* How many stretches of each kind somebody says; all zero to begin with. */
typedef struct coverage_count {
  uint32_t of[3]; /* [inquit_kind] */
} coverage_count;

/* One more stretch; one without a word is none. */
void coverage_add(coverage_count *count, const coverage *coverage, uint32_t first, uint32_t last);

/* The kind of all together: that of each, or mixed where they differ; indirect where there is none.
 */
inquit_kind coverage_total(const coverage_count *count);

#endif
