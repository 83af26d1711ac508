#include "quote.h"

#include "direction.h"

enum {
  DOUBLE_FAMILIES = MARK_SINGLE,
  SINGLE_FAMILIES = MARK_FAMILY_COUNT - MARK_SINGLE,
  MAX_NESTED = DIRECTION_DEPTHS - 1, /* of one family */
  /* Open at once: of each family what may nest, one whose close is of another family, and one that
   * goes on in the next paragraph; and single marks inside each of these, and outside. */
  MAX_DOUBLES = DOUBLE_FAMILIES * MAX_NESTED + 2,
  MAX_OPEN = MAX_DOUBLES + (MAX_DOUBLES + 1) * SINGLE_FAMILIES * MAX_NESTED
};

typedef struct pairing {
  arena *arena;
  const text *text;
  const token *tokens;
  direction_list directions;
  direction_mark *marks; /* those of directions */
  /* The paragraph at work. */
  uint32_t first, last;           /* tokens */
  uint32_t first_mark, last_mark; /* rows of marks */
  uint32_t going_on;              /* mark whose quotation the next paragraph takes up, or NONE */
  uint32_t previous;              /* quotation that the paragraph before left open, or NONE */
  ARRAY(quotation) quotations;
  ARRAY(inquit_problem) problems;
} pairing;

static bool is_single(const direction_mark *mark) {
  return mark->family >= MARK_SINGLE;
}

static bool opens(const direction_mark *mark) {
  return mark->role == ROLE_OPEN || mark->role == ROLE_REOPEN;
}

static bool is_paired(const direction_mark *mark) {
  return mark->mate != INQUIT_NONE;
}

static bool closes(const direction_mark *mark) {
  return mark->role == ROLE_CLOSE && is_paired(mark);
}

/* ---------------------------------------------------------------- directions */

/* Whether the next paragraph begins with a mark of the family that can open. */
static bool next_takes_up(const pairing *pairing, uint32_t family) {
  if (pairing->last_mark == pairing->directions.count)
    return false;
  const direction_mark *mark = &pairing->marks[pairing->last_mark];
  if (mark->token != pairing->last || mark->family != family || mark->lean != LEAN_OPENS)
    return false;
  return mark->open_cost < mark->none_cost && mark->shape != MARK_CLOSES_ONLY;
}

/* Finishes the chain of a family that nothing but the paragraph's end can stop.  What is taken up
 * has to begin with the same mark: " does not go on with “. */
static void finish_outer(pairing *pairing, direction_chain *chain, uint32_t family) {
  bool goes_on = pairing->going_on == INQUIT_NONE && next_takes_up(pairing, family);
  uint32_t open = direction_chain_finish(chain, pairing->marks, pairing->last - 1, goes_on);
  if (open != INQUIT_NONE && pairing->marks[open].shape == pairing->marks[pairing->last_mark].shape)
    pairing->going_on = open;
}

static void direct_doubles(pairing *pairing) {
  direction_chain chains[DOUBLE_FAMILIES];
  for (uint32_t i = 0; i < DOUBLE_FAMILIES; i++)
    chains[i] = direction_chain_new();
  for (uint32_t row = pairing->first_mark; row < pairing->last_mark; row++)
    if (!is_single(&pairing->marks[row]))
      direction_chain_add(&chains[pairing->marks[row].family], pairing->marks, row);
  for (uint32_t i = 0; i < DOUBLE_FAMILIES; i++)
    finish_outer(pairing, &chains[i], i);
}

/* A mark that nobody closed and one that closes nothing, of two families, were meant as a pair. */
static void join_families(pairing *pairing) {
  uint32_t open = INQUIT_NONE;
  for (uint32_t row = pairing->first_mark; row < pairing->last_mark; row++) {
    direction_mark *mark = &pairing->marks[row];
    if (is_single(mark) || is_paired(mark))
      continue;
    if (opens(mark)) {
      open = row;
    } else if (mark->role == ROLE_STRAY && open != INQUIT_NONE) {
      mark->role = ROLE_CLOSE;
      mark->mate = open;
      pairing->marks[open].mate = row;
      pairing->marks[open].end = mark->token;
      if (pairing->going_on == open)
        pairing->going_on = INQUIT_NONE;
      open = INQUIT_NONE;
    }
  }
}

