/* inquit: who said what in a news article.
 *
 * One direction, one header a stage:
 *
 *   bytes -> text.h      checked UTF-8, paragraphs
 *         -> token.h     sentences and tokens
 *         -> quote.h     quotation marks, paired
 *         -> pattern.h   layouts of paragraphs: datelines, interviews, what a page prints around
 *         -> feature.h   what the network sees of each token
 *         -> network.h   a score for each label of each token
 *         -> field.h     the likeliest labels together, and how likely each span is
 *         -> tag.h       runs these three: a role (source, cue, content) for each token
 *         -> page.h      what layouts say by themselves, over the tags
 *         -> span.h      stretches of one role, snapped to the quotation marks
 *         -> attrib.h    source, cue and content, linked
 *         -> speaker.h   mentions, and the entity behind each source
 *         -> the tables below
 *
 * OFFSETS are bytes into the text that the caller gave, counted from 0, half open, uint32_t.  The
 * library never rewrites a word: text[begin] .. text[end - 1] is exactly what stands there.
 *
 * OWNERSHIP.  inquit_annotate() makes a document; all that the accessors return points into it,
 * is read-only, and lives until inquit_document_free().  The text itself is not kept: the caller's
 * buffer may go as soon as inquit_annotate() returns.
 *
 * THREADS.  No mutable globals.  A context is used by one thread at a time; documents that are
 * finished may be read by any number of threads.  A pool has threads of its own.
 *
 * ERRORS.  The library prints nothing and never aborts.  Whatever fails returns an inquit_status
 * and fills inquit_error, when one is given.
 */
#ifndef INQUIT_H
#define INQUIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define INQUIT_VERSION "0.1.0"

/* Raised with every change of a type or function below; the Lua side refuses another one. */
#define INQUIT_ABI 6

/* Longest text, in bytes: what uint32_t offsets, and token tables of them, hold with ease. */
#define INQUIT_MAX_BYTES (64u << 20)

/* "No such row" wherever a row number is given. */
#define INQUIT_NONE UINT32_MAX

#define INQUIT_STATUSES(X)                                                                         \
  X(OK, "ok")                                                                                      \
  X(NO_MEMORY, "out of memory")                                                                    \
  X(TOO_LONG, "text is longer than 64 MiB")                                                        \
  X(INVALID_UTF8, "invalid UTF-8")                                                                 \
  X(BAD_SPAN, "a given span does not fit the text")                                                \
  X(PATTERN, "a built-in pattern does not compile")                                                \
  X(PATTERN_LIMIT, "a pattern reached its match or memory limit")                                  \
  X(MODEL, "the built-in model cannot be read")

typedef enum inquit_status {
#define X(name, text) INQUIT_##name,
  INQUIT_STATUSES(X)
#undef X
} inquit_status;

typedef struct inquit_error {
  inquit_status status;
  uint32_t offset;  /* byte where it happened; 0 where none applies */
  char reason[120]; /* NUL-terminated, one line, in English */
} inquit_error;

/* How much of the content stands in quotation marks: all, none, some of it. */
#define INQUIT_KINDS(X)                                                                            \
  X(DIRECT, "direct")                                                                              \
  X(INDIRECT, "indirect")                                                                          \
  X(MIXED, "mixed")

typedef enum inquit_kind {
#define X(name, text) INQUIT_##name,
  INQUIT_KINDS(X)
#undef X
} inquit_kind;

/* What its cue reports.  Whatever the cue, the words of a direct or mixed one have been said. */
#define INQUIT_REPORTS(X)                                                                          \
  X(STATEMENT, "statement")   /* said, wrote, according to; no cue at all */                       \
  X(BELIEF, "belief")         /* thinks, hopes, fears, is confident */                             \
  X(INTENTION, "intention")   /* plans, wants, vows to */                                          \
  X(PERCEPTION, "perception") /* saw, heard, learned */

typedef enum inquit_report {
#define X(name, text) INQUIT_REPORT_##name,
  INQUIT_REPORTS(X)
#undef X
} inquit_report;

