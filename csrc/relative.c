#include "relative.h"

#include <string.h>

#include "noun.h"

/* Tokens back to which "who" looks for people: "listeners of a programme of the BBC who". */
#define MAX_REACH 16

#define MAX_WIDENED 4 /* tokens */

static relative nothing(uint32_t at) {
  return (relative){INQUIT_NONE, {at, at}};
}

/* Whether "who" may go back to the name: it is a person's, and "Lind of Cork, who" has another. */
static bool is_person(const reader *reader, const cast *cast, const mention *mention) {
  inquit_entity type = cast->entities.at[mention->entity].type;
  bool after_preposition =
      mention->first && classes_of(reader, mention->first - 1) & LEX_PREPOSITION;
  return type == INQUIT_ENTITY_PERSON || (type == INQUIT_ENTITY_UNKNOWN && !after_preposition);
}

/* The name that the words before the pronoun end with, or INQUIT_NONE. */
static uint32_t name_ending_at(const mention_list *mentions, uint32_t at) {
  uint32_t next = mention_at(mentions, at);
  return next && mentions->mentions[next - 1].last == at ? next - 1 : INQUIT_NONE;
}

/* Whether the phrase cannot go on to the left of the token. */
static bool is_border(const reader *reader, uint32_t at) {
  static const uint64_t border =
      LEX_SUBORDINATOR | LEX_RELATIVE | LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL | LEX_NEGATION;
  uint64_t classes = classes_of(reader, at);
  if (kind_of(reader, at) == TOKEN_CLITIC)
    return !is_possessive(reader, at) || classes_of(reader, at - 1) & LEX_PRONOUN;
  if (classes & LEX_PRONOUN)
    return !(classes & (LEX_DETERMINER | LEX_POSSESSIVE | LEX_QUANTIFIER));
  return classes & border || (classes & LEX_PREPOSITION && !word_is(reader, at, "of"));
}

static bool ends_like(const reader *reader, uint32_t at, const char *tail) {
  const token *token = &reader->tokens->tokens[at];
  size_t length = strlen(tail);
  return token->end - token->begin > length + 1 &&
         !memcmp(reader->text->bytes + token->end - length, tail, length);
}

/* "This angered voters", "ads targeting voters": the first word is a verb, since nothing shows that
 * a phrase begins with it. */
static bool is_verb(const reader *reader, uint32_t floor, uint32_t at) {
  if (reader->tokens->tokens[at].flags & TOKEN_CAPITAL || kind_of(reader, at) != TOKEN_WORD)
    return false;
  if (!ends_like(reader, at, "ed") && !ends_like(reader, at, "ing"))
    return false;
  if (at == floor)
    return false;
  if (kind_of(reader, at - 1) == TOKEN_COMMA)
    return ends_like(reader, at, "ing");
  return kind_of(reader, at - 1) == TOKEN_WORD &&
         !(classes_of(reader, at - 1) & (LEX_PREPOSITION | LEX_BE | LEX_CONJUNCTION | LEX_SAY));
}

/* The part of the phrase that the pronoun is about: what comes before last, back to the nearest
 * preposition or verb. */
static uint32_t narrow(const reader *reader, uint32_t floor, uint32_t first, uint32_t last) {
  uint32_t at = last - 1;
  while (at > first && !is_border(reader, at - 1))
    at--;
  bool bare = at + 1 == last && !(classes_of(reader, at) & LEX_PEOPLE) &&
              classes_of(reader, at) & (LEX_TITLE | LEX_HEAD | LEX_PERSON);
  if (bare || word_is(reader, first, "those"))
    return first; /* "the nominee for president", "those in the choir" */
  if (at + 1 < last && word_is(reader, at, "this") && is_verb(reader, floor, at + 1))
    at++;
  while (at + 1 < last && is_verb(reader, floor, at))
    at++;
  return at;
}

/* "Berger, a baker and a poet who": where the part before "and" begins, behind its comma. */
static uint32_t part_before(const reader *reader, uint32_t and_at) {
  uint32_t at = and_at;
  while (at > 0 && and_at - at < MAX_REACH && kind_of(reader, at - 1) == TOKEN_WORD &&
         !is_finite(reader, at - 1))
    at--;
  return at;
}

