/* quotation marks -> which of them open, which close, which are none; the first half of quote.h.
 *
 * Every reading of the marks of a paragraph has a cost: a mark read against its looks or against
 * the blanks around it, a mark without its partner.  The cheapest reading wins, so that one mark
 * too many cannot turn the others around. */
#ifndef INQUIT_DIRECTION_H
#define INQUIT_DIRECTION_H

#include "base.h"
#include "mark.h"
#include "token.h"

typedef enum direction_lean { LEAN_NONE, LEAN_OPENS, LEAN_CLOSES } direction_lean;

typedef enum direction_role {
  ROLE_NONE,   /* an apostrophe, feet, inches */
  ROLE_OPEN,   /* ... of the next ROLE_CLOSE of its chain, unless a ROLE_REOPEN comes before */
  ROLE_REOPEN, /* the one that is open was never closed; this one opens */
  ROLE_CLOSE,
  ROLE_STRAY /* closes what was never opened */
} direction_role;

enum { DIRECTION_DEPTHS = 3 }; /* quotations of one family inside one another, and 0 */

typedef struct direction_mark {
  uint32_t token;
  uint32_t before;       /* row of the mark before it in its chain, or INQUIT_NONE */
  uint32_t mate;         /* row of its partner, or INQUIT_NONE */
  uint32_t end;          /* of one that opens: last token of its quotation */
  uint8_t family, shape; /* mark_family, mark_shape: as this document uses the mark */
  uint8_t lean;          /* direction_lean: what the tokens around it say */
  uint8_t role;          /* direction_role */
  uint8_t open_cost, close_cost, none_cost;
  uint8_t back[DIRECTION_DEPTHS]; /* by depth after it: role << 4 | depth before it */
} direction_mark;

typedef struct direction_list {
  direction_mark *marks; /* all marks of the document, in order */
  uint32_t count;
  bool singles_quote; /* British style: single marks are the first choice */
} direction_list;

/* The marks of the document with all but roles; styles are decided here, once. */
inquit_status direction_init(direction_list *list, arena *arena, const text *text,
                             const token_list *tokens);

/* Marks that open and close one another: add them in order, then finish. */
typedef struct direction_chain {
  uint32_t cost[DIRECTION_DEPTHS]; /* of the best reading so far that leaves so many open */
  uint32_t last;                   /* row of the last mark, or INQUIT_NONE */
} direction_chain;

direction_chain direction_chain_new(void);
void direction_chain_add(direction_chain *chain, direction_mark *marks, uint32_t row);

/* Gives the marks of the chain role, mate and end, and empties it.  What nobody closes ends at
 * last_token, or before the mark that opens in its place.  goes_on: one quotation may stay open,
 * since the next paragraph takes it up; the row of its mark, or INQUIT_NONE. */
uint32_t direction_chain_finish(direction_chain *chain, direction_mark *marks, uint32_t last_token,
                                bool goes_on);

/* For the mark that takes up a quotation of the paragraph before. */
void direction_must_open(direction_mark *mark);

#endif
