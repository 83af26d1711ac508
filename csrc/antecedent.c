#include "antecedent.h"

/* Entities that are looked at, the one mentioned last first: more than any reader keeps in mind,
 * and a bound on the work for each pronoun. */
#define MAX_CANDIDATES 32

/* Less salience than this means that the last mention is three sentences away or more: a pronoun
 * does not reach that far. */
#define MIN_SALIENCE 0.2f

/* Sentences back to which a pronoun looks: with the most salience of all nothing is left then. */
#define MAX_SENTENCES 6

/* Mentions by name that double the weight of somebody who may be described, and those that are
 * counted. */
#define PROMINENT 2.0f
#define MAX_NAMED 12

/* "Lind lost by a length when he": one who is named in the very sentence of a pronoun. */
#define SAME_SENTENCE 1.1f

/* A name that tells no gender, where another may tell the right one. */
#define UNKNOWN_GENDER 0.9f

static float fit_gender(inquit_gender gender, uint64_t classes) {
  bool female = classes & LEX_FEMALE;
  if (classes & LEX_MALE && female)
    return 1.0f;
  if (!gender)
    return UNKNOWN_GENDER;
  return female == (gender == INQUIT_GENDER_FEMALE) ? 1.0f : 0.0f;
}

/* How well the entity can be what the pronoun stands for, in [0, 1]. */
static float fit_pronoun(const entity *entity, uint64_t classes) {
  bool person = entity->type == INQUIT_ENTITY_PERSON;
  bool unknown = entity->type == INQUIT_ENTITY_UNKNOWN;
  if (classes & (LEX_MALE | LEX_FEMALE))
    return person    ? fit_gender(entity->gender, classes)
           : unknown ? (entity->surname ? 0.95f : 0.3f) * fit_gender(entity->gender, classes)
                     : 0.0f;
  if (classes & LEX_PLURAL)
    return entity->plural                                                 ? 1.0f
           : entity->type == INQUIT_ENTITY_ORGANISATION && !entity->place ? 0.3f
                                                                          : 0.0f;
  if (entity->plural || (person && !entity->guessed))
    return 0.0f;
  if (entity->guessed) /* "Kessler Toys" looks like a person's name */
    return 0.6f;
  return unknown ? 0.3f : entity->type == INQUIT_ENTITY_DOCUMENT ? 0.5f : 1.0f;
}

antecedent antecedent_of_pronoun(const cast *cast, uint64_t classes, place_in_text where) {
  uint32_t best = INQUIT_NONE, row = cast->newest;
  float best_score = MIN_SALIENCE / 2, all_scores = best_score;
  for (unsigned i = 0; i < MAX_CANDIDATES && row != INQUIT_NONE; i++) {
    const entity *entity = &cast->entities.at[row];
    float salience = cast_salience(cast, row, where.sentence);
    if (where.sentence - entity->sentence > MAX_SENTENCES)
      break;
    float score = salience * fit_pronoun(entity, classes);
    if (entity->sentence == where.sentence)
      score *= SAME_SENTENCE;
    all_scores += score;
    if (score > best_score) {
      best = row;
      best_score = score;
    }
    row = entity->older;
  }
  return (antecedent){best, INQUIT_LINK_PRONOUN, best_score / all_scores};
}

uint32_t antecedent_in_mind(const cast *cast, place_in_text where) {
  uint32_t best = INQUIT_NONE, row = cast->newest;
  float best_score = MIN_SALIENCE;
  for (unsigned i = 0; i < MAX_CANDIDATES && row != INQUIT_NONE; i++) {
    float score = cast_salience(cast, row, where.sentence);
    if (!cast->entities.at[row].plural && score > best_score) {
      best = row;
      best_score = score;
    }
    row = cast->entities.at[row].older;
  }
  return best;
}

/* ---------------------------------------------------------------- descriptions */

