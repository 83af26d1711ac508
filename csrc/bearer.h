/* Who bears a name: the entity behind each full or shorter form of it. */
#ifndef INQUIT_BEARER_H
#define INQUIT_BEARER_H

#include "cast.h"
#include "known.h"

/* Makes entities of the known speakers, whom their surnames lead to as well: the first ones of the
 * cast, in the order of the list. */
inquit_status bearer_init(cast *cast, const known_list *known);

/* The entity that the name means; made when it is new, given a fuller name when this one is.
 * *row: the entity. */
inquit_status bearer_of(cast *cast, const name *name, uint32_t *row);

/* The name is one of a known speaker's. */
void bearer_is_known(cast *cast, const name *name, uint32_t row);

/* Whether the one word [core, end) is made of the first letters of the words [first, last). */
bool bearer_is_acronym(const reader *reader, uint32_t core, uint32_t end, uint32_t first,
                       uint32_t last);

#endif
