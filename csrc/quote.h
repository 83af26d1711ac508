/* tokens -> quotation marks, paired.
 *
 * Each paragraph stands alone, so that a mark that nobody closed can spoil no other, with one
 * exception: a quotation that its paragraph does not close goes on where the next paragraph begins
 * with an opening mark of the same style. */
#ifndef INQUIT_QUOTE_H
#define INQUIT_QUOTE_H

#include "base.h"
#include "token.h"

typedef struct quotation {
  uint32_t open;   /* token: the opening mark */
  uint32_t close;  /* token: the closing mark; with continues the paragraph's last; with unbalanced
                    * the last before the next mark that opens in its place, or the paragraph's */
  uint32_t parent; /* row of the quotation around it, or INQUIT_NONE */
  uint32_t previous; /* row of the quotation that it goes on with, or INQUIT_NONE */
  bool continues;    /* not closed here, since the next paragraph takes it up */
  bool unbalanced;   /* not closed at all */
  bool single;       /* of single marks: ' ‘ ‚ ‹ ` */
} quotation;

typedef struct quote_list {
  quotation *quotations; /* by opening mark; parents stand before their children */
  uint32_t quotation_count;
  uint32_t *outer; /* [token_count] outermost quotation that holds the token, its marks included;
                    * an unbalanced one only where there is no other */
  inquit_problem *problems; /* unbalanced marks, by offset */
  uint32_t problem_count;
} quote_list;

/* Directions come from the mark itself where it has one (“ ”, « »; German „ “ and « reversed » are
 * told apart per document), else from the blanks around it and from what is open.  Whether single
 * marks quote is decided once per document (British style), apostrophes never do. */
inquit_status quote_init(quote_list *list, arena *arena, const text *text,
                         const token_list *tokens);

#endif
