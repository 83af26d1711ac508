#include "speaker.h"

#include "resolve.h"

/* Links of "carried" that are followed: a quotation of a hundred paragraphs has as many. */
#define MAX_CARRIED 256

typedef struct publisher {
  arena *arena;
  const reader *reader;
  const cast *cast;
  const mention_list *mentions;
  const span_list *spans;
  const attrib_list *attribs;
  const resolution *resolutions;
  uint32_t *row_of; /* [entity count] row of speakers, or INQUIT_NONE: it says nothing */
  speaker_list *list;
} publisher;

/* ---------------------------------------------------------------- who says what */

static inquit_via via_of(const publisher *p, const resolution *resolution) {
  if (resolution->via != INQUIT_VIA_NAME || resolution->mention == INQUIT_NONE)
    return resolution->via;
  const mention *mention = &p->mentions->mentions[resolution->mention];
  const entity *entity = &p->cast->entities.at[resolution->entity];
  bool full = mention->last - mention->core == entity->last - entity->first;
  return full ? INQUIT_VIA_NAME : INQUIT_VIA_ALIAS;
}

/* The attribution whose source speaks here: itself, or the one that it carries on. */
static uint32_t origin_of(const publisher *p, uint32_t row) {
  const attribution *attributions = p->attribs->attributions;
  for (unsigned i = 0; i < MAX_CARRIED; i++) {
    if (attributions[row].source != INQUIT_NONE)
      return row;
    if (attributions[row].carried == INQUIT_NONE)
      return INQUIT_NONE;
    row = attributions[row].carried;
  }
  return INQUIT_NONE;
}

