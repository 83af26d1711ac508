#include "mention.h"

#include "noun.h"

/* Tokens of an apposition that are read: "the island's longest-serving harbour master" has six. */
#define MAX_APPOSITION 12

static const uint64_t role_word = LEX_TITLE | LEX_PERSON | LEX_HEAD;

typedef struct finder {
  arena *arena;
  const reader *reader;
  cast *cast;
  const known_list *known;
  const span_list *spans;
  name_evidence evidence;
  uint32_t span;    /* first span that ends after the token at hand */
  uint32_t capital; /* first one at or after that token */
  ARRAY(mention) mentions;
} finder;

/* A noun without capital before the name: "broadcaster Nordkanal", "officer Ana Ruiz".  The token
 * where what is said of the name begins. */
static uint32_t read_noun_before(const finder *finder, uint32_t floor, name *name) {
  const reader *reader = finder->reader;
  if (name->first == floor || name->role)
    return name->first;
  uint32_t at = name->first - 1, first = at, length;
  uint64_t classes = classes_of(reader, at);
  for (uint32_t begin = at > floor + 2 ? at - 2 : floor; begin < at && first == at; begin++) {
    uint16_t row = entry_at(reader, begin, at + 1, &length);
    if (length == at + 1 - begin && entry_classes(reader, begin, row) & (role_word | LEX_BODY)) {
      first = begin;
      classes = entry_classes(reader, begin, row);
      name->role = role_of(row);
    }
  }
  bool body = classes & LEX_BODY && name->type != INQUIT_ENTITY_PERSON;
  if (kind_of(reader, at) != TOKEN_WORD || !(classes & role_word || body) ||
      classes & (LEX_PREPOSITION | LEX_PAST | LEX_PRESENT)) {
    name->role = 0;
    return name->first;
  }
  name->rank = is_rank(classes, name->role);
  if (first == at)
    name->role = role_of(reader->tokens->tokens[at].lexeme);
  if (body && !(classes & role_word))
    name->type = INQUIT_ENTITY_ORGANISATION;
  else if (name->type == INQUIT_ENTITY_UNKNOWN)
    name->type = INQUIT_ENTITY_PERSON;
  if (name->type == INQUIT_ENTITY_PERSON && !name->gender && classes & (LEX_MALE | LEX_FEMALE))
    name->gender = classes & LEX_FEMALE ? INQUIT_GENDER_FEMALE : INQUIT_GENDER_MALE;
  if (first > floor && !name->place)
    name->place = place_of(reader, first - 1, entry_at(reader, first - 1, first, &length));
  return first;
}

/* "President Lind of Norway": the place that goes with the title; "Ana Lind of Norway", "Lind, from
 * Norway,": the place that the person is of. */
static uint16_t read_place_after(const reader *reader, uint32_t last, name *name) {
  uint32_t at = name->last, length;
  at += at < last && kind_of(reader, at) == TOKEN_COMMA;
  if (at + 1 >= last || !(word_is(reader, at, "of") || word_is(reader, at, "from")))
    return 0;
  at += at + 2 < last && word_is(reader, at + 1, "the") ? 2 : 1;
  uint16_t place = place_of(reader, at, entry_at(reader, at, last, &length));
  if (name->role && !name->place)
    name->place = place;
  return place;
}

/* "In Vyborg", "near Cork": a name that the lexicon has not, of a place. */
static void read_preposition(const reader *reader, uint32_t floor, name *name) {
  static const char *const local[] = {"in", "at", "near", "outside", "across"};
  if (name->type != INQUIT_ENTITY_UNKNOWN || name->first == floor)
    return;
  for (unsigned i = 0; i < COUNT_OF(local); i++)
    if (word_is(reader, name->first - 1, local[i]))
      name->type = INQUIT_ENTITY_ORGANISATION;
}

static bool opens_apposition(const reader *reader, uint32_t at, uint32_t last) {
  if (at + 1 >= last)
    return false;
  uint64_t classes = classes_of(reader, at);
  if (classes & LEX_DETERMINER || (classes & LEX_POSSESSIVE && classes & LEX_PRONOUN))
    return true;
  if (classes & (LEX_DEMONYM | LEX_COUNTRY | LEX_STATE | role_word))
    return true;
  return kind_of(reader, at + 1) == TOKEN_CLITIC || word_is(reader, at, "former") ||
         word_is(reader, at, "longtime") || word_is(reader, at, "veteran");
}

/* "In Geneva, Lind's team said": what stands before the name makes the comma the end of that,
 * unless another comma closes an apposition. */
static bool is_fronted(const reader *reader, const name *name, uint32_t described_last,
                       uint32_t last) {
  return name->first && classes_of(reader, name->first - 1) & LEX_PREPOSITION &&
         (described_last >= last || kind_of(reader, described_last) != TOKEN_COMMA);
}

