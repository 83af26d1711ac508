/* The cast of an article: everybody and everything that its names and descriptions mean. */
#ifndef INQUIT_CAST_H
#define INQUIT_CAST_H

#include "name.h"
#include "role.h"

/* A fact of an entity: what the article says that it is. */
typedef struct fact {
  role role;
  uint32_t next; /* row of facts, or INQUIT_NONE */
} fact;

typedef struct entity {
  inquit_entity type;
  inquit_gender gender;
  uint32_t first,
      last;          /* tokens of the canonical name; empty for a group whose members are known */
  uint32_t *members; /* [member_count] entities of a group whose members are known */
  uint32_t member_count;
  uint64_t given, surname; /* keys of the first and the last word; given 0: there is but one word */
  bool first_name_only;    /* its one word is a given name */
  bool capitals;           /* the canonical name stands in capitals only */
  bool plural;
  bool guessed;     /* a person by nothing but two capitals */
  uint16_t place;   /* that the entity is: a country, a capital, a seat of power */
  uint16_t home;    /* the place that a person is of; 0: unknown */
  uint16_t party;   /* that a person stands for; 0: unknown */
  uint8_t age;      /* years; 0: unknown */
  uint64_t suffix;  /* key of "Jr.", "Sr."; 0: none */
  uint32_t facts;   /* row of facts, or INQUIT_NONE */
  uint32_t seen;    /* token of the last mention */
  uint32_t shorter; /* mentions by a shorter name so far */
  uint32_t named;   /* mentions by any name, in the whole article once all are found */
  float salience;   /* as of sentence */
  uint32_t sentence;
  uint32_t newer, older; /* entities in the order of their last mention */
} entity;

typedef struct alias {
  uint32_t entity;
  uint32_t next; /* row of aliases: an older one of the same key, or INQUIT_NONE */
} alias;

typedef struct cast {
  arena *arena;
  const reader *reader;
  const landmark_list *landmarks;
  ARRAY(entity) entities;
  ARRAY(fact) facts;
  ARRAY(alias) aliases;
  key_map names;        /* key -> row of aliases, the newest first */
  uint32_t newest;      /* entity mentioned last, or INQUIT_NONE */
  uint32_t writer;      /* who writes the article, "I" outside of quotations; or INQUIT_NONE */
  uint32_t known_count; /* entities [0, known_count) are the rows of the caller's known speakers */
} cast;

/* What a key is that of; keys of different kinds never meet. */
typedef enum key_kind {
  KEY_FULL = 1, /* all words of a name */
  KEY_SURNAME,
  KEY_GIVEN,
  KEY_ACRONYM,
  KEY_PLACE,
  KEY_PHRASE, /* words of a description, or of a shorter name of a body */
  KEY_GROUP   /* its members */
} key_kind;

void cast_init(cast *cast, arena *arena, const reader *reader, const landmark_list *landmarks);

/* Links of the entity are made anew.  *row: the entity. */
inquit_status cast_add_entity(cast *cast, entity entity, uint32_t *row);

/* From now on the key leads to the entity before any other. */
inquit_status cast_add_alias(cast *cast, key_kind kind, uint64_t key, uint32_t row);

/* The newest row of aliases that has the key, and its entity; or INQUIT_NONE. */
uint32_t cast_find_alias(const cast *cast, key_kind kind, uint64_t key);
uint32_t cast_find_entity(const cast *cast, key_kind kind, uint64_t key);

/* The entity that the words of a description mean ("a group of doctors"), made when it is new. */
inquit_status cast_phrase(cast *cast, uint32_t first, uint32_t last, inquit_entity type,
                          inquit_gender gender, uint32_t *row);

/* Who writes the article and calls himself by the token ("I", "we"), made when it is new.  Nobody
 * else is ever meant by a word for that. */
inquit_status cast_writer(cast *cast, uint32_t token, uint32_t *row);

/* The group of these entities, made when it is new. */
inquit_status cast_group(cast *cast, const uint32_t *members, uint32_t count, uint32_t *row);

inquit_status cast_add_fact(cast *cast, uint32_t row, const role *role);

/* How well the role fits one that the entity is known to have; 0: it has none like it. */
unsigned cast_fits_role(const cast *cast, uint32_t row, const role *role);

/* Whether the entity is known to have a rank. */
bool cast_has_rank(const cast *cast, uint32_t row);

/* The entity that is the place (a country before its capital), or INQUIT_NONE. */
uint32_t cast_place(const cast *cast, uint16_t place);

/* The entity is mentioned: it comes first in the order, and its salience grows by weight. */
void cast_touch(cast *cast, uint32_t row, uint32_t sentence, uint32_t token, float weight);

/* The salience of the entity in the sentence: it halves with each sentence that passes. */
float cast_salience(const cast *cast, uint32_t row, uint32_t sentence);

#endif
