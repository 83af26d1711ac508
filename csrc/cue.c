#include "cue.h"

static const uint64_t any_verb = LEX_SAY | LEX_TELL | LEX_ASK | LEX_CALL | LEX_MEAN | LEX_BELIEVE |
                                 LEX_WANT | LEX_SHOW | LEX_SEEM;
static const uint64_t helpers = LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL | LEX_NEGATION;

/* Longest stretch of auxiliaries and adverbs before a verb, in tokens. */
#define MAX_HELPERS 6

uint32_t cue_begin(const cue *cue) {
  bool beside = cue->source.first < cue->source.last && !cue->remote;
  return beside && cue->source.first < cue->words.first ? cue->source.first : cue->words.first;
}

uint32_t cue_end(const cue *cue) {
  return cue->source.last > cue->words.last ? cue->source.last : cue->words.last;
}

/* First token of the auxiliaries and adverbs before the verb at. */
static uint32_t helpers_begin(const reader *reader, uint32_t floor, uint32_t at) {
  uint32_t begin = at;
  while (begin > floor && at - begin < MAX_HELPERS) {
    uint32_t left = begin - 1;
    if (quotation_at(reader, left) != INQUIT_NONE)
      break;
    uint64_t classes = classes_of(reader, left);
    bool helper = (classes & helpers) && kind_of(reader, left) <= TOKEN_CLITIC;
    /* "'s" is "is" or "has" only after a pronoun; after a name it belongs to the phrase. */
    if (helper && is_possessive(reader, left))
      helper = left > floor && (classes_of(reader, left - 1) & (LEX_PRONOUN | LEX_RELATIVE));
    if (!helper && !is_adverb(reader, left))
      break;
    begin = left;
  }
  return begin;
}

/* First token of the verb group whose main verb is at. */
static uint32_t group_begin(const reader *reader, uint32_t floor, uint32_t at) {
  uint32_t begin = helpers_begin(reader, floor, at);
  /* "declined to say", "went on to argue": the verb before "to" reports as well. */
  if (begin > floor + 1 && word_is(reader, begin - 1, "to")) {
    uint32_t verb = begin - 2;
    if (verb > floor && word_is(reader, verb, "on"))
      verb--;
    uint64_t classes = classes_of(reader, verb);
    if ((classes & (LEX_WANT | LEX_SAY)) || word_is(reader, verb, "went") ||
        word_is(reader, verb, "goes"))
      return helpers_begin(reader, floor, verb);
  }
  return begin;
}

static bool group_has(const reader *reader, phrase words, uint64_t classes) {
  for (uint32_t at = words.first; at < words.last; at++)
    if (classes_of(reader, at) & classes)
      return true;
  return false;
}

/* The verb takes its particle ("pointed out", "made clear"), and a colon after it is part of the
 * cue. */
static uint32_t group_end(const reader *reader, uint32_t verb, uint32_t last, uint64_t *classes) {
  uint32_t end = verb + 1;
  if ((*classes & LEX_MULTI) && end < last) {
    const token *tokens = reader->tokens->tokens;
    uint16_t row = lexicon_find_folding(reader->text->bytes, tokens[verb].begin, tokens[end].end);
    if (row) {
      *classes |= lexicon_row(row)->classes;
      end++;
    }
  }
  return end;
}

/* Whether the form of the verb, with what stands before it, can be a finite verb that reports. */
static bool is_reporting_form(const reader *reader, const cue *cue, uint32_t floor, uint32_t last) {
  uint64_t classes = cue->classes;
  uint32_t begin = cue->words.first;
  uint64_t before = begin > floor ? classes_of(reader, begin - 1) : 0;
  bool helped = begin < cue->verb;
  if (before & LEX_POSSESSIVE && !(before & LEX_SUBJECT))
    return false; /* "his claims" */
  if (before & LEX_DETERMINER && !(before & (LEX_SUBJECT | LEX_RELATIVE)))
    return false; /* "the alleged", "a report" */
  if (begin > floor && kind_of(reader, begin - 1) == TOKEN_CLITIC)
    return false; /* "Smith's claims" */
  if (classes & LEX_PAST)
    return true;
  if (classes & LEX_PRESENT) {
    uint64_t after = cue->words.last < last ? classes_of(reader, cue->words.last) : 0;
    if (after & (LEX_BE | LEX_HAVE | LEX_MODAL | LEX_DO) ||
        ((after & (LEX_PREPOSITION | LEX_CONJUNCTION)) && !(classes & (LEX_SAY | LEX_TELL))))
      return false; /* "his claims are", "the plans of" */
    return !(before & (LEX_PREPOSITION | LEX_CONJUNCTION)) || (before & LEX_SUBJECT);
  }
  if (classes & LEX_PARTICIPLE)
    return helped;
  if (classes & LEX_BASE)
    return helped || (before & (LEX_PLURAL | LEX_FIRST_PERSON | LEX_SECOND_PERSON | LEX_PEOPLE)) ||
           ((before & LEX_RELATIVE) && begin > floor + 1);
  return false;
}