/* Fills speaker_of with entities, and via. */
static inquit_status link_attributions(publisher *p) {
  uint32_t count = p->attribs->attribution_count;
  speaker_list *list = p->list;
  list->speaker_of = arena_new(p->arena, count, sizeof *list->speaker_of);
  list->via = arena_new(p->arena, count, sizeof *list->via);
  if (!list->speaker_of || !list->via)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t origin = origin_of(p, i);
    list->speaker_of[i] = INQUIT_NONE;
    list->via[i] = INQUIT_VIA_UNKNOWN;
    if (origin == INQUIT_NONE)
      continue;
    const resolution *resolution = &p->resolutions[p->attribs->attributions[origin].source];
    list->speaker_of[i] = resolution->entity;
    if (resolution->entity != INQUIT_NONE)
      list->via[i] = origin == i ? via_of(p, resolution) : INQUIT_VIA_CARRIED;
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- mentions */

static inquit_range bytes_of(const publisher *p, uint32_t first, uint32_t last) {
  const token *tokens = p->reader->tokens->tokens;
  return (inquit_range){tokens[first].begin, tokens[last - 1].end};
}

static inquit_via mention_via(const publisher *p, uint32_t row) {
  return via_of(p, &(resolution){p->mentions->mentions[row].entity, row, INQUIT_VIA_NAME});
}

static void add_mention(publisher *p, inquit_range range, uint32_t entity, inquit_via via) {
  p->list->mentions[p->list->mention_count++] =
      (inquit_mention){.range = range, .speaker = entity, .antecedent = INQUIT_NONE, .via = via};
}

/* Names and sources, merged; the name that a source is about is that mention already. */
static inquit_status list_mentions(publisher *p, const bool *speaks) {
  const mention_list *names = p->mentions;
  size_t room = (size_t)names->mention_count + p->spans->span_count;
  p->list->mentions = arena_new(p->arena, room, sizeof *p->list->mentions);
  if (!p->list->mentions)
    return INQUIT_NO_MEMORY;
  uint32_t next = 0, covered = INQUIT_NONE;
  for (uint32_t i = 0; i <= p->spans->span_count; i++) {
    const span *span = i < p->spans->span_count ? &p->spans->spans[i] : NULL;
    if (span && p->resolutions[i].entity == INQUIT_NONE)
      continue;
    for (; next < names->mention_count && (!span || names->mentions[next].first < span->first);
         next++)
      if (speaks[names->mentions[next].entity] && next != covered)
        add_mention(p, bytes_of(p, names->mentions[next].first, names->mentions[next].last),
                    names->mentions[next].entity, mention_via(p, next));
    if (!span)
      break;
    add_mention(p, bytes_of(p, span->first, span->last), p->resolutions[i].entity,
                via_of(p, &p->resolutions[i]));
    covered = p->resolutions[i].mention;
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- speakers */

static inquit_status name_speaker(const publisher *p, uint32_t row, inquit_ranges *name) {
  const entity *entity = &p->cast->entities.at[row];
  bool pair = entity->first == entity->last;
  inquit_range *ranges = arena_new(p->arena, pair ? 2 : 1, sizeof *ranges);
  if (!ranges)
    return INQUIT_NO_MEMORY;
  *name = (inquit_ranges){ranges, pair ? 2 : 1};
  if (!pair)
    ranges[0] = bytes_of(p, entity->first, entity->last);
  for (unsigned i = 0; pair && i < 2; i++) {
    const struct entity *member = &p->cast->entities.at[entity->members[i]];
    ranges[i] = bytes_of(p, member->first, member->last);
  }
  /* The fullest name of the second one may stand before that of the first. */
  if (pair && ranges[1].begin < ranges[0].begin) {
    inquit_range second = ranges[0];
    ranges[0] = ranges[1];
    ranges[1] = second;
  }
  /* One may be named by a phrase that holds the other's name. */
  if (pair && ranges[1].begin < ranges[0].end)
    name->count = 1;
  return INQUIT_OK;
}

/* Gives a row to each entity with a mention, in that order, and puts rows for entities. */
static inquit_status list_speakers(publisher *p, uint32_t speaking) {
  speaker_list *list = p->list;
  list->speakers = arena_new(p->arena, speaking, sizeof *list->speakers);
  if (!list->speakers)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < list->mention_count; i++) {
    uint32_t entity = list->mentions[i].speaker;
    uint32_t *row = &p->row_of[entity];
    if (*row == INQUIT_NONE) {
      *row = list->speaker_count++;
      inquit_speaker *speaker = &list->speakers[*row];
      speaker->entity = p->cast->entities.at[entity].type;
      speaker->gender = p->cast->entities.at[entity].gender;
      TRY(name_speaker(p, entity, &speaker->name));
    }
    list->mentions[i].speaker = *row;
  }
  for (uint32_t i = 0; i < p->attribs->attribution_count; i++)
    if (list->speaker_of[i] != INQUIT_NONE) {
      list->speaker_of[i] = p->row_of[list->speaker_of[i]];
      list->speakers[list->speaker_of[i]].attribution_count++;
    }
  return INQUIT_OK;
}

static inquit_status publish(publisher *p) {
  uint32_t entities = p->cast->entities.count, speaking = 0;
  bool *speaks = arena_new(p->arena, entities, sizeof *speaks);
  p->row_of = arena_new(p->arena, entities, sizeof *p->row_of);
  if (!speaks || !p->row_of)
    return INQUIT_NO_MEMORY;
  TRY(link_attributions(p));
  for (uint32_t i = 0; i < entities; i++)
    p->row_of[i] = INQUIT_NONE;
  for (uint32_t i = 0; i < p->attribs->attribution_count; i++) {
    uint32_t entity = p->list->speaker_of[i];
    speaking += entity != INQUIT_NONE && !speaks[entity];
    if (entity != INQUIT_NONE)
      speaks[entity] = true;
  }
  TRY(list_mentions(p, speaks));
  return list_speakers(p, speaking);
}

inquit_status speaker_init(speaker_list *list, arena *arena, const text *text,
                           const token_list *tokens, const quote_list *quotes,
                           const span_list *spans, const attrib_list *attribs) {
  reader reader = {text, tokens, quotes};
  cast cast;
  mention_list mentions;
  leader_list leaders;
  resolution *resolutions;
  *list = (speaker_list){0};
  cast_init(&cast, arena, &reader);
  TRY(mention_init(&mentions, arena, &cast, spans));
  TRY(leader_init(&leaders, arena, &cast, &mentions, spans, attribs));
  TRY(resolve_sources(&resolutions, arena, &cast, &mentions, &leaders, spans, attribs));
  publisher publisher = {.arena = arena,
                         .reader = &reader,
                         .cast = &cast,
                         .mentions = &mentions,
                         .spans = spans,
                         .attribs = attribs,
                         .resolutions = resolutions,
                         .list = list};
  return publish(&publisher);
}
