#include "resolve.h"

#include "source.h"

/* What a mention adds to salience; a speaker stays in mind longest, and what stands in somebody's
 * quotation is hardly the article's own topic. */
#define WEIGHT_SPEAKER 4.0f
#define WEIGHT_SUBJECT 2.5f
#define WEIGHT_OTHER 1.0f
#define WEIGHT_QUOTED 0.1f
#define WEIGHT_OBLIQUE 0.3f /* "his", "her": who comes next is talked about */
#define WEIGHT_PAIR 1.5f
#define WEIGHT_PAIR_SUBJECT 3.0f

/* Confidence of a pronoun that tells a person's gender for good. */
#define LEARN_ABOVE 0.8f

static void go_to(resolver *resolver, uint32_t token) {
  const token_list *tokens = resolver->reader->tokens;
  while (resolver->sentence + 1 < tokens->sentence_count &&
         tokens->sentences[resolver->sentence].last <= token)
    resolver->sentence++;
  while (tokens->paragraph_sentences[resolver->paragraph + 1] <= resolver->sentence)
    resolver->paragraph++;
}

static bool may_pair(const resolver *resolver, uint32_t entity) {
  inquit_entity type = resolver->cast->entities.at[entity].type;
  return type == INQUIT_ENTITY_PERSON || type == INQUIT_ENTITY_UNKNOWN;
}

/* ---------------------------------------------------------------- the walk */

/* "In a statement: ...": nobody is named, and whoever stands out is meant. */
static inquit_status resolve_statement(resolver *resolver, uint32_t number) {
  const span *cue = &resolver->spans->spans[number];
  reference result = refer_new(cue->first, cue->last, number);
  result.entity = antecedent_in_mind(resolver->cast, place_at(resolver, cue->first));
  return refer_add(resolver, &result);
}

/* "The Herald asked Lind whether he would go": the mention after a source that ends before the
 * token; but whoever is asked to do something has nothing to answer. */
static uint32_t asked_after(const resolver *resolver, uint32_t at) {
  const reader *reader = resolver->reader;
  uint32_t count = reader->tokens->token_count;
  while (at < count && is_adverb(reader, at))
    at++;
  if (at >= count || !(classes_of(reader, at) & LEX_ASK) || !is_finite(reader, at))
    return INQUIT_NONE;
  uint32_t row = mention_at(resolver->mentions, at + 1);
  if (row == resolver->mentions->mention_count || mention_of(resolver, row)->first != at + 1)
    return INQUIT_NONE;
  uint32_t next = mention_of(resolver, row)->last;
  return next < count && !word_is(reader, next, "to") ? row : INQUIT_NONE;
}

static inquit_status resolve_source(resolver *resolver, uint32_t number) {
  const span *source = &resolver->spans->spans[number];
  reference result = refer_new(source->first, source->last, number);
  TRY(refer_resolve(resolver, &result));
  resolver->speaker = result.entity;
  resolver->asked = asked_after(resolver, source->last);
  if (result.entity == INQUIT_NONE)
    result.via = INQUIT_VIA_UNKNOWN;
  else if (result.entity != resolver->cast->writer)
    cast_touch(resolver->cast, result.entity, resolver->sentence, source->first, WEIGHT_SPEAKER);
  return refer_add(resolver, &result);
}

/* Whether the name may be the subject: the first one of its sentence, but not in "Along with
 * Lind,", "the Lind house". */
static bool is_subject(const resolver *resolver, uint32_t row) {
  const reader *reader = resolver->reader;
  const mention *mention = mention_of(resolver, row);
  if (row && mention_of(resolver, row - 1)->sentence == mention->sentence)
    return false;
  if (mention->first == reader->tokens->sentences[mention->sentence].first)
    return true;
  uint64_t before = classes_of(reader, mention->first - 1);
  bool person = resolver->cast->entities.at[mention->entity].type == INQUIT_ENTITY_PERSON;
  return !(before & LEX_PREPOSITION) && !(before & LEX_DETERMINER && person);
}

