#include "source.h"

#include "noun.h"

/* Tokens of a source that are searched for the name it is about; that stands near its beginning. */
#define MAX_SOURCE 64

#define MAX_BRACKET 4 /* tokens in a bracket behind a name */
#define MAX_NOUN 3    /* tokens of a noun before a name: "press officer" */

static const uint64_t ends_apposition =
    LEX_PREPOSITION | LEX_RELATIVE | LEX_CONJUNCTION | LEX_BE | LEX_HAVE | LEX_MODAL;

/* Whether the words before the name, floor or later, end with a noun for one person. */
static bool is_described(const reader *reader, uint32_t floor, uint32_t name) {
  uint32_t length;
  for (uint32_t at = name; at > floor && name - at < MAX_NOUN; at--) {
    uint16_t row = entry_at(reader, at - 1, name, &length);
    if (at - 1 + length == name && entry_classes(reader, at - 1, row) & (LEX_PERSON | LEX_HEAD))
      return true;
  }
  return false;
}

/* "The foreign minister of Chile, Ana Lind", "his wife, museum guide Ana Lind": a description of
 * one, a comma, and the name, before which a noun may stand. */
static bool is_apposition(const reader *reader, uint32_t first, uint32_t name) {
  uint32_t comma = first;
  while (comma + 1 < name && kind_of(reader, comma) != TOKEN_COMMA)
    comma++;
  if (comma == first || comma >= name || kind_of(reader, comma) != TOKEN_COMMA)
    return false;
  for (uint32_t at = comma + 1; at < name; at++)
    if (kind_of(reader, at) == TOKEN_COMMA || classes_of(reader, at) & ends_apposition)
      return false;
  if (comma + 1 < name)
    return is_described(reader, comma + 1, name);
  noun noun;
  noun_read(&noun, reader, first, comma);
  return noun.type != INQUIT_ENTITY_DOCUMENT && noun.type != INQUIT_ENTITY_UNKNOWN;
}

static bool follows_name(const reader *reader, uint32_t at, uint32_t last) {
  uint64_t classes = classes_of(reader, at);
  if (kind_of(reader, at) == TOKEN_CLITIC || is_possessive(reader, at))
    return at + 1 == last;
  if (classes & LEX_CONJUNCTION)
    return at + 1 < last && reader->tokens->tokens[at + 1].flags & TOKEN_CAPITAL;
  return kind_of(reader, at) != TOKEN_WORD ||
         classes & (LEX_PREPOSITION | LEX_RELATIVE | LEX_ADVERB | LEX_PRONOUN | LEX_BE | LEX_HAVE |
                    LEX_TIME);
}

/* "Secretary of state Lind": tokens of the title at the token; 1 for any other word. */
static uint32_t title_length(const reader *reader, uint32_t at, uint32_t last) {
  uint32_t length;
  uint16_t row = entry_at(reader, at, last, &length);
  return entry_classes(reader, at, row) & LEX_TITLE ? length : 1;
}

/* "Lind's lawyer Ana Ruiz", "the Herald's Ana Ruiz": a possessive before it takes a person's name,
 * not what belongs to somebody ("Lind's Riverside Park"). */
static bool may_be_owned(const reader *reader, const entity *bearer, const mention *mention) {
  if (bearer->type != INQUIT_ENTITY_PERSON)
    return false;
  bool described = is_described(reader, mention->first > MAX_NOUN ? mention->first - MAX_NOUN : 0,
                                mention->first);
  return described || mention->core > mention->first || !bearer->guessed;
}

static bool heads(const reader *reader, const entity *bearer, const mention *mention,
                  uint32_t first, uint32_t last) {
  bool owned = may_be_owned(reader, bearer, mention);
  if (!is_apposition(reader, first, mention->first))
    for (uint32_t at = first; at < mention->first; at += title_length(reader, at, mention->first))
      if ((kind_of(reader, at) == TOKEN_CLITIC && !owned) || kind_of(reader, at) == TOKEN_COMMA ||
          classes_of(reader, at) & (LEX_RELATIVE | LEX_PREPOSITION))
        return false;
  return mention->last >= last || follows_name(reader, mention->last, last);
}