static bool types_agree(const entity *entity, const noun *noun) {
  if (noun->gender && entity->gender && noun->gender != entity->gender)
    return false;
  if (entity->type == INQUIT_ENTITY_UNKNOWN)
    return !noun->plural && entity->surname; /* a name; a phrase of no kind says too little */
  /* "The broadcaster" is a station, or somebody who speaks there. */
  if (entity->type == INQUIT_ENTITY_ORGANISATION && noun->classes & LEX_BODY)
    return true;
  if (entity->type == INQUIT_ENTITY_PERSON && noun->classes & (LEX_PERSON | LEX_HEAD | LEX_TITLE))
    return !noun->plural;
  return entity->type == noun->type;
}

/* The last one of whom it was said; whom it fits best. */
static uint32_t find_by_role(const cast *cast, const noun *noun) {
  uint32_t best = INQUIT_NONE, row = cast->newest;
  unsigned best_fit = 0;
  for (unsigned i = 0; i < MAX_CANDIDATES && row != INQUIT_NONE; i++) {
    const entity *entity = &cast->entities.at[row];
    unsigned fit = types_agree(entity, noun) ? cast_fits_role(cast, row, &noun->role) : 0;
    if (fit > best_fit) {
      best = row;
      best_fit = fit;
    }
    row = entity->older;
  }
  return best;
}

/* Whether the description tells who of several is meant, whatever else they are known to be. */
static bool is_telling(const noun *noun) {
  return noun->role.place || noun->party || noun->age || noun->gender || noun->classes & LEX_HEAD;
}

/* Whether the description says so little of its own that it is one for who is in mind already:
 * "the woman", "the agency", "the Chilean", "the retired surgeon", but not "the judge", "the
 * harbour authority", "the court": those come with what the article is about. */
static bool is_generic(const noun *noun) {
  bool bare = noun->first == noun->head;
  if (noun->type == INQUIT_ENTITY_ORGANISATION)
    return bare && !(noun->classes & LEX_PART);
  bool told = noun->role.place || noun->party || noun->age || noun->classes & LEX_HEAD;
  return told || (bare && noun->gender) || !(noun->classes & (LEX_TITLE | LEX_PART));
}

/* A trait that the description asks for: how well the one that is known fits it. */
static float fit_trait(unsigned asked, unsigned known) {
  return !asked || !known ? 1.0f : asked == known ? 4.0f : 0.0f;
}

/* How well one fits who may be meant by the description though nobody has said so: of whom it was
 * said what he is, he is not meant by a word for something else, a country is meant by "the
 * country" only, and who is of Japan by "the Japanese runner". */
static float fit_type(const cast *cast, uint32_t row, const noun *noun) {
  const entity *entity = &cast->entities.at[row];
  bool rank = noun->role.rank && !noun->gender && !noun->party;
  bool ranked = rank && noun->role.place
                    ? cast_has_rank(cast, row)
                    : (rank || !is_telling(noun)) && entity->facts != INQUIT_NONE;
  bool nameless = !entity->surname && entity->facts != INQUIT_NONE && !noun->gender && !noun->age;
  bool guessed = noun->type == INQUIT_ENTITY_ORGANISATION && entity->guessed;
  if (nameless && noun->type == INQUIT_ENTITY_PERSON)
    return 0.0f; /* "an aide" is not "the candidate" */
  if (!(types_agree(entity, noun) || guessed) || entity->place)
    return 0.0f;
  if (ranked && noun->type == INQUIT_ENTITY_PERSON)
    return 0.0f;
  bool unsure = guessed || entity->type == INQUIT_ENTITY_UNKNOWN;
  return (unsure ? 0.6f : 1.0f) * fit_trait(noun->role.place, entity->home) *
         fit_trait(noun->party, entity->party) * fit_trait(noun->age, entity->age);
}

/* An article describes those whom it is about, and hardly the photographer. */
static float prominence(const entity *entity) {
  uint32_t named = entity->named < MAX_NAMED ? entity->named : MAX_NAMED;
  return 1.0f + (float)named / PROMINENT;
}

/* The one that stands out. */
static uint32_t find_by_type(const cast *cast, const noun *noun, place_in_text where) {
  uint32_t best = INQUIT_NONE, row = cast->newest;
  float best_score = MIN_SALIENCE;
  for (unsigned i = 0; i < MAX_CANDIDATES && row != INQUIT_NONE; i++) {
    const entity *entity = &cast->entities.at[row];
    float fit = fit_type(cast, row, noun) * cast_salience(cast, row, where.sentence);
    float score = fit * prominence(entity);
    if (fit > MIN_SALIENCE && score > best_score) {
      best = row;
      best_score = score;
    }
    row = entity->older;
  }
  return best;
}

