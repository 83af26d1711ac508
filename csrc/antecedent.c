#include "antecedent.h"

/* Entities that are looked at, the one mentioned last first: more than any reader keeps in mind,
 * and a bound on the work for each pronoun. */
#define MAX_CANDIDATES 32

/* Less salience than this means that the last mention is three sentences away or more: a pronoun
 * does not reach that far. */
#define MIN_SALIENCE 0.2f

static float fit_gender(inquit_gender gender, uint64_t classes) {
  bool female = classes & LEX_FEMALE;
  if (classes & LEX_MALE && female)
    return 1.0f;
  if (!gender)
    return 0.85f;
  return female == (gender == INQUIT_GENDER_FEMALE) ? 1.0f : 0.0f;
}

/* How well the entity can be what the pronoun stands for, in [0, 1]. */
static float fit_pronoun(const entity *entity, uint64_t classes) {
  bool person = entity->type == INQUIT_ENTITY_PERSON;
  bool unknown = entity->type == INQUIT_ENTITY_UNKNOWN;
  if (classes & (LEX_MALE | LEX_FEMALE))
    return person    ? fit_gender(entity->gender, classes)
           : unknown ? 0.85f * fit_gender(entity->gender, classes)
                     : 0.0f;
  if (classes & LEX_PLURAL)
    return entity->plural                                                 ? 1.0f
           : entity->type == INQUIT_ENTITY_ORGANISATION && !entity->place ? 0.3f
                                                                          : 0.0f;
  if (entity->plural || person)
    return 0.0f;
  return unknown ? 0.3f : entity->type == INQUIT_ENTITY_DOCUMENT ? 0.5f : 1.0f;
}

uint32_t antecedent_of_pronoun(const cast *cast, uint64_t classes, place_in_text where) {
  uint32_t best = INQUIT_NONE, row = cast->newest;
  float best_score = MIN_SALIENCE / 2;
  for (unsigned i = 0; i < MAX_CANDIDATES && row != INQUIT_NONE; i++) {
    const entity *entity = &cast->entities.at[row];
    float score = fit_pronoun(entity, classes) * cast_salience(cast, row, where.sentence);
    if (score > best_score) {
      best = row;
      best_score = score;
    }
    row = entity->older;
  }
  return best;
}

/* ---------------------------------------------------------------- descriptions */

static bool types_agree(const entity *entity, const noun *noun) {
  if (noun->gender && entity->gender && noun->gender != entity->gender)
    return false;
  if (entity->type == INQUIT_ENTITY_UNKNOWN)
    return !noun->plural;
  /* "The broadcaster" is a station, or somebody who speaks there. */
  if (entity->type == INQUIT_ENTITY_ORGANISATION && noun->classes & LEX_BODY)
    return true;
  if (entity->type == INQUIT_ENTITY_PERSON && noun->classes & (LEX_PERSON | LEX_HEAD | LEX_TITLE))
    return !noun->plural;
  return entity->type == noun->type;
}

/* The last one of whom it was said. */
static uint32_t find_by_role(const cast *cast, const noun *noun) {
  uint32_t row = cast->newest;
  for (unsigned i = 0; i < MAX_CANDIDATES && row != INQUIT_NONE; i++) {
    if (types_agree(&cast->entities.at[row], noun) &&
        cast_has_role(cast, row, noun->role, noun->place))
      return row;
    row = cast->entities.at[row].older;
  }
  return INQUIT_NONE;
}

/* Whether the description says so little of its own that it is one for who is in mind already:
 * "the woman", "the agency", "the Chilean", but not "the engineer", "the harbour authority". */
static bool is_generic(const noun *noun) {
  bool bare = noun->first == noun->head;
  if (noun->type == INQUIT_ENTITY_ORGANISATION)
    return bare;
  return noun->place || noun->classes & LEX_HEAD || (bare && noun->gender);
}

/* The one that stands out, of the right kind; whoever has a rank of another name is not meant by
 * "the judge", and a country is meant by "the country" only. */
static uint32_t find_by_type(const cast *cast, const noun *noun, place_in_text where) {
  uint32_t best = INQUIT_NONE, row = cast->newest;
  float best_score = MIN_SALIENCE;
  for (unsigned i = 0; i < MAX_CANDIDATES && row != INQUIT_NONE; i++) {
    const entity *entity = &cast->entities.at[row];
    bool ranked = noun->classes & LEX_TITLE && entity->facts != INQUIT_NONE;
    float score = cast_salience(cast, row, where.sentence);
    if (types_agree(entity, noun) && !ranked && !entity->place && score > best_score) {
      best = row;
      best_score = score;
    }
    row = entity->older;
  }
  return best;
}

/* The last pair of people that was named. */
static uint32_t find_pair(const cast *cast) {
  uint32_t row = cast->newest;
  for (unsigned i = 0; i < MAX_CANDIDATES && row != INQUIT_NONE; i++) {
    const entity *entity = &cast->entities.at[row];
    if (entity->plural && entity->members[1] != INQUIT_NONE)
      return row;
    row = entity->older;
  }
  return INQUIT_NONE;
}

uint32_t antecedent_of_noun(const cast *cast, const leader_list *leaders, const noun *noun,
                            place_in_text where) {
  if (!noun->definite || noun->named || noun->owned)
    return INQUIT_NONE;
  uint32_t row = find_by_role(cast, noun);
  if (row != INQUIT_NONE)
    return row;
  if (noun->place && noun->classes & LEX_HEAD) {
    row = leader_of(leaders, noun->place);
    if (row != INQUIT_NONE)
      return row;
  }
  if (noun->type == INQUIT_ENTITY_ORGANISATION && noun->place)
    return cast_place(cast, noun->place);
  if (noun->plural && noun->first == noun->head && noun->classes & (LEX_TITLE | LEX_HEAD))
    return find_pair(cast); /* "the senators", after two were named together */
  bool open = noun->type == INQUIT_ENTITY_PERSON || noun->type == INQUIT_ENTITY_ORGANISATION;
  return open && !noun->further && is_generic(noun) ? find_by_type(cast, noun, where) : INQUIT_NONE;
}

/* ---------------------------------------------------------------- two people */

inquit_status antecedent_of_pair(cast *cast, const leader_list *leaders, const noun *noun,
                                 place_in_text where, uint32_t *row) {
  *row = find_pair(cast);
  if (*row != INQUIT_NONE)
    return INQUIT_OK;
  if (noun && noun->classes & LEX_HEAD && leaders->leader_count == 2) {
    uint32_t left = leaders->leaders[0].entity, right = leaders->leaders[1].entity;
    bool in_order = cast->entities.at[left].first < cast->entities.at[right].first;
    return cast_pair(cast, in_order ? left : right, in_order ? right : left, row);
  }
  uint32_t found[2], count = 0, at = cast->newest;
  for (unsigned i = 0; i < MAX_CANDIDATES && at != INQUIT_NONE && count < 2; i++) {
    const entity *entity = &cast->entities.at[at];
    if (entity->type == INQUIT_ENTITY_PERSON &&
        cast_salience(cast, at, where.sentence) > MIN_SALIENCE)
      found[count++] = at;
    at = entity->older;
  }
  if (count < 2)
    return INQUIT_OK;
  bool in_order = cast->entities.at[found[1]].first < cast->entities.at[found[0]].first;
  return cast_pair(cast, found[in_order], found[!in_order], row);
}
