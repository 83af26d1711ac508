#include "refer.h"

#include "later.h"
#include "relative.h"
#include "source.h"

/* Tokens back to which "they" looks for a noun such as "farmers": two sentences or so. */
#define MAX_BACK 60

/* ---------------------------------------------------------------- names */

/* result->entity stays INQUIT_NONE when no name heads the source. */
static inquit_status resolve_name(resolver *resolver, reference *result) {
  const mention_list *mentions = resolver->mentions;
  uint32_t row =
      source_head(resolver->reader, resolver->cast, mentions, result->first, result->last);
  if (row == INQUIT_NONE)
    return INQUIT_OK;
  result->via = INQUIT_VIA_NAME;
  uint32_t joined[MAX_JOINED];
  uint32_t count =
      source_joined(resolver->reader, resolver->cast, mentions, row, result->last, joined);
  if (count > 1) {
    result->link = INQUIT_LINK_GROUP;
    return cast_group(resolver->cast, joined, count, &result->entity);
  }
  result->entity = mention_of(resolver, row)->entity;
  result->mention = row;
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- descriptions */

static bool means_two(const reader *reader, const noun *noun) {
  if (word_is(reader, noun->head, "pair") || word_is(reader, noun->head, "duo"))
    return true;
  bool people = noun->classes & (LEX_PEOPLE | LEX_QUANTIFIER) || noun->first == noun->head;
  return noun->plural && !noun->further && people &&
         (word_is(reader, noun->first, "two") || word_is(reader, noun->first, "both"));
}

static void answer(reference *result, antecedent found) {
  result->entity = found.entity;
  result->link = found.link;
  result->confidence = found.confidence;
}

static inquit_status describe(resolver *resolver, const noun *noun, reference *result) {
  answer(result, (antecedent){INQUIT_NONE, INQUIT_LINK_FIRST, 1.0f});
  TRY(cast_phrase(resolver->cast, noun->first, noun->last, noun->type, noun->gender,
                  &result->entity));
  return cast_add_fact(resolver->cast, result->entity, &noun->role);
}

/* The tokens of the result, read as a description. */
static inquit_status resolve_noun(resolver *resolver, reference *result) {
  noun noun;
  noun_read(&noun, resolver->reader, result->first, result->last);
  place_in_text where = place_at(resolver, result->first);
  antecedent found = {INQUIT_NONE, INQUIT_LINK_FIRST, 1.0f};
  result->via = INQUIT_VIA_NOMINAL;
  if (means_two(resolver->reader, &noun))
    TRY(antecedent_of_pair(resolver->cast, resolver->leaders, &noun, where, &found));
  if (found.entity == INQUIT_NONE)
    found = antecedent_of_noun(resolver->cast, resolver->leaders, &noun, where);
  if (found.entity == INQUIT_NONE)
    found = later_name(resolver->cast, resolver->mentions, resolver->spans, &noun, where);
  if (found.entity == INQUIT_NONE)
    return describe(resolver, &noun, result);
  answer(result, found);
  bool one = noun.type == INQUIT_ENTITY_PERSON && found.link == INQUIT_LINK_NOUN;
  return one ? cast_add_fact(resolver->cast, found.entity, &noun.role) : INQUIT_OK;
}

/* ---------------------------------------------------------------- phrases beside sources */

reference refer_new(uint32_t first, uint32_t last, uint32_t span) {
  return (reference){.first = first,
                     .last = last,
                     .entity = INQUIT_NONE,
                     .mention = INQUIT_NONE,
                     .span = span,
                     .told_by = INQUIT_NONE,
                     .confidence = 1.0f};
}

inquit_status refer_add(resolver *resolver, const reference *made) {
  reference_list *list = resolver->list;
  if (!ARRAY_PUSH(resolver->arena, list, *made))
    return INQUIT_NO_MEMORY;
  uint32_t at = list->count - 1;
  for (; at > 0 && list->at[at - 1].first > made->first; at--)
    list->at[at] = list->at[at - 1];
  list->at[at] = *made;
  return INQUIT_OK;
}

/* Who is meant by a phrase that is no source itself. */
static inquit_status resolve_phrase(resolver *resolver, phrase phrase, antecedent *found) {
  reference made = refer_new(phrase.first, phrase.last, INQUIT_NONE);
  TRY(resolve_name(resolver, &made));
  bool named = made.entity != INQUIT_NONE;
  if (!named)
    TRY(resolve_noun(resolver, &made));
  *found = (antecedent){made.entity, INQUIT_LINK_PRONOUN, LIKELY};
  return named && made.mention != INQUIT_NONE ? INQUIT_OK : refer_add(resolver, &made);
}

/* ---------------------------------------------------------------- pronouns */

/* "Who", "most of whom". */
static inquit_status resolve_relative(resolver *resolver, const reference *source,
                                      antecedent *found) {
  uint32_t floor = resolver->reader->tokens->sentences[resolver->sentence].first;
  relative relative = relative_find(resolver->reader, resolver->cast, resolver->mentions, floor,
                                    source->first, source->last - 1);
  if (relative.mention != INQUIT_NONE) {
    *found =
        (antecedent){mention_of(resolver, relative.mention)->entity, INQUIT_LINK_PRONOUN, SURE};
    return INQUIT_OK;
  }
  bool empty = relative.phrase.first == relative.phrase.last;
  return empty ? INQUIT_OK : resolve_phrase(resolver, relative.phrase, found);
}

/* "Residents of Mill Street": where what comes with "of" and a name ends. */
static uint32_t complement_end(const reader *reader, uint32_t at) {
  uint32_t count = reader->tokens->token_count, end = at + 1;
  if (at + 1 >= count || !word_is(reader, at, "of"))
    return at;
  while (end < count && kind_of(reader, end) == TOKEN_WORD && is_name(reader, end))
    end++;
  return end > at + 1 ? end : at;
}

/* The last noun for several people before the token, floor or later, in the article's own words; of
 * subjects alone: "Farmers say", "as farmers know".  Empty: none. */
static phrase people_before(const resolver *resolver, uint32_t token, uint32_t floor,
                            bool subjects) {
  const reader *reader = resolver->reader;
  for (uint32_t at = token; at > floor && token - at < MAX_BACK; at--) {
    if (!(classes_of(reader, at - 1) & LEX_PEOPLE) || quotation_at(reader, at - 1) != INQUIT_NONE)
      continue;
    phrase found = phrase_before(reader, at > 8 ? at - 8 : 0, at);
    if (is_empty(found) || found.first < floor)
      break;
    bool subject = reader->tokens->tokens[found.first].flags & TOKEN_FIRST ||
                   (found.first && classes_of(reader, found.first - 1) & LEX_SUBORDINATOR);
    if (subjects && !subject)
      continue;
    found.last = complement_end(reader, at);
    return found;
  }
  return (phrase){token, token};
}

/* "They": a group that has been named, but for people who have come up since; else whatever people
 * there are, or the last two who were named.  A body is "they" where nobody else can be. */
static inquit_status resolve_they(resolver *resolver, uint32_t token, antecedent *found) {
  bool any = found->entity != INQUIT_NONE;
  const entity *entity = any ? &resolver->cast->entities.at[found->entity] : NULL;
  uint32_t here = resolver->reader->tokens->sentences[resolver->sentence].first;
  phrase people = people_before(resolver, token, any ? entity->seen + 1 : 0, any);
  if (any && is_empty(people) && !entity->plural)
    people = people_before(resolver, token, here, false);
  if (!is_empty(people))
    return resolve_phrase(resolver, people, found);
  if (any)
    return INQUIT_OK;
  return antecedent_of_pair(resolver->cast, resolver->leaders, NULL, place_at(resolver, token),
                            found);
}

/* The first one named after a pronoun that nobody comes before: "When he spoke, Lind said ...". */
static uint32_t named_later(const resolver *resolver, uint64_t classes, uint32_t token) {
  uint32_t row = mention_at(resolver->mentions, token);
  for (unsigned i = 0; i < 3 && row < resolver->mentions->mention_count; i++, row++) {
    const entity *entity = &resolver->cast->entities.at[mention_of(resolver, row)->entity];
    inquit_gender gender = classes & LEX_FEMALE ? INQUIT_GENDER_FEMALE : INQUIT_GENDER_MALE;
    if (entity->type == INQUIT_ENTITY_PERSON && (!entity->gender || entity->gender == gender))
      return mention_of(resolver, row)->entity;
  }
  return INQUIT_NONE;
}

void refer_learn_gender(resolver *resolver, uint32_t row, uint64_t classes) {
  entity *person = &resolver->cast->entities.at[row];
  person->type = INQUIT_ENTITY_PERSON;
  if (!person->gender)
    person->gender = classes & LEX_FEMALE ? INQUIT_GENDER_FEMALE : INQUIT_GENDER_MALE;
}

/* "A:", "A." in an interview is whoever the article is about; who asks, nobody says. */
static bool is_label(const reader *reader, uint32_t first, uint32_t last, char letter) {
  const token *token = &reader->tokens->tokens[first];
  if (last - first != 1 || reader->text->bytes[token->begin] != letter)
    return false;
  if (token->end - token->begin == 2)
    return reader->text->bytes[token->begin + 1] == '.';
  return token->end - token->begin == 1 && last < reader->tokens->token_count &&
         (kind_of(reader, last) == TOKEN_COLON || is_stop(reader, last));
}

/* The speaker named at the beginning of the paragraph, "LIND: I think ...", or INQUIT_NONE. */
static uint32_t labelled(const resolver *resolver) {
  const token_list *tokens = resolver->reader->tokens;
  uint32_t first = tokens->sentences[tokens->paragraph_sentences[resolver->paragraph]].first;
  uint32_t row = mention_at(resolver->mentions, first);
  if (row == resolver->mentions->mention_count || mention_of(resolver, row)->first != first)
    return INQUIT_NONE;
  uint32_t last = mention_of(resolver, row)->last;
  bool label = last < tokens->token_count && kind_of(resolver->reader, last) == TOKEN_COLON;
  return label ? mention_of(resolver, row)->entity : INQUIT_NONE;
}

/* Whether the paragraph begins with "A:", the answer of whoever the article is about. */
static bool is_answer(const resolver *resolver) {
  const token_list *tokens = resolver->reader->tokens;
  uint32_t first = tokens->sentences[tokens->paragraph_sentences[resolver->paragraph]].first;
  return is_label(resolver->reader, first, first + 1, 'A');
}

/* "I", "we": whose words these are, and else who writes the article. */
static inquit_status resolve_first_person(resolver *resolver, uint32_t token, antecedent *found) {
  uint32_t speaker = labelled(resolver);
  if (speaker == INQUIT_NONE && quotation_at(resolver->reader, token) != INQUIT_NONE)
    speaker = resolver->speaker;
  *found = (antecedent){speaker, INQUIT_LINK_QUOTED, LIKELY};
  if (speaker == INQUIT_NONE && is_answer(resolver))
    *found =
        antecedent_of_pronoun(resolver->cast, LEX_MALE | LEX_FEMALE, place_at(resolver, token));
  if (found->entity != INQUIT_NONE)
    return INQUIT_OK;
  found->link = INQUIT_LINK_FIRST;
  return cast_writer(resolver->cast, token, &found->entity);
}

/* "Both", "each": of several who were named together. */
static bool is_distributive(const reader *reader, uint32_t at) {
  return word_is(reader, at, "both") || word_is(reader, at, "each") ||
         word_is(reader, at, "neither");
}

static inquit_status resolve_pronoun(resolver *resolver, uint32_t token, antecedent *found) {
  uint64_t classes = classes_of(resolver->reader, token);
  place_in_text where = place_at(resolver, token);
  if (is_distributive(resolver->reader, token))
    return antecedent_of_pair(resolver->cast, resolver->leaders, NULL, where, found);
  if (classes & LEX_FIRST_PERSON)
    return resolve_first_person(resolver, token, found);
  if (classes & LEX_SECOND_PERSON)
    return INQUIT_OK;
  *found = antecedent_of_pronoun(resolver->cast, classes, where);
  if (classes & LEX_PLURAL)
    return resolve_they(resolver, token, found);
  if (classes & (LEX_MALE | LEX_FEMALE)) {
    if (found->entity == INQUIT_NONE)
      *found = (antecedent){named_later(resolver, classes, token), INQUIT_LINK_PRONOUN, GUESSED};
    if (found->entity != INQUIT_NONE)
      refer_learn_gender(resolver, found->entity, classes);
  }
  return INQUIT_OK;
}

/* The token of the pronoun that the source is, or INQUIT_NONE. */
static uint32_t pronoun_of(const reader *reader, const reference *source) {
  uint64_t personal = LEX_MALE | LEX_FEMALE | LEX_NEUTER | LEX_PLURAL | LEX_FIRST_PERSON;
  uint64_t first = classes_of(reader, source->first), last = classes_of(reader, source->last - 1);
  uint32_t length = source->last - source->first;
  if (last & LEX_RELATIVE && length <= 3)
    return source->last - 1;
  if (length == 1 && is_distributive(reader, source->first))
    return source->first;
  if (first & LEX_PRONOUN && first & personal && (length == 1 || first & LEX_SUBJECT) &&
      !(first & LEX_QUANTIFIER && !word_is(reader, source->first, "both")) && !(first & LEX_PEOPLE))
    return length <= 2 ? source->first : INQUIT_NONE;
  return INQUIT_NONE;
}

/* ---------------------------------------------------------------- any source */

inquit_status refer_resolve(resolver *resolver, reference *result) {
  const reader *reader = resolver->reader;
  uint32_t pronoun = pronoun_of(reader, result);
  antecedent found = {INQUIT_NONE, INQUIT_LINK_FIRST, 1.0f};
  if (is_label(reader, result->first, result->last, 'Q'))
    return INQUIT_OK;
  if (is_label(reader, result->first, result->last, 'A')) {
    result->via = INQUIT_VIA_NOMINAL;
    found = antecedent_of_pronoun(resolver->cast, LEX_MALE | LEX_FEMALE,
                                  place_at(resolver, result->first));
  } else if (pronoun != INQUIT_NONE) {
    result->via = INQUIT_VIA_PRONOUN;
    if (classes_of(reader, pronoun) & LEX_RELATIVE)
      TRY(resolve_relative(resolver, result, &found));
    else
      TRY(resolve_pronoun(resolver, pronoun, &found));
  } else {
    TRY(resolve_name(resolver, result));
    return result->entity == INQUIT_NONE ? resolve_noun(resolver, result) : INQUIT_OK;
  }
  answer(result, found);
  return INQUIT_OK;
}
