#include "resolve.h"

#include "antecedent.h"

/* What a mention adds to salience; a speaker stays in mind longest, and what stands in somebody's
 * quotation is hardly the article's own topic. */
#define WEIGHT_SPEAKER 4.0f
#define WEIGHT_SUBJECT 2.0f
#define WEIGHT_OTHER 1.0f
#define WEIGHT_QUOTED 0.1f
#define WEIGHT_PAIR 1.5f

/* Tokens of a source that are searched for the name it is about; that stands near its beginning. */
#define MAX_SOURCE 64

/* Tokens back to which "they" looks for a noun such as "farmers": two sentences or so. */
#define MAX_BACK 60

typedef struct resolver {
  arena *arena;
  const reader *reader;
  cast *cast;
  const mention_list *mentions;
  const leader_list *leaders;
  const span_list *spans;
  resolution *resolutions;
  uint32_t sentence; /* number of the one at hand */
} resolver;

static const mention *mention_of(const resolver *resolver, uint32_t row) {
  return &resolver->mentions->mentions[row];
}

static void go_to(resolver *resolver, uint32_t token) {
  const token_list *tokens = resolver->reader->tokens;
  while (resolver->sentence + 1 < tokens->sentence_count &&
         tokens->sentences[resolver->sentence].last <= token)
    resolver->sentence++;
}

static place_in_text place_at(const resolver *resolver, uint32_t token) {
  return (place_in_text){resolver->sentence, token};
}

/* ---------------------------------------------------------------- names */

/* A name that one of a pair bears comes after "and": "Ruiz and Lind", "Ruiz, of Cork, and Lind". */
static bool joins(const reader *reader, const mention *left, const mention *right) {
  uint32_t at = right->first - 1;
  if (at < left->last || !word_is(reader, at, "and"))
    return false;
  return at == left->last || kind_of(reader, at - 1) == TOKEN_COMMA;
}

static bool may_pair(const resolver *resolver, const mention *mention) {
  inquit_entity type = resolver->cast->entities.at[mention->entity].type;
  return type == INQUIT_ENTITY_PERSON || type == INQUIT_ENTITY_UNKNOWN;
}

/* "The foreign minister of Chile, Ana Lind": a description of one, a comma, and the name. */
static bool is_apposition(const reader *reader, uint32_t first, uint32_t name) {
  for (uint32_t at = first; at + 1 < name; at++)
    if (kind_of(reader, at) == TOKEN_COMMA)
      return false;
  if (name < first + 2 || kind_of(reader, name - 1) != TOKEN_COMMA)
    return false;
  noun noun;
  noun_read(&noun, reader, first, name - 1);
  return !noun.plural && noun.type != INQUIT_ENTITY_DOCUMENT && noun.type != INQUIT_ENTITY_UNKNOWN;
}

static bool follows_name(const reader *reader, uint32_t at, uint32_t last) {
  uint64_t classes = classes_of(reader, at);
  if (kind_of(reader, at) == TOKEN_CLITIC)
    return at + 1 == last;
  if (classes & LEX_CONJUNCTION)
    return at + 1 < last && reader->tokens->tokens[at + 1].flags & TOKEN_CAPITAL;
  return kind_of(reader, at) != TOKEN_WORD ||
         classes & (LEX_PREPOSITION | LEX_RELATIVE | LEX_ADVERB | LEX_PRONOUN | LEX_BE | LEX_HAVE |
                    LEX_TIME);
}

/* Whether the name is what the source is about, and not a part of it: "Lind", "Judge Lind of
 * Cork", but not "Lind's lawyer", "a spokesman for Lind", "the Lind campaign". */
static bool heads_source(const reader *reader, const mention *mention, uint32_t first,
                         uint32_t last) {
  if (!is_apposition(reader, first, mention->first))
    for (uint32_t at = first; at < mention->first; at++)
      if (kind_of(reader, at) == TOKEN_CLITIC || kind_of(reader, at) == TOKEN_COMMA ||
          classes_of(reader, at) & (LEX_RELATIVE | LEX_PREPOSITION))
        return false;
  return mention->last >= last || follows_name(reader, mention->last, last);
}

