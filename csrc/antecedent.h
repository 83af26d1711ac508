/* Who is meant by "he", "they", "the broadcaster", "the two leaders": a search among those that
 * were mentioned before. */
#ifndef INQUIT_ANTECEDENT_H
#define INQUIT_ANTECEDENT_H

#include "leader.h"
#include "noun.h"

/* Where the search stands. */
typedef struct place_in_text {
  uint32_t sentence;
  uint32_t token;
} place_in_text;

/* Each gives an entity, or INQUIT_NONE. */

/* A pronoun, by its classes (LEX_MALE, LEX_PLURAL, ...). */
uint32_t antecedent_of_pronoun(const cast *cast, uint64_t classes, place_in_text where);

/* A description of one that is known: "the Kremlin chief", "the broadcaster". */
uint32_t antecedent_of_noun(const cast *cast, const leader_list *leaders, const noun *noun,
                            place_in_text where);

/* Two people: "the two leaders", "both". */
inquit_status antecedent_of_pair(cast *cast, const leader_list *leaders, const noun *noun,
                                 place_in_text where, uint32_t *row);

#endif
