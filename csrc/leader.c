#include "leader.h"

#include <stdlib.h>

/* How much each sign counts for (or against) a person and a place; settled on articles about two
 * leaders and two countries. */
#define FOR_TITLE 12    /* the article says it: "Peruvian President X", "X, the Peruvian leader" */
#define FOR_OWN_WORDS 3 /* the first place in what X says, unless it comes after "with" */
#define FOR_COMPANY 1   /* both stand in one sentence */
#define AGAINST_SPEAKER 4 /* X speaks in a sentence that has "the Peruvian leader" beside X */
#define AGAINST_OTHER 1   /* X stands in such a sentence */

#define MAX_IN_SENTENCE                                                                            \
  8 /* people and places that are paired in one sentence: a list of delegates                      \
       or of countries says nothing, and all pairs of it would be quadratic */

typedef struct description {
  uint32_t token, sentence;
  uint16_t place;
} description;

typedef struct tie {
  uint32_t entity;
  uint16_t place;
  int32_t score;
} tie;

typedef struct weigher {
  arena *arena;
  const reader *reader;
  const cast *cast;
  const mention_list *mentions;
  ARRAY(description) descriptions;
  ARRAY(tie) ties;
  key_map rows;   /* entity and place -> row of ties */
  key_map wanted; /* places that a description needs */
} weigher;

static bool may_lead(const entity *entity) {
  return !entity->place && !entity->plural &&
         (entity->type == INQUIT_ENTITY_PERSON || entity->type == INQUIT_ENTITY_UNKNOWN);
}

