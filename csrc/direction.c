#include "direction.h"

/* What a reading costs.  A mark against its looks is worse than one against its blanks, and a mark
 * without partner worse than either alone, less than both. */
enum {
  MISSING = 4,        /* a mark without its partner */
  NESTED = 3,         /* inside a quotation of its own family, by marks with a direction */
  NESTED_PLAIN = 5,   /* the same, by marks without */
  AGAINST_BLANKS = 3, /* marks without a direction; the others mind less */
  NEVER = 200
};

/* ---------------------------------------------------------------- what stands around a mark */

typedef enum side {
  SIDE_START, /* left: of the paragraph */
  SIDE_BLANK,
  SIDE_WORD,
  SIDE_STOP,   /* , . ! ? */
  SIDE_BRACKET /* left: opens, or dash or colon; right: dash or ellipsis */
} side;

static bool is_mark(const token *token) {
  return token->kind == TOKEN_DOUBLE || token->kind == TOKEN_SINGLE;
}

/* What stands to the left of tokens[at]; before: the same for tokens[at - 1], if that is a mark. */
static side left_of(const token *tokens, uint32_t at, uint32_t first, side before) {
  if (at == first)
    return SIDE_START;
  if (tokens[at].flags & TOKEN_SPACED)
    return SIDE_BLANK;
  switch (tokens[at - 1].kind) {
  case TOKEN_DOUBLE:
  case TOKEN_SINGLE:
    return before;
  case TOKEN_COMMA:
  case TOKEN_END:
    return SIDE_STOP;
  case TOKEN_OPEN:
  case TOKEN_DASH:
  case TOKEN_COLON:
  case TOKEN_OTHER:
    return SIDE_BRACKET;
  default:
    return SIDE_WORD;
  }
}

static side right_of(const token *tokens, uint32_t at, uint32_t last, side behind) {
  if (at + 1 == last || tokens[at + 1].flags & TOKEN_SPACED)
    return SIDE_BLANK;
  const token *next = &tokens[at + 1];
  switch (next->kind) {
  case TOKEN_DOUBLE:
  case TOKEN_SINGLE:
    return behind;
  case TOKEN_WORD:
  case TOKEN_NUMBER:
  case TOKEN_LINK:
  case TOKEN_OPEN:
    return SIDE_WORD;
  case TOKEN_END:
    return next->end - next->begin > 1 ? SIDE_BRACKET : SIDE_STOP;
  case TOKEN_DASH:
    return SIDE_BRACKET;
  default:
    return SIDE_STOP;
  }
}

static direction_lean lean_between(side left, side right, bool last) {
  switch (left) {
  case SIDE_START:
    return last ? LEAN_NONE : LEAN_OPENS;
  case SIDE_BLANK:
    if (right == SIDE_BLANK)
      return last ? LEAN_CLOSES : LEAN_NONE;
    return right == SIDE_STOP ? LEAN_NONE : LEAN_OPENS;
  case SIDE_BRACKET:
    if (right == SIDE_BRACKET)
      return LEAN_NONE;
    return right == SIDE_WORD ? LEAN_OPENS : LEAN_CLOSES;
  default:
    return right == SIDE_WORD ? LEAN_NONE : LEAN_CLOSES;
  }
}

/* ---------------------------------------------------------------- one mark */

static void set_costs(direction_mark *mark, uint32_t open, uint32_t close, uint32_t none) {
  mark->open_cost = (uint8_t)open;
  mark->close_cost = (uint8_t)close;
  mark->none_cost = (uint8_t)none;
}

/* By looks and blanks alone. */
static void price_mark(direction_mark *mark) {
  bool opens = mark->lean == LEAN_OPENS, closes = mark->lean == LEAN_CLOSES;
  switch (mark->shape) {
  case MARK_OPENS:
    set_costs(mark, closes, closes ? 2 : opens ? 6 : 4, NEVER);
    break;
  case MARK_CLOSES:
    set_costs(mark, opens ? 2 : closes ? 6 : 4, opens, NEVER);
    break;
  case MARK_OPENS_ONLY:
    set_costs(mark, 0, NEVER, NEVER);
    break;
  case MARK_CLOSES_ONLY:
    set_costs(mark, NEVER, 0, NEVER);
    break;
  default:
    set_costs(mark, closes ? AGAINST_BLANKS : 0, opens ? AGAINST_BLANKS : 0, NEVER);
  }
}

/* What it costs to take the single mark at that token for an apostrophe: after a word's "s" it may
 * be a possessive, after another letter or a digit it may stand for what is left out, or for feet;
 * after a stop hardly. */