/* How the speaker of an attribution was reached from its source. */
#define INQUIT_VIAS(X)                                                                             \
  X(UNKNOWN, "unknown") /* not reached: there is no speaker */                                     \
  X(NAME, "name")       /* the source is the canonical name, perhaps with a title */               \
  X(ALIAS, "alias")     /* another name: "Smith", "the FBI" */                                     \
  X(NOMINAL, "nominal") /* a description: "the broadcaster", "the Kremlin chief" */                \
  X(PRONOUN, "pronoun") /* "he", "who", "it" */                                                    \
  X(CARRIED, "carried") /* no source of its own: that of a neighbouring attribution */

typedef enum inquit_via {
#define X(name, text) INQUIT_VIA_##name,
  INQUIT_VIAS(X)
#undef X
} inquit_via;

/* Why a mention was taken for its speaker: the last step to the mention it was linked with. */
#define INQUIT_LINKS(X)                                                                            \
  X(FIRST, "first")           /* nobody of that name before: begins a chain */                     \
  X(SAME_NAME, "same name")   /* the same words as before, honorifics aside */                     \
  X(SHORT_NAME, "short name") /* a part of the name: "Smith", "Jane", "Mrs. Smith" */              \
  X(ACRONYM, "acronym")       /* "FBI" for the Federal Bureau of Investigation */                  \
  X(APPOSITION, "apposition") /* stands beside the name: "CCTV, China's state broadcaster" */      \
  X(NOUN, "noun")             /* "the broadcaster": what the article has called it */              \
  X(PLACE, "place")           /* "the Kremlin chief": who belongs to that place */                 \
  X(PRONOUN, "pronoun")       /* nearest that fits in gender and number */                         \
  X(QUOTED, "quoted")         /* "I" and "we" inside a quotation: who says it */                   \
  X(GROUP, "group")           /* "the two leaders": its members were named before */               \
  X(KNOWN, "known")           /* by inquit_options.known: the caller says so */

typedef enum inquit_link {
#define X(name, text) INQUIT_LINK_##name,
  INQUIT_LINKS(X)
#undef X
} inquit_link;

#define INQUIT_ENTITIES(X)                                                                         \
  X(UNKNOWN, "unknown")                                                                            \
  X(PERSON, "person")                                                                              \
  X(ORGANISATION, "organisation") /* countries and publications too */                             \
  X(GROUP, "group")               /* several people: "critics", "the two leaders" */               \
  X(DOCUMENT, "document")         /* a poll, a report, a lawsuit */                                \
  X(REPORTER, "reporter")         /* who writes the article: "I", "we" outside of quotations */

typedef enum inquit_entity {
#define X(name, text) INQUIT_ENTITY_##name,
  INQUIT_ENTITIES(X)
#undef X
} inquit_entity;

#define INQUIT_GENDERS(X)                                                                          \
  X(UNKNOWN, "unknown")                                                                            \
  X(FEMALE, "female")                                                                              \
  X(MALE, "male")

typedef enum inquit_gender {
#define X(name, text) INQUIT_GENDER_##name,
  INQUIT_GENDERS(X)
#undef X
} inquit_gender;

/* What was odd in the text, and did not stop the work. */
#define INQUIT_PROBLEMS(X)                                                                         \
  X(OPEN_MARK, "quotation mark is never closed")                                                   \
  X(CLOSE_MARK, "closing quotation mark was never opened")                                         \
  X(BAD_BYTES, "bytes are not UTF-8")

typedef enum inquit_problem_code {
#define X(name, text) INQUIT_PROBLEM_##name,
  INQUIT_PROBLEMS(X)
#undef X
} inquit_problem_code;

/* The stages, in order, as inquit_statistics times them. */
#define INQUIT_STAGES(X)                                                                           \
  X(TEXT, "text")                                                                                  \
  X(TOKEN, "token")                                                                                \
  X(QUOTE, "quote")                                                                                \
  X(LAYOUT, "layout")                                                                              \
  X(FEATURE, "feature")                                                                            \
  X(NETWORK, "network")                                                                            \
  X(FIELD, "field")                                                                                \
  X(SPAN, "span")                                                                                  \
  X(ATTRIB, "attrib")                                                                              \
  X(SPEAKER, "speaker")

typedef enum inquit_stage {
#define X(name, text) INQUIT_STAGE_##name,
  INQUIT_STAGES(X)
#undef X
      INQUIT_STAGE_COUNT
} inquit_stage;

