/* The words that the engine knows: csrc/data/<name>.lex, turned into one table at build time by
 * csrc/tools/lexicon_compile.c.  All that ties the engine to a language stands there. */
#ifndef INQUIT_LEXICON_H
#define INQUIT_LEXICON_H

#include "base.h"

/* X(bit name, name in the data files): what a word can be.  A word may be several.  The network
 * sees all of these bits of each token (feature.h), in this order, so that a change of the list
 * needs a new model; some are for it alone, the others are read by the stages around it as well. */
#define LEXICON_CLASSES(X)                                                                         \
  /* Cue verbs, by what they take (cues.lex); the form bits below say which form it is. */         \
  X(SAY, "say")         /* a quotation, or that ...: said, added, wrote */                         \
  X(TELL, "tell")       /* a listener first: told the court that ... */                            \
  X(ASK, "ask")         /* whether ..., or a listener and to ...: asked, urged */                  \
  X(CALL, "call")       /* somebody a name: called it "a disaster" */                              \
  X(MEAN, "mean")       /* a topic: criticised, praised, denied, discussed */                      \
  X(BELIEVE, "believe") /* that ...: thinks, believes, hopes */                                    \
  X(WANT, "want")       /* to ...: wants, plans, vowed */                                          \
  X(QUOTES, "quotes")   /* with SAY: takes a quotation, but no that ... */                         \
  X(CLAUSE, "clause")   /* takes a clause without "that", and hardly ever a thing: said he was */  \
  X(SHOW, "show")       /* that ..., of documents: shows, found */                                 \
  X(SEEM, "seem")       /* to ..., with nobody behind it: appears */                               \
  X(BASE, "base")                                                                                  \
  X(PRESENT, "present") /* third person singular */                                                \
  X(PAST, "past")                                                                                  \
  X(PARTICIPLE, "participle")                                                                      \
  X(GERUND, "gerund")                                                                              \
  X(CUE_NOUN, "cue-noun") /* statement, claim, remark */                                           \
  /* Function words (words.lex). */                                                                \
  X(BE, "be")                                                                                      \
  X(HAVE, "have")                                                                                  \
  X(DO, "do")                                                                                      \
  X(MODAL, "modal")                                                                                \
  X(NEGATION, "negation")                                                                          \
  X(ADVERB, "adverb")                                                                              \
  X(DETERMINER, "determiner")                                                                      \
  X(PREPOSITION, "preposition")                                                                    \
  X(CONJUNCTION, "conjunction") /* and, or, but */                                                 \
  X(SUBORDINATOR, "subordinator")                                                                  \
  X(RELATIVE, "relative") /* who, which, that, whose */                                            \
  X(PRONOUN, "pronoun")   /* with the bits of person, gender, number and case */                   \
  X(SUBJECT, "subject")                                                                            \
  X(OBJECT, "object")                                                                              \
  X(POSSESSIVE, "possessive")                                                                      \
  X(FIRST_PERSON, "first-person")                                                                  \
  X(SECOND_PERSON, "second-person")                                                                \
  X(PLURAL, "plural")                                                                              \
  X(FEMALE, "female") /* pronouns, titles, given names and nouns ("spokeswoman") */                \
  X(MALE, "male")                                                                                  \
  X(NEUTER, "neuter")                                                                              \
  X(QUANTIFIER, "quantifier") /* some, many, several, most */                                      \
  X(TIME, "time")             /* weekdays, months, today, yesterday */                             \
  X(ABBREVIATION,                                                                                  \
    "abbreviation") /* with its full stop, which ends a sentence only before one that              \
                       begins with a word that opens sentences: "Inc.", "a.m." */                  \
  X(ABBREVIATION_BEFORE, "abbreviation-before") /* always has something after it: "Mr.", "vs." */  \
  X(OPENER, "opener")   /* often the first word of a sentence: "The", "He", "But" */               \
  X(ELISION, "elision") /* begins with an apostrophe: "'em", "'til", "'n'" */                      \
  /* Who people and bodies are (people.lex, places.lex). */                                        \
  X(TITLE, "title")       /* before a name: "Mr.", "Senator", "Judge" */                           \
  X(PERSON, "person")     /* a noun for one person: "farmer", "spokesman" */                       \
  X(PEOPLE, "people")     /* a noun for several: "farmers", "officials", "critics" */              \
  X(BODY, "body")         /* a noun for an organisation: "agency", "broadcaster" */                \
  X(DOCUMENT, "document") /* a noun for what can be read: "report", "poll" */                      \
  X(HEAD, "head-of")      /* one who stands for a country or body: "leader", "chief" */            \
  X(GIVEN, "given-name")                                                                           \
  X(PARTICLE, "particle")         /* inside names: "van", "de", "bin" */                           \
  X(SUFFIX, "suffix")             /* after names: "Jr.", "III" */                                  \
  X(ORGANISATION, "organisation") /* in the names of organisations: "Inc.", "University" */        \
  X(COUNTRY, "country")           /* these four have a place: the same number for what belongs */  \
  X(CAPITAL_CITY, "capital")      /* together */                                                   \
  X(DEMONYM, "demonym")           /* "Russian", "Russians" */                                      \
  X(INSTITUTION, "institution")   /* "the Kremlin" */                                              \
  X(STATE, "state")               /* part of a country: "Ohio" */                                  \
  X(NOT_NAME, "not-name")         /* capitalised, but nobody's name: "Democratic", "Internet" */   \
  X(MUTE, "mute")                 /* a noun that shows things, but says nothing: "experience" */   \
  X(PART, "part")                 /* a noun for a part in what happens: "witness", "spokesman" */  \
  X(PARTY, "party")               /* has a place, that of a party: "Democratic", "Tory" */         \
  X(MULTI, "multi")               /* set by the compiler: begins an entry of several words */