/* Another name that the source joins to this one by "and", or INQUIT_NONE. */
static uint32_t partner_of(const resolver *resolver, uint32_t row, uint32_t end) {
  const mention *mention = mention_of(resolver, row);
  for (uint32_t other = row + 1; other < end && other < row + 4; other++)
    if (joins(resolver->reader, mention, mention_of(resolver, other)) &&
        may_pair(resolver, mention) && may_pair(resolver, mention_of(resolver, other)))
      return mention_of(resolver, other)->entity;
  return INQUIT_NONE;
}

/* result->entity stays INQUIT_NONE when no name heads the source. */
static inquit_status resolve_name(resolver *resolver, const span *source, resolution *result) {
  const mention_list *mentions = resolver->mentions;
  uint32_t last =
      source->last - source->first > MAX_SOURCE ? source->first + MAX_SOURCE : source->last;
  uint32_t row = mention_at(mentions, source->first), end = row;
  while (end < mentions->mention_count && mention_of(resolver, end)->last <= last)
    end++;
  while (row < end &&
         !heads_source(resolver->reader, mention_of(resolver, row), source->first, last))
    row++;
  if (row == end)
    return INQUIT_OK;
  uint32_t entity = mention_of(resolver, row)->entity, partner = partner_of(resolver, row, end);
  *result = (resolution){entity, row, INQUIT_VIA_NAME};
  if (partner == INQUIT_NONE)
    return INQUIT_OK;
  result->mention = INQUIT_NONE;
  return cast_pair(resolver->cast, entity, partner, &result->entity);
}

/* ---------------------------------------------------------------- descriptions */

static bool means_two(const reader *reader, const noun *noun) {
  if (word_is(reader, noun->head, "pair") || word_is(reader, noun->head, "duo"))
    return true;
  return noun->plural && !noun->further &&
         (word_is(reader, noun->first, "two") || word_is(reader, noun->first, "both"));
}

static inquit_status describe(resolver *resolver, const noun *noun, uint32_t *row) {
  TRY(cast_phrase(resolver->cast, noun->first, noun->last, noun->type, noun->gender, row));
  return cast_add_fact(resolver->cast, *row, noun->role, noun->place);
}

static inquit_status resolve_noun(resolver *resolver, uint32_t first, uint32_t last,
                                  uint32_t *row) {
  noun noun;
  noun_read(&noun, resolver->reader, first, last);
  place_in_text where = place_at(resolver, first);
  *row = INQUIT_NONE;
  if (means_two(resolver->reader, &noun))
    TRY(antecedent_of_pair(resolver->cast, resolver->leaders, &noun, where, row));
  if (*row == INQUIT_NONE)
    *row = antecedent_of_noun(resolver->cast, resolver->leaders, &noun, where);
  return *row == INQUIT_NONE ? describe(resolver, &noun, row) : INQUIT_OK;
}

/* ---------------------------------------------------------------- pronouns */

/* "Who", "most of whom": what stands before, a comma aside. */
static inquit_status resolve_relative(resolver *resolver, uint32_t at, uint32_t *row) {
  const reader *reader = resolver->reader;
  uint32_t floor = reader->tokens->sentences[resolver->sentence].first;
  while (at > floor && kind_of(reader, at - 1) == TOKEN_COMMA)
    at--;
  uint32_t next = mention_at(resolver->mentions, at);
  if (next && mention_of(resolver, next - 1)->last == at) {
    *row = mention_of(resolver, next - 1)->entity;
    return INQUIT_OK;
  }
  phrase phrase = phrase_before(reader, floor, at);
  *row = INQUIT_NONE;
  if (phrase.first == phrase.last)
    return INQUIT_OK;
  uint32_t named = mention_at(resolver->mentions, phrase.first);
  if (named < resolver->mentions->mention_count &&
      mention_of(resolver, named)->last <= phrase.last &&
      heads_source(reader, mention_of(resolver, named), phrase.first, phrase.last)) {
    *row = mention_of(resolver, named)->entity;
    return INQUIT_OK;
  }
  return resolve_noun(resolver, phrase.first, phrase.last, row);
}