/* Whether what precedes the verb group lets the subject stand behind it: a quotation, a comma after
 * a clause, or the beginning of the sentence. */
static bool may_invert(const reader *reader, uint32_t first, uint32_t begin) {
  if (begin == first)
    return true;
  uint32_t left = begin - 1;
  if (kind_of(reader, left) == TOKEN_COMMA || kind_of(reader, left) == TOKEN_DASH)
    return true;
  return kind_of(reader, left) == TOKEN_DOUBLE || kind_of(reader, left) == TOKEN_SINGLE ||
         quotation_at(reader, left) != INQUIT_NONE;
}

/* Whether the token just before is the end of a quotation, a comma or dash between them allowed. */
static bool follows_quotation(const reader *reader, uint32_t first, uint32_t at) {
  for (unsigned step = 0; step < 2 && at > first; step++, at--) {
    if (quotation_at(reader, at - 1) != INQUIT_NONE)
      return true;
    if (kind_of(reader, at - 1) != TOKEN_COMMA && kind_of(reader, at - 1) != TOKEN_DASH)
      return false;
  }
  return false;
}

/* "said Smith": the phrase after the verb ends where a subject would go no further. */
static bool read_inverted(cue *cue, const reader *reader, uint32_t first, uint32_t last) {
  if (!(cue->classes & (LEX_SAY | LEX_ASK | LEX_BELIEVE | LEX_TELL)) || cue->words.last >= last)
    return false;
  uint64_t next = classes_of(reader, cue->words.last);
  if ((next & LEX_RELATIVE) || kind_of(reader, cue->words.last) > TOKEN_LINK)
    return false;
  phrase source = phrase_after(reader, cue->words.last, last);
  if (source.first == source.last)
    return false;
  bool quoted = follows_quotation(reader, first, cue->words.first);
  bool ended = source.last == last || kind_of(reader, source.last) >= TOKEN_DOUBLE;
  /* "Q," said he was tired: a subject with a verb behind it begins what is said. */
  bool clause = !ended && is_finite(reader, source.last) &&
                (!quoted || (classes_of(reader, source.first) & LEX_PRONOUN));
  if (clause || (!quoted && !ended && !(classes_of(reader, source.last) & LEX_PREPOSITION)))
    return false;
  if (!quoted && !ended && cue->words.first != first &&
      kind_of(reader, cue->words.first - 1) != TOKEN_COMMA)
    return false;
  cue->source = source;
  cue->shape = CUE_INVERTED;
  return true;
}

/* "Smith said", "Smith, a farmer, said", "who said". */
static bool read_subject(cue *cue, const reader *reader, uint32_t first, uint32_t floor) {
  /* Behind "Xi, who called him a friend," the source stands before the cue of the aside. */
  uint32_t begin = cue->words.first;
  bool aside = begin > floor && kind_of(reader, begin - 1) > TOKEN_LINK;
  cue->source = phrase_before(reader, aside ? first : floor, begin);
  cue->shape = CUE_SUBJECT;
  if (cue->source.first == cue->source.last ||
      (classes_of(reader, cue->source.last - 1) & LEX_MUTE))
    return false;
  /* "voting rights debates": such a form after bare nouns is a noun as well. */
  bool helped = cue->words.first < cue->verb;
  if (helped || (cue->classes & LEX_PAST) || !(cue->classes & LEX_PRESENT))
    return true;
  uint32_t head = cue->source.first;
  return is_name(reader, head) || kind_of(reader, head) == TOKEN_NUMBER ||
         (classes_of(reader, head) & (LEX_DETERMINER | LEX_POSSESSIVE | LEX_PRONOUN | LEX_RELATIVE |
                                      LEX_DOCUMENT | LEX_PERSON));
}