/* Where two pairs cross, the one that opened last is parted; what opens inside a pair does not go
 * on. */
static void uncross(pairing *pairing, bool singles_too) {
  uint32_t stack[MAX_OPEN], count = 0;
  for (uint32_t row = pairing->first_mark; row < pairing->last_mark; row++) {
    direction_mark *mark = &pairing->marks[row];
    if (!is_paired(mark) || (is_single(mark) && !singles_too))
      continue;
    if (opens(mark)) {
      stack[count++] = row;
      continue;
    }
    if (pairing->going_on != INQUIT_NONE && mark->mate < pairing->going_on &&
        pairing->going_on < row)
      pairing->going_on = INQUIT_NONE;
    while (count > 0 && stack[--count] != mark->mate) {
      direction_mark *crossing = &pairing->marks[stack[count]];
      pairing->marks[crossing->mate].mate = INQUIT_NONE;
      crossing->mate = INQUIT_NONE;
      crossing->end = mark->token - 1;
    }
  }
}

/* The single marks directly inside one quotation of double marks, or outside them all. */
typedef struct container {
  direction_chain chains[SINGLE_FAMILIES];
} container;

static container new_container(void) {
  container container;
  for (uint32_t i = 0; i < SINGLE_FAMILIES; i++)
    container.chains[i] = direction_chain_new();
  return container;
}

static void finish_container(pairing *pairing, container *container, uint32_t last_token) {
  for (uint32_t i = 0; i < SINGLE_FAMILIES; i++)
    direction_chain_finish(&container->chains[i], pairing->marks, last_token, false);
}

static void direct_singles(pairing *pairing) {
  container containers[MAX_DOUBLES + 1] = {new_container()};
  uint32_t depth = 0;
  for (uint32_t row = pairing->first_mark; row < pairing->last_mark; row++) {
    direction_mark *mark = &pairing->marks[row];
    if (is_single(mark))
      direction_chain_add(&containers[depth].chains[mark->family - MARK_SINGLE], pairing->marks,
                          row);
    else if (closes(mark))
      finish_container(pairing, &containers[depth--], mark->token - 1);
    else if (opens(mark) && (is_paired(mark) || row == pairing->going_on))
      containers[++depth] = new_container();
  }
  for (; depth > 0; depth--)
    finish_container(pairing, &containers[depth], pairing->last - 1);
  for (uint32_t i = 0; i < SINGLE_FAMILIES; i++)
    finish_outer(pairing, &containers[0].chains[i], MARK_SINGLE + i);
}

/* ---------------------------------------------------------------- quotations */

static bool report(pairing *pairing, const direction_mark *mark, inquit_problem_code code) {
  const token *token = &pairing->tokens[mark->token];
  inquit_problem problem = {{token->begin, token->end}, code};
  return ARRAY_PUSH(pairing->arena, &pairing->problems, problem);
}

/* Quotations that are open, the innermost last: rows. */
typedef struct nest {
  uint32_t at[MAX_OPEN];
  uint32_t count;
} nest;

/* Leaves what ends before the next quotation.  One that nobody closed gives way to one that ends
 * later than it. */
static void leave(const pairing *pairing, nest *nest, const quotation *next) {
  for (; nest->count > 0; nest->count--) {
    quotation *top = &pairing->quotations.at[nest->at[nest->count - 1]];
    if (top->close < next->open)
      continue;
    if (!top->unbalanced || next->unbalanced || next->close <= top->close)
      return;
    top->close = next->open - 1;
  }
}

