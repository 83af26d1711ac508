#include "report.h"

#include <string.h>

/* Adverbs and negations between a verb and its "to": "vowed never again to". */
#define MAX_BETWEEN 3

/* How far behind "sees" its "as" is looked for, in tokens: "sees the new bridge as a gift". */
#define MAX_OBJECT 12

/* Tokens of a cue that are read; a given one may be as long as the text. */
#define MAX_CUE 64

typedef struct reading {
  const text *text;
  const token_list *tokens;
  const inquit_attribution *attribution;
} reading;

static const token *token_of(const reading *reading, uint32_t at) {
  return &reading->tokens->tokens[at];
}

static bool is_word(const reading *reading, uint32_t at, const char *word) {
  if (at >= reading->tokens->token_count)
    return false;
  const token *token = token_of(reading, at);
  uint32_t length = token->end - token->begin;
  return strlen(word) == length && !memcmp(reading->text->bytes + token->begin, word, length);
}

/* ---------------------------------------------------------------- what stands around the word */

/* "vowed to go", "decided not to go". */
static bool has_infinitive(const reading *reading, uint32_t at) {
  uint32_t next = at + 1;
  while (next < reading->tokens->token_count && next <= at + MAX_BETWEEN &&
         (token_classes(token_of(reading, next)) & (LEX_ADVERB | LEX_NEGATION)))
    next++;
  return is_word(reading, next, "to");
}

/* "felt that it was late", "felt she was late". */
static bool has_clause(const reading *reading, uint32_t at) {
  return is_word(reading, at + 1, "that") || is_word(reading, at + 1, "like") ||
         (at + 1 < reading->tokens->token_count &&
          (token_classes(token_of(reading, at + 1)) & LEX_SUBJECT));
}

/* "is seen as a threat", "sees the bridge as a gift". */
static bool has_as(const reading *reading, uint32_t at) {
  for (uint32_t next = at + 1; next <= at + MAX_OBJECT; next++) {
    if (next >= reading->tokens->token_count || token_of(reading, next)->kind >= TOKEN_DOUBLE)
      return false;
    if (is_word(reading, next, "as"))
      return true;
  }
  return false;
}

/* "was told", "have been told": the one who is named has heard it; "was told by Smith": not so. */
static bool is_heard(const reading *reading, uint32_t at) {
  uint64_t classes = token_classes(token_of(reading, at));
  if (!(classes & LEX_TELL) || !(classes & LEX_PARTICIPLE) || is_word(reading, at + 1, "by"))
    return false;
  uint32_t before = at;
  while (before > 0 && at - before < MAX_BETWEEN &&
         (token_classes(token_of(reading, before - 1)) & (LEX_ADVERB | LEX_NEGATION)))
    before--;
  return before > 0 && (token_classes(token_of(reading, before - 1)) & LEX_BE);
}

/* ---------------------------------------------------------------- the word that decides */

static inquit_report resolve(const reading *reading, uint32_t at, lexicon_report report) {
  switch (report) {
  case REPORT_BELIEF:
    return INQUIT_REPORT_BELIEF;
  case REPORT_INTENTION:
    return INQUIT_REPORT_INTENTION;
  case REPORT_PERCEPTION:
    return INQUIT_REPORT_PERCEPTION;
  case REPORT_COMMITMENT:
    return has_infinitive(reading, at) ? INQUIT_REPORT_INTENTION : INQUIT_REPORT_STATEMENT;
  case REPORT_RESOLVE:
    return has_infinitive(reading, at) ? INQUIT_REPORT_INTENTION : INQUIT_REPORT_BELIEF;
  case REPORT_SENSE:
    return has_clause(reading, at) || has_as(reading, at) ? INQUIT_REPORT_BELIEF
                                                          : INQUIT_REPORT_PERCEPTION;
  default:
    return is_heard(reading, at) ? INQUIT_REPORT_PERCEPTION : INQUIT_REPORT_STATEMENT;
  }
}

/* Whether the token decides; *report is what it makes of the cue, or what it hints at. */
static bool read_token(inquit_report *report, const reading *reading, uint32_t at) {
  static const uint64_t saying = LEX_SAY | LEX_TELL | LEX_ASK | LEX_CALL | LEX_MEAN | LEX_SHOW;
  const token *token = token_of(reading, at);
  uint64_t classes = token_classes(token);
  lexicon_report listed = (lexicon_report)lexicon_row(token->lexeme)->report;
  if (listed != REPORT_NONE || (classes & saying)) {
    *report = resolve(reading, at, listed);
    return true;
  }
  /* "seems" is what the reporter thinks; but "seemed to say" is said. */
  if (classes & LEX_SEEM)
    *report = INQUIT_REPORT_BELIEF;
  return false;
}

static inquit_report read_cue(const reading *reading) {
  const inquit_ranges *cue = &reading->attribution->cue;
  inquit_report report = INQUIT_REPORT_STATEMENT;
  uint32_t left = MAX_CUE;
  for (uint32_t i = 0; i < cue->count && left > 0; i++) {
    uint32_t at = token_at(reading->tokens, cue->at[i].begin);
    for (; left > 0 && at < reading->tokens->token_count; at++, left--) {
      if (token_of(reading, at)->begin >= cue->at[i].end)
        break;
      if (read_token(&report, reading, at))
        return report;
    }
  }
  return report;
}

/* “It will rain,” she thinks; she thought: “It will rain.”  A quotation in the place that one has
 * after "said" has been said, whatever the verb; she believes in “the will of the rain”: not so. */
static bool is_quoting(const reading *reading) {
  const inquit_attribution *attribution = reading->attribution;
  if (attribution->kind != INQUIT_DIRECT || attribution->content.count == 0)
    return false;
  uint32_t begin = attribution->content.at[0].begin;
  uint32_t at = token_at(reading->tokens, begin);
  if (begin < attribution->cue.at[0].begin)
    return true;
  uint8_t before = at > 0 ? token_of(reading, at - 1)->kind : TOKEN_OTHER;
  return before == TOKEN_COMMA || before == TOKEN_COLON;
}

inquit_report report_read(const text *text, const token_list *tokens,
                          const inquit_attribution *attribution) {
  const reading reading = {text, tokens, attribution};
  if (attribution->cue.count == 0 || is_quoting(&reading))
    return INQUIT_REPORT_STATEMENT;
  return read_cue(&reading);
}
