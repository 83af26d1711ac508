#include "speaker.h"

#include <stdlib.h>

#include "chain.h"
#include "quoted.h"

/* Links of "carried" that are followed: a quotation of a hundred paragraphs has as many. */
#define MAX_CARRIED 256

typedef struct publisher {
  arena *arena;
  const reader *reader;
  const cast *cast;
  const mention_list *mentions;
  const span_list *spans;
  const attrib_list *attribs;
  const reference_list *sources;
  const uint32_t *source_of; /* [span_count] row of sources, or INQUIT_NONE */
  uint32_t *row_of;          /* [entity count] row of speakers, or INQUIT_NONE: it says nothing */
  speaker_list *list;
} publisher;

/* ---------------------------------------------------------------- who says what */

static inquit_via via_of(const publisher *p, const reference *source) {
  if (source->via != INQUIT_VIA_NAME || source->mention == INQUIT_NONE)
    return source->via;
  return chain_name_via(p->cast, &p->mentions->mentions[source->mention], source->entity);
}

/* What the span was found to mean; NULL: nothing. */
static const reference *meaning_of(const publisher *p, uint32_t span) {
  uint32_t found = span == INQUIT_NONE ? INQUIT_NONE : p->source_of[span];
  return found == INQUIT_NONE || p->sources->at[found].entity == INQUIT_NONE
             ? NULL
             : &p->sources->at[found];
}

/* Who speaks, by the source, by the cue of a statement, or by what leads up to the content. */
static const reference *source_of(const publisher *p, uint32_t row) {
  const attribution *attribution = &p->attribs->attributions[row];
  const reference *found = meaning_of(p, attribution->source);
  if (!found)
    found = meaning_of(p, attribution->cue);
  return found || !attribution->piece_count ? found : meaning_of(p, attribution->pieces[0]);
}

/* The attribution whose source speaks here: itself, or the one that it carries on. */
static uint32_t origin_of(const publisher *p, uint32_t row) {
  const attribution *attributions = p->attribs->attributions;
  for (unsigned i = 0; i < MAX_CARRIED; i++) {
    if (attributions[row].source != INQUIT_NONE || attributions[row].carried == INQUIT_NONE ||
        source_of(p, row))
      return row;
    row = attributions[row].carried;
  }
  return row;
}

/* Fills speaker_of with entities, and via. */
static inquit_status link_attributions(publisher *p) {
  uint32_t count = p->attribs->attribution_count;
  speaker_list *list = p->list;
  list->speaker_of = arena_new(p->arena, count, sizeof *list->speaker_of);
  list->carried_of = arena_new(p->arena, count, sizeof *list->carried_of);
  list->via = arena_new(p->arena, count, sizeof *list->via);
  if (!list->speaker_of || !list->carried_of || !list->via)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t origin = origin_of(p, i);
    const reference *source = source_of(p, origin);
    list->speaker_of[i] = list->carried_of[i] = INQUIT_NONE;
    list->via[i] = INQUIT_VIA_UNKNOWN;
    if (!source)
      continue;
    list->speaker_of[i] = source->entity;
    list->via[i] = origin != i                         ? INQUIT_VIA_CARRIED
                   : source->via == INQUIT_VIA_UNKNOWN ? INQUIT_VIA_NOMINAL /* "In a statement" */
                                                       : via_of(p, source);
    if (origin != i)
      list->carried_of[i] = p->attribs->attributions[i].carried;
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- mentions */

static inquit_range bytes_of(const publisher *p, uint32_t first, uint32_t last) {
  const token *tokens = p->reader->tokens->tokens;
  return (inquit_range){tokens[first].begin, tokens[last - 1].end};
}

static inquit_status list_mentions(publisher *p, const bool *speaks) {
  uint32_t count = p->attribs->attribution_count;
  speaker_list *list = p->list;
  reference_list quoted;
  TRY(quoted_init(&quoted, p->arena, p->cast, p->mentions, p->spans, p->attribs, list->speaker_of));
  chain_list chain;
  chain_input input = {p->cast, p->mentions, p->sources, &quoted, speaks, p->spans->span_count};
  TRY(chain_init(&chain, p->arena, &input));
  list->mentions = chain.mentions;
  list->mention_count = chain.mention_count;
  list->mention_of = arena_new(p->arena, count, sizeof *list->mention_of);
  if (!list->mention_of)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t source = p->attribs->attributions[i].source;
    list->mention_of[i] = source == INQUIT_NONE ? INQUIT_NONE : chain.row_of_span[source];
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- speakers */

static int by_begin(const void *left, const void *right) {
  const inquit_range *one = left, *two = right;
  return (one->begin > two->begin) - (one->begin < two->begin);
}

/* The names of the members, in the order of the text; one may be named by a phrase that holds
 * another's name. */
static inquit_status name_group(const publisher *p, const entity *group, inquit_ranges *name) {
  inquit_range *ranges = arena_new(p->arena, group->member_count, sizeof *ranges);
  if (!ranges)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < group->member_count; i++) {
    const entity *member = &p->cast->entities.at[group->members[i]];
    ranges[i] = bytes_of(p, member->first, member->last);
  }
  qsort(ranges, group->member_count, sizeof *ranges, by_begin);
  *name = (inquit_ranges){ranges, 1};
  for (uint32_t i = 1; i < group->member_count; i++)
    if (ranges[i].begin >= ranges[name->count - 1].end)
      ranges[name->count++] = ranges[i];
  return INQUIT_OK;
}

static inquit_status name_speaker(const publisher *p, uint32_t row, inquit_ranges *name) {
  const entity *entity = &p->cast->entities.at[row];
  if (entity->member_count)
    return name_group(p, entity, name);
  inquit_range *range = arena_new(p->arena, 1, sizeof *range);
  if (!range)
    return INQUIT_NO_MEMORY;
  *range = bytes_of(p, entity->first, entity->last);
  *name = (inquit_ranges){range, 1};
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
      speaker->known = entity < p->cast->known_count ? entity : INQUIT_NONE;
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
                           const span_list *spans, const attrib_list *attribs,
                           const inquit_known *known, uint32_t known_count) {
  reader reader = {text, tokens, quotes};
  landmark_list landmarks;
  cast cast;
  known_list known_list;
  mention_list mentions;
  leader_list leaders;
  reference_list sources;
  uint32_t *source_of;
  *list = (speaker_list){0};
  TRY(landmark_init(&landmarks, arena, &reader));
  cast_init(&cast, arena, &reader, &landmarks);
  TRY(known_init(&known_list, arena, known, known_count));
  TRY(bearer_init(&cast, &known_list));
  TRY(mention_init(&mentions, arena, &cast, &known_list, spans));
  TRY(leader_init(&leaders, arena, &cast, &mentions, spans, attribs));
  TRY(resolve_sources(&sources, &source_of, arena, &cast, &mentions, &leaders, spans, attribs));
  publisher publisher = {.arena = arena,
                         .reader = &reader,
                         .cast = &cast,
                         .mentions = &mentions,
                         .spans = spans,
                         .attribs = attribs,
                         .sources = &sources,
                         .source_of = source_of,
                         .list = list};
  return publish(&publisher);
}
