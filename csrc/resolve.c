#include "resolve.h"

#include "preface.h"
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

/* Tokens of a sentence that are looked at. */
#define MAX_SENTENCE 64

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

/* The place where the walk comes to a span that tells who speaks: of content, what leads up to it.
 */
static uint32_t place_of_span(const resolver *resolver, uint32_t number) {
  const span *span = &resolver->spans->spans[number];
  return span->role == TAG_CONTENT ? span->first - (span->first > 0) : span->first;
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

/* The subject of the sentence at hand, if that is a name; else whoever stands out. */
static uint32_t who_it_is_about(const resolver *resolver, uint32_t token) {
  uint32_t begin = resolver->reader->tokens->sentences[resolver->sentence].first;
  uint32_t row = mention_at(resolver->mentions, begin);
  bool named = row < resolver->mentions->mention_count && mention_of(resolver, row)->last <= token;
  return named && is_subject(resolver, row)
             ? mention_of(resolver, row)->entity
             : antecedent_in_mind(resolver->cast, place_at(resolver, token));
}

/* "In a statement: ...": nobody is named as the source.  "The verdict of the club: ..." says whose
 * words they are; else whoever stands out is meant. */
static inquit_status resolve_unnamed(resolver *resolver, uint32_t number) {
  const span *span = &resolver->spans->spans[number];
  reference result = refer_new(span->first, span->last, number);
  phrase owner = preface_owner(resolver->reader, preface_before(resolver->reader, span->first));
  if (!is_empty(owner)) {
    result.first = owner.first;
    result.last = owner.last;
    TRY(refer_resolve(resolver, &result));
  }
  if (result.entity == INQUIT_NONE) {
    result.entity = who_it_is_about(resolver, span->first);
    result.via = INQUIT_VIA_UNKNOWN;
  }
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
static inquit_status walk(resolver *resolver, const bool *tells) {
  const mention_list *mentions = resolver->mentions;
  uint32_t next = 0;
  for (uint32_t number = 0; number <= resolver->spans->span_count; number++) {
    bool last = number == resolver->spans->span_count;
    if (!last && !tells[number])
      continue;
    const span *span = last ? NULL : &resolver->spans->spans[number];
    uint32_t end = last ? UINT32_MAX : span->role == TAG_CONTENT ? span->first : span->last;
    for (; next < mentions->mention_count && mention_of(resolver, next)->first < end; next++) {
      meet_pronouns(resolver, mention_of(resolver, next)->first);
      go_to(resolver, mention_of(resolver, next)->first);
      TRY(meet(resolver, next));
    }
    if (last)
      break;
    meet_pronouns(resolver, span->first);
    go_to(resolver, place_of_span(resolver, number));
    resolver->pronoun =
        landmark_after(&resolver->cast->landmarks->pronouns, resolver->pronoun, end);
    TRY(span->role == TAG_SOURCE ? resolve_source(resolver, number)
                                 : resolve_unnamed(resolver, number));
  }
  return INQUIT_OK;
}

/* Whether a noun such as "statement" is the cue, or comes just before it. */
static bool is_statement(const reader *reader, const span *cue) {
  bool before = cue->first && classes_of(reader, cue->first - 1) & LEX_CUE_NOUN;
  return before || classes_of(reader, cue->first) & LEX_CUE_NOUN ||
         classes_of(reader, cue->last - 1) & LEX_CUE_NOUN;
}

/* Whether the source is a part of the preface that is nobody: "Her motto: ...". */
static bool is_thing(const reader *reader, const span *source, phrase preface) {
  return source->first >= preface.first && source->last <= preface.last &&
         !is_empty(preface_owner(reader, preface)) &&
         !preface_is_somebody(reader, (phrase){source->first, source->last});
}

/* Whether the content begins a sentence behind one, of its paragraph, in which nobody says
 * anything: "Zoe Lund won the race.  “I was lucky.”" */
static bool follows_narration(const reader *reader, const span_list *spans, uint32_t content) {
  const token_list *tokens = reader->tokens;
  const span *span = &spans->spans[content];
  uint32_t begin = tokens->sentences[tokens->paragraph_sentences[span->paragraph]].first;
  uint32_t first = span->first;
  if (first == begin || kind_of(reader, first - 1) != TOKEN_END)
    return false;
  do
    first--;
  while (first > begin && !(tokens->tokens[first].flags & TOKEN_FIRST) &&
         span->first - first < MAX_SENTENCE);
  return content == 0 || spans->spans[content - 1].last <= first;
}

/* The span by which it shows who speaks: the source; where nobody is named, the content that a
 * preface leads up to, or the cue of a statement; INQUIT_NONE: nothing does. */
static uint32_t telling_span(const reader *reader, const span_list *spans,
                             const attribution *attribution) {
  uint32_t content = attribution->piece_count ? attribution->pieces[0] : INQUIT_NONE;
  bool quotes = content != INQUIT_NONE && spans->spans[content].has_quote;
  phrase preface = quotes ? preface_before(reader, spans->spans[content].first) : (phrase){0, 0};
  if (attribution->source != INQUIT_NONE) {
    bool thing = is_thing(reader, &spans->spans[attribution->source], preface);
    return thing ? content : attribution->source;
  }
  bool alone = quotes && attribution->cue == INQUIT_NONE && spans->spans[content].quoted;
  if (!is_empty(preface) || (alone && follows_narration(reader, spans, content)))
    return content;
  bool statement = attribution->cue != INQUIT_NONE && attribution->carried == INQUIT_NONE &&
                   is_statement(reader, &spans->spans[attribution->cue]);
  return statement ? attribution->cue : INQUIT_NONE;
}

inquit_status resolve_sources(reference_list *list, uint32_t **row_of, arena *arena, cast *cast,
                              const mention_list *mentions, const leader_list *leaders,
                              const span_list *spans, const attrib_list *attribs) {
  bool *tells = arena_new(arena, spans->span_count, sizeof *tells);
  *row_of = arena_new(arena, spans->span_count, sizeof **row_of);
  *list = (reference_list){0};
  if (!tells || !*row_of)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < attribs->attribution_count; i++) {
    uint32_t span = telling_span(cast->reader, spans, &attribs->attributions[i]);
    if (span != INQUIT_NONE)
      tells[span] = true;
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
  TRY(walk(&resolver, tells));
  for (uint32_t i = 0; i < spans->span_count; i++)
    (*row_of)[i] = INQUIT_NONE;
  for (uint32_t i = 0; i < list->count; i++)
    if (list->at[i].span != INQUIT_NONE)
      (*row_of)[list->at[i].span] = i;
  return INQUIT_OK;
}
