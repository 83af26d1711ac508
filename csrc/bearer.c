#include "bearer.h"

/* How many bearers of one surname are compared with a new name: an article has two or three, and a
 * list of a hundred thousand Garcias must not be walked for each of them. */
#define MAX_BEARERS 16

#define MAX_INNER 4 /* words inside a name that may be used alone */

/* ---------------------------------------------------------------- names of people */

/* The words that count: without "Jr." and the comma before it. */
static uint32_t last_word(const cast *cast, const name *name) {
  uint32_t last = name->last;
  while (last - name->core > 1 && (classes_of(cast->reader, last - 1) & LEX_SUFFIX ||
                                   kind_of(cast->reader, last - 1) != TOKEN_WORD))
    last--;
  return last;
}

/* Key of "Jr.", "Sr." at the end of the name; 0: it has none. */
static uint64_t suffix_of(const cast *cast, const name *name) {
  bool suffix =
      classes_of(cast->reader, name->last - 1) & LEX_SUFFIX && name->last - name->core > 1;
  return suffix ? word_key(cast->reader, name->last - 1) : 0;
}

static bool suffixes_agree(const entity *bearer, uint64_t suffix) {
  return !bearer->suffix || !suffix || bearer->suffix == suffix;
}

static bool is_initial_of(const cast *cast, uint32_t left, uint32_t right) {
  const token *one = &cast->reader->tokens->tokens[left],
              *two = &cast->reader->tokens->tokens[right];
  const char *bytes = cast->reader->text->bytes;
  bool short_one = bytes[one->begin + 1] == '.' || bytes[two->begin + 1] == '.';
  return short_one && one->end - one->begin > 1 && two->end - two->begin > 1 &&
         bytes[one->begin] == bytes[two->begin];
}

static bool genders_agree(inquit_gender left, inquit_gender right) {
  return !left || !right || left == right;
}

/* Whether a name of several words can be that of the bearer of the same surname. */
static bool is_fuller(const cast *cast, const entity *bearer, const name *name, uint64_t given) {
  if (bearer->type != INQUIT_ENTITY_PERSON && bearer->type != INQUIT_ENTITY_UNKNOWN)
    return false;
  if (!suffixes_agree(bearer, suffix_of(cast, name)))
    return false;
  if (!bearer->first_name_only && !genders_agree(bearer->gender, name->gender))
    return false;
  if (!bearer->given || bearer->given == given)
    return true;
  return bearer->first < bearer->last && is_initial_of(cast, bearer->first, name->core);
}

static bool may_be_person(const entity *entity) {
  return entity->type == INQUIT_ENTITY_PERSON || entity->type == INQUIT_ENTITY_UNKNOWN;
}

/* Whether the left one is likelier meant by the one word: one whose gender is known to be that of
 * the title, then one whom the article calls by that word, then the one mentioned last. */
static bool is_likelier(const entity *left, const entity *right, inquit_gender gender) {
  bool left_fits = gender && left->gender == gender, right_fits = gender && right->gender == gender;
  if (left_fits != right_fits)
    return left_fits;
  if (left->shorter != right->shorter)
    return left->shorter > right->shorter;
  return left->seen > right->seen;
}

/* Among the bearers of the one word, the likeliest of those whom nothing speaks against. */
static uint32_t find_bearer(const cast *cast, key_kind kind, uint64_t key, const name *name) {
  uint32_t best = INQUIT_NONE, alias = cast_find_alias(cast, kind, key);
  uint64_t suffix = suffix_of(cast, name);
  for (unsigned i = 0; i < MAX_BEARERS && alias != INQUIT_NONE; i++) {
    uint32_t row = cast->aliases.at[alias].entity;
    const entity *bearer = &cast->entities.at[row];
    alias = cast->aliases.at[alias].next;
    if (genders_agree(bearer->gender, name->gender) && may_be_person(bearer) &&
        suffixes_agree(bearer, suffix) &&
        (best == INQUIT_NONE || is_likelier(bearer, &cast->entities.at[best], name->gender)))
      best = row;
  }
  return best;
}

static uint32_t find_fuller(const cast *cast, uint64_t given, uint64_t surname, const name *name) {
  uint32_t alias = cast_find_alias(cast, KEY_SURNAME, surname);
  for (unsigned i = 0; i < MAX_BEARERS && alias != INQUIT_NONE; i++) {
    uint32_t row = cast->aliases.at[alias].entity;
    if (is_fuller(cast, &cast->entities.at[row], name, given))
      return row;
    alias = cast->aliases.at[alias].next;
  }
  uint32_t row = cast_find_entity(cast, KEY_GIVEN, given);
  bool alone = row != INQUIT_NONE && cast->entities.at[row].first_name_only;
  return alone && genders_agree(cast->entities.at[row].gender, name->gender) ? row : INQUIT_NONE;
}

