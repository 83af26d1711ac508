#include "link.h"

#include <stdlib.h>

/* What stands between two spans matters up to two of a sort. */
enum { MANY = 2 };

/* Tokens between that are in no span: 0, 1, 2, 3-4, 5-8, 9-16, 17-32, more. */
enum { GAPS = 8 };

/* What the stretch between two spans is like at its ends. */
typedef enum border {
  BREAK_NONE,        /* there is nothing between */
  BREAK_COMMA,       /* a comma before the right one */
  BREAK_CONJUNCTION, /* "and" before the right one */
  BREAK_COMMA_FIRST, /* a comma behind the left one */
  BREAK_END,         /* the end of a sentence before the right one, or behind the left one */
  BREAK_MARK,        /* other punctuation before the right one */
  BREAK_WORD,        /* a word */
  BREAKS
} border;

typedef enum source_form { SOURCE_RELATIVE, SOURCE_PRONOUN, SOURCE_PHRASE } source_form;

typedef enum cue_form {
  CUE_MARK,        /* a colon or a dash */
  CUE_COLON_LAST,  /* "went on:" */
  CUE_PASSIVE,     /* "was asked" */
  CUE_COPULA,      /* "is confident", "was calling" */
  CUE_SAY,         /* "said" */
  CUE_PREPOSITION, /* "according to" */
  CUE_GERUND,      /* "adding" */
  CUE_NOUN,        /* "claims" */
  CUE_OPEN,        /* "talked about": a preposition last */
  CUE_AUXILIARY,   /* "has said" */
  CUE_OTHER,
  CUE_FORMS
} cue_form;

typedef enum content_form {
  CONTENT_QUOTED,
  CONTENT_PARTLY,
  CONTENT_PLAIN,
  CONTENT_FORMS
} content_form;

/* What a walk outwards from a span has passed. */
typedef struct walk {
  uint32_t row;        /* of the span that it has come to */
  int step;            /* -1: to the left */
  unsigned gap;        /* tokens in no span */
  unsigned crossed[4]; /* [tag_role] */
  unsigned sentences;
} walk;

static bool is_role(const link_view *view, uint32_t row, tag_role role) {
  return view->spans[row].role == role;
}

/* ---------------------------------------------------------------- forms */

static uint8_t form_of_source(const link_view *view, const span *span) {
  uint64_t classes = token_classes(&view->tokens->tokens[span->first]);
  return classes & LEX_RELATIVE                                   ? SOURCE_RELATIVE
         : classes & LEX_PRONOUN && span->last == span->first + 1 ? SOURCE_PRONOUN
                                                                  : SOURCE_PHRASE;
}

/* Classes of its tokens together; those before the first "be" do not count, if there is one. */
static uint64_t classes_of_cue(const token *first, const token *last) {
  uint64_t all = 0;
  for (const token *at = first; at <= last; at++) {
    uint64_t classes = token_classes(at);
    all = classes & LEX_BE ? classes : all | classes;
  }
  return all;
}

static uint8_t form_of_cue(const link_view *view, const span *span) {
  const token *first = &view->tokens->tokens[span->first];
  const token *last = &view->tokens->tokens[span->last - 1];
  uint64_t classes = token_classes(first), all = classes_of_cue(first, last);
  if (first->kind > TOKEN_LINK)
    return CUE_MARK;
  if (last->kind == TOKEN_COLON)
    return CUE_COLON_LAST;
  if (all & LEX_BE)
    return all & LEX_PARTICIPLE ? CUE_PASSIVE : CUE_COPULA;
  if (first == last && classes & LEX_SAY && !(classes & LEX_GERUND))
    return CUE_SAY;
  if (classes & LEX_PREPOSITION)
    return CUE_PREPOSITION;
  if (classes & LEX_GERUND)
    return CUE_GERUND;
  if (classes & LEX_CUE_NOUN && !(classes & LEX_PAST))
    return CUE_NOUN;
  if (token_classes(last) & LEX_PREPOSITION)
    return CUE_OPEN;
  return classes & (LEX_HAVE | LEX_MODAL | LEX_DO) ? CUE_AUXILIARY : CUE_OTHER;
}

