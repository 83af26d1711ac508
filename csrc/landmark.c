#include "landmark.h"

#define LONG_WORD 4 /* bytes: shorter ones are mostly small in headlines too */

bool landmark_has_inner_capital(const reader *reader, uint32_t at) {
  const token *token = &reader->tokens->tokens[at];
  const char *bytes = reader->text->bytes + token->begin;
  return token->end - token->begin > 4 && bytes[2] == '-' && bytes[3] >= 'A' && bytes[3] <= 'Z';
}

/* Words that are small in a headline. */
static const uint64_t small = LEX_DETERMINER | LEX_PREPOSITION | LEX_CONJUNCTION |
                              LEX_SUBORDINATOR | LEX_BE | LEX_PRONOUN | LEX_PARTICLE;

typedef struct letters {
  uint32_t words, capitals; /* long ones; with a capital */
  uint32_t plain;           /* without one, though no small word either */
} letters;

/* Where a full stop ends it, not one word may speak against it. */
static bool is_headline(const reader *reader, const sentence *sentence, const letters *letters) {
  uint8_t last = reader->tokens->tokens[sentence->last - 1].kind;
  if (last == TOKEN_END || last == TOKEN_DOUBLE)
    return letters->words >= 6 && !letters->plain;
  return letters->words >= 4 && letters->capitals * 5 >= letters->words * 4;
}

static inquit_status read_sentence(landmark_list *list, arena *arena, const reader *reader,
                                   uint32_t number) {
  const sentence *sentence = &reader->tokens->sentences[number];
  letters letters = {0};
  for (uint32_t at = sentence->first; at < sentence->last; at++) {
    const token *token = &reader->tokens->tokens[at];
    if (token->kind != TOKEN_WORD)
      continue;
    landmark here = {at, number};
    bool capital = landmark_is_capital(reader, at);
    if (token->end - token->begin >= LONG_WORD) {
      letters.words++;
      letters.capitals += capital;
    }
    if (capital && !ARRAY_PUSH(arena, &list->capitals, here))
      return INQUIT_NO_MEMORY;
    uint64_t classes = token->lexeme ? token_classes(token) : 0;
    letters.plain += !capital && !(classes & small);
    if (classes & LEX_PRONOUN && !ARRAY_PUSH(arena, &list->pronouns, here))
      return INQUIT_NO_MEMORY;
    if (classes & LEX_HEAD && !ARRAY_PUSH(arena, &list->heads, here))
      return INQUIT_NO_MEMORY;
  }
  list->headline[number] = is_headline(reader, sentence, &letters);
  return INQUIT_OK;
}

inquit_status landmark_init(landmark_list *list, arena *arena, const reader *reader) {
  *list = (landmark_list){0};
  list->headline = arena_new(arena, reader->tokens->sentence_count, sizeof *list->headline);
  if (!list->headline)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < reader->tokens->sentence_count; i++)
    TRY(read_sentence(list, arena, reader, i));
  return INQUIT_OK;
}

uint32_t landmark_after(const landmarks *marks, uint32_t row, uint32_t token) {
  while (row < marks->count && marks->at[row].token < token)
    row++;
  return row;
}