typedef struct inquit_range {
  uint32_t begin, end; /* bytes, half open */
} inquit_range;

typedef struct inquit_ranges {
  const inquit_range *at; /* [count], in text order, disjoint */
  uint32_t count;
} inquit_ranges;

typedef struct inquit_attribution {
  inquit_ranges source;  /* none where nobody is named */
  inquit_ranges cue;     /* none where nothing reports it */
  inquit_ranges content; /* at least one (none if given so); several where others stand between */
  uint32_t speaker;      /* row of inquit_speakers(), or INQUIT_NONE */
  uint32_t mention;      /* row of inquit_mentions() that is its source, or INQUIT_NONE */
  uint32_t carried;      /* the attribution whose speaker it shares (via CARRIED), or INQUIT_NONE */
  inquit_kind kind;
  inquit_report reports;
  inquit_via via;
  float confidence; /* in [0, 1] */
} inquit_attribution;

typedef struct inquit_speaker {
  /* The canonical name: the fullest one that the text has, without honorific.  A group of people
   * who are known has a range for each of them, to be read joined by "and". */
  inquit_ranges name;
  uint32_t known; /* row of inquit_options.known, whose name is then the canonical one; or NONE */
  inquit_entity entity;
  inquit_gender gender;
  uint32_t attribution_count;
} inquit_speaker;

/* One place in the text that refers to a speaker.  The speaker of an attribution without source
 * has no mention there. */
typedef struct inquit_mention {
  inquit_range range;
  uint32_t speaker;    /* row of inquit_speakers() */
  uint32_t antecedent; /* the mention that it was linked with, or INQUIT_NONE */
  inquit_link link;
  inquit_via via;   /* NAME, ALIAS, NOMINAL or PRONOUN */
  float confidence; /* of the link, in [0, 1] */
} inquit_mention;

typedef struct inquit_problem {
  inquit_range range;
  inquit_problem_code code;
} inquit_problem;

typedef struct inquit_statistics {
  uint32_t paragraphs, sentences, tokens, quotations;
  size_t peak_bytes; /* held at most while annotating, the text itself not counted */
  double seconds[INQUIT_STAGE_COUNT]; /* all 0 unless inquit_options.clock is given */
} inquit_statistics;

/* A speaker whom the caller knows: honoured before anything is inferred.  Strings are UTF-8 and end
 * with NUL; they need to live as long as the call. */
typedef struct inquit_known {
  const char *name;
  const char *const *aliases; /* [alias_count] other names and descriptions, in any case */
  uint32_t alias_count;
  inquit_gender gender;
  inquit_entity entity;
} inquit_known;

/* An attribution whose spans the caller has: ranges in text order, disjoint, on the borders of
 * characters.  Each may be empty; without content the kind is INDIRECT. */
typedef struct inquit_given {
  inquit_ranges source, cue, content;
} inquit_given;

/* What has been tagged before: the paragraphs of a text that changes bit by bit and is annotated
 * after each change, as in an editor.  The annotation is the same with it and without; what has not
 * changed costs a small part of the time.  Used by one thread at a time, for one text after the
 * other; it keeps what the last one needed, and up to as much of the ones before. */
typedef struct inquit_recall inquit_recall;

/* All zero is the default. */
typedef struct inquit_options {
  /* Refuse a text that is not UTF-8 (INQUIT_INVALID_UTF8 with the offset of the first bad byte).
   * Otherwise each bad byte counts as one opaque character, and is reported as a problem. */
  bool strict;
  /* Monotonic seconds, to time the stages with; NULL: not timed. */
  double (*clock)(void);
  const inquit_known *known; /* [known_count] */
  uint32_t known_count;
  /* [given_count] Decide only kind, reports and speaker of these, in their order, and look for no
   * others; NULL: find the attributions.  A span that does not fit the text is INQUIT_BAD_SPAN. */
  const inquit_given *given;
  uint32_t given_count;
  inquit_recall *recall; /* NULL: every paragraph is tagged; see inquit_recall */
} inquit_options;

/* Where memory comes from; tests make it fail.  resize(user, NULL, n) allocates, resize(user, p, 0)
 * frees and returns NULL; otherwise as realloc(). */