/* ---------------------------------------------------------------- names of bodies */

/* "Federal Bureau of Investigation" is "FBI": the capitals of its words. */
static uint64_t acronym_key(const reader *reader, uint32_t first, uint32_t last) {
  uint64_t key = UINT64_C(0xCBF29CE484222325);
  for (uint32_t at = first; at < last; at++) {
    const token *token = &reader->tokens->tokens[at];
    bool dotted = reader->text->bytes[token->end - 1] == '.'; /* "U.S." gives two letters */
    for (uint32_t i = token->begin; i < (dotted ? token->end : token->begin + 1); i++) {
      unsigned char letter = (unsigned char)reader->text->bytes[i];
      if (letter >= 'A' && letter <= 'Z')
        key = (key ^ (letter | 0x20u)) * UINT64_C(0x100000001B3);
    }
  }
  return key ^ (key >> 29); /* as word_key() of the letters */
}

/* Shorter names of a body: its acronym, what follows its first words ("Security Council"), and its
 * first word where that is no common one ("Hargrove" for "Hargrove Industries"). */
static inquit_status add_body_aliases(cast *cast, const name *name, uint32_t row) {
  const reader *reader = cast->reader;
  if (name->last - name->core < 2)
    return INQUIT_OK;
  TRY(cast_add_alias(cast, KEY_ACRONYM, acronym_key(reader, name->core, name->last), row));
  for (uint32_t at = name->core + 1; at + 1 < name->last && at < name->core + 4; at++)
    if (!(classes_of(reader, at) & (LEX_PREPOSITION | LEX_CONJUNCTION | LEX_DETERMINER)))
      TRY(cast_add_alias(cast, KEY_PHRASE, words_key(reader, at, name->last), row));
  if (!reader->tokens->tokens[name->core].lexeme)
    TRY(cast_add_alias(cast, KEY_PHRASE, words_key(reader, name->core, name->core + 1), row));
  return INQUIT_OK;
}

static uint32_t find_body(const cast *cast, const name *name) {
  const reader *reader = cast->reader;
  uint32_t row = INQUIT_NONE, length;
  if (name->place) {
    uint16_t entry = entry_at(reader, name->core, name->last, &length);
    bool same = entry_classes(reader, name->core, entry) & (LEX_COUNTRY | LEX_CAPITAL_CITY);
    if (same && name->core + length == name->last)
      row = cast_find_entity(cast, KEY_PLACE, name->place);
  }
  if (row == INQUIT_NONE && name->last - name->core == 1)
    row = cast_find_entity(cast, KEY_ACRONYM, word_key(reader, name->core));
  if (row == INQUIT_NONE)
    row = cast_find_entity(cast, KEY_PHRASE, name->key);
  if (row == INQUIT_NONE && name->last - name->core > 1) /* "FBI" came first */
    row = cast_find_entity(cast, KEY_FULL, key_mix(1, acronym_key(reader, name->core, name->last)));
  return row != INQUIT_NONE && cast->entities.at[row].type == INQUIT_ENTITY_PERSON ? INQUIT_NONE
                                                                                   : row;
}

/* ---------------------------------------------------------------- entities */

/* "North Korea" is fuller than "N. Korea", "United Nations Office" than "U.N. Office". */
static bool is_spelt_out(const cast *cast, const entity *entity, const name *name) {
  const token *tokens = cast->reader->tokens->tokens;
  const token *before = &tokens[entity->first], *now = &tokens[name->core];
  return cast->reader->text->bytes[before->end - 1] == '.' &&
         cast->reader->text->bytes[now->end - 1] != '.' && !(now->flags & TOKEN_ALL_CAPS);
}

static bool is_country(const cast *cast, uint32_t first, uint32_t last) {
  uint32_t length;
  uint16_t row = entry_at(cast->reader, first, last, &length);
  return first + length == last && entry_classes(cast->reader, first, row) & LEX_COUNTRY;
}

/* A country's own name goes before that of its capital, and "South Korea", which people say, before
 * "Republic of Korea". */
static bool is_commoner(const cast *cast, const entity *entity, const name *name) {
  if (!entity->place || !is_country(cast, name->core, name->last))
    return false;
  return !is_country(cast, entity->first, entity->last) ||
         (name->last - name->core < entity->last - entity->first &&
          word_is(cast->reader, entity->first + 1, "of"));
}