/* "Okafor, the club's captain", "Okafor is a farmer": the description, if there is one. */
static bool read_description(const reader *reader, const name *name, uint32_t last, noun *noun) {
  uint32_t at = name->last;
  bool comma = at < last && kind_of(reader, at) == TOKEN_COMMA;
  bool copula = at < last && classes_of(reader, at) & LEX_BE;
  if (!(comma || copula) || !opens_apposition(reader, at + 1, last))
    return false;
  if (last - at > MAX_APPOSITION)
    last = at + MAX_APPOSITION;
  noun_read(noun, reader, at + 1, last);
  if (!(noun->classes & (role_word | LEX_BODY)) || noun->plural)
    return false;
  if (comma && is_fronted(reader, name, noun->last, last))
    return false;
  /* "Smith, a judge said": a source of its own. */
  return noun->core_last == noun->head + 1 || copula;
}

/* "The state broadcaster, Nordkanal, said": the description stands first. */
static bool read_description_before(const reader *reader, uint32_t floor, const name *name,
                                    uint32_t last, noun *noun) {
  if (name->first < floor + 3 || kind_of(reader, name->first - 1) != TOKEN_COMMA)
    return false;
  if (name->last >= last ||
      (kind_of(reader, name->last) != TOKEN_COMMA && kind_of(reader, name->last) != TOKEN_END))
    return false;
  uint32_t head = name->first - 2, first = head;
  if (!(classes_of(reader, head) & (role_word | LEX_BODY)) || classes_of(reader, head) & LEX_PEOPLE)
    return false;
  while (first > floor && head - first < 5 && kind_of(reader, first - 1) != TOKEN_COMMA &&
         !(classes_of(reader, first) & (LEX_DETERMINER | LEX_POSSESSIVE)) &&
         !(classes_of(reader, first - 1) & (LEX_CONJUNCTION | LEX_PREPOSITION)))
    first--;
  noun_read(noun, reader, first, head + 1);
  return noun->definite || noun->role.owned || noun->role.place || noun->party;
}

/* The name is that of the one described; what kind of thing that is, is known then as well. */
static void learn_type(const noun *noun, name *name) {
  if (name->type == INQUIT_ENTITY_UNKNOWN ||
      (noun->type == INQUIT_ENTITY_ORGANISATION && !name->titled && !name->gender))
    name->type = noun->type;
  if (!name->gender && name->type == INQUIT_ENTITY_PERSON)
    name->gender = noun->gender;
}

/* What stands before the name: "the former mayor Otto Brandl", "Mayor Pilar Ocampo of Villaverde".
 */
static inquit_status add_title(const finder *finder, const sentence *sentence, const name *name,
                               uint32_t first, uint32_t row) {
  role role = {.noun = name->role, .place = name->place, .rank = name->rank};
  if (!role.noun)
    return INQUIT_OK;
  role_read_owner(&role, finder->reader, sentence->first, first, name->last, sentence->last);
  return cast_add_fact(finder->cast, row, &role);
}

/* "The Beekeepers Federation" is a federation. */
static inquit_status add_own_nouns(const finder *finder, const name *name, uint32_t row) {
  const reader *reader = finder->reader;
  if (name->type != INQUIT_ENTITY_ORGANISATION || name->last - name->core < 2)
    return INQUIT_OK;
  for (uint32_t at = name->core; at < name->last; at++)
    if (classes_of(reader, at) & LEX_BODY) {
      role role = {.noun = role_of(reader->tokens->tokens[at].lexeme)};
      TRY(cast_add_fact(finder->cast, row, &role));
    }
  return INQUIT_OK;
}

/* Where somebody is from, of which party and how old: what is said first stands.  home: the place
 * that is named after the name; described: NULL where no description stands beside it. */
static void add_traits(const finder *finder, const sentence *sentence, const name *name,
                       uint16_t home, const noun *described, entity *entity) {
  if (entity->type == INQUIT_ENTITY_ORGANISATION)
    return;
  traits before = trait_before(finder->reader, sentence->first, name->core);
  traits after = trait_after(finder->reader, name->last, sentence->last);
  if (!entity->home)
    entity->home = home ? home : after.place ? after.place : name->place;
  if (!entity->party)
    entity->party = after.party ? after.party : before.party;
  if (!entity->party && described)
    entity->party = described->party;
  if (!entity->age)
    entity->age = after.age ? after.age : before.age;
}

