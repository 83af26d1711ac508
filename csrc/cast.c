#include "cast.h"

#define MAX_FACTS 12 /* of one entity that are looked at; an article says three or four */

/* Whoever was named often comes no nearer than one who has just spoken. */
#define MAX_SALIENCE 5.1f

void cast_init(cast *cast, arena *arena, const reader *reader, const landmark_list *landmarks) {
  *cast = (struct cast){.arena = arena,
                        .reader = reader,
                        .landmarks = landmarks,
                        .newest = INQUIT_NONE,
                        .writer = INQUIT_NONE};
}

/* ---------------------------------------------------------------- rows and keys */

inquit_status cast_add_alias(cast *cast, key_kind kind, uint64_t key, uint32_t row) {
  uint32_t *head = key_map_put(&cast->names, cast->arena, key_mix(kind, key));
  if (!head || !ARRAY_PUSH(cast->arena, &cast->aliases, (alias){row, *head}))
    return INQUIT_NO_MEMORY;
  *head = cast->aliases.count - 1;
  return INQUIT_OK;
}

uint32_t cast_find_alias(const cast *cast, key_kind kind, uint64_t key) {
  return key_map_get(&cast->names, key_mix(kind, key));
}

uint32_t cast_find_entity(const cast *cast, key_kind kind, uint64_t key) {
  uint32_t alias = cast_find_alias(cast, kind, key);
  return alias == INQUIT_NONE ? INQUIT_NONE : cast->aliases.at[alias].entity;
}

inquit_status cast_add_entity(cast *cast, entity entity, uint32_t *row) {
  entity.newer = entity.older = INQUIT_NONE;
  entity.facts = INQUIT_NONE;
  *row = cast->entities.count;
  return ARRAY_PUSH(cast->arena, &cast->entities, entity) ? INQUIT_OK : INQUIT_NO_MEMORY;
}

/* ---------------------------------------------------------------- entities without a name */

inquit_status cast_phrase(cast *cast, uint32_t first, uint32_t last, inquit_entity type,
                          inquit_gender gender, uint32_t *row) {
  uint64_t key = words_key(cast->reader, first, last);
  *row = cast_find_entity(cast, KEY_PHRASE, key);
  if (*row != INQUIT_NONE)
    return INQUIT_OK;
  entity made = {.type = type,
                 .gender = gender,
                 .first = first,
                 .last = last,
                 .plural = type == INQUIT_ENTITY_GROUP};
  TRY(cast_add_entity(cast, made, row));
  return cast_add_alias(cast, KEY_PHRASE, key, *row);
}

inquit_status cast_writer(cast *cast, uint32_t token, uint32_t *row) {
  if (cast->writer == INQUIT_NONE) {
    entity made = {.type = INQUIT_ENTITY_REPORTER, .first = token, .last = token + 1};
    TRY(cast_add_entity(cast, made, &cast->writer));
  }
  *row = cast->writer;
  return INQUIT_OK;
}

inquit_status cast_group(cast *cast, const uint32_t *members, uint32_t count, uint32_t *row) {
  uint64_t key = count;
  for (uint32_t i = 0; i < count; i++)
    key = key_mix(key, members[i]);
  *row = cast_find_entity(cast, KEY_GROUP, key);
  if (*row != INQUIT_NONE)
    return INQUIT_OK;
  entity made = {.type = INQUIT_ENTITY_GROUP, .member_count = count, .plural = true};
  made.members = arena_new(cast->arena, count, sizeof *made.members);
  if (!made.members)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < count; i++)
    made.members[i] = members[i];
  TRY(cast_add_entity(cast, made, row));
  return cast_add_alias(cast, KEY_GROUP, key, *row);
}

uint32_t cast_place(const cast *cast, uint16_t place) {
  return cast_find_entity(cast, KEY_PLACE, place);
}

/* ---------------------------------------------------------------- facts */

unsigned cast_fits_role(const cast *cast, uint32_t row, const role *role) {
  unsigned best = 0;
  uint32_t fact = cast->entities.at[row].facts;
  for (unsigned i = 0; i < MAX_FACTS && fact != INQUIT_NONE;
       i++, fact = cast->facts.at[fact].next) {
    unsigned fit = role_fit(role, &cast->facts.at[fact].role);
    best = fit > best ? fit : best;
  }
  return best;
}

bool cast_has_rank(const cast *cast, uint32_t row) {
  uint32_t fact = cast->entities.at[row].facts;
  for (unsigned i = 0; i < MAX_FACTS && fact != INQUIT_NONE; i++, fact = cast->facts.at[fact].next)
    if (cast->facts.at[fact].role.rank)
      return true;
  return false;
}

inquit_status cast_add_fact(cast *cast, uint32_t row, const role *role) {
  entity *entity = &cast->entities.at[row];
  bool plain = !role->place && !role->owner && !role->owned;
  if (!role->noun || (plain && cast_fits_role(cast, row, role)))
    return INQUIT_OK;
  if (!ARRAY_PUSH(cast->arena, &cast->facts, (fact){*role, entity->facts}))
    return INQUIT_NO_MEMORY;
  entity->facts = cast->facts.count - 1;
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- salience */

float cast_salience(const cast *cast, uint32_t row, uint32_t sentence) {
  const entity *entity = &cast->entities.at[row];
  uint32_t passed = sentence - entity->sentence;
  return passed > 30 ? 0 : entity->salience / (float)(UINT32_C(1) << passed);
}

static void unlink_entity(cast *cast, entity *entity, uint32_t row) {
  if (entity->newer != INQUIT_NONE)
    cast->entities.at[entity->newer].older = entity->older;
  if (entity->older != INQUIT_NONE)
    cast->entities.at[entity->older].newer = entity->newer;
  if (cast->newest == row)
    cast->newest = entity->older;
  entity->newer = entity->older = INQUIT_NONE;
}

void cast_touch(cast *cast, uint32_t row, uint32_t sentence, uint32_t token, float weight) {
  entity *entity = &cast->entities.at[row];
  float salience = cast_salience(cast, row, sentence) + weight;
  entity->salience = salience < MAX_SALIENCE ? salience : MAX_SALIENCE;
  entity->sentence = sentence;
  entity->seen = token;
  unlink_entity(cast, entity, row);
  entity->older = cast->newest;
  if (cast->newest != INQUIT_NONE)
    cast->entities.at[cast->newest].newer = row;
  cast->newest = row;
}