/* The fuller name wins; of equal ones, the one that is not all in capitals. */
static void give_name(cast *cast, entity *entity, const name *name) {
  uint32_t length = name->last - name->core, before = entity->last - entity->first;
  bool capitals = cast->reader->tokens->tokens[name->core].flags & TOKEN_ALL_CAPS;
  bool plainer = length == before && entity->capitals && !capitals;
  bool fuller = !entity->place && length > before;
  bool spelt_out = length <= before && is_spelt_out(cast, entity, name);
  if (fuller || plainer || spelt_out || is_commoner(cast, entity, name)) {
    entity->first = name->core;
    entity->last = name->last;
    entity->capitals = capitals;
  }
  if (!entity->gender)
    entity->gender = name->gender;
  if (!entity->suffix)
    entity->suffix = suffix_of(cast, name);
  if (entity->type == INQUIT_ENTITY_UNKNOWN)
    entity->type = name->type;
  if (entity->guessed && name->type == INQUIT_ENTITY_ORGANISATION)
    entity->type = name->type;
  entity->guessed = entity->guessed && name->guessed;
}

static inquit_gender gender_of(uint64_t classes) {
  if (!(classes & LEX_MALE) == !(classes & LEX_FEMALE))
    return INQUIT_GENDER_UNKNOWN;
  return classes & LEX_FEMALE ? INQUIT_GENDER_FEMALE : INQUIT_GENDER_MALE;
}

/* Between the first word and the last: "Ruiz Montoya" for Gabriela Ruiz Montoya, "Lelo" for Aurelio
 * "Lelo" Bianchi. */
static inquit_status add_inner_words(cast *cast, const name *name, uint32_t row) {
  const reader *reader = cast->reader;
  uint32_t last = last_word(cast, name);
  for (uint32_t at = name->core + 1; at + 1 < last && at < name->core + MAX_INNER; at++) {
    if (kind_of(reader, at) != TOKEN_WORD || classes_of(reader, at) & LEX_PARTICLE)
      continue;
    TRY(cast_add_alias(cast, KEY_GIVEN, word_key(reader, at), row));
    TRY(cast_add_alias(cast, KEY_FULL, words_key(reader, at, last), row));
  }
  return INQUIT_OK;
}

static inquit_status make_named(cast *cast, const name *name, uint64_t given, uint64_t surname,
                                uint32_t *row) {
  const reader *reader = cast->reader;
  entity made = {.type = name->type,
                 .gender = name->gender,
                 .first = name->core,
                 .last = name->last,
                 .given = given,
                 .surname = surname,
                 .suffix = suffix_of(cast, name),
                 .guessed = name->guessed,
                 .capitals = reader->tokens->tokens[name->core].flags & TOKEN_ALL_CAPS};
  if (name->type == INQUIT_ENTITY_ORGANISATION)
    made.place = name->place;
  made.first_name_only = !given && !name->titled && classes_of(reader, name->core) & LEX_GIVEN;
  if (made.first_name_only && !made.gender)
    made.gender = gender_of(classes_of(reader, name->core));
  TRY(cast_add_entity(cast, made, row));
  TRY(cast_add_alias(cast, KEY_FULL, name->key, *row));
  if (name->type == INQUIT_ENTITY_ORGANISATION) {
    uint32_t length;
    uint16_t entry = entry_at(reader, name->core, name->last, &length);
    if (name->place && entry_classes(reader, name->core, entry) & LEX_COUNTRY)
      TRY(cast_add_alias(cast, KEY_PLACE, name->place, *row));
    return add_body_aliases(cast, name, *row);
  }
  TRY(cast_add_alias(cast, KEY_SURNAME, surname, *row));
  TRY(cast_add_alias(cast, KEY_GIVEN, given ? given : surname, *row));
  return add_inner_words(cast, name, *row);
}

/* A name of several words is now that of an entity known by one: it has a new given name. */
static inquit_status extend_name(cast *cast, const name *name, uint64_t given, uint64_t surname,
                                 uint32_t row) {
  entity *entity = &cast->entities.at[row];
  bool new_given = given && entity->given != given, new_surname = entity->surname != surname;
  give_name(cast, entity, name);
  if (given)
    entity->given = given;
  /* What was taken for a given name told a gender that the fuller name need not have. */
  if (entity->first_name_only && given)
    entity->gender = name->gender;
  entity->surname = surname;
  entity->first_name_only = entity->first_name_only && !given;
  if (new_given)
    TRY(cast_add_alias(cast, KEY_GIVEN, given, row));
  if (new_surname)
    TRY(cast_add_alias(cast, KEY_SURNAME, surname, row));
  return cast_add_alias(cast, KEY_FULL, name->key, row);
}