static uint8_t form_of_content(const span *span) {
  return span->quoted ? CONTENT_QUOTED : span->has_quote ? CONTENT_PARTLY : CONTENT_PLAIN;
}

inquit_status link_view_init(link_view *view, arena *arena, const token_list *tokens,
                             const span_list *spans) {
  uint32_t count = spans->span_count, sentence = 0;
  *view = (link_view){.tokens = tokens, .spans = spans->spans, .span_count = count};
  view->sentence = arena_new(arena, count, sizeof *view->sentence);
  view->until = arena_new(arena, count, sizeof *view->until);
  view->form = arena_new(arena, count, sizeof *view->form);
  if (!view->sentence || !view->until || !view->form)
    return INQUIT_NO_MEMORY;
  for (uint32_t row = 0; row < count; row++) {
    const span *span = &view->spans[row];
    while (tokens->sentences[sentence].last <= span->first)
      sentence++;
    view->sentence[row] = sentence;
    while (tokens->sentences[sentence].last < span->last)
      sentence++;
    view->until[row] = sentence;
    view->form[row] = span->role == TAG_SOURCE ? form_of_source(view, span)
                      : span->role == TAG_CUE  ? form_of_cue(view, span)
                                               : form_of_content(span);
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- places */

/* The row beside this one in its paragraph; INQUIT_NONE: there is none. */
static uint32_t next_to(const link_view *view, uint32_t row, int step) {
  if (step < 0 ? row == 0 : row + 1 >= view->span_count)
    return INQUIT_NONE;
  uint32_t next = step < 0 ? row - 1 : row + 1;
  return view->spans[next].paragraph == view->spans[row].paragraph ? next : INQUIT_NONE;
}

static uint32_t tokens_between(const link_view *view, uint32_t one, uint32_t two) {
  const span *left = &view->spans[one < two ? one : two],
             *right = &view->spans[one < two ? two : one];
  return right->first - left->last;
}

/* Whether a span of the role stands beside it, with a comma between at most. */
static bool is_beside(const link_view *view, uint32_t row, int step, tag_role role) {
  uint32_t next = next_to(view, row, step);
  return next != INQUIT_NONE && is_role(view, next, role) && tokens_between(view, row, next) <= 1;
}

static unsigned gap_of(unsigned tokens) {
  unsigned gap = tokens < 3 ? tokens : 3;
  for (unsigned limit = 5; gap >= 3 && gap + 1 < GAPS && tokens >= limit; limit = 2 * limit - 1)
    gap++;
  return gap;
}

static border break_of(const link_view *view, uint32_t left, uint32_t right) {
  const token *first = &view->tokens->tokens[view->spans[left].last];
  const token *last = &view->tokens->tokens[view->spans[right].first - 1];
  if (first > last)
    return BREAK_NONE;
  if (last->kind == TOKEN_COMMA)
    return BREAK_COMMA;
  if (token_classes(last) & LEX_CONJUNCTION)
    return BREAK_CONJUNCTION;
  if (first->kind == TOKEN_COMMA)
    return BREAK_COMMA_FIRST;
  if (last->kind == TOKEN_END || first->kind == TOKEN_END)
    return BREAK_END;
  return last->kind > TOKEN_LINK ? BREAK_MARK : BREAK_WORD;
}

/* One span further; false at the border of the paragraph. */
static bool walk_on(const link_view *view, walk *walk, uint32_t origin) {
  uint32_t next = next_to(view, walk->row, walk->step);
  if (next == INQUIT_NONE)
    return false;
  if (walk->row != origin && walk->crossed[view->spans[walk->row].role] < MANY)
    walk->crossed[view->spans[walk->row].role]++;
  walk->gap += tokens_between(view, walk->row, next);
  walk->row = next;
  uint32_t left = walk->step < 0 ? next : origin, right = walk->step < 0 ? origin : next;
  uint32_t sentences = view->sentence[right] - view->until[left];
  walk->sentences = sentences < MANY ? sentences : MANY;
  return true;
}

/* ---------------------------------------------------------------- features */

static void add(link_candidate *candidate, unsigned base, unsigned number) {
  candidate->features[candidate->feature_count++] = (uint16_t)(base + number);
}

static void describe_source(const link_view *view, uint32_t cue, const walk *walk,
                            link_candidate *to) {
  unsigned side = walk->step > 0, gap = gap_of(walk->gap), form = view->form[cue];
  unsigned cues = walk->crossed[TAG_CUE], contents = walk->crossed[TAG_CONTENT];
  unsigned own = view->form[walk->row], near = gap < 2 ? gap : 2;
  unsigned border = side ? break_of(view, cue, walk->row) : break_of(view, walk->row, cue);
  bool beyond = is_beside(view, walk->row, walk->step, TAG_CUE);
  bool before =
      walk->row != (side ? cue + 1 : cue - 1) && is_beside(view, walk->row, -walk->step, TAG_CUE);
  add(to, LINK_SOURCE_GAP, (side * GAPS + gap) * CUE_FORMS + form);
  add(to, LINK_SOURCE_BREAK, (side * BREAKS + border) * CUE_FORMS + form);
  add(to, LINK_SOURCE_SENTENCES, side * 3 + walk->sentences);
  add(to, LINK_SOURCE_CROSSED, (side * 3 + cues) * 3 + contents);
  add(to, LINK_SOURCE_SOURCES, side * 3 + walk->crossed[TAG_SOURCE]);
  add(to, LINK_SOURCE_FORM, ((side * 3 + own) * 3 + near) * 2 + (cues + contents > 0));
  add(to, LINK_SOURCE_BESIDE, ((side * 2 + beyond) * 2 + before) * 2 + (own == SOURCE_RELATIVE));
}

static void describe_no_source(const link_view *view, uint32_t cue, link_candidate *to) {
  bool left = is_beside(view, cue, -1, TAG_SOURCE), right = is_beside(view, cue, 1, TAG_SOURCE);
  add(to, LINK_SOURCE_NONE, (view->form[cue] * 2u + left) * 2 + right);
  add(to, LINK_SOURCE_ALONE,
      (is_beside(view, cue, -1, TAG_CUE) * 2u + is_beside(view, cue, -1, TAG_CONTENT)) * 2 +
          is_beside(view, cue, 1, TAG_CONTENT));
}

/* The content that the cue has beyond, on the side away from where the walk began: 0 none, 1 + its
 * form, or 4 where it stands in another sentence. */
static unsigned content_beyond(const link_view *view, uint32_t cue, int step) {
  uint32_t next = cue;
  if (is_beside(view, cue, step, TAG_SOURCE))
    next = next_to(view, cue, step);
  if (!is_beside(view, next, step, TAG_CONTENT))
    return 0;
  next = next_to(view, next, step);
  bool same = view->sentence[cue] == (step > 0 ? view->sentence[next] : view->until[next]);
  return same ? 1u + view->form[next] : 4;
}

static bool is_capital_first(const link_view *view, const span *span) {
  const token *first = &view->tokens->tokens[span->first];
  if (first->kind > TOKEN_LINK && span->last > span->first + 1)
    first++;
  return first->flags & TOKEN_CAPITAL;
}

static void describe_cue(const link_view *view, uint32_t content, const walk *walk,
                         link_candidate *to) {
  unsigned side = walk->step > 0, gap = gap_of(walk->gap), own = view->form[content];
  unsigned cues = walk->crossed[TAG_CUE], contents = walk->crossed[TAG_CONTENT];
  unsigned sources = walk->crossed[TAG_SOURCE], sentences = walk->sentences;
  unsigned border = side ? break_of(view, content, walk->row) : break_of(view, walk->row, content);
  unsigned beyond = content_beyond(view, walk->row, walk->step), form = view->form[walk->row];
  bool colon = view->tokens->tokens[view->spans[walk->row].last - 1].kind == TOKEN_COLON;
  bool left = is_beside(view, walk->row, -1, TAG_SOURCE);
  bool right = is_beside(view, walk->row, 1, TAG_SOURCE);
  bool capital = is_capital_first(view, &view->spans[content]);
  add(to, LINK_CUE_GAP, (side * GAPS + gap) * 3 + own);
  add(to, LINK_CUE_GAP_SENTENCE, (side * GAPS + gap) * 2 + (sentences > 0));
  add(to, LINK_CUE_BREAK, ((side * BREAKS + border) * 3 + own) * 3 + cues);
  add(to, LINK_CUE_CUES, (side * 3 + cues) * 3 + sentences);
  add(to, LINK_CUE_CONTENTS, (side * 3 + contents) * 3 + sentences);
  add(to, LINK_CUE_SOURCES, (side * 3 + sources) * 3 + sentences);
  add(to, LINK_CUE_CROSSED, ((side * 3 + cues) * 3 + contents) * 3 + sources);
  add(to, LINK_CUE_FORM, (side * CUE_FORMS + form) * 3 + sentences);
  add(to, LINK_CUE_CONTENT, ((side * 3 + own) * 3 + sentences) * 2 + capital);
  add(to, LINK_CUE_COLON, (side * 2 + colon) * 3 + sentences);
  add(to, LINK_CUE_OTHER, ((side * 5 + beyond) * 3 + own) * 3 + sentences);
  add(to, LINK_CUE_OTHER_CROSSED, ((side * 5 + beyond) * 3 + cues) * 3 + contents);
  add(to, LINK_CUE_SOURCE, ((side * 2 + left) * 2 + right) * 3 + sentences);
}

static void describe_no_cue(const link_view *view, uint32_t content, link_candidate *to) {
  const span *span = &view->spans[content];
  bool opens = view->tokens->sentences[view->sentence[content]].first == span->first;
  add(to, LINK_CUE_NONE,
      (view->form[content] * 2u + opens) * 2 + is_beside(view, content, -1, TAG_SOURCE));
}

/* ---------------------------------------------------------------- links */

uint32_t link_candidates(const link_view *view, uint32_t row,
                         link_candidate candidates[LINK_CANDIDATES]) {
  bool is_cue = is_role(view, row, TAG_CUE);
  uint32_t count = 0;
  for (int step = -1; step <= 1; step += 2) {
    walk walk = {.row = row, .step = step};
    for (unsigned i = 0; i < LINK_REACH && walk_on(view, &walk, row); i++) {
      if (!is_role(view, walk.row, is_cue ? TAG_SOURCE : TAG_CUE))
        continue;
      link_candidate *made = &candidates[count++];
      *made = (link_candidate){.span = walk.row};
      if (is_cue)
        describe_source(view, row, &walk, made);
      else
        describe_cue(view, row, &walk, made);
    }
  }
  candidates[count] = (link_candidate){.span = INQUIT_NONE};
  if (is_cue)
    describe_no_source(view, row, &candidates[count]);
  else
    describe_no_cue(view, row, &candidates[count]);
  return count + 1;
}

static const int8_t weights[LINK_FEATURE_COUNT] = {
#include "link_weights.def"
};

uint32_t link_best(const link_view *view, uint32_t row) {
  link_candidate candidates[LINK_CANDIDATES];
  uint32_t count = link_candidates(view, row, candidates), best = INQUIT_NONE;
  int highest = INT32_MIN;
  for (uint32_t i = 0; i < count; i++) {
    int sum = 0;
    for (unsigned k = 0; k < candidates[i].feature_count; k++)
      sum += weights[candidates[i].features[k]];
    if (sum > highest) {
      highest = sum;
      best = candidates[i].span;
    }
  }
  return best;
}