static bool add_quotation(pairing *pairing, nest *nest, uint32_t row) {
  const direction_mark *mark = &pairing->marks[row];
  quotation quotation = {.open = mark->token,
                         .close = mark->end,
                         .parent = INQUIT_NONE,
                         .previous = INQUIT_NONE,
                         .continues = row == pairing->going_on,
                         .single = is_single(mark)};
  quotation.unbalanced = !is_paired(mark) && !quotation.continues;
  leave(pairing, nest, &quotation);
  if (nest->count > 0) {
    quotation.parent = nest->at[nest->count - 1];
    const struct quotation *parent = &pairing->quotations.at[quotation.parent];
    uint32_t limit = parent->close - !(parent->continues || parent->unbalanced);
    if (quotation.close > limit)
      quotation.close = limit;
  }
  if (mark->token == pairing->first)
    quotation.previous = pairing->previous;
  nest->at[nest->count++] = pairing->quotations.count;
  return ARRAY_PUSH(pairing->arena, &pairing->quotations, quotation) &&
         (!quotation.unbalanced || report(pairing, mark, INQUIT_PROBLEM_OPEN_MARK));
}

static inquit_status add_quotations(pairing *pairing) {
  nest nest = {.count = 0};
  uint32_t going_on = INQUIT_NONE;
  for (uint32_t row = pairing->first_mark; row < pairing->last_mark; row++) {
    const direction_mark *mark = &pairing->marks[row];
    if (row == pairing->going_on)
      going_on = pairing->quotations.count;
    bool done = true;
    if (opens(mark))
      done = add_quotation(pairing, &nest, row);
    else if (mark->role != ROLE_NONE && !is_paired(mark))
      done = report(pairing, mark, INQUIT_PROBLEM_CLOSE_MARK);
    if (!done)
      return INQUIT_NO_MEMORY;
  }
  pairing->previous = going_on;
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- the document */

static inquit_status pair_paragraph(pairing *pairing) {
  pairing->going_on = INQUIT_NONE;
  pairing->first_mark = pairing->last_mark;
  while (pairing->last_mark < pairing->directions.count &&
         pairing->marks[pairing->last_mark].token < pairing->last)
    pairing->last_mark++;
  direct_doubles(pairing);
  join_families(pairing);
  uncross(pairing, false);
  direct_singles(pairing);
  uncross(pairing, true);
  if (pairing->going_on != INQUIT_NONE)
    direction_must_open(&pairing->marks[pairing->last_mark]);
  return add_quotations(pairing);
}

/* Whether no quotation that somebody closed is around this one; its parent has been filled in. */
static bool is_outermost(const quote_list *list, const quotation *quotation) {
  uint32_t parent = quotation->parent;
  if (parent == INQUIT_NONE)
    return true;
  return list->quotations[parent].unbalanced &&
         list->outer[list->quotations[parent].open] == parent;
}

static inquit_status fill_outer(quote_list *list, arena *arena, uint32_t token_count) {
  list->outer = arena_new(arena, token_count, sizeof *list->outer);
  if (list->outer == NULL)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < token_count; i++)
    list->outer[i] = INQUIT_NONE;
  for (uint32_t row = 0; row < list->quotation_count; row++) {
    const quotation *quotation = &list->quotations[row];
    if (is_outermost(list, quotation))
      for (uint32_t i = quotation->open; i <= quotation->close; i++)
        list->outer[i] = row;
  }
  return INQUIT_OK;
}

inquit_status quote_init(quote_list *list, arena *arena, const text *text,
                         const token_list *tokens) {
  pairing pairing = {
      .arena = arena, .text = text, .tokens = tokens->tokens, .previous = INQUIT_NONE};
  TRY(direction_init(&pairing.directions, arena, text, tokens));
  pairing.marks = pairing.directions.marks;
  for (uint32_t i = 0; i < text->paragraph_count; i++) {
    uint32_t begin = tokens->paragraph_sentences[i], end = tokens->paragraph_sentences[i + 1];
    if (begin == end)
      continue;
    pairing.first = tokens->sentences[begin].first;
    pairing.last = tokens->sentences[end - 1].last;
    TRY(pair_paragraph(&pairing));
  }
  *list = (quote_list){.quotations = pairing.quotations.at,
                       .quotation_count = pairing.quotations.count,
                       .problems = pairing.problems.at,
                       .problem_count = pairing.problems.count};
  return fill_outer(list, arena, tokens->token_count);
}
