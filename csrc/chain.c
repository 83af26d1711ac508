#include "chain.h"

/* How often links between names are right. */
#define SAME_NAME 0.98f
#define OTHER_NAME 0.9f

/* Last mentions of one entity, as rows; INQUIT_NONE: none so far. */
typedef struct trail {
  uint32_t anchor; /* where its chain begins: a name before a description before a pronoun */
  uint32_t name;   /* the last one that is a name, or a description where it has none */
  uint32_t any;    /* the last one that is not inside a quotation of its own */
} trail;

typedef struct linker {
  arena *arena;
  const chain_input *input;
  chain_list *list;
  ARRAY(reference) rows; /* what the mentions are made of */
  trail *trails;         /* [entity count] */
  key_map names;         /* entity and name -> last mention by that name */
} linker;

inquit_via chain_name_via(const cast *cast, const mention *mention, uint32_t entity) {
  const struct entity *bearer = &cast->entities.at[entity];
  bool full = mention->last - mention->core == bearer->last - bearer->first;
  return full ? INQUIT_VIA_NAME : INQUIT_VIA_ALIAS;
}

/* ---------------------------------------------------------------- order */

static reference name_reference(const mention *mention, uint32_t row) {
  return (reference){.first = mention->first,
                     .last = mention->last,
                     .entity = mention->entity,
                     .mention = row,
                     .span = INQUIT_NONE,
                     .told_by = INQUIT_NONE,
                     .via = INQUIT_VIA_NAME,
                     .confidence = 1.0f};
}

/* Of those who speak; one that several attributions share is one mention. */
static inquit_status add_row(linker *linker, const reference *reference) {
  if (reference->via == INQUIT_VIA_UNKNOWN || reference->entity == INQUIT_NONE ||
      !linker->input->speaks[reference->entity])
    return INQUIT_OK;
  const struct reference *before =
      linker->rows.count ? &linker->rows.at[linker->rows.count - 1] : NULL;
  bool same = before && before->first == reference->first && before->last == reference->last &&
              before->entity == reference->entity;
  if (!same && !ARRAY_PUSH(linker->arena, &linker->rows, *reference))
    return INQUIT_NO_MEMORY;
  if (reference->span != INQUIT_NONE)
    linker->list->row_of_span[reference->span] = linker->rows.count - 1;
  return INQUIT_OK;
}

static uint32_t first_of(const reference_list *list, uint32_t row) {
  return row < list->count ? list->at[row].first : UINT32_MAX;
}

/* Names, sources and quoted pronouns, merged.  A source stands before the names in it; the name
 * that it is about is that mention already. */
static inquit_status merge(linker *linker) {
  const chain_input *input = linker->input;
  const mention_list *names = input->names;
  uint32_t name = 0, source = 0, quoted = 0, covered = INQUIT_NONE;
  for (;;) {
    uint32_t at_name = name < names->mention_count ? names->mentions[name].first : UINT32_MAX;
    uint32_t at_source = first_of(input->sources, source);
    uint32_t at_quoted = first_of(input->quoted, quoted);
    if (at_source != UINT32_MAX && at_source <= at_name && at_source <= at_quoted) {
      const reference *next = &input->sources->at[source++];
      covered = next->mention != INQUIT_NONE ? next->mention : covered;
      TRY(add_row(linker, next));
    } else if (at_quoted < at_name) {
      TRY(add_row(linker, &input->quoted->at[quoted++]));
    } else if (at_name != UINT32_MAX) {
      reference made = name_reference(&names->mentions[name], name);
      if (name++ != covered)
        TRY(add_row(linker, &made));
    } else {
      return INQUIT_OK;
    }
  }
}

/* ---------------------------------------------------------------- links */

/* What a chain should begin with: the less, the better. */
static unsigned rank_of(const reference *reference) {
  return reference->via == INQUIT_VIA_NAME      ? 0
         : reference->via == INQUIT_VIA_NOMINAL ? 1
         : reference->told_by == INQUIT_NONE    ? 2
                                                : 3;
}

static inquit_status find_anchors(linker *linker) {
  uint32_t entities = linker->input->cast->entities.count;
  linker->trails = arena_new(linker->arena, entities, sizeof *linker->trails);
  if (!linker->trails)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < entities; i++)
    linker->trails[i] = (trail){INQUIT_NONE, INQUIT_NONE, INQUIT_NONE};
  for (uint32_t row = 0; row < linker->rows.count; row++) {
    const reference *here = &linker->rows.at[row];
    uint32_t *anchor = &linker->trails[here->entity].anchor;
    if (*anchor == INQUIT_NONE || rank_of(here) < rank_of(&linker->rows.at[*anchor]))
      *anchor = row;
  }
  return INQUIT_OK;
}

