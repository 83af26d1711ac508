#include "noun.h"

static const uint64_t person = LEX_PERSON | LEX_HEAD | LEX_TITLE;
static const uint64_t nouns =
    LEX_PERSON | LEX_HEAD | LEX_TITLE | LEX_PEOPLE | LEX_BODY | LEX_DOCUMENT;

/* Adjectives before a comma, and after it. */
#define MAX_ADJECTIVES 3

static bool ends_core(const reader *reader, uint32_t at) {
  if (kind_of(reader, at) == TOKEN_CLITIC)
    return false; /* a possessive, though it can be "is" as well */
  uint64_t classes = classes_of(reader, at);
  return classes & (LEX_PREPOSITION | LEX_RELATIVE | LEX_SUBORDINATOR | LEX_BE | LEX_HAVE);
}

/* "Those in the hall", "many of the farmers", "one of the two": the word has no noun after it. */
static bool stands_alone(const reader *reader, uint32_t at, uint32_t last) {
  bool pronoun = classes_of(reader, at) & LEX_QUANTIFIER || word_is(reader, at, "those") ||
                 word_is(reader, at, "others");
  return pronoun && (at + 1 >= last || ends_core(reader, at + 1));
}

/* "The", "his", "some", "a few", "a number of": what a name of the phrase leaves out. */
static uint32_t skip_determiners(noun *noun, const reader *reader, uint32_t at, uint32_t last) {
  noun->definite = at > 0 && word_is(reader, at - 1, "the"); /* left outside */
  while (at + 1 < last && !stands_alone(reader, at, last)) {
    uint64_t classes = classes_of(reader, at);
    bool some = word_is(reader, at, "some") || word_is(reader, at, "few");
    bool number = word_is(reader, at, "number") && word_is(reader, at + 1, "of");
    bool possessive = classes & LEX_PRONOUN && classes & LEX_POSSESSIVE;
    if (classes & LEX_POSSESSIVE)
      noun->role.owned = true;
    if (word_is(reader, at, "the") || word_is(reader, at, "this") || word_is(reader, at, "that") ||
        word_is(reader, at, "these") || word_is(reader, at, "those"))
      noun->definite = true;
    bool article = classes & LEX_DETERMINER && !(classes & LEX_QUANTIFIER) &&
                   !word_is(reader, at, "no") && !word_is(reader, at, "another");
    if (number)
      at++;
    else if (!some && !possessive && !article && !word_is(reader, at, "whose"))
      break;
    at++;
  }
  return at;
}

static bool ends_name(const reader *reader, uint32_t at) {
  token_kind kind = kind_of(reader, at);
  return kind == TOKEN_COMMA || kind == TOKEN_DASH || kind == TOKEN_OPEN || kind == TOKEN_COLON;
}

/* A known noun, by the longest entry that ends at the token; *begin: its first token. */
static uint16_t entry_ending_at(const reader *reader, uint32_t first, uint32_t at,
                                uint32_t *begin_at) {
  uint32_t length;
  *begin_at = at;
  for (uint32_t begin = at > first + 3 ? at - 3 : first; begin < at; begin++) {
    uint16_t row = entry_at(reader, begin, at + 1, &length);
    if (begin + length == at + 1 && entry_classes(reader, begin, row) & nouns) {
      *begin_at = begin;
      return row;
    }
  }
  return reader->tokens->tokens[at].lexeme;
}

