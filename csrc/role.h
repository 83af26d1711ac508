/* What somebody is: "the Ohio senator", "a spokesman for the port", "her brother". */
#ifndef INQUIT_ROLE_H
#define INQUIT_ROLE_H

#include "word.h"

typedef struct role {
  uint32_t noun;  /* role_of(); 0: none */
  uint16_t place; /* 0: none is said */
  uint64_t owner; /* word_key() of whom or what it goes with: "port", "former"; 0: none is said */
  bool close;     /* the owner is a name, or comes after "of" or "for": it tells one from another */
  bool owned;     /* "her brother", "Lind's lawyer" */
  bool rank;      /* a title: one who is a senator is no mayor */
} role;

/* Reads the owner of the role whose words are [first, last), of a phrase that the tokens [floor,
 * end) hold: from what stands before, else after. */
void role_read_owner(role *role, const reader *reader, uint32_t floor, uint32_t first,
                     uint32_t last, uint32_t end);

/* How well one can be the role that was said of somebody before: 0, not at all, to 4. */
unsigned role_fit(const role *role, const struct role *known);

#endif
