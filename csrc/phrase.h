/* Words and noun phrases of a sentence, read off the lexicon and the shape of words, without a
 * parser: for the stages before and behind the network, which reads sentences by itself. */
#ifndef INQUIT_PHRASE_H
#define INQUIT_PHRASE_H

#include "base.h"
#include "quote.h"
#include "token.h"

/* What is read. */
typedef struct reader {
  const text *text;
  const token_list *tokens;
  const quote_list *quotes;
} reader;

typedef struct phrase {
  uint32_t first, last; /* tokens, half open; empty: first == last */
} phrase;

static inline bool is_empty(phrase phrase) {
  return phrase.first >= phrase.last;
}

/* The token's classes (LEX_...). */
static inline uint64_t classes_of(const reader *reader, uint32_t at) {
  return token_classes(&reader->tokens->tokens[at]);
}

static inline token_kind kind_of(const reader *reader, uint32_t at) {
  return (token_kind)reader->tokens->tokens[at].kind;
}

/* The outermost quotation that is closed or goes on, and holds the token; else INQUIT_NONE.  One
 * that nobody closed does not count: its words are read as if the mark were not there. */
uint32_t quotation_at(const reader *reader, uint32_t at);

/* Whether the token is this word, in any case; word is lower case ASCII. */
bool word_is(const reader *reader, uint32_t at, const char *word);

/* Whether the token is "'s", of either apostrophe, which may also stand for "is" or "has"; or the
 * apostrophe of "the farmers'". */
bool is_possessive(const reader *reader, uint32_t at);

/* Whether the token can be a capitalised part of a name. */
bool is_name(const reader *reader, uint32_t at);

static inline bool is_stop(const reader *reader, uint32_t at) {
  return token_is_stop(reader->text, &reader->tokens->tokens[at]);
}

/* Whether the token can be an adverb between a subject and its verb. */
bool is_adverb(const reader *reader, uint32_t at);

/* Whether the token is a finite verb for sure, or by its look ("-ed"). */
bool is_finite(const reader *reader, uint32_t at);

/* The noun phrase that ends just before token last and begins at floor or later: "the mayor of
 * Lyon", "Smith, a farmer from Ohio,".  Empty when there is none. */
phrase phrase_before(const reader *reader, uint32_t floor, uint32_t last);

#endif
