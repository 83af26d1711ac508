#include "span.h"

#include <string.h>

/* Content that covers this share of a quotation's tokens is meant to cover all of it. */
#define SNAP_SHARE 0.5

typedef struct cutter {
  const text *text;
  const token_list *tokens;
  const quote_list *quotes;
  const tag *tags;
  arena *arena;
  ARRAY(span) spans;
} cutter;

static const quotation *quotation_of(const cutter *cutter, uint32_t token) {
  uint32_t row = cutter->quotes->outer[token];
  return row == INQUIT_NONE || cutter->quotes->quotations[row].unbalanced
             ? NULL
             : &cutter->quotes->quotations[row];
}

/* How many tokens of the quotation the span has. */
static uint32_t overlap(const span *span, const quotation *quotation) {
  uint32_t first = span->first > quotation->open ? span->first : quotation->open;
  uint32_t last = span->last < quotation->close + 1 ? span->last : quotation->close + 1;
  return last > first ? last - first : 0;
}

/* Moves one border that lies inside a quotation to the quotation's own border: outwards when most
 * of the quotation is covered.  floor and ceiling: what belongs to the neighbours. */
static void snap(const cutter *cutter, span *span, uint32_t floor, uint32_t ceiling) {
  const quotation *head = quotation_of(cutter, span->first);
  const quotation *tail = quotation_of(cutter, span->last - 1);
  if (head && overlap(span, head) >= SNAP_SHARE * (head->close + 1 - head->open) &&
      head->open >= floor)
    span->first = head->open;
  if (tail && overlap(span, tail) >= SNAP_SHARE * (tail->close + 1 - tail->open) &&
      tail->close < ceiling)
    span->last = tail->close + 1;
}

static bool is_comma_or_stop(const cutter *cutter, uint32_t at) {
  const token *token = &cutter->tokens->tokens[at];
  return token->kind == TOKEN_COMMA || token_is_stop(cutter->text, token);
}

/* Commas and full stops at the ends of content that stand outside of its quotations. */
static void trim(const cutter *cutter, span *span) {
  while (span->last > span->first + 1 && !quotation_of(cutter, span->last - 1) &&
         is_comma_or_stop(cutter, span->last - 1))
    span->last--;
  while (span->last > span->first + 1 && cutter->tokens->tokens[span->first].kind == TOKEN_COMMA)
    span->first++;
}

/* What of the content stands in quotation marks. */
static void look_for_quotes(const cutter *cutter, span *span) {
  span->quoted = true;
  for (uint32_t at = span->first; at < span->last; at++) {
    token_kind kind = (token_kind)cutter->tokens->tokens[at].kind;
    if (cutter->quotes->outer[at] != INQUIT_NONE)
      span->has_quote = true;
    else if (kind <= TOKEN_LINK)
      span->quoted = false;
  }
  span->quoted = span->quoted && span->has_quote;
}

static bool is_to(const cutter *cutter, uint32_t at) {
  if (at >= cutter->tokens->token_count)
    return false;
  const token *token = &cutter->tokens->tokens[at];
  return token->end - token->begin == 2 && !memcmp(cutter->text->bytes + token->begin, "to", 2);
}

/* Whether nobody is behind the cue: "seemed", "is expected" before "to". */
static bool is_impersonal(const cutter *cutter, const span *cue) {
  const token *tokens = cutter->tokens->tokens;
  uint64_t last = token_classes(&tokens[cue->last - 1]), before = 0;
  if (last & LEX_SEEM)
    return true;
  for (uint32_t at = cue->first; at + 1 < cue->last; at++)
    before |= token_classes(&tokens[at]);
  return before & LEX_BE && last & LEX_BELIEVE && last & LEX_PARTICIPLE && is_to(cutter, cue->last);
}

/* "Rain is expected to fall": what looks like a source is what the cue is about. */
static void take_subject(cutter *cutter, const span *cue) {
  span *subject = cutter->spans.count ? &cutter->spans.at[cutter->spans.count - 1] : NULL;
  if (!subject || subject->role != TAG_SOURCE || subject->last != cue->first ||
      subject->paragraph != cue->paragraph || !is_impersonal(cutter, cue))
    return;
  subject->role = TAG_CONTENT;
  look_for_quotes(cutter, subject);
}

static bool push(cutter *cutter, span span, uint32_t ceiling) {
  if (span.role == TAG_CUE)
    take_subject(cutter, &span);
  if (span.role == TAG_CONTENT) {
    uint32_t count = cutter->spans.count;
    snap(cutter, &span, count ? cutter->spans.at[count - 1].last : 0, ceiling);
    trim(cutter, &span);
    look_for_quotes(cutter, &span);
  }
  return ARRAY_PUSH(cutter->arena, &cutter->spans, span);
}

/* The run of one role that begins at token first; tokens [first, last) are of one paragraph. */
static span run_at(const cutter *cutter, uint32_t first, uint32_t last) {
  const tag *tags = cutter->tags;
  span run = {
      .first = first, .last = first + 1, .role = tags[first].role, .score = tags[first].score};
  for (; run.last < last && tags[run.last].role == run.role && !tags[run.last].begin; run.last++)
    if (tags[run.last].score < run.score)
      run.score = tags[run.last].score;
  return run;
}

/* First token at or after at that another role has; last if none does. */
static uint32_t next_tagged(const cutter *cutter, uint32_t at, uint32_t last) {
  while (at < last && cutter->tags[at].role == TAG_NONE)
    at++;
  return at;
}

inquit_status span_init(span_list *list, arena *arena, const text *text, const token_list *tokens,
                        const quote_list *quotes, const tag *tags) {
  cutter cutter = {.text = text, .tokens = tokens, .quotes = quotes, .tags = tags, .arena = arena};
  for (uint32_t i = 0; i < text->paragraph_count; i++) {
    uint32_t begin = tokens->paragraph_sentences[i], end = tokens->paragraph_sentences[i + 1];
    if (begin == end)
      continue;
    uint32_t last = tokens->sentences[end - 1].last;
    uint32_t at = next_tagged(&cutter, tokens->sentences[begin].first, last);
    while (at < last) {
      span run = run_at(&cutter, at, last);
      run.paragraph = i;
      at = next_tagged(&cutter, run.last, last);
      if (!push(&cutter, run, at))
        return INQUIT_NO_MEMORY;
      if (cutter.spans.at[cutter.spans.count - 1].last > at)
        at = next_tagged(&cutter, cutter.spans.at[cutter.spans.count - 1].last, last);
    }
  }
  *list = (span_list){cutter.spans.at, cutter.spans.count};
  return INQUIT_OK;
}
