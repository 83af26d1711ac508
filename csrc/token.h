/* text -> sentences and tokens, much as the Penn Treebank cuts them ("do|n't", "Smith|'s", "U.S.").
 * Whether a single mark at a word's border is an apostrophe or a quotation mark is left to quote.h.
 */
#ifndef INQUIT_TOKEN_H
#define INQUIT_TOKEN_H

#include "base.h"
#include "lexicon.h"
#include "text.h"

typedef enum token_kind {
  TOKEN_WORD,   /* letters, with inner hyphens, apostrophes and full stops: "al-Assad", "U.S." */
  TOKEN_CLITIC, /* "'s", "n't", "'re", "'ll", "'ve", "'d", "'m", after a word */
  TOKEN_NUMBER, /* begins with a digit or a currency sign: "$3,000", "9:30", "1980s", "2nd" */
  TOKEN_LINK,   /* URL, mail address, @name, #tag */
  TOKEN_DOUBLE, /* a double mark: " “ ” „ ‟ « » 「 」 『 』 ＂, `` and '' */
  TOKEN_SINGLE, /* a single mark at a word's border: ' ‘ ’ ‚ ‛ ‹ › ` */
  TOKEN_END,    /* . ! ? … and runs of these ("...", "?!") */
  TOKEN_COMMA,  /* , */
  TOKEN_COLON,  /* : and ; */
  TOKEN_DASH,   /* – — and runs of hyphens between words */
  TOKEN_OPEN,   /* ( [ { */
  TOKEN_CLOSE,  /* ) ] } */
  TOKEN_OTHER   /* any other character, bad bytes too */
} token_kind;

/* token.flags */
enum {
  TOKEN_CAPITAL = 1,  /* first letter is upper case */
  TOKEN_ALL_CAPS = 2, /* two letters or more, all upper case */
  TOKEN_SPACED = 4,   /* white space, or the paragraph's border, stands before it */
  TOKEN_FIRST = 8     /* first word of its sentence (marks and dashes before it do not count) */
};

typedef struct token {
  uint32_t begin, end; /* bytes */
  uint16_t lexeme;     /* row of the lexicon; 0: not in it */
  uint8_t kind;        /* token_kind */
  uint8_t flags;
} token;

typedef struct sentence {
  uint32_t first, last; /* tokens, half open; never empty */
} sentence;

typedef struct token_list {
  token *tokens; /* in order; none goes over a paragraph's border */
  uint32_t token_count;
  sentence *sentences; /* in order; together they hold each token once */
  uint32_t sentence_count;
  uint32_t *paragraph_sentences; /* [paragraph_count + 1]: first sentence of each paragraph */
} token_list;

inquit_status token_init(token_list *list, arena *arena, const text *text);

/* What the lexicon says of the token (LEX_... bits): capitalised entries count for capitals only.
 */
static inline uint64_t token_classes(const token *token) {
  const lexeme *lexeme = lexicon_row(token->lexeme);
  return lexeme->classes | (token->flags & TOKEN_CAPITAL ? lexeme->proper_classes : 0);
}

/* Whether the token is the full stop of a sentence: unlike "?" and "...", no part of what is said.
 */
static inline bool token_is_stop(const text *text, const token *token) {
  return token->kind == TOKEN_END && token->end - token->begin == 1 &&
         text->bytes[token->begin] == '.';
}

/* First token at or after byte at (of all tokens): for turning ranges of bytes into tokens. */
uint32_t token_at(const token_list *list, uint32_t at);

#endif
