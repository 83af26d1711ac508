#include "name.h"

/* Longest name in tokens; a longer run of capitals is a list or a headline. */
#define MAX_NAME 14

static const uint64_t never_begins = LEX_DETERMINER | LEX_PREPOSITION | LEX_CONJUNCTION |
                                     LEX_SUBORDINATOR | LEX_PRONOUN | LEX_RELATIVE | LEX_BE |
                                     LEX_HAVE | LEX_DO | LEX_MODAL | LEX_NEGATION | LEX_QUANTIFIER |
                                     LEX_TIME | LEX_ADVERB;
static const uint64_t role_word = LEX_TITLE | LEX_PERSON | LEX_HEAD;
static const uint64_t geographic = LEX_COUNTRY | LEX_CAPITAL_CITY | LEX_INSTITUTION | LEX_STATE;

static const token *token_of(const reader *reader, uint32_t at) {
  return &reader->tokens->tokens[at];
}

static bool is_capital(const reader *reader, uint32_t at) {
  return landmark_is_capital(reader, at);
}

/* "J.", and "J.K." before a name; "U.N." is none. */
static bool is_initial(const reader *reader, uint32_t at) {
  const token *token = token_of(reader, at);
  uint32_t length = token->end - token->begin;
  return is_capital(reader, at) && (length == 2 || (length == 4 && !token->lexeme)) &&
         reader->text->bytes[token->begin + 1] == '.';
}

/* Several words all in capitals: they say no more of names than a headline does. */
static bool shouts(const reader *reader, uint32_t at) {
  const token *token = token_of(reader, at);
  bool before = at > 0 && token[-1].flags & TOKEN_ALL_CAPS;
  bool after = at + 1 < reader->tokens->token_count && token[1].flags & TOKEN_ALL_CAPS;
  return token->flags & TOKEN_ALL_CAPS && (before || after);
}

/* ---------------------------------------------------------------- evidence */

static inquit_status note(name_evidence *evidence, arena *arena, uint64_t key) {
  uint32_t *value = key_map_put(&evidence->seen, arena, key);
  if (!value)
    return INQUIT_NO_MEMORY;
  *value = 1;
  return INQUIT_OK;
}

/* Whether the capital says that the word belongs to a name. */
static bool tells(const reader *reader, const landmark_list *landmarks, const landmark *capital) {
  return !landmarks->headline[capital->sentence] &&
         !(token_of(reader, capital->token)->flags & TOKEN_FIRST) &&
         !(classes_of(reader, capital->token) & never_begins) && !shouts(reader, capital->token);
}

static bool is_seen(const name_evidence *evidence, uint64_t key) {
  return key_map_get(&evidence->seen, key) != INQUIT_NONE;
}

