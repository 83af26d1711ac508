/* Who is meant by "he", "they", "the broadcaster", "the two leaders": a search among those that
 * were mentioned before. */
#ifndef INQUIT_ANTECEDENT_H
#define INQUIT_ANTECEDENT_H

#include "leader.h"
#include "noun.h"

/* How often links of a kind are right. */
#define SURE 0.95f
#define LIKELY 0.8f
#define GUESSED 0.6f

/* Sentences at the beginning that may be headlines. */
#define ANTECEDENT_HEADLINES 2

/* Where the search stands. */
typedef struct place_in_text {
  uint32_t sentence;
  uint32_t token;
} place_in_text;

/* Who was found, by what link, and how sure that is. */
typedef struct antecedent {
  uint32_t entity; /* INQUIT_NONE: nobody */
  inquit_link link;
  float confidence;
} antecedent;

/* Whoever stands out most: an entity, or INQUIT_NONE. */
uint32_t antecedent_in_mind(const cast *cast, place_in_text where);

/* A pronoun, by its classes (LEX_MALE, LEX_PLURAL, ...). */
antecedent antecedent_of_pronoun(const cast *cast, uint64_t classes, place_in_text where);

/* A description of one that is known: "the Kremlin chief", "the broadcaster". */
antecedent antecedent_of_noun(const cast *cast, const leader_list *leaders, const noun *noun,
                              place_in_text where);

/* Two people: "the two leaders", "both".  noun may be NULL. */
inquit_status antecedent_of_pair(cast *cast, const leader_list *leaders, const noun *noun,
                                 place_in_text where, antecedent *found);

#endif