/* "Alan Berger, a baker from Cork, who", "the FSB, a body that": the name beside which the phrase
 * stands, or INQUIT_NONE. */
static uint32_t named_before(const reader *reader, const mention_list *mentions, phrase phrase) {
  noun noun;
  noun_read(&noun, reader, phrase.first, phrase.last);
  if (phrase.first > 1 && word_is(reader, phrase.first - 1, "and"))
    phrase.first = part_before(reader, phrase.first - 1);
  if (phrase.first < 1 || kind_of(reader, phrase.first - 1) != TOKEN_COMMA)
    return INQUIT_NONE;
  uint32_t name = name_ending_at(mentions, phrase.first - 1);
  return noun.plural ? INQUIT_NONE : name;
}

/* Words that belong to the phrase and are cut off it: "95 retired generals", "Latino and black
 * voters"; where a small word or a verb shows that it begins with them. */
static uint32_t widen(const reader *reader, uint32_t floor, uint32_t first) {
  static const uint64_t border = LEX_DETERMINER | LEX_PREPOSITION | LEX_SAY | LEX_TELL | LEX_BE |
                                 LEX_HAVE | LEX_POSSESSIVE | LEX_MODAL | LEX_SUBORDINATOR;
  if (first == floor || classes_of(reader, first) & (LEX_DETERMINER | LEX_POSSESSIVE))
    return first;
  for (uint32_t at = first; at > floor && first - at < MAX_WIDENED; at--) {
    if (kind_of(reader, at - 1) == TOKEN_NUMBER)
      return at - 1;
    bool joined = word_is(reader, at - 1, "and") && at < first;
    if (kind_of(reader, at - 1) != TOKEN_WORD || joined)
      return first;
    if (is_verb(reader, floor, at - 1))
      return first;
    if (classes_of(reader, at - 1) & border)
      return at;
  }
  return first;
}

/* People: a name, or a noun that has some in it. */
static relative find_people(const reader *reader, const cast *cast, const mention_list *mentions,
                            uint32_t floor, uint32_t at) {
  for (uint32_t end = at; end > floor && at - end < MAX_REACH; end--) {
    uint32_t name = name_ending_at(mentions, end);
    if (quotation_at(reader, end - 1) != quotation_at(reader, at - 1 > end ? at : end - 1))
      continue;
    if (name != INQUIT_NONE && is_person(reader, cast, &mentions->mentions[name]))
      return (relative){name, {end, end}};
    bool people = classes_of(reader, end - 1) & (LEX_PERSON | LEX_PEOPLE | LEX_HEAD | LEX_TITLE);
    if (!people || name != INQUIT_NONE)
      continue;
    phrase phrase = phrase_before(reader, floor, end);
    if (phrase.first == phrase.last)
      continue;
    phrase.first = narrow(reader, floor, phrase.first, end);
    uint32_t named = named_before(reader, mentions, phrase);
    return named == INQUIT_NONE ? (relative){INQUIT_NONE, {widen(reader, floor, phrase.first), at}}
                                : (relative){named, {end, end}};
  }
  return nothing(at);
}

relative relative_find(const reader *reader, const cast *cast, const mention_list *mentions,
                       uint32_t floor, uint32_t first, uint32_t pronoun) {
  uint32_t at = first;
  while (at > floor && kind_of(reader, at - 1) == TOKEN_COMMA)
    at--;
  bool people = word_is(reader, pronoun, "who") || word_is(reader, pronoun, "whom");
  uint32_t name = name_ending_at(mentions, at);
  if (name != INQUIT_NONE && (!people || is_person(reader, cast, &mentions->mentions[name])))
    return (relative){name, {at, at}};
  if (people) {
    relative found = find_people(reader, cast, mentions, floor, at);
    if (found.mention != INQUIT_NONE || found.phrase.first < found.phrase.last)
      return found;
  }
  phrase phrase = phrase_before(reader, floor, at);
  if (phrase.first == phrase.last)
    return nothing(at);
  phrase.first = narrow(reader, floor, phrase.first, phrase.last);
  uint32_t named = named_before(reader, mentions, phrase);
  return (relative){named, phrase};
}