/* A name in the article's own words; two that are joined are a group as well. */
static inquit_status meet(resolver *resolver, uint32_t row) {
  const mention *mention = mention_of(resolver, row);
  bool quoted = quotation_at(resolver->reader, mention->first) != INQUIT_NONE;
  bool subject = is_subject(resolver, row);
  cast_touch(resolver->cast, mention->entity, resolver->sentence, mention->first,
             row == resolver->asked ? WEIGHT_SPEAKER
             : quoted               ? WEIGHT_QUOTED
             : subject              ? WEIGHT_SUBJECT
                                    : WEIGHT_OTHER);
  if (quoted || row < resolver->joined_until || !may_pair(resolver, mention->entity))
    return INQUIT_OK;
  uint32_t joined[MAX_JOINED], pair,
      end = resolver->reader->tokens->sentences[resolver->sentence].last;
  uint32_t count =
      source_joined(resolver->reader, resolver->cast, resolver->mentions, row, end, joined);
  for (uint32_t i = 0; i < count; i++)
    if (!may_pair(resolver, joined[i]))
      return INQUIT_OK;
  if (count < 2)
    return INQUIT_OK;
  resolver->joined_until = row + count;
  TRY(cast_group(resolver->cast, joined, count, &pair));
  cast_touch(resolver->cast, pair, resolver->sentence, mention->first,
             subject ? WEIGHT_PAIR_SUBJECT : WEIGHT_PAIR);
  return INQUIT_OK;
}

/* "He" and "she" in the article's own words keep those whom they mean in mind. */
static void meet_pronouns(resolver *resolver, uint32_t end) {
  const reader *reader = resolver->reader;
  const landmarks *pronouns = &resolver->cast->landmarks->pronouns;
  for (; resolver->pronoun < pronouns->count && pronouns->at[resolver->pronoun].token < end;
       resolver->pronoun++) {
    uint32_t at = pronouns->at[resolver->pronoun].token;
    uint64_t classes = classes_of(reader, at);
    if (!(classes & (LEX_MALE | LEX_FEMALE)) || quotation_at(reader, at) != INQUIT_NONE)
      continue;
    go_to(resolver, at);
    antecedent found = antecedent_of_pronoun(resolver->cast, classes, place_at(resolver, at));
    if (found.entity == INQUIT_NONE)
      continue;
    cast_touch(resolver->cast, found.entity, resolver->sentence, at,
               classes & LEX_SUBJECT ? WEIGHT_SUBJECT : WEIGHT_OBLIQUE);
    if (found.confidence > LEARN_ABOVE)
      refer_learn_gender(resolver, found.entity, classes);
  }
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
      meet_pronouns(resolver, mention_of(resolver, next)->first);
      go_to(resolver, mention_of(resolver, next)->first);
      TRY(meet(resolver, next));
    }
    if (last)
      break;
    meet_pronouns(resolver, resolver->spans->spans[number].first);
    go_to(resolver, resolver->spans->spans[number].first);
    resolver->pronoun = landmark_after(&resolver->cast->landmarks->pronouns, resolver->pronoun,
                                       resolver->spans->spans[number].last);
    if (resolver->spans->spans[number].role == TAG_SOURCE)
      TRY(resolve_source(resolver, number));
    else
      TRY(resolve_statement(resolver, number));
  }
  return INQUIT_OK;
}

/* Whether a noun such as "statement" is the cue, or comes just before it, and nobody is named. */
static bool is_statement(const reader *reader, const span_list *spans,
                         const attribution *attribution) {
  if (attribution->cue == INQUIT_NONE || attribution->carried != INQUIT_NONE)
    return false;
  const span *cue = &spans->spans[attribution->cue];
  bool before = cue->first && classes_of(reader, cue->first - 1) & LEX_CUE_NOUN;
  return before || classes_of(reader, cue->first) & LEX_CUE_NOUN ||
         classes_of(reader, cue->last - 1) & LEX_CUE_NOUN;
}

inquit_status resolve_sources(reference_list *list, uint32_t **row_of, arena *arena, cast *cast,
                              const mention_list *mentions, const leader_list *leaders,
                              const span_list *spans, const attrib_list *attribs) {
  bool *is_source = arena_new(arena, spans->span_count, sizeof *is_source);
  *row_of = arena_new(arena, spans->span_count, sizeof **row_of);
  *list = (reference_list){0};
  if (!is_source || !*row_of)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < attribs->attribution_count; i++) {
    uint32_t source = attribs->attributions[i].source;
    if (source == INQUIT_NONE && is_statement(cast->reader, spans, &attribs->attributions[i]))
      source = attribs->attributions[i].cue;
    if (source != INQUIT_NONE)
      is_source[source] = true;
  }
  resolver resolver = {.arena = arena,
                       .reader = cast->reader,
                       .cast = cast,
                       .mentions = mentions,
                       .leaders = leaders,
                       .spans = spans,
                       .list = list,
                       .speaker = INQUIT_NONE,
                       .asked = INQUIT_NONE};
  TRY(walk(&resolver, is_source));
  for (uint32_t i = 0; i < spans->span_count; i++)
    (*row_of)[i] = INQUIT_NONE;
  for (uint32_t i = 0; i < list->count; i++)
    if (list->at[i].span != INQUIT_NONE)
      (*row_of)[list->at[i].span] = i;
  return INQUIT_OK;
}