/* The main noun: the last one of the core that the lexicon knows as one, else the last word. */
static void find_head(noun *noun, const reader *reader, uint32_t *begin) {
  noun->head = noun->core_last - 1;
  for (uint32_t at = noun->core_last; at > noun->first && at + 4 > noun->core_last; at--) {
    uint16_t row = entry_ending_at(reader, noun->first, at - 1, begin);
    bool possessed = at < noun->core_last && is_possessive(reader, at);
    if (entry_classes(reader, at - 1, row) & nouns && !possessed) {
      noun->head = at - 1;
      break;
    }
  }
  uint16_t row = entry_ending_at(reader, noun->first, noun->head, begin);
  noun->classes = entry_classes(reader, noun->head, row);
  if (noun->classes & LEX_PEOPLE) {
    const token *head = &reader->tokens->tokens[noun->head];
    uint16_t one = lexicon_find_folding(reader->text->bytes, head->begin, head->end - 1);
    noun->classes |= entry_classes(reader, noun->head, one) & (LEX_TITLE | LEX_HEAD);
  }
  if (noun->classes & LEX_BODY && !(noun->classes & (LEX_PERSON | LEX_TITLE)) &&
      *begin < noun->head) {
    /* "The foreign ministry" is "the ministry" later on; a vice president is no president. */
    row = reader->tokens->tokens[noun->head].lexeme;
    *begin = noun->head;
  }
  noun->role.noun = role_of(row);
  noun->role.rank = is_rank(noun->classes, noun->role.noun);
}

static uint16_t place_in(const reader *reader, uint32_t first, uint32_t last) {
  uint32_t length;
  for (uint32_t at = first; at < last; at += length) {
    uint16_t place = place_of(reader, at, entry_at(reader, at, last, &length));
    if (place)
      return place;
  }
  return 0;
}

/* "of Peru", "of the United States" after the main noun. */
static uint16_t place_after(const reader *reader, uint32_t at, uint32_t last, uint32_t *end) {
  *end = at;
  if (at + 1 >= last || !(word_is(reader, at, "of") || word_is(reader, at, "from")))
    return 0;
  at++;
  if (at + 1 < last && word_is(reader, at, "the"))
    at++;
  uint32_t length;
  uint16_t place = place_of(reader, at, entry_at(reader, at, last, &length));
  if (place)
    *end = at + length;
  return place;
}

/* "Lind and the club": several, though the last one is one. */
static bool is_joined(const noun *noun, const reader *reader) {
  for (uint32_t at = noun->first + 1; at + 1 < noun->head; at++)
    if (word_is(reader, at, "and") &&
        classes_of(reader, at + 1) & (LEX_DETERMINER | LEX_POSSESSIVE))
      return true;
  return false;
}

static void find_type(noun *noun, const reader *reader) {
  uint64_t classes = noun->classes;
  const token *head = &reader->tokens->tokens[noun->head];
  char last_letter = reader->text->bytes[head->end - 1];
  bool joined = !(classes & LEX_DOCUMENT) && is_joined(noun, reader);
  if (classes & LEX_PEOPLE || joined)
    noun->type = INQUIT_ENTITY_GROUP;
  else if (classes & LEX_BODY)
    noun->type = INQUIT_ENTITY_ORGANISATION;
  else if (classes & person || trait_age(reader, noun->head))
    noun->type = INQUIT_ENTITY_PERSON;
  else if (classes & LEX_DOCUMENT)
    noun->type = INQUIT_ENTITY_DOCUMENT;
  else if ((last_letter == 's' && head->lexeme == 0) ||
           stands_alone(reader, noun->head, noun->last))
    noun->type = INQUIT_ENTITY_GROUP;
  noun->plural = noun->type == INQUIT_ENTITY_GROUP;
  if (noun->plural && !(classes & LEX_PEOPLE))
    noun->role.noun = 0;
  if (noun->type == INQUIT_ENTITY_PERSON && !(classes & LEX_MALE) != !(classes & LEX_FEMALE))
    noun->gender = classes & LEX_FEMALE ? INQUIT_GENDER_FEMALE : INQUIT_GENDER_MALE;
}

/* Whether the words before the main noun have a name in them that is no place, and what they tell
 * of gender, party and age: "the former first lady and senator". */