typedef struct inquit_allocator {
  void *(*resize)(void *user, void *old, size_t size);
  void *user;
} inquit_allocator;

typedef struct inquit_context inquit_context;   /* patterns and model; make one, use it often */
typedef struct inquit_document inquit_document; /* the annotation of one text */

/* A context, or NULL: INQUIT_NO_MEMORY, INQUIT_PATTERN or INQUIT_MODEL.  allocator NULL: realloc()
 * and free(); it must outlive the context and its documents.  error may be NULL. */
inquit_context *inquit_context_new(const inquit_allocator *allocator, inquit_error *error);
void inquit_context_free(inquit_context *context); /* NULL is allowed */

/* Annotates text[0 .. length), any bytes.  On INQUIT_OK *document is the caller's to free, and may
 * outlive the context; on any other status it is NULL.  options and error may be NULL. */
inquit_status inquit_annotate(inquit_context *context, const char *text, size_t length,
                              const inquit_options *options, inquit_document **document,
                              inquit_error *error);
void inquit_document_free(inquit_document *document); /* NULL is allowed */

/* Empty; NULL: no memory.  allocator NULL: as for a context. */
inquit_recall *inquit_recall_new(const inquit_allocator *allocator);
void inquit_recall_free(inquit_recall *recall); /* NULL is allowed */

/* Many texts at once: each is annotated by one of several threads, and taken in the order in which
 * it was put.  A pool itself is used by one thread at a time. */
typedef struct inquit_pool inquit_pool;

typedef enum inquit_pool_answer {
  INQUIT_POOL_EMPTY, /* nothing has been put that has not been taken */
  INQUIT_POOL_BUSY,  /* the oldest text is not done yet */
  INQUIT_POOL_TAKEN  /* it is, well or not: see error.status */
} inquit_pool_answer;

/* At most so many threads work, 1 at least; each is started when there is work for it.  allocator:
 * as for a context, and several threads use it at once.  NULL: no memory. */
inquit_pool *inquit_pool_new(const inquit_allocator *allocator, uint32_t threads);
/* Waits for what is being annotated, and frees what has not been taken; NULL is allowed. */
void inquit_pool_free(inquit_pool *pool);

/* How many threads this machine runs at once. */
uint32_t inquit_processors(void);

/* The text, and what options point to, has to stay as it is until its document is taken, or the
 * pool freed.  false: the pool holds as many as it may, take one first. */
bool inquit_pool_put(inquit_pool *pool, const char *text, size_t length,
                     const inquit_options *options);
/* The oldest text: *document is NULL unless error->status is INQUIT_OK, else the caller's to free.
 * With wait it is never BUSY. */
inquit_pool_answer inquit_pool_take(inquit_pool *pool, bool wait, inquit_document **document,
                                    inquit_error *error);

/* What tags on this machine. */
typedef struct inquit_engine {
  char model[17];     /* checksum of the model that is built in, in hexadecimal */
  const char *kernel; /* "avx512", "avx2", "neon" or "portable": all give the same answers */
} inquit_engine;

inquit_engine inquit_engine_here(void);

/* Tables; *count receives the number of rows. */

/* By first byte of content; given ones in the order of inquit_options.given. */
const inquit_attribution *inquit_attributions(const inquit_document *document, uint32_t *count);
/* By first mention. */
const inquit_speaker *inquit_speakers(const inquit_document *document, uint32_t *count);
/* By first byte; a mention may hold another ("Smith's lawyer" holds "Smith"). */
const inquit_mention *inquit_mentions(const inquit_document *document, uint32_t *count);
/* By first byte. */
const inquit_problem *inquit_problems(const inquit_document *document, uint32_t *count);
inquit_statistics inquit_document_statistics(const inquit_document *document);

/* The words of the lists above ("direct", "invalid UTF-8", ...); never NULL. */
const char *inquit_status_text(inquit_status status);
const char *inquit_kind_text(inquit_kind kind);
const char *inquit_report_text(inquit_report report);
const char *inquit_via_text(inquit_via via);
const char *inquit_link_text(inquit_link link);
const char *inquit_entity_text(inquit_entity entity);
const char *inquit_gender_text(inquit_gender gender);
const char *inquit_problem_text(inquit_problem_code code);
const char *inquit_stage_text(inquit_stage stage);

#endif
