#include "sentence.h"

#include "mark.h"
#include "utf8.h"

typedef struct cutter {
  const text *text;
  token *tokens;
  uint32_t first, last; /* the paragraph */
  uint32_t begin;       /* first token of the sentence at work */
} cutter;

static bool is_mark(const token *token) {
  return token->kind == TOKEN_DOUBLE || token->kind == TOKEN_SINGLE;
}

static bool is_spaced(const token *token) {
  return token->flags & TOKEN_SPACED;
}

static char last_byte(const cutter *cutter, uint32_t at) {
  return cutter->text->bytes[cutter->tokens[at].end - 1];
}

/* Whether the token may end a sentence: a stop, or an abbreviation with its own. */
static bool may_end(const cutter *cutter, uint32_t at) {
  const token *token = &cutter->tokens[at];
  return token->kind == TOKEN_END || (token->kind == TOKEN_WORD && last_byte(cutter, at) == '.');
}

static bool is_word(const token *token) {
  return token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER || token->kind == TOKEN_LINK;
}

/* Whether the bracket or mark closes: it stands close to what is before it, and no word stands
 * close behind it; or it is a mark in French spacing. */
static bool closes(const cutter *cutter, uint32_t at) {
  const token *token = &cutter->tokens[at];
  bool word_behind = at + 1 < cutter->last && !is_spaced(token + 1) && is_word(token + 1);
  if (token->kind == TOKEN_CLOSE)
    return true;
  if (!is_mark(token))
    return false;
  mark_shape shape = mark_look_at(cutter->text->bytes, token->begin, token->end).shape;
  if (shape == MARK_CLOSES_ONLY)
    return true;
  if (word_behind)
    return false;
  return !is_spaced(token) || shape == MARK_CLOSES;
}

/* The token behind the brackets and marks that close after token at. */
static uint32_t after_closers(const cutter *cutter, uint32_t at) {
  uint32_t next = at + 1;
  while (next < cutter->last &&
         (closes(cutter, next) || (cutter->tokens[next].kind == TOKEN_END && next > at + 1 &&
                                   !is_spaced(&cutter->tokens[next]))))
    next++;
  return next;
}

/* The first word of what begins at token at: behind opening marks, brackets and dashes. */
static uint32_t word_from(const cutter *cutter, uint32_t at) {
  while (at < cutter->last &&
         (is_mark(&cutter->tokens[at]) || cutter->tokens[at].kind == TOKEN_OPEN ||
          cutter->tokens[at].kind == TOKEN_DASH))
    at++;
  return at;
}

/* "Smith asked", "Ms. Ana de la Cruz said", "I asked", from token at on. */
static bool is_named_cue(const cutter *cutter, uint32_t at) {
  enum { MAX_NAME = 6 }; /* tokens */
  for (uint32_t i = at; i < cutter->last && i < at + MAX_NAME; i++) {
    const token *token = &cutter->tokens[i];
    uint64_t classes = token_classes(token);
    if (i > at && classes & (LEX_SAY | LEX_TELL | LEX_ASK))
      return (classes & (LEX_PAST | LEX_PRESENT)) != 0;
    bool name = token->flags & TOKEN_CAPITAL || classes & LEX_PARTICLE;
    bool starts = i == at && classes & LEX_OPENER && !(classes & LEX_FIRST_PERSON);
    if (token->kind != TOKEN_WORD || !name || starts)
      return false;
  }
  return false;
}

/* "..." or "…", which end a sentence only before a capital. */
static bool is_ellipsis(const cutter *cutter, uint32_t at) {
  const token *token = &cutter->tokens[at];
  uint32_t size;
  uint32_t last = utf8_decode_before(cutter->text->bytes, token->end, token->begin, &size);
  return last == 0x2026 || (last == '.' && token->end - token->begin > 1);
}

/* Whether an abbreviation ends its sentence, the next one beginning with the word start. */
static bool abbreviation_ends(const cutter *cutter, uint32_t at, uint32_t next, uint32_t start) {
  uint64_t classes = token_classes(&cutter->tokens[at]);
  if (cutter->tokens[next].kind == TOKEN_DASH) /* a dateline: "Reno, Nev. — The" */
    return false;
  if (classes & LEX_ABBREVIATION_BEFORE && !(classes & LEX_TIME))
    return false;
  return cutter->tokens[start].flags & TOKEN_CAPITAL &&
         token_classes(&cutter->tokens[start]) & LEX_OPENER;
}

/* Whether the sentence ends with the stop at token at and the closers up to token next. */
static bool ends_before(const cutter *cutter, uint32_t at, uint32_t next) {
  const token *stop = &cutter->tokens[at], *follower = &cutter->tokens[next];
  uint32_t start = word_from(cutter, next);
  if (start == cutter->last)
    return false;
  const token *word = &cutter->tokens[start];
  bool capital = word->flags & TOKEN_CAPITAL;
  if ((unsigned char)last_byte(cutter, at) >= 0x80 && !is_ellipsis(cutter, at))
    return next == at + 1; /* ideographic stops have no blank behind them */
  if (!is_word(word))
    return false;
  if (stop->kind == TOKEN_WORD)
    return abbreviation_ends(cutter, at, next, start);
  if (!is_spaced(follower))
    return capital && word->kind == TOKEN_WORD && !is_named_cue(cutter, start);
  if (at == cutter->begin + 1 && cutter->tokens[cutter->begin].kind == TOKEN_NUMBER)
    return false; /* the number of a list: "3. The bridge" */
  if (word->kind == TOKEN_WORD && !capital)
    return last_byte(cutter, at) == '.' && !is_ellipsis(cutter, at) && is_mark(follower) &&
           start > next;
  bool asks = last_byte(cutter, at) == '?' || last_byte(cutter, at) == '!';
  return !(asks && next > at + 1 && start == next && is_named_cue(cutter, start));
}

static void flag_first_word(const cutter *cutter, uint32_t last) {
  for (uint32_t i = cutter->begin; i < last; i++)
    if (is_word(&cutter->tokens[i])) {
      cutter->tokens[i].flags |= TOKEN_FIRST;
      return;
    }
}

inquit_status sentence_cut(sentence_array *sentences, arena *arena, const text *text, token *tokens,
                           uint32_t first, uint32_t last) {
  cutter cutter = {text, tokens, first, last, first};
  for (uint32_t at = first; at < last;) {
    uint32_t next = at + 1;
    bool ends = next == last;
    if (!ends && may_end(&cutter, at)) {
      next = after_closers(&cutter, at);
      ends = next == last || ends_before(&cutter, at, next);
    }
    if (ends) {
      flag_first_word(&cutter, next);
      if (!ARRAY_PUSH(arena, sentences, (sentence){cutter.begin, next}))
        return INQUIT_NO_MEMORY;
      cutter.begin = next;
    }
    at = next;
  }
  return INQUIT_OK;
}
