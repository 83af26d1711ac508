/* What the words of one source mean, at the place where the walk through the article stands. */
#ifndef INQUIT_REFER_H
#define INQUIT_REFER_H

#include "antecedent.h"

/* Words that mean an entity, and how that was found. */
typedef struct reference {
  uint32_t first, last; /* tokens */
  uint32_t entity;      /* INQUIT_NONE: not found */
  uint32_t mention;     /* the name in it that told, or INQUIT_NONE */
  uint32_t span;        /* the source that it is, or INQUIT_NONE */
  uint32_t told_by;     /* of "I" in a quotation: the source of that, a span; else INQUIT_NONE */
  inquit_via via; /* NAME, NOMINAL, PRONOUN, or UNKNOWN; which name is an alias shows at the end */
  inquit_link link; /* of a name: FIRST; how names hang together shows at the end as well */
  float confidence; /* of the link */
} reference;

typedef struct reference_list {
  reference *at; /* by first token */
  uint32_t count, room;
} reference_list;

/* Where the walk stands, and what it goes by. */
typedef struct resolver {
  arena *arena;
  const reader *reader;
  cast *cast;
  const mention_list *mentions;
  const leader_list *leaders;
  const span_list *spans;
  reference_list *list;
  uint32_t sentence;     /* number of the one at hand */
  uint32_t paragraph;    /* of that sentence */
  uint32_t speaker;      /* entity: who spoke last, or INQUIT_NONE */
  uint32_t pronoun;      /* row: those before have been met */
  uint32_t joined_until; /* mention: those before are in a group already */
  uint32_t asked; /* mention: who was asked something last, and so may answer; or INQUIT_NONE */
} resolver;

static inline const mention *mention_of(const resolver *resolver, uint32_t row) {
  return &resolver->mentions->mentions[row];
}

static inline place_in_text place_at(const resolver *resolver, uint32_t token) {
  return (place_in_text){resolver->sentence, token};
}

/* A reference that nothing is known of yet. */
reference refer_new(uint32_t first, uint32_t last, uint32_t span);

/* Takes it into the list, in order; a phrase stands a sentence or two before the source that sent
 * for it. */
inquit_status refer_add(resolver *resolver, const reference *made);

/* Fills in whom the tokens of the result mean: a name, a pronoun, a description. */
inquit_status refer_resolve(resolver *resolver, reference *result);

/* From now on it is known that the entity is a person, and of what gender the pronoun is. */
void refer_learn_gender(resolver *resolver, uint32_t row, uint64_t classes);

#endif
