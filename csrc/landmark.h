/* The few tokens that names and their bearers are found by, listed in one pass: nearly all others
 * are never looked at again. */
#ifndef INQUIT_LANDMARK_H
#define INQUIT_LANDMARK_H

#include "phrase.h"

typedef struct landmark {
  uint32_t token, sentence;
} landmark;

typedef struct landmarks {
  landmark *at; /* by token */
  uint32_t count, room;
} landmarks;

typedef struct landmark_list {
  landmarks capitals; /* words that a name may begin with or go on with: "Lind", "el-Fassi" */
  landmarks pronouns;
  landmarks heads; /* LEX_HEAD: "leader" */
  bool *headline;  /* [sentence_count] nearly all its words have capitals, which so say nothing */
} landmark_list;

inquit_status landmark_init(landmark_list *list, arena *arena, const reader *reader);

/* Whether a small letter comes first, but a capital after a hyphen: "el-Fassi". */
bool landmark_has_inner_capital(const reader *reader, uint32_t at);

/* Whether the token is one of the capitals. */
static inline bool landmark_is_capital(const reader *reader, uint32_t at) {
  const token *token = &reader->tokens->tokens[at];
  if (token->kind != TOKEN_WORD)
    return false;
  return token->flags & TOKEN_CAPITAL || (!token->lexeme && landmark_has_inner_capital(reader, at));
}

/* First row at *row or later whose token is at or after the token. */
uint32_t landmark_after(const landmarks *marks, uint32_t row, uint32_t token);

#endif
