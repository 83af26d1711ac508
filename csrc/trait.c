#include "trait.h"

#include <string.h>

/* Words between a party and a name: "Democratic vice presidential candidate Ana Lind". */
#define MAX_BETWEEN 4

#define MAX_AGE 120

static const uint64_t role_word = LEX_TITLE | LEX_PERSON | LEX_HEAD;

/* ---------------------------------------------------------------- parties */

static uint16_t party_of(const reader *reader, uint32_t token, uint16_t row) {
  return entry_classes(reader, token, row) & LEX_PARTY ? lexicon_row(row)->place : 0;
}

uint16_t trait_party(const reader *reader, uint32_t first, uint32_t last) {
  uint32_t length;
  for (uint32_t at = first; at < last; at += length) {
    uint16_t party = party_of(reader, at, entry_at(reader, at, last, &length));
    if (party)
      return party;
  }
  return 0;
}

/* Whether the word can stand between a party and a name, of which it says something. */
static bool is_between(const reader *reader, uint32_t at, uint32_t name) {
  if (kind_of(reader, at) != TOKEN_WORD || classes_of(reader, at) & LEX_PEOPLE)
    return false;
  if (classes_of(reader, at) & (role_word | LEX_STATE | LEX_DEMONYM))
    return true;
  /* "Presidential hopeful": what the lexicon does not know, before a noun that it knows. */
  return !(classes_of(reader, at) & ~LEX_MULTI) && at + 1 < name &&
         classes_of(reader, at + 1) & role_word;
}

/* The party of "(D-Ohio)", and the place. */
static void read_affiliation(const reader *reader, uint32_t at, traits *found) {
  const token *word = &reader->tokens->tokens[at];
  const char *bytes = reader->text->bytes;
  const char *hyphen = memchr(bytes + word->begin, '-', word->end - word->begin);
  uint32_t end = hyphen ? (uint32_t)(hyphen - bytes) : word->end;
  if (!hyphen && kind_of(reader, at - 1) == TOKEN_COMMA)
    return; /* "Lind, Republican leaders say" */
  found->party = party_of(reader, at, lexicon_find_folding(bytes, word->begin, end));
  if (found->party && hyphen)
    found->place = place_of(reader, at, lexicon_find_folding(bytes, end + 1, word->end));
}

/* ---------------------------------------------------------------- ages */

/* The number that the token begins with; *end: the byte after it. */
static uint8_t number_at(const reader *reader, uint32_t at, uint32_t *end) {
  const token *token = &reader->tokens->tokens[at];
  const char *bytes = reader->text->bytes;
  unsigned number = 0;
  for (*end = token->begin; *end < token->end && bytes[*end] >= '0' && bytes[*end] <= '9'; ++*end)
    number = number > MAX_AGE ? number : 10 * number + (unsigned)(bytes[*end] - '0');
  return number <= MAX_AGE ? (uint8_t)number : 0;
}

uint8_t trait_age(const reader *reader, uint32_t at) {
  static const char tail[] = "-year-old";
  uint32_t end;
  uint8_t age = number_at(reader, at, &end);
  bool old = age && reader->tokens->tokens[at].end - end == sizeof tail - 1 &&
             !memcmp(reader->text->bytes + end, tail, sizeof tail - 1);
  return old ? age : 0;
}

/* ", 43,": a number and nothing else between commas. */
static uint8_t age_between_commas(const reader *reader, uint32_t at, uint32_t last) {
  uint32_t end;
  uint8_t age = number_at(reader, at, &end);
  bool whole = end == reader->tokens->tokens[at].end;
  bool closed = at + 1 < last &&
                (kind_of(reader, at + 1) == TOKEN_COMMA || kind_of(reader, at + 1) == TOKEN_END);
  return whole && closed ? age : 0;
}

/* ---------------------------------------------------------------- beside a name */

traits trait_before(const reader *reader, uint32_t floor, uint32_t name) {
  traits found = {0};
  for (uint32_t at = name; at > floor && name - at <= MAX_BETWEEN; at--) {
    found.party = trait_party(reader, at > floor + 1 ? at - 2 : at - 1, at);
    found.age = trait_age(reader, at - 1);
    if (found.party || found.age || !is_between(reader, at - 1, name))
      return found;
  }
  return found;
}

traits trait_after(const reader *reader, uint32_t at, uint32_t last) {
  traits found = {0};
  if (at + 1 >= last)
    return found;
  bool comma = kind_of(reader, at) == TOKEN_COMMA;
  if ((comma || kind_of(reader, at) == TOKEN_OPEN) && kind_of(reader, at + 1) == TOKEN_WORD)
    read_affiliation(reader, at + 1, &found);
  else if (comma && kind_of(reader, at + 1) == TOKEN_NUMBER)
    found.age = age_between_commas(reader, at + 1, last);
  return found;
}