static uint32_t apostrophe_cost(const direction_mark *mark, const text *text, const token *token,
                                bool singles_quote) {
  if (mark->shape == MARK_OPENS || mark->shape == MARK_OPENS_ONLY)
    return singles_quote ? 5 : 3;
  if (mark->lean == LEAN_OPENS)
    return mark->shape == MARK_CLOSES ? 1 : singles_quote ? 5 : 2;
  if (mark->lean == LEAN_NONE)
    return 0;
  const struct token *before = token - 1; /* there is one, or the mark would not close */
  if (before->kind == TOKEN_NUMBER)
    return 1;
  if (before->kind != TOKEN_WORD)
    return singles_quote ? 5 : 3;
  return (text->bytes[before->end - 1] | 0x20) == 's' ? 1 : 2;
}

static void price(direction_mark *mark, const text *text, const token *tokens, bool singles_quote) {
  enum { INCHES = 1, CURLY_INCHES = 2 };
  price_mark(mark);
  const token *token = &tokens[mark->token];
  if (mark->family == MARK_SINGLE) {
    if (mark->shape == MARK_EITHER) {
      mark->open_cost = mark->lean == LEAN_OPENS ? 0 : mark->lean == LEAN_NONE ? 2 : 6;
      mark->close_cost = mark->lean == LEAN_CLOSES ? 0 : mark->lean == LEAN_NONE ? 2 : 6;
    }
    mark->none_cost = (uint8_t)apostrophe_cost(mark, text, token, singles_quote);
  } else if (mark->lean == LEAN_CLOSES && token[-1].kind == TOKEN_NUMBER) {
    if (mark->shape == MARK_EITHER)
      mark->none_cost = INCHES;
    else if (mark->shape == MARK_CLOSES)
      mark->none_cost = CURLY_INCHES;
  }
}

/* ---------------------------------------------------------------- the document */

typedef ARRAY(direction_mark) mark_array;

/* How the document uses its marks. */
typedef struct style {
  /* Of marks that open by their looks, by family: how many lean either way. */
  uint32_t opening[MARK_FAMILY_COUNT], closing[MARK_FAMILY_COUNT];
  bool low[MARK_FAMILY_COUNT];    /* „ or ‚ is there */
  uint32_t doubles;               /* double marks that lean to open */
  uint32_t singles_after_stop;    /* single marks that close after a comma or full stop, */
  uint32_t singles_at_the_border; /* or begin a paragraph */
} style;

static bool is_single(const direction_mark *mark) {
  return mark->family >= MARK_SINGLE;
}

static void count_mark(style *style, const direction_mark *mark, side left) {
  if (mark->shape == MARK_OPENS && mark->lean != LEAN_NONE)
    (mark->lean == LEAN_OPENS ? style->opening : style->closing)[mark->family]++;
  if (!is_single(mark))
    style->doubles += mark->lean == LEAN_OPENS;
  else if (mark->lean == LEAN_CLOSES)
    style->singles_after_stop += left == SIDE_STOP;
  else
    style->singles_at_the_border += left == SIDE_START;
}

/* Appends the marks of the paragraph tokens[first .. last). */
static inquit_status read_paragraph(mark_array *marks, style *style, arena *arena, const text *text,
                                    const token *tokens, uint32_t first, uint32_t last) {
  uint32_t begin = marks->count;
  side left = SIDE_START, right = SIDE_BLANK;
  for (uint32_t at = first; at < last; at++) {
    if (!is_mark(&tokens[at]))
      continue;
    mark_look look = mark_look_at(text->bytes, tokens[at].begin, tokens[at].end);
    left = left_of(tokens, at, first, left);
    direction_mark mark = {.token = at, .before = INQUIT_NONE, .mate = INQUIT_NONE, .end = at};
    mark.family = (uint8_t)look.family;
    mark.shape = (uint8_t)look.shape;
    mark.lean = (uint8_t)left; /* until the right side is known too */
    style->low[look.family] |= look.low;
    if (!ARRAY_PUSH(arena, marks, mark))
      return INQUIT_NO_MEMORY;
  }
  for (uint32_t row = marks->count; row > begin; row--) {
    direction_mark *mark = &marks->at[row - 1];
    left = (side)mark->lean;
    right = right_of(tokens, mark->token, last, right);
    mark->lean = (uint8_t)lean_between(left, right, mark->token + 1 == last);
    count_mark(style, mark, left);
  }
  return INQUIT_OK;
}

/* »Text« and „Text“ against «Text» and “Text”. */
static void apply_style(const style *style, direction_mark *mark) {
  bool turned = style->closing[mark->family] > style->opening[mark->family];
  if (!turned)
    return;
  if (mark->family == MARK_GUILLEMET || mark->family == MARK_SINGLE_GUILLEMET)
    mark->shape = mark->shape == MARK_OPENS ? MARK_CLOSES : MARK_OPENS;
  else if (style->low[mark->family] && mark->shape == MARK_OPENS)
    mark->shape = MARK_CLOSES;
}

