#include "phrase.h"

#include <string.h>

/* Longest noun phrase, in tokens: longer ones in the training articles are lists and relative
 * clauses. */
#define MAX_PHRASE 24

static const uint64_t any_cue = LEX_SAY | LEX_TELL | LEX_ASK | LEX_CALL | LEX_MEAN | LEX_BELIEVE |
                                LEX_WANT | LEX_SHOW | LEX_SEEM;

uint32_t quotation_at(const reader *reader, uint32_t at) {
  uint32_t row = reader->quotes->outer[at];
  return row != INQUIT_NONE && reader->quotes->quotations[row].unbalanced ? INQUIT_NONE : row;
}

bool word_is(const reader *reader, uint32_t at, const char *word) {
  const token *token = &reader->tokens->tokens[at];
  size_t length = strlen(word);
  if (token->end - token->begin != length)
    return false;
  for (size_t i = 0; i < length; i++) {
    char byte = reader->text->bytes[token->begin + i];
    if (byte >= 'A' && byte <= 'Z')
      byte = (char)(byte + ('a' - 'A'));
    if (byte != word[i])
      return false;
  }
  return true;
}

static bool ends_with(const reader *reader, uint32_t at, const char *tail) {
  const token *token = &reader->tokens->tokens[at];
  size_t length = strlen(tail);
  return token->end - token->begin > length + 1 &&
         !memcmp(reader->text->bytes + token->end - length, tail, length);
}

bool is_possessive(const reader *reader, uint32_t at) {
  const token *token = &reader->tokens->tokens[at];
  const char *bytes = reader->text->bytes;
  if (token->kind == TOKEN_CLITIC)
    return (bytes[token->end - 1] | 0x20) == 's';
  return token->kind == TOKEN_SINGLE && at > 0 && reader->quotes->outer[at] == INQUIT_NONE &&
         !(token->flags & TOKEN_SPACED) && (bytes[token->begin - 1] | 0x20) == 's';
}

bool is_name(const reader *reader, uint32_t at) {
  const token *token = &reader->tokens->tokens[at];
  if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL))
    return token->kind == TOKEN_LINK && reader->text->bytes[token->begin] == '@';
  uint64_t classes = token_classes(token);
  if (classes & (LEX_GIVEN | LEX_TITLE | LEX_COUNTRY | LEX_ORGANISATION))
    return true;
  /* "Monday" is a time; "Evening" is one only where a sentence begins: "the Evening Lantern". */
  uint64_t lower = token->flags & TOKEN_FIRST ? 0 : lexicon_row(token->lexeme)->classes & LEX_TIME;
  return !((classes & ~lower) & (LEX_PRONOUN | LEX_DETERMINER | LEX_PREPOSITION | LEX_CONJUNCTION |
                                 LEX_SUBORDINATOR | LEX_MODAL | LEX_BE | LEX_HAVE | LEX_DO |
                                 LEX_TIME | LEX_ADVERB | LEX_OPENER | LEX_RELATIVE));
}

bool is_adverb(const reader *reader, uint32_t at) {
  if (kind_of(reader, at) != TOKEN_WORD)
    return false;
  if (classes_of(reader, at) & LEX_ADVERB)
    return true;
  return !(reader->tokens->tokens[at].flags & TOKEN_CAPITAL) && ends_with(reader, at, "ly");
}

bool is_finite(const reader *reader, uint32_t at) {
  token_kind kind = kind_of(reader, at);
  if (kind != TOKEN_WORD && kind != TOKEN_CLITIC)
    return false;
  uint64_t classes = classes_of(reader, at);
  if (classes & (LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL))
    return true;
  if (classes & any_cue)
    return (classes & (LEX_PAST | LEX_PRESENT)) && !(classes & (LEX_PERSON | LEX_PEOPLE));
  return !is_name(reader, at) && !(classes & ~LEX_MULTI) && ends_with(reader, at, "ed");
}

/* ---------------------------------------------------------------- noun phrases */