enum lexicon_class_number {
#define X(name, text) LEXICON_NUMBER_##name,
  LEXICON_CLASSES(X)
#undef X
      LEXICON_CLASS_COUNT
};

#define X(name, text) static const uint64_t LEX_##name = UINT64_C(1) << LEXICON_NUMBER_##name;
LEXICON_CLASSES(X)
#undef X

/* X(name, name in the data files): what a word says of what it reports (reports.lex); the last
 * three are to be read with the words behind them, as report.c does. */
#define LEXICON_REPORTS(X)                                                                         \
  X(NONE, "")                                                                                      \
  X(STATEMENT, "statement")                                                                        \
  X(BELIEF, "belief")                                                                              \
  X(INTENTION, "intention")                                                                        \
  X(PERCEPTION, "perception")                                                                      \
  X(COMMITMENT, "commitment") /* an intention before "to", else a statement: vowed, agreed */      \
  X(RESOLVE, "resolve")       /* an intention before "to", else a belief: decided */               \
  X(SENSE, "sense")           /* a belief before a clause, and "as"; else a perception: felt */

typedef enum lexicon_report {
#define X(name, text) REPORT_##name,
  LEXICON_REPORTS(X)
#undef X
} lexicon_report;

typedef struct lexeme {
  uint64_t classes;        /* LEX_... bits of the word in any case */
  uint64_t proper_classes; /* of entries written with a capital: they count for capitals only */
  uint16_t place;          /* shared by what belongs to one country, or names one role; 0: none */
  uint8_t report;          /* lexicon_report */
} lexeme;

/* Longest entry in bytes; longer words are not looked up. */
#define LEXICON_MAX_BYTES 40

/* Row of word[0 .. length), folded to lower case with ’ as ' and white space as one blank (entries
 * may have several words); 0 when it is not there. */
uint16_t lexicon_find(const char *word, uint32_t length);

/* The same for bytes as they stand in a text. */
uint16_t lexicon_find_folding(const char *text, uint32_t begin, uint32_t end);

extern const lexeme *const lexicon_rows;

/* row: 0, which is of no class at all, or what a search gave. */
static inline const lexeme *lexicon_row(uint16_t row) {
  return &lexicon_rows[row];
}

#endif