inquit_status direction_init(direction_list *list, arena *arena, const text *text,
                             const token_list *tokens) {
  mark_array marks = {0};
  style style = {0};
  const uint32_t *sentences = tokens->paragraph_sentences;
  for (uint32_t i = 0; i < text->paragraph_count; i++) {
    if (sentences[i] == sentences[i + 1])
      continue;
    TRY(read_paragraph(&marks, &style, arena, text, tokens->tokens,
                       tokens->sentences[sentences[i]].first,
                       tokens->sentences[sentences[i + 1] - 1].last));
  }
  list->marks = marks.at;
  list->count = marks.count;
  list->singles_quote = style.singles_after_stop + style.singles_at_the_border > style.doubles;
  for (uint32_t i = 0; i < marks.count; i++) {
    apply_style(&style, &marks.at[i]);
    price(&marks.at[i], text, tokens->tokens, list->singles_quote);
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- chains */

enum { UNREACHED = UINT32_MAX / 2 };

direction_chain direction_chain_new(void) {
  return (direction_chain){.cost = {0, UNREACHED, UNREACHED}, .last = INQUIT_NONE};
}

static void offer(direction_chain *chain, direction_mark *mark, uint32_t depth, uint32_t cost,
                  direction_role role, uint32_t depth_before) {
  if (cost >= chain->cost[depth])
    return;
  chain->cost[depth] = cost;
  mark->back[depth] = (uint8_t)((uint32_t)role << 4 | depth_before);
}

void direction_chain_add(direction_chain *chain, direction_mark *marks, uint32_t row) {
  direction_mark *mark = &marks[row];
  direction_chain before = *chain;
  uint32_t nested = mark->shape == MARK_EITHER ? NESTED_PLAIN : NESTED, least = UNREACHED;
  for (uint32_t depth = 0; depth < DIRECTION_DEPTHS; depth++) {
    chain->cost[depth] = UNREACHED;
    if (before.cost[depth] < least)
      least = before.cost[depth];
  }
  for (uint32_t depth = 0; depth < DIRECTION_DEPTHS; depth++) {
    if (before.cost[depth] >= UNREACHED)
      continue;
    uint32_t cost = before.cost[depth] - least; /* so that costs stay small in any text */
    offer(chain, mark, depth, cost + mark->none_cost, ROLE_NONE, depth);
    if (depth + 1 < DIRECTION_DEPTHS)
      offer(chain, mark, depth + 1, cost + mark->open_cost + (depth > 0 ? nested : 0), ROLE_OPEN,
            depth);
    if (depth > 0) {
      offer(chain, mark, depth, cost + mark->open_cost + MISSING, ROLE_REOPEN, depth);
      offer(chain, mark, depth - 1, cost + mark->close_cost, ROLE_CLOSE, depth);
    } else {
      offer(chain, mark, depth, cost + mark->close_cost + MISSING, ROLE_STRAY, depth);
    }
  }
  mark->before = chain->last;
  chain->last = row;
}

/* The number of quotations that the best reading leaves open. */
static uint32_t best_depth(const direction_chain *chain, bool goes_on) {
  uint32_t depth = 0, best = UNREACHED;
  for (uint32_t i = 0; i < DIRECTION_DEPTHS; i++) {
    uint32_t missing = i > 0 && goes_on ? i - 1 : i;
    if (chain->cost[i] < UNREACHED && chain->cost[i] + missing * MISSING < best) {
      best = chain->cost[i] + missing * MISSING;
      depth = i;
    }
  }
  return depth;
}

uint32_t direction_chain_finish(direction_chain *chain, direction_mark *marks, uint32_t last_token,
                                bool goes_on) {
  /* What ends the quotation that is open at each depth, seen from behind. */
  struct {
    uint32_t mate, end;
  } ends[DIRECTION_DEPTHS];
  uint32_t depth = best_depth(chain, goes_on), still_open = INQUIT_NONE;
  goes_on = goes_on && depth > 0;
  for (uint32_t i = 0; i < DIRECTION_DEPTHS; i++) {
    ends[i].mate = INQUIT_NONE;
    ends[i].end = last_token;
  }
  for (uint32_t row = chain->last; row != INQUIT_NONE; row = marks[row].before) {
    direction_mark *mark = &marks[row];
    uint32_t depth_before = mark->back[depth] & 0xF;
    mark->role = mark->back[depth] >> 4;
    if (mark->role == ROLE_CLOSE) {
      ends[depth_before].mate = row;
      ends[depth_before].end = mark->token;
    } else if (mark->role == ROLE_OPEN || mark->role == ROLE_REOPEN) {
      mark->mate = ends[depth].mate;
      mark->end = ends[depth].end;
      if (mark->mate != INQUIT_NONE)
        marks[mark->mate].mate = row;
      ends[depth].mate = INQUIT_NONE;
      ends[depth].end = mark->token - 1; /* for a ROLE_REOPEN: what it cuts off */
      if (depth == 1 && goes_on) {
        still_open = row;
        goes_on = false;
      }
    }
    depth = depth_before;
  }
  *chain = direction_chain_new();
  return still_open;
}

void direction_must_open(direction_mark *mark) {
  set_costs(mark, 0, NEVER, NEVER);
}