/* known: row of the caller's list, or INQUIT_NONE. */
static inquit_status add_mention(finder *finder, const sentence *sentence, uint32_t number,
                                 name *name, uint32_t known) {
  const reader *reader = finder->reader;
  noun noun;
  uint32_t role_first = read_noun_before(finder, sentence->first, name);
  uint16_t home = read_place_after(reader, sentence->last, name);
  read_preposition(reader, sentence->first, name);
  bool place = name->type == INQUIT_ENTITY_ORGANISATION && name->place;
  bool described =
      !place && (read_description(reader, name, sentence->last, &noun) ||
                 read_description_before(reader, sentence->first, name, sentence->last, &noun));
  if (described)
    learn_type(&noun, name);
  uint32_t row = known;
  if (known == INQUIT_NONE)
    TRY(bearer_of(finder->cast, name, &row));
  else
    bearer_is_known(finder->cast, name, row);
  if (described)
    TRY(cast_add_fact(finder->cast, row, &noun.role));
  TRY(add_own_nouns(finder, name, row));
  TRY(add_title(finder, sentence, name, role_first, row));
  entity *entity = &finder->cast->entities.at[row];
  entity->seen = name->first;
  entity->named++;
  add_traits(finder, sentence, name, home, described ? &noun : NULL, entity);
  mention made = {.first = name->first,
                  .core = name->core,
                  .last = name->last,
                  .entity = row,
                  .sentence = number,
                  .key = name->key,
                  .known = known != INQUIT_NONE};
  return ARRAY_PUSH(finder->arena, &finder->mentions, made) ? INQUIT_OK : INQUIT_NO_MEMORY;
}

/* A name that a source holds ends with it, and one before it ends where it begins. */
static uint32_t limit_of(finder *finder, uint32_t at, uint32_t last, bool *trusted) {
  const span_list *spans = finder->spans;
  while (finder->span < spans->span_count && spans->spans[finder->span].last <= at)
    finder->span++;
  *trusted = false;
  if (finder->span == spans->span_count)
    return last;
  const span *span = &spans->spans[finder->span];
  if (span->role != TAG_SOURCE)
    return last;
  *trusted = span->first == at;
  uint32_t limit = span->first <= at ? span->last : span->first;
  return limit < last ? limit : last;
}

/* The known speaker whom the caller's list has under the name that was read, or under a longer one
 * that begins with it; where none was read, under the words at the token.  Then *name is that name.
 */
static uint32_t find_known(const finder *finder, uint32_t at, uint32_t last, bool read,
                           name *name) {
  const reader *reader = finder->reader;
  uint32_t length = 0, core = read ? name->core : at;
  uint32_t row = known_match(finder->known, reader, core, last, &length);
  if (read && core > at && (row == INQUIT_NONE || core + length < name->last)) {
    core = at;
    row = known_match(finder->known, reader, core, last, &length);
  }
  if (row == INQUIT_NONE || (read && core + length < name->last))
    return INQUIT_NONE;
  if (!read)
    *name = (struct name){.first = at};
  name->core = core;
  name->last = core + length;
  name->key = words_key(reader, core, name->last);
  name->type = finder->known->known[row].entity ? finder->known->known[row].entity : name->type;
  return row;
}

/* The next token that a name may begin at; one of the caller's list may begin anywhere. */
static uint32_t next_candidate(finder *finder, uint32_t at) {
  const landmarks *capitals = &finder->cast->landmarks->capitals;
  finder->capital = landmark_after(capitals, finder->capital, at);
  if (finder->known->known_count)
    return at;
  return finder->capital < capitals->count ? capitals->at[finder->capital].token : UINT32_MAX;
}

/* "Secretary of State Lind" met from behind: "State" belongs to the title. */
static bool is_in_title(const reader *reader, uint32_t first, uint32_t at) {
  uint32_t length, back = 2;
  if (at > first && classes_of(reader, at - 1) & LEX_DETERMINER)
    back++; /* "of the Treasury" */
  if (at < first + back || !word_is(reader, at - back + 1, "of"))
    return false;
  uint16_t row = entry_at(reader, at - back, reader->tokens->token_count, &length);
  return length > back && entry_classes(reader, at - back, row) & LEX_TITLE;
}

static inquit_status find_in_sentence(finder *finder, uint32_t number) {
  const reader *reader = finder->reader;
  const sentence *sentence = &reader->tokens->sentences[number];
  uint32_t at = next_candidate(finder, sentence->first);
  while (at < sentence->last) {
    name name;
    bool trusted = false;
    uint32_t limit = limit_of(finder, at, sentence->last, &trusted);
    bool read = landmark_is_capital(reader, at) && !is_in_title(reader, sentence->first, at) &&
                name_read(&name, reader, &finder->evidence, number, at, limit, trusted);
    uint32_t known = find_known(finder, at, limit, read, &name);
    if (read || known != INQUIT_NONE) {
      TRY(add_mention(finder, sentence, number, &name, known));
      at = name.last - 1;
    }
    at = next_candidate(finder, at + 1);
  }
  return INQUIT_OK;
}

inquit_status mention_init(mention_list *list, arena *arena, cast *cast, const known_list *known,
                           const span_list *spans) {
  finder finder = {
      .arena = arena, .reader = cast->reader, .cast = cast, .known = known, .spans = spans};
  TRY(name_evidence_init(&finder.evidence, arena, cast->reader, cast->landmarks));
  for (uint32_t i = 0; i < cast->reader->tokens->sentence_count; i++)
    TRY(find_in_sentence(&finder, i));
  *list = (mention_list){finder.mentions.at, finder.mentions.count};
  return INQUIT_OK;
}

uint32_t mention_at(const mention_list *list, uint32_t token) {
  uint32_t low = 0, high = list->mention_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (list->mentions[middle].first < token)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
