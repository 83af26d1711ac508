/* Names as they stand in the text: which tokens belong to one, and what it is the name of. */
#ifndef INQUIT_NAME_H
#define INQUIT_NAME_H

#include "landmark.h"
#include "word.h"

typedef struct name {
  uint32_t first, last; /* tokens, half open: "South Korean President Kim Min-ji" */
  uint32_t core;        /* first token of the name itself: "Kim Min-ji" */
  uint64_t key;         /* words_key() of the name itself */
  inquit_entity type;   /* UNKNOWN where nothing tells */
  inquit_gender gender;
  uint16_t place; /* that the name is (a country), or that stands before it ("Korean President") */
  uint32_t role;  /* of the title or noun before it (role_of); 0: none */
  bool guessed;   /* a person by nothing but two capitals */
  bool rank;      /* the role is one: "senator", and not "Mr." */
  bool titled;    /* "Mr.", "Sen.": what follows is a surname, when it is one word */
} name;

/* Words that stand in capitals where nothing but a name calls for them. */
typedef struct name_evidence {
  key_map seen;
  const landmark_list *landmarks;
} name_evidence;

inquit_status name_evidence_init(name_evidence *evidence, arena *arena, const reader *reader,
                                 const landmark_list *landmarks);

/* The name that begins at the token and ends before last (both of one sentence, the number of which
 * is given); false: there is none.  trusted: the token is known to begin a source, so that a
 * capital at the beginning of a sentence is a name's if it can be. */
bool name_read(name *name, const reader *reader, const name_evidence *evidence, uint32_t sentence,
               uint32_t at, uint32_t last, bool trusted);

#endif