static void read_modifiers(noun *noun, const reader *reader) {
  uint32_t length;
  noun->party = trait_party(reader, noun->first, noun->head + 1);
  for (uint32_t at = noun->first; at <= noun->head && !noun->age; at++)
    noun->age = trait_age(reader, at);
  for (uint32_t at = noun->first; at < noun->head; at += length) {
    uint16_t row = entry_at(reader, at, noun->head, &length);
    uint64_t classes = entry_classes(reader, at, row);
    const token *token = &reader->tokens->tokens[at];
    if (at > noun->first && is_possessive(reader, at))
      noun->named = true; /* "the nation's first president" */
    bool name = !row || classes & (LEX_GIVEN | LEX_ORGANISATION);
    name = name && !(classes & LEX_NOT_NAME) && kind_of(reader, at) == TOKEN_WORD;
    if (name && token->flags & TOKEN_CAPITAL && !(token->flags & TOKEN_FIRST))
      noun->named = true;
    if (classes & LEX_PERSON && noun->type == INQUIT_ENTITY_PERSON && !noun->gender &&
        !(classes & LEX_MALE) != !(classes & LEX_FEMALE))
      noun->gender = classes & LEX_FEMALE ? INQUIT_GENDER_FEMALE : INQUIT_GENDER_MALE;
  }
}

/* "The quiet, wiry captain": what stands before the comma has no noun yet, and one comes at once.
 */
static bool joins_adjectives(const noun *noun, const reader *reader, uint32_t comma,
                             uint32_t last) {
  if (kind_of(reader, comma) != TOKEN_COMMA || comma - noun->first > MAX_ADJECTIVES)
    return false;
  for (uint32_t at = noun->first; at < comma; at++)
    if (kind_of(reader, at) != TOKEN_WORD || classes_of(reader, at) & (nouns | LEX_GIVEN) ||
        reader->tokens->tokens[at].flags & TOKEN_CAPITAL || ends_core(reader, at))
      return false;
  for (uint32_t at = comma + 1; at < last && at <= comma + MAX_ADJECTIVES + 1; at++) {
    if (classes_of(reader, at) & nouns && at > comma + 1)
      return true;
    if (trait_age(reader, at))
      continue;
    if (kind_of(reader, at) != TOKEN_WORD || ends_core(reader, at) ||
        classes_of(reader, at) & (LEX_DETERMINER | LEX_POSSESSIVE | LEX_PRONOUN))
      return false;
  }
  return false;
}

/* Of the noun that begins at the token: "secretary of state" is one; 1 for any other word. */
static uint32_t entry_length(const reader *reader, uint32_t at, uint32_t last) {
  uint32_t length;
  uint16_t row = entry_at(reader, at, last, &length);
  return entry_classes(reader, at, row) & nouns ? length : 1;
}

void noun_read(noun *noun, const reader *reader, uint32_t first, uint32_t last) {
  uint32_t begin;
  *noun = (struct noun){0};
  noun->first = skip_determiners(noun, reader, first, last);
  noun->last = noun->first + 1;
  while (noun->last < last &&
         (!ends_name(reader, noun->last) || joins_adjectives(noun, reader, noun->last, last)))
    noun->last++;
  if (noun->last > noun->first + 1 && is_possessive(reader, noun->last - 1))
    noun->last--;
  noun->core_last = noun->first + entry_length(reader, noun->first, noun->last);
  while (noun->core_last < noun->last && !ends_core(reader, noun->core_last))
    noun->core_last += entry_length(reader, noun->core_last, noun->last);
  find_head(noun, reader, &begin);
  find_type(noun, reader);
  read_modifiers(noun, reader);
  uint32_t end = noun->head + 1;
  noun->role.place = place_in(reader, noun->first, noun->head);
  if (!noun->role.place)
    noun->role.place = place_after(reader, noun->head + 1, noun->last, &end);
  role_read_owner(&noun->role, reader, noun->first, begin, end, noun->last);
  noun->further = end < noun->last;
  noun->bare = noun->first == first && !noun->definite && !noun->role.owned &&
               noun->type == INQUIT_ENTITY_PERSON && !(classes_of(reader, first) & LEX_QUANTIFIER);
}