/* The last group of people that was named. */
static uint32_t find_group(const cast *cast) {
  uint32_t row = cast->newest;
  for (unsigned i = 0; i < MAX_CANDIDATES && row != INQUIT_NONE; i++) {
    const entity *entity = &cast->entities.at[row];
    if (entity->member_count)
      return row;
    row = entity->older;
  }
  return INQUIT_NONE;
}

/* "House speaker warns ..." above the article: one whom it names below, with that role. */
static uint32_t find_in_headline(const cast *cast, const noun *noun) {
  for (uint32_t row = 0; row < MAX_CANDIDATES && row < cast->entities.count; row++)
    if (types_agree(&cast->entities.at[row], noun) && cast_fits_role(cast, row, &noun->role) > 1)
      return row;
  return INQUIT_NONE;
}

antecedent antecedent_of_noun(const cast *cast, const leader_list *leaders, const noun *noun,
                              place_in_text where) {
  antecedent nobody = {INQUIT_NONE, INQUIT_LINK_FIRST, 1.0f};
  if (noun->bare && where.sentence < ANTECEDENT_HEADLINES)
    return (antecedent){find_in_headline(cast, noun), INQUIT_LINK_NOUN, LIKELY};
  if (!noun->definite && !noun->role.owned)
    return nobody;
  uint32_t row = find_by_role(cast, noun);
  if (row != INQUIT_NONE)
    return (antecedent){row, INQUIT_LINK_NOUN, SURE};
  if (noun->named || noun->role.owned)
    return nobody;
  if (noun->role.place && noun->classes & LEX_HEAD) {
    row = leader_of(leaders, noun->role.place);
    if (row != INQUIT_NONE)
      return (antecedent){row, INQUIT_LINK_PLACE, LIKELY};
  }
  if (noun->type == INQUIT_ENTITY_ORGANISATION && noun->role.place)
    return (antecedent){cast_place(cast, noun->role.place), INQUIT_LINK_PLACE, LIKELY};
  if (noun->plural && noun->first == noun->head && noun->classes & (LEX_TITLE | LEX_HEAD)) {
    row = find_group(cast); /* "the senators", after two were named together */
    return (antecedent){row, INQUIT_LINK_GROUP, LIKELY};
  }
  bool open = noun->type == INQUIT_ENTITY_PERSON || noun->type == INQUIT_ENTITY_ORGANISATION;
  if (open && !noun->further && is_generic(noun))
    return (antecedent){find_by_type(cast, noun, where), INQUIT_LINK_NOUN, GUESSED};
  return nobody;
}

/* ---------------------------------------------------------------- two people */

static inquit_status join(cast *cast, uint32_t left, uint32_t right, antecedent *found) {
  bool in_order = cast->entities.at[left].first < cast->entities.at[right].first;
  uint32_t members[] = {in_order ? left : right, in_order ? right : left};
  found->confidence = LIKELY;
  return cast_group(cast, members, COUNT_OF(members), &found->entity);
}

inquit_status antecedent_of_pair(cast *cast, const leader_list *leaders, const noun *noun,
                                 place_in_text where, antecedent *found) {
  *found = (antecedent){find_group(cast), INQUIT_LINK_GROUP, SURE};
  if (found->entity != INQUIT_NONE)
    return INQUIT_OK;
  if (noun && noun->classes & LEX_HEAD && leaders->leader_count == 2)
    return join(cast, leaders->leaders[0].entity, leaders->leaders[1].entity, found);
  uint32_t last[2], count = 0, at = cast->newest;
  for (unsigned i = 0; i < MAX_CANDIDATES && at != INQUIT_NONE && count < 2; i++) {
    const entity *entity = &cast->entities.at[at];
    if (entity->type == INQUIT_ENTITY_PERSON &&
        cast_salience(cast, at, where.sentence) > MIN_SALIENCE)
      last[count++] = at;
    at = entity->older;
  }
  return count < 2 ? INQUIT_OK : join(cast, last[1], last[0], found);
}