/* "De la Cruz" is a surname. */
static uint64_t given_key(const cast *cast, const name *name, uint32_t last) {
  const reader *reader = cast->reader;
  uint32_t first = name->core;
  while (first + 1 < last && classes_of(reader, first) & LEX_PARTICLE &&
         !(classes_of(reader, first) & LEX_GIVEN))
    first++;
  return last - first > 1 ? word_key(reader, name->core) : 0;
}

/* One word: a surname, or a given name; "Mr. Chen" may be Chen Bo, whose family name comes first.
 */
static uint32_t find_by_word(const cast *cast, uint64_t word, const name *name) {
  uint32_t row = find_bearer(cast, KEY_SURNAME, word, name);
  return row == INQUIT_NONE ? find_bearer(cast, KEY_GIVEN, word, name) : row;
}

static inquit_status cast_person(cast *cast, const name *name, uint32_t *row) {
  const reader *reader = cast->reader;
  uint32_t last = last_word(cast, name);
  uint64_t surname = word_key(reader, last - 1), given = given_key(cast, name, last);
  if (given) {
    *row = find_fuller(cast, given, surname, name);
    return *row == INQUIT_NONE ? make_named(cast, name, given, surname, row)
                               : extend_name(cast, name, given, surname, *row);
  }
  *row = find_by_word(cast, surname, name);
  if (*row == INQUIT_NONE && name->type == INQUIT_ENTITY_UNKNOWN)
    *row = find_body(cast, name);
  if (*row == INQUIT_NONE)
    return make_named(cast, name, 0, surname, row);
  give_name(cast, &cast->entities.at[*row], name);
  cast->entities.at[*row].shorter++;
  return INQUIT_OK;
}

/* "HOLLAND:" in an interview with Carla Holland. */
static uint32_t find_shouted(const cast *cast, const name *name) {
  const token *token = &cast->reader->tokens->tokens[name->core];
  if (name->last - name->core != 1 || !(token->flags & TOKEN_ALL_CAPS))
    return INQUIT_NONE;
  return find_bearer(cast, KEY_SURNAME, word_key(cast->reader, name->core), name);
}

inquit_status bearer_of(cast *cast, const name *name, uint32_t *row) {
  *row = cast_find_entity(cast, KEY_FULL, name->key);
  if (*row != INQUIT_NONE && genders_agree(cast->entities.at[*row].gender, name->gender) &&
      name->last - name->core > 1) {
    give_name(cast, &cast->entities.at[*row], name);
    return INQUIT_OK;
  }
  if (name->type != INQUIT_ENTITY_ORGANISATION)
    return cast_person(cast, name, row);
  if (*row == INQUIT_NONE)
    *row = find_shouted(cast, name);
  if (*row == INQUIT_NONE)
    *row = find_body(cast, name);
  if (*row == INQUIT_NONE)
    return make_named(cast, name, 0, 0, row);
  give_name(cast, &cast->entities.at[*row], name);
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- known speakers */

inquit_status bearer_init(cast *cast, const known_list *known) {
  reader reader = known_reader(known);
  for (uint32_t i = 0; i < known->known_count; i++) {
    phrase name = known_name(known, i);
    bool one_word = name.last - name.first < 2;
    entity made = {.type = known->known[i].entity,
                   .gender = known->known[i].gender,
                   .plural = known->known[i].entity == INQUIT_ENTITY_GROUP,
                   .given = one_word ? 0 : word_key(&reader, name.first),
                   .surname = name.last > name.first ? word_key(&reader, name.last - 1) : 0};
    uint32_t row;
    TRY(cast_add_entity(cast, made, &row));
    if (!one_word && may_be_person(&made))
      TRY(cast_add_alias(cast, KEY_SURNAME, made.surname, row));
  }
  cast->known_count = known->known_count;
  return INQUIT_OK;
}

void bearer_is_known(cast *cast, const name *name, uint32_t row) {
  give_name(cast, &cast->entities.at[row], name);
}

bool bearer_is_acronym(const reader *reader, uint32_t core, uint32_t end, uint32_t first,
                       uint32_t last) {
  bool shorter = end - core == 1 && last - first > 1;
  return shorter && word_key(reader, core) == acronym_key(reader, first, last);
}
