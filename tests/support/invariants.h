/* What holds for the annotation of any bytes at all: the golden test, the fuzz entry and the test
 * of the public API share these laws.  It knows inquit.h alone, so that it cannot repeat a mistake
 * of the engine's own helpers. */
#ifndef INQUIT_TESTS_INVARIANTS_H
#define INQUIT_TESTS_INVARIANTS_H

#include <stdlib.h>

#include "inquit.h"

/* Leaves with the words of the law that is broken. */
#define LAW(holds, words)                                                                          \
  do {                                                                                             \
    if (!(holds))                                                                                  \
      return (words);                                                                              \
  } while (0)

/* Passes on the law that another check has found broken. */
#define LAWS(check)                                                                                \
  do {                                                                                             \
    const char *broken_inside = (check);                                                           \
    if (broken_inside)                                                                             \
      return broken_inside;                                                                        \
  } while (0)

typedef struct annotated {
  const unsigned char *text;
  uint32_t length;
  uint32_t speaker_count;
  const inquit_mention *mentions;
  uint32_t mention_count;
  bool given; /* the caller gave the attributions: in any order, overlapping as they like */
} annotated;

/* Bytes of the UTF-8 character at text[0 .. left) (Unicode 15, table 3-7); 1 for a bad byte. */
static uint32_t character_size(const unsigned char *text, uint32_t left) {
  static const struct {
    unsigned char first, last, low, high; /* lead bytes; bounds of the second byte */
    uint32_t size;
  } rows[] = {{0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
              {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
              {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    if (text[0] < rows[i].first || text[0] > rows[i].last)
      continue;
    if (left < rows[i].size || text[1] < rows[i].low || text[1] > rows[i].high)
      return 1;
    for (uint32_t k = 2; k < rows[i].size; k++)
      if ((text[k] & 0xC0) != 0x80)
        return 1;
    return rows[i].size;
  }
  return 1;
}

/* Whether no character goes over byte at. */
static bool is_border(const annotated *a, uint32_t at) {
  for (uint32_t back = 1; back <= 3 && back <= at; back++)
    if (character_size(a->text + at - back, a->length - at + back) > back)
      return false;
  return true;
}

static const char *law_of_range(const annotated *a, inquit_range range) {
  LAW(range.begin < range.end, "a range is not empty");
  LAW(range.end <= a->length, "a range lies inside the text");
  LAW(is_border(a, range.begin) && is_border(a, range.end), "a range cuts no character");
  return NULL;
}

static const char *law_of_ranges(const annotated *a, inquit_ranges ranges) {
  for (uint32_t i = 0; i < ranges.count; i++) {
    LAWS(law_of_range(a, ranges.at[i]));
    LAW(i == 0 || ranges.at[i - 1].end <= ranges.at[i].begin, "ranges are in order and disjoint");
  }
  return NULL;
}

/* Both lists in order: one walk over them finds what they share. */
static bool overlap(inquit_ranges one, inquit_ranges other) {
  uint32_t i = 0, k = 0;
  while (i < one.count && k < other.count) {
    if (one.at[i].end <= other.at[k].begin)
      i++;
    else if (other.at[k].end <= one.at[i].begin)
      k++;
    else
      return true;
  }
  return false;
}

static const char *law_of_attribution(const annotated *a, const inquit_attribution *row) {
  LAWS(law_of_ranges(a, row->source));
  LAWS(law_of_ranges(a, row->cue));
  LAWS(law_of_ranges(a, row->content));
  LAW(a->given || row->content.count > 0, "an attribution has content");
  LAW(a->given || !overlap(row->source, row->cue), "source and cue are disjoint");
  LAW(a->given || !overlap(row->source, row->content), "source and content are disjoint");
  LAW(a->given || !overlap(row->cue, row->content), "cue and content are disjoint");
  LAW(row->confidence >= 0 && row->confidence <= 1, "confidence is in [0, 1]");
  LAW(row->kind <= INQUIT_MIXED, "a kind is one of the list");
  LAW(row->reports <= INQUIT_REPORT_PERCEPTION, "what is reported is one of the list");
  LAW(row->via <= INQUIT_VIA_CARRIED, "a via is one of the list");
  LAW(row->speaker == INQUIT_NONE || row->speaker < a->speaker_count, "a speaker is a row");
  LAW((row->speaker == INQUIT_NONE) == (row->via == INQUIT_VIA_UNKNOWN),
      "a speaker was reached in some way");
  LAW(row->via != INQUIT_VIA_CARRIED || row->source.count == 0,
      "a speaker is carried over only where there is no source");
  return NULL;
}

/* The rows that attribution number i of count points to. */
static const char *law_of_links(const annotated *a, const inquit_attribution *row, uint32_t i,
                                uint32_t count) {
  LAW(row->mention == INQUIT_NONE || row->mention < a->mention_count,
      "a source's mention is a row");
  LAW(row->mention == INQUIT_NONE || a->mentions[row->mention].speaker == row->speaker,
      "the mention that is the source means the speaker");
  LAW(row->mention == INQUIT_NONE || row->source.count > 0, "a mention is a source");
  LAW(row->carried == INQUIT_NONE || (row->carried < count && row->carried != i),
      "a speaker is carried from another attribution");
  LAW((row->carried != INQUIT_NONE) == (row->via == INQUIT_VIA_CARRIED),
      "what is carried says from where");
  return NULL;
}

/* counts[speaker] receives how many attributions each speaker has. */
static const char *law_of_attributions(const annotated *a, const inquit_document *document,
                                       uint32_t *counts) {
  uint32_t count, last = 0;
  const inquit_attribution *rows = inquit_attributions(document, &count);
  for (uint32_t i = 0; i < count; i++) {
    LAWS(law_of_attribution(a, &rows[i]));
    LAWS(law_of_links(a, &rows[i], i, count));
    uint32_t begin = a->given ? 0 : rows[i].content.at[0].begin;
    LAW(last <= begin, "attributions are in the order of their content");
    last = begin;
    if (rows[i].speaker != INQUIT_NONE)
      counts[rows[i].speaker]++;
  }
  return NULL;
}

static const char *law_of_speakers(const annotated *a, const inquit_document *document,
                                   const uint32_t *counts) {
  uint32_t count;
  const inquit_speaker *rows = inquit_speakers(document, &count);
  for (uint32_t i = 0; i < count; i++) {
    LAW(rows[i].name.count > 0, "a speaker has a name");
    LAWS(law_of_ranges(a, rows[i].name));
    LAW(rows[i].entity <= INQUIT_ENTITY_REPORTER, "an entity is one of the list");
    LAW(rows[i].gender <= INQUIT_GENDER_MALE, "a gender is one of the list");
    LAW(rows[i].attribution_count == counts[i], "a speaker's attributions are counted");
  }
  return NULL;
}

static const char *law_of_mentions(const annotated *a) {
  uint32_t last = 0;
  for (uint32_t i = 0; i < a->mention_count; i++) {
    const inquit_mention *row = &a->mentions[i];
    LAWS(law_of_range(a, row->range));
    LAW(last <= row->range.begin, "mentions are in order");
    LAW(row->speaker < a->speaker_count, "a mention's speaker is a row");
    LAW(row->via >= INQUIT_VIA_NAME && row->via <= INQUIT_VIA_PRONOUN,
        "a mention is a name, an alias, a nominal or a pronoun");
    LAW(row->antecedent == INQUIT_NONE ||
            (row->antecedent < a->mention_count && row->antecedent != i),
        "a mention is linked with another one");
    LAW(row->link <= INQUIT_LINK_KNOWN, "a link is one of the list");
    LAW(row->link != INQUIT_LINK_FIRST || row->antecedent == INQUIT_NONE,
        "a first mention is first");
    LAW(row->confidence >= 0 && row->confidence <= 1, "the confidence of a link is in [0, 1]");
    last = row->range.begin;
  }
  return NULL;
}

/* walk[mention]: number of the walk along a chain that has come by, or 0. */
static const char *law_of_chains(const annotated *a, uint32_t *walk) {
  for (uint32_t i = 0; i < a->mention_count; i++)
    for (uint32_t at = i; at != INQUIT_NONE && walk[at] == 0; at = a->mentions[at].antecedent) {
      uint32_t next = a->mentions[at].antecedent;
      walk[at] = i + 1;
      LAW(next == INQUIT_NONE || walk[next] != i + 1, "a chain of mentions ends");
    }
  return NULL;
}

static const char *law_of_problems(const annotated *a, const inquit_document *document) {
  uint32_t count, last = 0;
  const inquit_problem *rows = inquit_problems(document, &count);
  for (uint32_t i = 0; i < count; i++) {
    LAWS(law_of_range(a, rows[i].range));
    LAW(last <= rows[i].range.begin, "problems are in order");
    LAW(rows[i].code <= INQUIT_PROBLEM_BAD_BYTES, "a problem is one of the list");
    last = rows[i].range.begin;
  }
  return NULL;
}

static const char *law_of_statistics(const annotated *a, const inquit_document *document) {
  inquit_statistics statistics = inquit_document_statistics(document);
  LAW(statistics.tokens <= a->length, "no more tokens than bytes");
  LAW(statistics.sentences <= statistics.tokens, "no sentence is empty");
  LAW(statistics.quotations <= statistics.tokens, "a quotation has a mark of its own");
  LAW(statistics.paragraphs <= a->length, "no paragraph is empty");
  return NULL;
}

/* The words of the first law that the document of this text breaks, or NULL; given: so were its
 * attributions. */
static const char *broken_law_given(const char *text, size_t length,
                                    const inquit_document *document, bool given) {
  annotated a = {.text = (const unsigned char *)text, .length = (uint32_t)length, .given = given};
  inquit_speakers(document, &a.speaker_count);
  a.mentions = inquit_mentions(document, &a.mention_count);
  uint32_t *counts = calloc((size_t)a.speaker_count + a.mention_count + 1, sizeof *counts);
  LAW(counts, "there is memory to check with");
  const char *broken = law_of_mentions(&a);
  if (!broken)
    broken = law_of_chains(&a, counts + a.speaker_count);
  if (!broken)
    broken = law_of_attributions(&a, document, counts);
  if (!broken)
    broken = law_of_speakers(&a, document, counts);
  free(counts);
  LAW(!broken, broken);
  LAWS(law_of_problems(&a, document));
  return law_of_statistics(&a, document);
}

static inline const char *broken_law(const char *text, size_t length,
                                     const inquit_document *document) {
  return broken_law_given(text, length, document, false);
}

#undef LAW
#undef LAWS

#endif