inquit_status name_evidence_init(name_evidence *evidence, arena *arena, const reader *reader,
                                 const landmark_list *landmarks) {
  *evidence = (name_evidence){.landmarks = landmarks};
  uint64_t before =
      0; /* key of the token before this one; 0: none, or a name without further proof */
  for (uint32_t i = 0; i < landmarks->capitals.count; i++) {
    const landmark *capital = &landmarks->capitals.at[i];
    bool next = i && capital[-1].token + 1 == capital->token;
    bool counts = tells(reader, landmarks, capital);
    bool clear = classes_of(reader, capital->token) & (LEX_GIVEN | LEX_TITLE);
    uint64_t key = counts ? word_key(reader, capital->token) : 0;
    if (counts && !clear)
      TRY(note(evidence, arena, key));
    if (counts && !clear && before && next)
      TRY(note(evidence, arena, key_mix(before, key)));
    before = clear ? 0 : key;
  }
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- extent */

/* What is known of a name while its tokens are read. */
typedef struct reading {
  const reader *reader;
  const name_evidence *evidence;
  uint32_t first, at, last; /* last: where the name must end at the latest */
  bool headline;
  bool body; /* a word of organisations has come */
  bool of;   /* "of" or "for" has come after it */
} reading;

/* Whether a capital comes next, particles aside: "Joost van der". */
static bool leads_to_name(const reading *r, uint32_t at) {
  uint32_t next = at + 1;
  while (next < at + 4 && next < r->last && classes_of(r->reader, next) & LEX_PARTICLE &&
         !is_capital(r->reader, next))
    next++;
  return next < r->last && is_capital(r->reader, next);
}

/* "Election Day": no name, and nothing that a name goes on with. */
static bool is_holiday(const reading *r, uint32_t at) {
  uint32_t length;
  uint16_t row = entry_at(r->reader, at, r->last, &length);
  return length > 1 && entry_classes(r->reader, at, row) & LEX_TIME;
}

static bool begins(const reading *r, uint32_t at, bool trusted) {
  if (!is_capital(r->reader, at) || is_holiday(r, at))
    return false;
  uint64_t classes = classes_of(r->reader, at);
  bool more = leads_to_name(r, at);
  bool paper = classes & LEX_TIME && more && at > 0 && word_is(r->reader, at - 1, "the");
  if (classes & never_begins && !(classes & LEX_GIVEN && more) && !paper)
    return false;
  if (r->headline || shouts(r->reader, at))
    return classes & (LEX_TITLE | LEX_GIVEN) || is_seen(r->evidence, word_key(r->reader, at));
  if (!(token_of(r->reader, at)->flags & TOKEN_FIRST))
    return true;
  uint64_t ordinary =
      classes & ~(LEX_GIVEN | LEX_ORGANISATION | geographic | LEX_MULTI | LEX_FEMALE | LEX_MALE |
                  LEX_PARTICLE | LEX_ABBREVIATION | LEX_ABBREVIATION_BEFORE | LEX_SUFFIX);
  if (classes & (LEX_GIVEN | LEX_ORGANISATION | geographic | LEX_TITLE | LEX_DEMONYM | LEX_MULTI))
    return true;
  return (trusted && !ordinary) || (more && !ordinary) ||
         is_seen(r->evidence, word_key(r->reader, at));
}

static bool goes_on(const reading *r, uint32_t at) {
  if (at >= r->last || !is_capital(r->reader, at) || is_holiday(r, at))
    return false;
  uint64_t classes = classes_of(r->reader, at);
  if (classes & (never_begins & ~LEX_ADVERB) &&
      !(classes & (LEX_GIVEN | LEX_SUFFIX | LEX_PARTICLE)))
    return false;
  if (!r->headline && !shouts(r->reader, at))
    return true;
  return classes & LEX_TITLE || classes_of(r->reader, at - 1) & LEX_GIVEN ||
         is_seen(r->evidence, key_mix(word_key(r->reader, at - 1), word_key(r->reader, at)));
}

/* Capitals from at on, up to the next word of organisations: "Exchange Commission". */
static bool leads_to_body(const reading *r, uint32_t at) {
  for (uint32_t end = at + 4; at < end && goes_on(r, at); at++)
    if (classes_of(r->reader, at) & LEX_ORGANISATION)
      return true;
  return false;
}

/* What has been read so far is a place, and not the beginning of a longer name. */
static bool is_entry(const reading *r) {
  uint32_t length;
  uint16_t row = entry_at(r->reader, r->first, r->at, &length);
  return r->first + length == r->at && entry_classes(r->reader, r->first, row) & geographic;
}

/* Tokens that join a capital to the next: particles, "of" and "and" in names of organisations. */
static uint32_t connector(const reading *r) {
  const reader *reader = r->reader;
  uint32_t at = r->at;
  if (at + 1 >= r->last)
    return 0;
  if (kind_of(reader, at) == TOKEN_COMMA && classes_of(reader, at + 1) & LEX_SUFFIX &&
      is_capital(reader, at + 1))
    return 1;
  uint32_t length = 0;
  while (length < 3 && at + length < r->last && classes_of(reader, at + length) & LEX_PARTICLE)
    length++;
  if (length && goes_on(r, at + length))
    return length;
  bool of = word_is(reader, at, "of") ||
            (r->body && (word_is(reader, at, "for") || word_is(reader, at, "on")));
  if (of && r->body) {
    length = 1;
    while (length < 3 && at + length < r->last && classes_of(reader, at + length) & LEX_DETERMINER)
      length++;
    return goes_on(r, at + length) ? length : 0;
  }
  bool and_ = word_is(reader, at, "and") || word_is(reader, at, "&");
  bool single = (r->at == r->first + 1 || !r->body) && r->at <= r->first + 3 && !is_entry(r) &&
                !(classes_of(reader, r->first) & (LEX_GIVEN | LEX_TITLE | LEX_PERSON));
  if (and_ && ((r->of && goes_on(r, at + 1)) || (single && leads_to_body(r, at + 1))))
    return 1;
  return 0;
}

/* A nickname in the middle of a name: John "Jack" Miller. */
static uint32_t nickname(const reading *r) {
  const reader *reader = r->reader;
  uint32_t at = r->at;
  if (at + 3 >= r->last || !(classes_of(reader, r->at - 1) & LEX_GIVEN))
    return 0;
  bool marks = (kind_of(reader, at) == TOKEN_DOUBLE || kind_of(reader, at) == TOKEN_SINGLE) &&
               kind_of(reader, at + 2) == kind_of(reader, at);
  return marks && is_capital(reader, at + 1) && goes_on(r, at + 3) ? 3 : 0;
}

static void extend(reading *r) {
  const reader *reader = r->reader;
  while (r->at < r->last && r->at - r->first < MAX_NAME) {
    uint32_t length = 1;
    if (r->at == r->first || goes_on(r, r->at)) {
      uint16_t row = entry_at(reader, r->at, r->last, &length);
      uint64_t classes = entry_classes(reader, r->at, row);
      if (classes & LEX_ORGANISATION || (classes & LEX_BODY && r->at > r->first))
        r->body = true;
      if (classes & LEX_INSTITUTION)
        r->body = r->body || length == 1 ||
                  classes_of(reader, r->at + length - 1) & (LEX_ORGANISATION | LEX_BODY);
    } else {
      length = connector(r);
      if (!length)
        length = nickname(r);
      if (!length)
        return;
      r->of = r->of || word_is(reader, r->at, "of") || word_is(reader, r->at, "for");
    }
    r->at += length;
  }
}

/* ---------------------------------------------------------------- meaning */

/* Splits off what stands before the name proper: titles, nouns, adjectives of places; what a body
 * is called by stays: "Republican Jewish Coalition". */
static void split_titles(name *name, const reader *reader, bool body) {
  uint32_t length;
  for (uint32_t at = name->first; at < name->last; at += length) {
    uint16_t row = entry_at(reader, at, name->last, &length);
    uint64_t classes = entry_classes(reader, at, row);
    uint16_t place = place_of(reader, at, row);
    bool is_role = classes & (body ? LEX_TITLE | LEX_HEAD : role_word) &&
                   !(classes & LEX_GIVEN && at > name->first);
    is_role = is_role || (!body && at == name->first && classes & LEX_PEOPLE);
    bool final = at + length >= name->last;
    bool adjective = at == name->core && !final && classes & (LEX_DEMONYM | LEX_NOT_NAME);
    if (final || (!is_role && !adjective)) {
      if (place && at == name->core && !final)
        name->place = place;
      continue;
    }
    if (place)
      name->place = place;
    if (is_role) {
      name->role = role_of(row);
      name->rank = is_rank(classes, name->role);
      name->titled = classes & LEX_TITLE;
      if (classes & (LEX_MALE | LEX_FEMALE))
        name->gender = classes & LEX_FEMALE ? INQUIT_GENDER_FEMALE : INQUIT_GENDER_MALE;
      name->type = INQUIT_ENTITY_PERSON;
    }
    if (is_role || classes_of(reader, at + length) & LEX_GIVEN)
      name->core = at + length;
  }
}

static bool has_class(const reader *reader, uint32_t first, uint32_t last, uint64_t classes) {
  for (uint32_t at = first; at < last; at++)
    if (classes_of(reader, at) & classes)
      return true;
  return false;
}

/* An entry of the lexicon as a whole: a place, or a body by one word. */
static bool is_known_body(name *name, const reader *reader) {
  uint32_t length;
  uint16_t row = entry_at(reader, name->core, name->last, &length);
  uint64_t classes = entry_classes(reader, name->core, row);
  if (name->core + length != name->last || !(classes & (geographic | LEX_ORGANISATION)))
    return false;
  if (classes & LEX_GIVEN && !(classes & LEX_COUNTRY))
    return false;
  name->place = place_of(reader, name->core, row);
  return true;
}

static bool is_acronym(const reader *reader, const name *name, bool headline) {
  const token *token = token_of(reader, name->core);
  return name->last - name->core == 1 && token->flags & TOKEN_ALL_CAPS && !headline &&
         token->end - token->begin <= 8;
}

static void find_type(name *name, const reader *reader, const reading *r) {
  uint64_t classes = classes_of(reader, name->core);
  bool after_the = name->first && word_is(reader, name->first - 1, "the");
  bool personal = name->type == INQUIT_ENTITY_PERSON;
  if (!personal && is_known_body(name, reader))
    name->type = INQUIT_ENTITY_ORGANISATION;
  else if (!personal && (r->body || name->last - name->core > 1) &&
           has_class(reader, name->core, name->last, LEX_ORGANISATION | LEX_BODY))
    name->type = INQUIT_ENTITY_ORGANISATION;
  else if (classes & LEX_GIVEN || is_initial(reader, name->core))
    name->type = INQUIT_ENTITY_PERSON;
  else if (!personal && (is_acronym(reader, name, r->headline) || after_the))
    name->type = INQUIT_ENTITY_ORGANISATION;
  else if (name->last - name->core > 1) {
    name->guessed = !personal;
    name->type = INQUIT_ENTITY_PERSON;
  }
  /* A given name that stands alone may be a surname: "Clinton". */
  bool tells = classes & LEX_GIVEN && !(classes & LEX_MALE) != !(classes & LEX_FEMALE) &&
               name->last - name->core > 1;
  if (name->type == INQUIT_ENTITY_PERSON && !name->gender && tells)
    name->gender = classes & LEX_FEMALE ? INQUIT_GENDER_FEMALE : INQUIT_GENDER_MALE;
}

/* In a headline a verb may seem to belong to the name: "Bakers Support Hilde Lund". */
static void skip_headline(name *name, const reader *reader) {
  if (classes_of(reader, name->core) & (LEX_GIVEN | LEX_ORGANISATION))
    return;
  for (uint32_t at = name->core + 1; at + 1 < name->last; at++)
    if (classes_of(reader, at) & LEX_GIVEN)
      name->core = at;
}

/* Words that have a capital, and are nobody's name when they stand alone. */
static bool is_no_name(const name *name, const reader *reader) {
  uint32_t length;
  uint16_t row = entry_at(reader, name->core, name->last, &length);
  uint64_t classes = entry_classes(reader, name->core, row);
  const token *last = token_of(reader, name->last - 1);
  bool alone = name->last - name->core == 1 && !name->titled;
  if (alone && (last->end - last->begin == 1 || is_initial(reader, name->core)))
    return true; /* the "Q" and "A." of an interview */
  if (name->last - name->core == 1 && last->end - last->begin > 2 &&
      reader->text->bytes[last->begin + 1] == '-')
    return true; /* "Lind, R-Ohio" */
  if (name->core + length != name->last)
    return !name->titled && !(classes & LEX_GIVEN) &&
           classes_of(reader, name->last - 1) & (LEX_PEOPLE | LEX_DOCUMENT) &&
           !(classes_of(reader, name->last - 1) & LEX_ORGANISATION);
  if (classes & (LEX_GIVEN | LEX_ORGANISATION | geographic) || (length > 1 && classes & LEX_BODY))
    return false; /* "Security Council" is one, "Broadcaster" is none */
  return !name->titled &&
         classes & (LEX_DEMONYM | LEX_NOT_NAME | LEX_PEOPLE | role_word | LEX_BODY | LEX_DOCUMENT |
                    LEX_SAY | LEX_TELL | LEX_CUE_NOUN | LEX_SUFFIX);
}

bool name_read(name *name, const reader *reader, const name_evidence *evidence, uint32_t sentence,
               uint32_t at, uint32_t last, bool trusted) {
  reading r = {.reader = reader, .evidence = evidence, .first = at, .at = at, .last = last};
  r.headline = evidence->landmarks->headline[sentence];
  if (!begins(&r, at, trusted))
    return false;
  extend(&r);
  *name = (struct name){.first = at, .core = at, .last = r.at};
  split_titles(name, reader, r.body);
  if (r.headline)
    skip_headline(name, reader);
  /* A sequence that ends in a title names nobody: "the White House Press Secretary". */
  if (name->core >= name->last || is_no_name(name, reader))
    return false;
  name->key = words_key(reader, name->core, name->last);
  find_type(name, reader, &r);
  return true;
}