/* Whether the token can stand inside a noun phrase, with no thought of its neighbours. */
static bool is_nominal(const reader *reader, uint32_t at) {
  token_kind kind = kind_of(reader, at);
  if (kind == TOKEN_NUMBER || kind == TOKEN_LINK)
    return true;
  if (kind == TOKEN_CLITIC || kind == TOKEN_SINGLE)
    return is_possessive(reader, at);
  if (kind != TOKEN_WORD)
    return false;
  if (is_name(reader, at))
    return true;
  uint64_t classes = classes_of(reader, at);
  if (classes & (LEX_PERSON | LEX_PEOPLE | LEX_BODY | LEX_DOCUMENT | LEX_HEAD | LEX_CUE_NOUN))
    return true;
  if (classes & (LEX_PRONOUN | LEX_RELATIVE | LEX_CONJUNCTION | LEX_SUBORDINATOR | LEX_PREPOSITION |
                 LEX_MODAL | LEX_BE | LEX_HAVE | LEX_DO | LEX_NEGATION))
    return (classes & (LEX_DETERMINER | LEX_POSSESSIVE)) != 0;
  if (classes & LEX_TIME)
    return false;
  return !is_adverb(reader, at) && !is_finite(reader, at);
}

static bool is_determiner(const reader *reader, uint32_t at) {
  return (classes_of(reader, at) & (LEX_DETERMINER | LEX_POSSESSIVE)) &&
         !(classes_of(reader, at) & LEX_RELATIVE && !word_is(reader, at, "that"));
}

/* Whether "and" (at) joins two parts of one phrase: names, or nouns without article on its right.
 */
static bool joins_phrase(const reader *reader, uint32_t floor, uint32_t at, uint32_t last) {
  if (at <= floor || at + 1 >= last || !is_nominal(reader, at - 1) || is_finite(reader, at - 1))
    return false;
  return is_name(reader, at + 1) == is_name(reader, at - 1) || is_determiner(reader, at + 1);
}

/* The stretch without commas that ends before last. */
static uint32_t reach_left(const reader *reader, uint32_t floor, uint32_t last) {
  uint32_t at = last;
  while (at > floor && last - at < MAX_PHRASE) {
    uint32_t left = at - 1;
    uint64_t classes = classes_of(reader, left);
    if (quotation_at(reader, left) != INQUIT_NONE)
      break;
    if (is_nominal(reader, left)) {
      at = left;
      if (is_determiner(reader, left) && !(classes & LEX_QUANTIFIER) &&
          !(left > floor && (classes_of(reader, left - 1) & (LEX_PREPOSITION | LEX_QUANTIFIER))))
        break;
      continue;
    }
    bool preposition = (classes & LEX_PREPOSITION) && at < last && left > floor &&
                       !(classes & LEX_SUBORDINATOR) && is_nominal(reader, left - 1);
    bool joined = (classes & LEX_CONJUNCTION) && !word_is(reader, left, "but") &&
                  joins_phrase(reader, floor, left, last);
    if (!preposition && !joined)
      break;
    at = left;
  }
  return at;
}

/* Cuts what can't begin a phrase, and a bare time ("Monday Smith"). */
static phrase tidy(const reader *reader, uint32_t first, uint32_t last) {
  while (first < last) {
    uint64_t classes = classes_of(reader, first);
    token_kind kind = kind_of(reader, first);
    bool loose =
        (classes & (LEX_PREPOSITION | LEX_CONJUNCTION | LEX_TIME)) && !is_name(reader, first);
    if (!loose && kind != TOKEN_CLITIC)
      break;
    first++;
  }
  return (phrase){first, last};
}

/* Whether tokens [first, last) can be an apposition: "a farmer from Ohio", "president of the club".
 */
