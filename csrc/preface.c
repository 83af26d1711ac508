#include "preface.h"

/* Tokens of a preface, at most: what is longer is a sentence of its own. */
#define MAX_PREFACE 24

/* "The rule read by the mayor: ..." has no finite verb, for all its look, nor has "Lind's answer:
 * ".
 */
static bool is_verb(const reader *reader, uint32_t at) {
  if (is_possessive(reader, at) && at > 0 && !(classes_of(reader, at - 1) & LEX_PRONOUN))
    return false;
  return is_finite(reader, at) && !word_is(reader, at + 1, "by");
}

phrase preface_before(const reader *reader, uint32_t token) {
  phrase none = {token, token};
  if (token < 2 || kind_of(reader, token - 1) != TOKEN_COLON)
    return none;
  for (uint32_t at = token - 1; at > 0 && token - at < MAX_PREFACE; at--) {
    uint32_t first = at - 1;
    if (quotation_at(reader, first) != INQUIT_NONE || is_verb(reader, first))
      return none;
    if (reader->tokens->tokens[first].flags & TOKEN_FIRST)
      return (phrase){first, token - 1};
  }
  return none;
}

bool preface_is_somebody(const reader *reader, phrase words) {
  noun noun;
  if (is_empty(words))
    return false;
  noun_read(&noun, reader, words.first, words.last);
  return noun.type == INQUIT_ENTITY_PERSON || noun.type == INQUIT_ENTITY_ORGANISATION ||
         noun.type == INQUIT_ENTITY_GROUP ||
         (is_name(reader, noun.head) && noun.type != INQUIT_ENTITY_DOCUMENT);
}

/* The words after a preposition, up to a comma. */
static phrase complement(const reader *reader, uint32_t first, uint32_t last) {
  uint32_t end = first;
  while (end < last && kind_of(reader, end) != TOKEN_COMMA)
    end++;
  return (phrase){first, end};
}

phrase preface_owner(const reader *reader, phrase preface) {
  for (uint32_t at = preface.first; at < preface.last; at++) {
    uint64_t classes = classes_of(reader, at);
    phrase owner = {at, at};
    if (classes & LEX_PRONOUN && classes & LEX_POSSESSIVE && !(classes & LEX_SECOND_PERSON))
      return (phrase){at, at + 1};
    if (is_possessive(reader, at))
      owner = phrase_before(reader, preface.first, at);
    else if (word_is(reader, at, "of") || word_is(reader, at, "from") || word_is(reader, at, "by"))
      owner = complement(reader, at + 1, preface.last);
    if (preface_is_somebody(reader, owner))
      return owner;
  }
  return (phrase){preface.last, preface.last};
}