/* "..., saying", "in a statement saying", "by saying". */
static bool read_gerund(cue *cue, const reader *reader, uint32_t first, uint32_t floor) {
  if (!(cue->classes & LEX_GERUND) || !(cue->classes & any_verb & ~(LEX_SEEM | LEX_WANT)))
    return false;
  cue->shape = CUE_GERUND;
  cue->source = (phrase){cue->verb, cue->verb};
  if (cue->words.first < cue->verb && group_has(reader, cue->words, LEX_BE))
    return read_subject(cue, reader, first, floor);
  uint32_t begin = cue->words.first;
  if (begin == first)
    return true;
  cue->remote = true;
  cue->source = subject_of(reader, floor, begin);
  token_kind kind = kind_of(reader, begin - 1);
  if (kind == TOKEN_COMMA || kind == TOKEN_DASH || quotation_at(reader, begin - 1) != INQUIT_NONE)
    return true;
  uint64_t before = classes_of(reader, begin - 1);
  if (before & (LEX_CUE_NOUN | LEX_DOCUMENT)) {
    /* "put out a statement saying": who put it out; "the letter saying": the letter. */
    if (cue->source.first == cue->source.last) {
      cue->source = phrase_before(reader, floor, begin);
      cue->remote = false;
    }
    return true;
  }
  if (word_is(reader, begin - 1, "as") && begin - 1 > floor &&
      word_is(reader, begin - 2, "quoted")) {
    cue->words.first = group_begin(reader, floor, begin - 2);
    cue->remote = false;
    return read_subject(cue, reader, first, floor);
  }
  return word_is(reader, begin - 1, "by") || word_is(reader, begin - 1, "in");
}

/* "Smith shook his head and said": the verb shares the subject of the one before. */
static bool read_coordinated(cue *cue, const reader *reader, uint32_t floor) {
  uint32_t begin = cue->words.first;
  if (begin <= floor || !(cue->classes & (LEX_PAST | LEX_PRESENT)) ||
      !(classes_of(reader, begin - 1) & LEX_CONJUNCTION))
    return false;
  cue->shape = CUE_SUBJECT;
  cue->remote = true;
  cue->source = subject_of(reader, floor, begin);
  return true;
}

/* "according to Smith", "in the words of Smith". */
static bool read_according(cue *cue, const reader *reader, uint32_t first, uint32_t last,
                           uint32_t at) {
  if (!word_is(reader, at, "according") || at + 2 >= last || !word_is(reader, at + 1, "to"))
    return false;
  *cue = (struct cue){.words = {at, at + 2}, .verb = at, .shape = CUE_ACCORDING};
  /* At the head of a sentence the comma ends the source: what follows is the content. */
  uint32_t ceiling = last;
  for (uint32_t i = at + 2; at == first && i < last && i < at + 24; i++)
    if (kind_of(reader, i) == TOKEN_COMMA && i < ceiling)
      ceiling = i;
  cue->source = phrase_after(reader, at + 2, ceiling);
  return cue->source.first < cue->source.last;
}

/* A colon after the cue belongs to it: "said:". */
static void take_colon(cue *cue, const reader *reader, uint32_t last) {
  if (cue->words.last < last && kind_of(reader, cue->words.last) == TOKEN_COLON &&
      reader->text->bytes[reader->tokens->tokens[cue->words.last].begin] == ':')
    cue->words.last++;
}

bool cue_read(cue *cue, const reader *reader, uint32_t first, uint32_t last, uint32_t floor,
              uint32_t at) {
  if (kind_of(reader, at) != TOKEN_WORD)
    return false;
  if (read_according(cue, reader, first, last, at))
    return true;
  uint64_t classes = classes_of(reader, at);
  if (!(classes & any_verb) && !(classes & LEX_MULTI))
    return false;
  uint32_t end = group_end(reader, at, last, &classes);
  if (!(classes & any_verb))
    return false;
  *cue = (struct cue){.words = {group_begin(reader, floor, at), end},
                      .source = {at, at},
                      .verb = at,
                      .classes = classes};
  bool passive = group_has(reader, (phrase){cue->words.first, at}, LEX_BE) &&
                 !(classes & LEX_GERUND) && (classes & LEX_PARTICIPLE);
  bool found = false;
  if (read_gerund(cue, reader, first, floor))
    found = true;
  else if (passive || !is_reporting_form(reader, cue, floor, last))
    found = false;
  else if (follows_quotation(reader, first, cue->words.first))
    found = read_inverted(cue, reader, first, last) || read_subject(cue, reader, first, floor);
  else
    found =
        read_subject(cue, reader, first, floor) || read_coordinated(cue, reader, floor) ||
        (may_invert(reader, first, cue->words.first) && read_inverted(cue, reader, first, last));
  if (found)
    take_colon(cue, reader, last);
  return found;
}