/* "They" with no group in mind: the last noun for several people in the article's own words. */
static inquit_status resolve_they(resolver *resolver, uint32_t token, uint32_t *row) {
  const reader *reader = resolver->reader;
  *row = INQUIT_NONE;
  for (uint32_t at = token; at > 0 && token - at < MAX_BACK; at--) {
    if (!(classes_of(reader, at - 1) & LEX_PEOPLE) || quotation_at(reader, at - 1) != INQUIT_NONE)
      continue;
    phrase phrase = phrase_before(reader, at > 8 ? at - 8 : 0, at);
    return phrase.first < phrase.last ? resolve_noun(resolver, phrase.first, phrase.last, row)
                                      : INQUIT_OK;
  }
  return INQUIT_OK;
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

static inquit_status resolve_pronoun(resolver *resolver, uint32_t token, uint32_t *row) {
  uint64_t classes = classes_of(resolver->reader, token);
  place_in_text where = place_at(resolver, token);
  *row = INQUIT_NONE;
  if (word_is(resolver->reader, token, "both"))
    return antecedent_of_pair(resolver->cast, resolver->leaders, NULL, where, row);
  if (classes & (LEX_FIRST_PERSON | LEX_SECOND_PERSON))
    return INQUIT_OK;
  *row = antecedent_of_pronoun(resolver->cast, classes, where);
  if (*row == INQUIT_NONE && classes & LEX_PLURAL)
    return resolve_they(resolver, token, row);
  if (classes & (LEX_MALE | LEX_FEMALE)) {
    if (*row == INQUIT_NONE)
      *row = named_later(resolver, classes, token);
    /* From now on it is known that the name is a person's, and of what gender. */
    if (*row != INQUIT_NONE) {
      entity *person = &resolver->cast->entities.at[*row];
      person->type = INQUIT_ENTITY_PERSON;
      if (!person->gender)
        person->gender = classes & LEX_FEMALE ? INQUIT_GENDER_FEMALE : INQUIT_GENDER_MALE;
    }
  }
  return INQUIT_OK;
}

/* The token of the pronoun that the source is, or INQUIT_NONE. */
static uint32_t pronoun_of(const reader *reader, const span *source) {
  uint64_t personal = LEX_MALE | LEX_FEMALE | LEX_NEUTER | LEX_PLURAL | LEX_FIRST_PERSON;
  uint64_t first = classes_of(reader, source->first), last = classes_of(reader, source->last - 1);
  uint32_t length = source->last - source->first;
  if (last & LEX_RELATIVE && length <= 3)
    return source->last - 1;
  if (first & LEX_PRONOUN && first & personal && (length == 1 || first & LEX_SUBJECT) &&
      !(first & LEX_QUANTIFIER && !word_is(reader, source->first, "both")))
    return length <= 2 ? source->first : INQUIT_NONE;
  return INQUIT_NONE;
}

/* "A:" in an interview is whoever the article is about; who asks, nobody says. */
static bool is_label(const reader *reader, const span *source, const char *letter) {
  return source->last - source->first == 1 && word_is(reader, source->first, letter) &&
         source->last < reader->tokens->token_count && kind_of(reader, source->last) == TOKEN_COLON;
}

/* ---------------------------------------------------------------- the walk */

static inquit_status resolve_source(resolver *resolver, uint32_t number) {
  const span *source = &resolver->spans->spans[number];
  resolution *result = &resolver->resolutions[number];
  uint32_t pronoun = pronoun_of(resolver->reader, source);
  if (is_label(resolver->reader, source, "q"))
    return INQUIT_OK;
  if (is_label(resolver->reader, source, "a")) {
    result->via = INQUIT_VIA_NOMINAL;
    result->entity = antecedent_of_pronoun(resolver->cast, LEX_MALE | LEX_FEMALE,
                                           place_at(resolver, source->first));
  } else if (pronoun != INQUIT_NONE) {
    result->via = INQUIT_VIA_PRONOUN;
    if (classes_of(resolver->reader, pronoun) & LEX_RELATIVE)
      TRY(resolve_relative(resolver, source->first, &result->entity));
    else
      TRY(resolve_pronoun(resolver, pronoun, &result->entity));
  } else {
    TRY(resolve_name(resolver, source, result));
    if (result->entity == INQUIT_NONE) {
      result->via = INQUIT_VIA_NOMINAL;
      TRY(resolve_noun(resolver, source->first, source->last, &result->entity));
    }
  }
  if (result->entity == INQUIT_NONE)
    result->via = INQUIT_VIA_UNKNOWN;
  else
    cast_touch(resolver->cast, result->entity, resolver->sentence, source->first, WEIGHT_SPEAKER);
  return INQUIT_OK;
}

static inquit_status meet(resolver *resolver, uint32_t row) {
  const mention *mention = mention_of(resolver, row);
  bool quoted = quotation_at(resolver->reader, mention->first) != INQUIT_NONE;
  const struct mention *before = row ? mention_of(resolver, row - 1) : NULL;
  bool first = !before || before->sentence != mention->sentence;
  cast_touch(resolver->cast, mention->entity, resolver->sentence, mention->first,
             quoted  ? WEIGHT_QUOTED
             : first ? WEIGHT_SUBJECT
                     : WEIGHT_OTHER);
  if (quoted || first || !joins(resolver->reader, before, mention) || !may_pair(resolver, before) ||
      !may_pair(resolver, mention))
    return INQUIT_OK;
  uint32_t pair;
  TRY(cast_pair(resolver->cast, before->entity, mention->entity, &pair));
  cast_touch(resolver->cast, pair, resolver->sentence, mention->first, WEIGHT_PAIR);
  return INQUIT_OK;
}

/* Names as they come; a source after the names that it holds. */
static inquit_status walk(resolver *resolver, const bool *is_source) {
  const mention_list *mentions = resolver->mentions;
  uint32_t next = 0;
  for (uint32_t number = 0; number <= resolver->spans->span_count; number++) {
    bool last = number == resolver->spans->span_count;
    if (!last && !is_source[number])
      continue;
    uint32_t end = last ? UINT32_MAX : resolver->spans->spans[number].last;
    for (; next < mentions->mention_count && mention_of(resolver, next)->first < end; next++) {
      go_to(resolver, mention_of(resolver, next)->first);
      TRY(meet(resolver, next));
    }
    if (last)
      break;
    go_to(resolver, resolver->spans->spans[number].first);
    TRY(resolve_source(resolver, number));
  }
  return INQUIT_OK;
}

inquit_status resolve_sources(resolution **resolutions, arena *arena, cast *cast,
                              const mention_list *mentions, const leader_list *leaders,
                              const span_list *spans, const attrib_list *attribs) {
  bool *is_source = arena_new(arena, spans->span_count, sizeof *is_source);
  *resolutions = arena_new(arena, spans->span_count, sizeof **resolutions);
  if (!is_source || !*resolutions)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < spans->span_count; i++)
    (*resolutions)[i] = (resolution){INQUIT_NONE, INQUIT_NONE, INQUIT_VIA_UNKNOWN};
  for (uint32_t i = 0; i < attribs->attribution_count; i++)
    if (attribs->attributions[i].source != INQUIT_NONE)
      is_source[attribs->attributions[i].source] = true;
  resolver resolver = {arena, cast->reader, cast, mentions, leaders, spans, *resolutions, 0};
  return walk(&resolver, is_source);
}
