#include "role.h"

static const uint64_t no_owner = LEX_DETERMINER | LEX_PREPOSITION | LEX_CONJUNCTION | LEX_PRONOUN |
                                 LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL | LEX_SUBORDINATOR |
                                 LEX_RELATIVE | LEX_QUANTIFIER | LEX_TIME | LEX_DEMONYM |
                                 LEX_COUNTRY | LEX_STATE | LEX_CAPITAL_CITY | LEX_INSTITUTION;
static const uint64_t ends_owner = LEX_PREPOSITION | LEX_CONJUNCTION | LEX_RELATIVE | LEX_BE |
                                   LEX_HAVE | LEX_MODAL | LEX_SUBORDINATOR | LEX_SAY | LEX_TELL |
                                   LEX_PAST;

#define MAX_OWNER 4 /* words of it */

/* "The port spokesman", "former mayor", "the club's captain". */
static void read_before(role *role, const reader *reader, uint32_t floor, uint32_t first) {
  uint32_t at = first;
  if (at > floor && is_possessive(reader, at - 1)) {
    role->owned = true;
    at--;
  }
  if (at == floor)
    return;
  uint64_t classes = classes_of(reader, at - 1);
  role->owned = role->owned || (classes & LEX_PRONOUN && classes & LEX_POSSESSIVE);
  if (kind_of(reader, at - 1) != TOKEN_WORD || classes & no_owner)
    return;
  bool capital = reader->tokens->tokens[at - 1].flags & TOKEN_CAPITAL;
  bool title = reader->tokens->tokens[first].flags & TOKEN_CAPITAL;
  if (role->place && capital)
    return; /* "New Zealand" */
  if (title && !capital && !word_is(reader, at - 1, "former"))
    return; /* "met Mayor Lind" */
  role->owner = word_key(reader, at - 1);
  role->close = reader->tokens->tokens[at - 1].flags & TOKEN_CAPITAL &&
                !(reader->tokens->tokens[at - 1].flags & TOKEN_FIRST);
}

/* "A spokesman for the port", "the mayor of Villaverde": the last word of what it goes with. */
static void read_after(role *role, const reader *reader, uint32_t last, uint32_t end) {
  if (last + 1 >= end || !(word_is(reader, last, "of") || word_is(reader, last, "for") ||
                           word_is(reader, last, "at") || word_is(reader, last, "from")))
    return;
  uint32_t first = last + 1;
  while (first + 1 < end && classes_of(reader, first) & (LEX_DETERMINER | LEX_POSSESSIVE))
    first++;
  bool capital = reader->tokens->tokens[first].flags & TOKEN_CAPITAL;
  uint32_t at = first;
  while (at < end && at < first + MAX_OWNER && kind_of(reader, at) == TOKEN_WORD &&
         !(classes_of(reader, at) & ends_owner) &&
         !capital == !(reader->tokens->tokens[at].flags & TOKEN_CAPITAL))
    at++;
  if (at == first || classes_of(reader, at - 1) & no_owner)
    return;
  role->owner = word_key(reader, at - 1);
  role->close = true;
}

void role_read_owner(role *role, const reader *reader, uint32_t floor, uint32_t first,
                     uint32_t last, uint32_t end) {
  read_before(role, reader, floor, first);
  if (!role->owner)
    read_after(role, reader, last, end);
}

unsigned role_fit(const role *role, const struct role *known) {
  if (role->noun != known->noun || (role->owned && !known->owned))
    return 0;
  if (role->place && known->place && role->place != known->place)
    return 0;
  bool differ = role->owner && known->owner && role->owner != known->owner;
  if (differ && role->close)
    return 0;
  unsigned fit = differ ? 1 : role->owner == known->owner ? 3 : 2;
  return fit + (role->place && role->place == known->place);
}