static inquit_status weigh(weigher *weigher, uint32_t entity, uint16_t place, int32_t score) {
  if (!may_lead(&weigher->cast->entities.at[entity]) ||
      key_map_get(&weigher->wanted, place) == INQUIT_NONE)
    return INQUIT_OK;
  uint32_t *row = key_map_put(&weigher->rows, weigher->arena, (uint64_t)entity << 16 | place);
  if (!row)
    return INQUIT_NO_MEMORY;
  if (*row == INQUIT_NONE) {
    *row = weigher->ties.count;
    if (!ARRAY_PUSH(weigher->arena, &weigher->ties, (tie){entity, place, 0}))
      return INQUIT_NO_MEMORY;
  }
  weigher->ties.at[*row].score += score;
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- descriptions */

/* The place of "the Kremlin chief" and its like, when the token is the noun of one. */
static uint16_t described_place(const reader *reader, const sentence *sentence, uint32_t at) {
  if (at < sentence->first + 2)
    return 0;
  bool named = at + 1 < sentence->last && reader->tokens->tokens[at + 1].flags & TOKEN_CAPITAL;
  uint32_t length;
  for (uint32_t back = 2; back && !named; back--) {
    uint32_t first = at - back;
    uint16_t place = place_of(reader, first, entry_at(reader, first, at, &length));
    if (place && first + length == at)
      return place;
  }
  return 0;
}

static inquit_status find_descriptions(weigher *weigher) {
  const landmarks *heads = &weigher->cast->landmarks->heads;
  for (uint32_t i = 0; i < heads->count; i++) {
    uint32_t at = heads->at[i].token, sentence = heads->at[i].sentence;
    uint16_t place =
        described_place(weigher->reader, &weigher->reader->tokens->sentences[sentence], at);
    if (!place)
      continue;
    uint32_t *wanted = key_map_put(&weigher->wanted, weigher->arena, place);
    if (!wanted ||
        !ARRAY_PUSH(weigher->arena, &weigher->descriptions, (description){at, sentence, place}))
      return INQUIT_NO_MEMORY;
    *wanted = 1;
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- signs */

static inquit_status weigh_facts(weigher *weigher) {
  const cast *cast = weigher->cast;
  for (uint32_t row = 0; row < cast->entities.count; row++) {
    uint32_t fact = cast->entities.at[row].facts;
    for (unsigned i = 0; i < MAX_IN_SENTENCE && fact != INQUIT_NONE; i++) {
      if (cast->facts.at[fact].role.place)
        TRY(weigh(weigher, row, cast->facts.at[fact].role.place, FOR_TITLE));
      fact = cast->facts.at[fact].next;
    }
  }
  return INQUIT_OK;
}

static inquit_status weigh_company(weigher *weigher, const sentence *sentence, uint32_t *next) {
  const mention_list *mentions = weigher->mentions;
  uint16_t places[MAX_IN_SENTENCE];
  uint32_t place_count = 0, length;
  uint32_t first = *next;
  while (*next < mentions->mention_count && mentions->mentions[*next].first < sentence->last)
    ++*next;
  if (first == *next)
    return INQUIT_OK;
  const token *tokens = weigher->reader->tokens->tokens;
  for (uint32_t at = sentence->first; at < sentence->last; at += length) {
    length = 1;
    if (!(tokens[at].flags & TOKEN_CAPITAL) || !tokens[at].lexeme)
      continue;
    uint16_t row = entry_at(weigher->reader, at, sentence->last, &length);
    uint16_t place = place_of(weigher->reader, at, row);
    if (place && place_count < MAX_IN_SENTENCE)
      places[place_count++] = place;
  }
  uint32_t last = *next - first > MAX_IN_SENTENCE ? first + MAX_IN_SENTENCE : *next;
  for (uint32_t i = first; i < last; i++)
    for (uint32_t k = 0; k < place_count; k++)
      TRY(weigh(weigher, mentions->mentions[i].entity, places[k], FOR_COMPANY));
  return INQUIT_OK;
}

/* The entity whose name is (part of) the source, or INQUIT_NONE. */
static uint32_t named_source(const weigher *weigher, const span_list *spans, uint32_t source) {
  if (source == INQUIT_NONE)
    return INQUIT_NONE;
  uint32_t row = mention_at(weigher->mentions, spans->spans[source].first);
  bool inside = row < weigher->mentions->mention_count &&
                weigher->mentions->mentions[row].last <= spans->spans[source].last;
  return inside ? weigher->mentions->mentions[row].entity : INQUIT_NONE;
}

static inquit_status weigh_words(weigher *weigher, uint32_t entity, const span *content) {
  const reader *reader = weigher->reader;
  uint32_t length;
  for (uint32_t at = content->first; at < content->last; at += length) {
    uint16_t place = place_of(reader, at, entry_at(reader, at, content->last, &length));
    if (!place)
      continue;
    bool foreign = at > content->first &&
                   (word_is(reader, at - 1, "with") || word_is(reader, at - 1, "to") ||
                    word_is(reader, at - 1, "against") || word_is(reader, at - 1, "from"));
    return foreign ? INQUIT_OK : weigh(weigher, entity, place, FOR_OWN_WORDS);
  }
  return INQUIT_OK;
}

static inquit_status weigh_own_words(weigher *weigher, const span_list *spans,
                                     const attrib_list *attribs) {
  for (uint32_t i = 0; i < attribs->attribution_count; i++) {
    const attribution *attribution = &attribs->attributions[i];
    uint32_t source = attribution->source;
    if (source == INQUIT_NONE && attribution->carried != INQUIT_NONE)
      source = attribs->attributions[attribution->carried].source;
    uint32_t entity = named_source(weigher, spans, source);
    if (entity != INQUIT_NONE && attribution->piece_count)
      TRY(weigh_words(weigher, entity, &spans->spans[attribution->pieces[0]]));
  }
  return INQUIT_OK;
}

/* "Putin told ..., calling the Peruvian leader a friend": the two are not one. */
static inquit_status weigh_strangers(weigher *weigher, const span_list *spans) {
  const mention_list *mentions = weigher->mentions;
  for (uint32_t i = 0; i < weigher->descriptions.count; i++) {
    const description *description = &weigher->descriptions.at[i];
    const sentence *sentence = &weigher->reader->tokens->sentences[description->sentence];
    uint32_t row = mention_at(mentions, sentence->first);
    for (unsigned k = 0; k < MAX_IN_SENTENCE && row < mentions->mention_count &&
                         mentions->mentions[row].first < sentence->last;
         k++, row++) {
      const mention *mention = &mentions->mentions[row];
      if (quotation_at(weigher->reader, mention->first) != INQUIT_NONE)
        continue;
      uint32_t low = 0, high = spans->span_count;
      while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (spans->spans[middle].last <= mention->first)
          low = middle + 1;
        else
          high = middle;
      }
      bool speaks = low < spans->span_count && spans->spans[low].role == TAG_SOURCE &&
                    spans->spans[low].first <= mention->first;
      TRY(weigh(weigher, mention->entity, description->place,
                speaks ? -AGAINST_SPEAKER : -AGAINST_OTHER));
    }
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- choice */

static int by_score(const void *left, const void *right) {
  const tie *one = left, *two = right;
  if (one->score != two->score)
    return one->score < two->score ? 1 : -1;
  if (one->entity != two->entity)
    return one->entity < two->entity ? -1 : 1;
  return (one->place > two->place) - (one->place < two->place);
}

/* The strongest tie first; then neither its place nor its person is free any more. */
static inquit_status choose(weigher *weigher, leader_list *list) {
  key_map taken = {0};
  list->leaders = arena_new(weigher->arena, weigher->ties.count, sizeof *list->leaders);
  if (!list->leaders)
    return INQUIT_NO_MEMORY;
  if (weigher->ties.count)
    qsort(weigher->ties.at, weigher->ties.count, sizeof *weigher->ties.at, by_score);
  for (uint32_t i = 0; i < weigher->ties.count && weigher->ties.at[i].score > 0; i++) {
    const tie *tie = &weigher->ties.at[i];
    uint32_t *place = key_map_put(&taken, weigher->arena, tie->place);
    if (!place || *place != INQUIT_NONE) {
      if (!place)
        return INQUIT_NO_MEMORY;
      continue;
    }
    uint64_t person = (UINT64_C(1) << 32) | tie->entity;
    if (key_map_get(&taken, person) != INQUIT_NONE)
      continue;
    *place = 1;
    uint32_t *free_person = key_map_put(&taken, weigher->arena, person);
    if (!free_person)
      return INQUIT_NO_MEMORY;
    *free_person = 1;
    list->leaders[list->leader_count++] = (leader){tie->place, tie->entity};
  }
  return INQUIT_OK;
}

inquit_status leader_init(leader_list *list, arena *arena, const cast *cast,
                          const mention_list *mentions, const span_list *spans,
                          const attrib_list *attribs) {
  weigher weigher = {.arena = arena, .reader = cast->reader, .cast = cast, .mentions = mentions};
  *list = (leader_list){0};
  TRY(find_descriptions(&weigher));
  if (!weigher.descriptions.count)
    return INQUIT_OK;
  TRY(weigh_facts(&weigher));
  uint32_t next = 0;
  for (uint32_t i = 0; i < cast->reader->tokens->sentence_count; i++)
    TRY(weigh_company(&weigher, &cast->reader->tokens->sentences[i], &next));
  TRY(weigh_own_words(&weigher, spans, attribs));
  TRY(weigh_strangers(&weigher, spans));
  return choose(&weigher, list);
}

uint32_t leader_of(const leader_list *list, uint16_t place) {
  for (uint32_t i = 0; i < list->leader_count; i++)
    if (list->leaders[i].place == place)
      return list->leaders[i].entity;
  return INQUIT_NONE;
}
