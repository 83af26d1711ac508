/* Descriptions: noun phrases that mean somebody without a name ("the state broadcaster"). */
#ifndef INQUIT_NOUN_H
#define INQUIT_NOUN_H

#include "role.h"
#include "trait.h"

typedef struct noun {
  uint32_t first, last; /* tokens as far as a name of it goes: no article, up to the first comma */
  uint32_t head;        /* token of the main noun, the last one of an entry of several words */
  uint32_t core_last;   /* token after the main noun and its like: before "of ...", "who ..." */
  role role;            /* the main noun, and whom it goes with */
  uint64_t classes;     /* of the main noun; of a plural, TITLE and HEAD by its singular */
  uint16_t party;       /* "the Republican nominee"; 0: none */
  uint8_t age;          /* "the 54-year-old"; 0: none */
  inquit_entity type;
  inquit_gender gender;
  bool definite; /* "the", "this", "that": somebody known */
  bool bare;     /* one person without any article, as headlines have it: "House speaker" */
  bool plural;
  bool named;   /* it has a name in it: "the Okafor campaign" */
  bool further; /* it says more than a noun and a place: "the man who owns the shop" */
} noun;

/* The noun phrase that is the tokens [first, last), or as much of it as is one. */
void noun_read(noun *noun, const reader *reader, uint32_t first, uint32_t last);

#endif