static bool is_apposition(const reader *reader, uint32_t first, uint32_t last) {
  if (first >= last || last - first > MAX_PHRASE || kind_of(reader, first) != TOKEN_WORD)
    return kind_of(reader, first) == TOKEN_NUMBER && last - first == 1; /* an age */
  uint64_t classes = classes_of(reader, first);
  if (classes & (LEX_DETERMINER | LEX_TITLE | LEX_PERSON | LEX_HEAD | LEX_POSSESSIVE))
    return !(classes & LEX_SUBJECT) || (classes & LEX_DETERMINER);
  if (classes & (LEX_COUNTRY | LEX_DEMONYM | LEX_ORGANISATION | LEX_BODY | LEX_SUFFIX | LEX_STATE))
    return true;
  if (is_name(reader, first) && is_name(reader, last - 1)) /* "his cook, Marta Reyes," */
    return true;
  for (uint32_t at = first; at < last && at < first + 6; at++)
    if ((classes_of(reader, at) & (LEX_PERSON | LEX_HEAD | LEX_BODY)) &&
        !is_finite(reader, first) && !(classes & (LEX_PREPOSITION | LEX_PRONOUN)))
      return true;
  return false;
}

/* Whether tokens [first, last) are a clause about the phrase before them: "who lives in Ohio". */
static bool is_aside(const reader *reader, uint32_t first, uint32_t last) {
  if (first >= last || kind_of(reader, first) != TOKEN_WORD)
    return false;
  uint64_t classes = classes_of(reader, first);
  return (classes & LEX_RELATIVE) || (classes & LEX_GERUND) || (classes & LEX_PREPOSITION) ||
         ends_with(reader, first, "ing") || ends_with(reader, first, "ed");
}

/* The comma, dash or bracket that opens what the one before last closes. */
static uint32_t opening_of(const reader *reader, uint32_t floor, uint32_t close) {
  token_kind kind = kind_of(reader, close);
  token_kind wanted = kind == TOKEN_CLOSE ? TOKEN_OPEN : kind;
  for (uint32_t at = close; at > floor && close - at < 2 * MAX_PHRASE; at--) {
    uint32_t row = quotation_at(reader, at - 1);
    if (row == INQUIT_NONE && kind_of(reader, at - 1) == wanted)
      return at - 1;
    if (row != INQUIT_NONE) /* "Xi, who called him “my friend”, said" */
      at = reader->quotes->quotations[row].open + 1;
    if (at <= floor)
      break;
  }
  return INQUIT_NONE;
}

phrase phrase_before(const reader *reader, uint32_t floor, uint32_t last) {
  if (last <= floor)
    return (phrase){last, last};
  token_kind kind = kind_of(reader, last - 1);
  if (kind != TOKEN_COMMA && kind != TOKEN_DASH && kind != TOKEN_CLOSE) {
    uint64_t classes = classes_of(reader, last - 1);
    if (classes & (LEX_SUBJECT | LEX_RELATIVE) && kind == TOKEN_WORD &&
        quotation_at(reader, last - 1) == INQUIT_NONE)
      return (phrase){last - 1, last};
    return tidy(reader, reach_left(reader, floor, last), last);
  }
  /* "Smith, a farmer from Ohio," and "Smith, 43, a farmer from Ohio, who ...,": commas are taken in
   * pairs from the right, until what they enclose is no apposition. */
  uint32_t close = last - 1, source_end = INQUIT_NONE;
  for (unsigned pair = 0; pair < 3; pair++) {
    uint32_t open = opening_of(reader, floor, close);
    if (open == INQUIT_NONE)
      break;
    kind = kind_of(reader, close);
    bool apposition = kind == TOKEN_CLOSE || is_apposition(reader, open + 1, close);
    if (!apposition && !is_aside(reader, open + 1, close))
      break;
    if (apposition && source_end == INQUIT_NONE)
      source_end = kind == TOKEN_CLOSE ? close + 1 : close;
    if (!apposition)
      source_end = INQUIT_NONE;
    if (open > floor && kind_of(reader, open - 1) == TOKEN_CLOSE) { /* "Smith (Ohio), a farmer," */
      close = open - 1;
      continue;
    }
    close = open;
    phrase head = tidy(reader, reach_left(reader, floor, open), open);
    bool enclosed = head.first > floor && kind_of(reader, head.first - 1) == kind;
    bool named = head.first < head.last && is_name(reader, head.last - 1);
    if (head.first < head.last && (named || !enclosed || pair == 2))
      return (phrase){head.first, source_end == INQUIT_NONE ? open : source_end};
  }
  return (phrase){last, last};
}