uint32_t source_head(const reader *reader, const cast *cast, const mention_list *mentions,
                     uint32_t first, uint32_t last) {
  last = last - first > MAX_SOURCE ? first + MAX_SOURCE : last;
  uint32_t row = mention_at(mentions, first);
  for (; row < mentions->mention_count && mentions->mentions[row].last <= last; row++) {
    const mention *mention = &mentions->mentions[row];
    if (heads(reader, &cast->entities.at[mention->entity], mention, first, last))
      return row;
  }
  return INQUIT_NONE;
}

/* ---------------------------------------------------------------- several names */

typedef enum joint { JOINT_NONE, JOINT_COMMA, JOINT_AND } joint;

/* "The Herald", "former governor Ruiz". */
static bool is_before_name(const reader *reader, uint32_t at) {
  return word_is(reader, at, "the") || word_is(reader, at, "former") ||
         classes_of(reader, at) & (LEX_PERSON | LEX_TITLE | LEX_HEAD | LEX_STATE | LEX_COUNTRY);
}

/* "Lind (Ohio)", "Lind (D-Fla.)": where the bracket at the token ends; the token where there is
 * none. */
static uint32_t bracket_end(const reader *reader, uint32_t at, uint32_t last) {
  if (at >= last || kind_of(reader, at) != TOKEN_OPEN)
    return at;
  for (uint32_t end = at + 1; end < last && end <= at + MAX_BRACKET; end++)
    if (kind_of(reader, end) == TOKEN_CLOSE)
      return end + 1;
  return at;
}

/* What stands between two names: "Ruiz, Lind", "Ruiz and Lind", "Ruiz, of Cork, and Lind", and for
 * a body "the Herald and the Post". */
static joint joint_of(const reader *reader, const mention *left, const mention *right) {
  uint32_t at = right->first, end = left->last;
  while (at > end && at + 3 > right->first && is_before_name(reader, at - 1))
    at--;
  end = bracket_end(reader, end, at);
  if (at <= end)
    return JOINT_NONE;
  at--;
  if (word_is(reader, at, "and") || word_is(reader, at, "&"))
    return at == end || kind_of(reader, at - 1) == TOKEN_COMMA ? JOINT_AND : JOINT_NONE;
  return at == end && kind_of(reader, at) == TOKEN_COMMA ? JOINT_COMMA : JOINT_NONE;
}

static bool is_place(const cast *cast, const mention *mention) {
  return cast->entities.at[mention->entity].place != 0;
}

/* The next name that is joined to this one; a place may stand between: "Ruiz, of Cork, and Lind".
 */
static uint32_t next_joined(const reader *reader, const cast *cast, const mention_list *mentions,
                            uint32_t row, uint32_t last, joint *joint) {
  const mention *left = &mentions->mentions[row];
  for (uint32_t other = row + 1; other < row + 4 && other < mentions->mention_count; other++) {
    const mention *right = &mentions->mentions[other];
    if (right->last > last || right->entity == left->entity)
      return INQUIT_NONE;
    *joint = joint_of(reader, left, right);
    if (*joint == JOINT_AND || (*joint == JOINT_COMMA && !is_place(cast, right)))
      return other;
  }
  return INQUIT_NONE;
}

uint32_t source_joined(const reader *reader, const cast *cast, const mention_list *mentions,
                       uint32_t row, uint32_t last, uint32_t joined[MAX_JOINED]) {
  uint32_t count = 0;
  joint joint = JOINT_NONE;
  while (row != INQUIT_NONE && count < MAX_JOINED) {
    joined[count++] = mentions->mentions[row].entity;
    if (joint == JOINT_AND)
      return count;
    row = next_joined(reader, cast, mentions, row, last, &joint);
  }
  return 0;
}