static inquit_link begin_link(const linker *linker, const reference *reference) {
  const cast *cast = linker->input->cast;
  if (reference->entity < cast->known_count)
    return INQUIT_LINK_KNOWN;
  return cast->entities.at[reference->entity].member_count ? INQUIT_LINK_GROUP : INQUIT_LINK_FIRST;
}

/* How a name hangs together with another name of its bearer. */
static inquit_link name_link(const linker *linker, const mention *here, const reference *before) {
  const chain_input *input = linker->input;
  if (before->mention == INQUIT_NONE)
    return INQUIT_LINK_SHORT_NAME;
  const mention *other = &input->names->mentions[before->mention];
  const reader *reader = input->cast->reader;
  if (bearer_is_acronym(reader, here->core, here->last, other->core, other->last) ||
      bearer_is_acronym(reader, other->core, other->last, here->core, here->last))
    return INQUIT_LINK_ACRONYM;
  return input->cast->entities.at[here->entity].place ? INQUIT_LINK_PLACE : INQUIT_LINK_SHORT_NAME;
}

/* A name goes back to the same name, else to the last one of another form. */
static inquit_status link_name(linker *linker, const reference *here, uint32_t row,
                               inquit_mention *made) {
  const trail *trail = &linker->trails[here->entity];
  const mention *name = &linker->input->names->mentions[here->mention];
  uint32_t *same = key_map_put(&linker->names, linker->arena, key_mix(here->entity, name->key));
  if (!same)
    return INQUIT_NO_MEMORY;
  uint32_t before = *same;
  *same = row;
  if (row == trail->anchor || name->known) {
    made->link = name->known ? INQUIT_LINK_KNOWN : begin_link(linker, here);
    return INQUIT_OK;
  }
  made->antecedent = before != INQUIT_NONE ? before : trail->name;
  made->link = before != INQUIT_NONE ? INQUIT_LINK_SAME_NAME
                                     : name_link(linker, name, &linker->rows.at[made->antecedent]);
  made->confidence = before != INQUIT_NONE ? SAME_NAME : OTHER_NAME;
  return INQUIT_OK;
}

/* A description goes back to a name, a pronoun to whatever stands nearest. */
static void link_other(const linker *linker, const reference *here, uint32_t row,
                       inquit_mention *made) {
  const trail *trail = &linker->trails[here->entity];
  if (row == trail->anchor) {
    made->link = begin_link(linker, here);
    return;
  }
  bool again = here->link == INQUIT_LINK_FIRST; /* the very words that the chain began with */
  made->link = again ? INQUIT_LINK_SAME_NAME : here->link;
  made->confidence = again ? SAME_NAME : here->confidence;
  made->antecedent = here->via == INQUIT_VIA_PRONOUN ? trail->any : trail->name;
  if (here->told_by != INQUIT_NONE && linker->list->row_of_span[here->told_by] != INQUIT_NONE)
    made->antecedent = linker->list->row_of_span[here->told_by];
  if (made->antecedent == INQUIT_NONE)
    made->antecedent = trail->anchor;
}

static inquit_range bytes_of(const linker *linker, const reference *reference) {
  const token *tokens = linker->input->cast->reader->tokens->tokens;
  return (inquit_range){tokens[reference->first].begin, tokens[reference->last - 1].end};
}

static inquit_status link_row(linker *linker, uint32_t row) {
  const reference *here = &linker->rows.at[row];
  inquit_mention *made = &linker->list->mentions[row];
  *made = (inquit_mention){.range = bytes_of(linker, here),
                           .speaker = here->entity,
                           .antecedent = INQUIT_NONE,
                           .via = here->via,
                           .confidence = 1.0f};
  bool named = here->mention != INQUIT_NONE;
  if (named) {
    made->via = chain_name_via(linker->input->cast, &linker->input->names->mentions[here->mention],
                               here->entity);
    TRY(link_name(linker, here, row, made));
  } else {
    link_other(linker, here, row, made);
  }
  trail *trail = &linker->trails[here->entity];
  if (here->via != INQUIT_VIA_PRONOUN && (named || trail->name == INQUIT_NONE))
    trail->name = row;
  if (here->link != INQUIT_LINK_QUOTED)
    trail->any = row;
  return INQUIT_OK;
}

inquit_status chain_init(chain_list *list, arena *arena, const chain_input *input) {
  linker linker = {.arena = arena, .input = input, .list = list};
  *list = (chain_list){0};
  list->row_of_span = arena_new(arena, input->span_count, sizeof *list->row_of_span);
  if (!list->row_of_span)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < input->span_count; i++)
    list->row_of_span[i] = INQUIT_NONE;
  TRY(merge(&linker));
  TRY(find_anchors(&linker));
  list->mentions = arena_new(arena, linker.rows.count, sizeof *list->mentions);
  if (!list->mentions)
    return INQUIT_NO_MEMORY;
  for (uint32_t row = 0; row < linker.rows.count; row++)
    TRY(link_row(&linker, row));
  list->mention_count = linker.rows.count;
  return INQUIT_OK;
}
