#include "content.h"

/* How far behind the cue its "that" or its quotation may stand, with adjuncts between: "said in an
 * interview on Monday that ...".  Tokens. */
#define MAX_ADJUNCT 16

/* Longest aside ("who said ..., ") in tokens. */
#define MAX_ASIDE 60

/* Quotations of at least this many words are statements (97 % of those with 6 to 10, 99 % of longer
 * ones in the training articles); of shorter ones a third are scare quotes and titles. */
#define STATEMENT_WORDS 6

static const phrase nothing = {0, 0};

static bool is_comma(const reader *reader, uint32_t at) {
  return kind_of(reader, at) == TOKEN_COMMA;
}

static bool is_mark(const reader *reader, uint32_t at) {
  return kind_of(reader, at) == TOKEN_DOUBLE || kind_of(reader, at) == TOKEN_SINGLE;
}

static phrase whole_quotation(const reader *reader, uint32_t row) {
  const quotation *quotation = &reader->quotes->quotations[row];
  return (phrase){quotation->open, quotation->close + 1};
}

/* Each long word begins with a capital, and there is one: "The Old Man and the Sea". */
static bool is_title(const reader *reader, const quotation *quotation) {
  bool some = false;
  for (uint32_t at = quotation->open + 1; at < quotation->close; at++) {
    const token *token = &reader->tokens->tokens[at];
    if (token->kind != TOKEN_WORD || token->end - token->begin <= 4)
      continue;
    if (!(token->flags & TOKEN_CAPITAL))
      return false;
    some = true;
  }
  return some;
}

static bool is_title_at(const reader *reader, uint32_t open) {
  uint32_t row = quotation_at(reader, open);
  const quotation *quotation = row == INQUIT_NONE ? NULL : &reader->quotes->quotations[row];
  return quotation && is_title(reader, quotation) &&
         kind_of(reader, quotation->close - 1) == TOKEN_WORD;
}

/* ---------------------------------------------------------------- after the cue */

/* Drops what belongs to the sentence and not to the content from the end of [first, last). */
static phrase trim_end(const reader *reader, uint32_t first, uint32_t last) {
  while (last > first && quotation_at(reader, last - 1) == INQUIT_NONE) {
    token_kind kind = kind_of(reader, last - 1);
    bool loose = kind == TOKEN_COMMA || is_stop(reader, last - 1) || kind == TOKEN_COLON ||
                 kind == TOKEN_DASH ||
                 ((classes_of(reader, last - 1) & LEX_CONJUNCTION) && kind == TOKEN_WORD);
    if (!loose)
      break;
    last--;
  }
  return (phrase){first, last};
}

/* Whether the token can stand in an adjunct between the cue and its content. */
static bool is_adjunct(const reader *reader, uint32_t at) {
  if (quotation_at(reader, at) != INQUIT_NONE || is_finite(reader, at))
    return false;
  uint64_t classes = classes_of(reader, at);
  token_kind kind = kind_of(reader, at);
  return kind <= TOKEN_LINK || kind == TOKEN_COMMA ? !(classes & LEX_SUBJECT) || is_name(reader, at)
                                                   : false;
}

/* First token after a bare time ("Monday", "last week", "on Feb. 3") that begins at token at. */
static uint32_t skip_time(const reader *reader, uint32_t at, uint32_t last) {
  uint32_t begin = at;
  while (at < last && at - begin < 5) {
    uint64_t classes = classes_of(reader, at);
    bool time = (classes & LEX_TIME) || (at > begin && kind_of(reader, at) == TOKEN_NUMBER);
    bool leads = at + 1 < last && (classes & (LEX_PREPOSITION | LEX_DETERMINER)) &&
                 (classes_of(reader, at + 1) & LEX_TIME);
    if (!time && !leads)
      break;
    at++;
  }
  /* "said the next match ...": no time, but what is said. */
  bool cut = at > begin && (word_is(reader, at - 1, "next") || word_is(reader, at - 1, "last"));
  return cut ? begin : at;
}

static bool opens_quotation(const reader *reader, uint32_t at, uint32_t last) {
  uint32_t row = at < last ? quotation_at(reader, at) : INQUIT_NONE;
  return row != INQUIT_NONE && reader->quotes->quotations[row].open == at;
}

/* Where a quotation or "that" follows the cue within reach; INQUIT_NONE where neither does. */
static uint32_t find_opening(const reader *reader, uint32_t at, uint32_t last) {
  for (uint32_t i = at; i < last && i - at < MAX_ADJUNCT; i++) {
    uint32_t row = quotation_at(reader, i);
    if (row != INQUIT_NONE)
      return reader->quotes->quotations[row].open == i ? i : INQUIT_NONE;
    if (word_is(reader, i, "that") && i + 1 < last)
      return i;
    if (kind_of(reader, i) == TOKEN_COLON && (i == at || opens_quotation(reader, i + 1, last)))
      continue;
    if (!is_adjunct(reader, i))
      return INQUIT_NONE;
  }
  return INQUIT_NONE;
}

/* Whether a finite verb stands in [first, last), near enough to make a clause. */
static bool has_finite(const reader *reader, uint32_t first, uint32_t last) {
  for (uint32_t at = first; at < last && at - first < 24; at++)
    if (quotation_at(reader, at) != INQUIT_NONE || is_finite(reader, at))
      return true;
  return false;
}

/* Whether the piece can be a clause: has a verb that is known, or at least does not begin as an
 * adjunct
 * ("On Monday", "When asked"). */
static bool is_clause(const reader *reader, phrase piece) {
  if (piece.last - piece.first < 2)
    return false;
  bool adjunct = classes_of(reader, piece.first) &
                 (LEX_PREPOSITION | LEX_SUBORDINATOR | LEX_GERUND | LEX_PARTICIPLE | LEX_TIME);
  return !adjunct || has_finite(reader, piece.first + 1, piece.last);
}

/* What is said from token first on: to the end of the room, or just the quotation when the sentence
 * goes on without it. */
static phrase content_from(const reader *reader, uint32_t first, const content_room *room) {
  uint32_t row = quotation_at(reader, first);
  if (row != INQUIT_NONE && reader->quotes->quotations[row].open == first) {
    phrase quotation = whole_quotation(reader, row);
    uint32_t next = quotation.last;
    bool goes_on = next < room->last && kind_of(reader, next) == TOKEN_WORD &&
                   !(classes_of(reader, next) & (LEX_TIME | LEX_SUBORDINATOR));
    if (!goes_on)
      return quotation;
  }
  return trim_end(reader, first, room->last);
}

/* "called the plan “a gift” and left": a name ends with its quotation, unless a noun follows. */
static phrase name_from(const reader *reader, uint32_t first, const content_room *room) {
  for (uint32_t at = first; at < room->last && at - first < MAX_ADJUNCT; at++) {
    uint32_t row = quotation_at(reader, at);
    if (row == INQUIT_NONE)
      continue;
    uint32_t next = reader->quotes->quotations[row].close + 1;
    uint64_t classes = next < room->last ? classes_of(reader, next) : 0;
    bool ends = next >= room->last || kind_of(reader, next) != TOKEN_WORD ||
                (classes & (LEX_CONJUNCTION | LEX_SUBORDINATOR));
    return ends ? (phrase){first, next} : trim_end(reader, first, room->last);
  }
  return trim_end(reader, first, room->last);
}

/* Where what follows a cue begins: behind the cue, its source, and the listener of "told". */
static uint32_t skip_listener(const reader *reader, const cue *cue, uint32_t last) {
  if (cue->shape == CUE_INVERTED)
    return cue->source.last;
  uint32_t at = cue->words.last;
  if (at < last && (cue->classes & (LEX_TELL | LEX_ASK)) && !word_is(reader, at, "that"))
    at = listener_after(reader, at, last).last;
  return at;
}

/* First token of what is reported where a quotation or "that" shows it; else INQUIT_NONE. */
static uint32_t find_reported(const reader *reader, const cue *cue, uint32_t at, uint32_t last) {
  uint32_t opening = find_opening(reader, at, last);
  if (opening == INQUIT_NONE || (cue->shape == CUE_INVERTED && opening > at + 1))
    return INQUIT_NONE;
  /* "called the plan “a gift”": what stands before the quotation is no adjunct, but said as well.
   */
  bool adjunct = word_is(reader, opening, "that") || !starts_clause(reader, at) ||
                 (classes_of(reader, at) & LEX_TIME) || is_adverb(reader, at);
  return adjunct ? opening : at;
}

/* Whether the verb takes what begins at token at, which neither a quotation nor "that" marks. */
static bool takes_clause(const reader *reader, const cue *cue, uint32_t at, uint32_t last) {
  uint64_t takes = cue->classes, classes = classes_of(reader, at);
  if ((takes & LEX_ASK) && (classes & (LEX_SUBORDINATOR | LEX_RELATIVE)))
    return true;
  return starts_clause(reader, at) && (takes & (LEX_SAY | LEX_BELIEVE | LEX_SHOW | LEX_TELL)) &&
         !(takes & LEX_QUOTES) && ((takes & LEX_CLAUSE) || has_finite(reader, at, last));
}

/* "called the ruling a disgrace": a thing, and what it is called. */
static bool names_thing(const reader *reader, uint32_t at, uint32_t last) {
  uint32_t name = listener_after(reader, at, last).last;
  return name > at && name < last &&
         (word_is(reader, name, "a") || word_is(reader, name, "an") || word_is(reader, name, "as"));
}

/* "Smith, who said he was late, left": an aside ends where the clause around it goes on. */
static content_room room_of(const reader *reader, const cue *cue, const content_room *room) {
  content_room inner = *room;
  uint32_t who = cue->source.first;
  if (cue->source.last != who + 1 || !(classes_of(reader, who) & LEX_RELATIVE) ||
      who <= room->first || !is_comma(reader, who - 1))
    return inner;
  for (uint32_t at = cue->words.last; at + 1 < room->last && at - who < MAX_ASIDE; at++)
    if (quotation_at(reader, at) == INQUIT_NONE && is_comma(reader, at) &&
        is_finite(reader, at + 1)) {
      inner.last = at;
      break;
    }
  return inner;
}

/* "said (that) he was late", "told the court (that) ...", "asked whether ...", "urged them to ...".
 */
static phrase read_after(const reader *reader, const cue *cue, const content_room *outer) {
  content_room room = room_of(reader, cue, outer);
  uint64_t takes = cue->classes;
  uint32_t at = skip_listener(reader, cue, room.last);
  if (at >= room.last || cue->shape == CUE_ACCORDING)
    return nothing;
  uint32_t reported = find_reported(reader, cue, at, room.last);
  if (reported != INQUIT_NONE) {
    if ((takes & LEX_QUOTES) && is_title_at(reader, reported))
      return nothing;
    bool naming = (takes & LEX_CALL) && !(takes & LEX_SAY);
    return naming ? name_from(reader, reported, &room) : content_from(reader, reported, &room);
  }
  if (cue->shape == CUE_INVERTED)
    return nothing;
  if (word_is(reader, at, "to") && (takes & (LEX_ASK | LEX_WANT | LEX_TELL)))
    return content_from(reader, at, &room);
  if (word_is(reader, cue->words.last - 1, ":"))
    return trim_end(reader, at, room.last);
  uint32_t clause = skip_time(reader, at, room.last);
  if ((clause < room.last && takes_clause(reader, cue, clause, room.last)) ||
      ((takes & LEX_CALL) && names_thing(reader, at, room.last)) || (takes & LEX_MEAN))
    return trim_end(reader, (takes & LEX_SAY) ? clause : at, room.last);
  return nothing;
}

/* ---------------------------------------------------------------- before the cue */

/* Row of the quotation that ends just before token at (a comma or dash between them allowed). */
static uint32_t quotation_before(const reader *reader, uint32_t first, uint32_t at) {
  for (unsigned step = 0; step < 2 && at > first; step++, at--) {
    uint32_t row = quotation_at(reader, at - 1);
    if (row != INQUIT_NONE)
      return row;
    if (!is_comma(reader, at - 1) && kind_of(reader, at - 1) != TOKEN_DASH)
      break;
  }
  return INQUIT_NONE;
}

/* Whether nothing but an adjunct ("in a statement", "Monday") stands between the cue and the end of
 * the sentence or the next comma, so that the clause before it is what it reports. */
static bool closes_clause(const reader *reader, uint32_t at, uint32_t end) {
  for (uint32_t i = at; i < end && i - at < MAX_ADJUNCT; i++) {
    token_kind kind = kind_of(reader, i);
    if (kind == TOKEN_COMMA || kind == TOKEN_END || kind == TOKEN_DASH)
      return true;
    uint64_t classes = classes_of(reader, i);
    if (i == at && !(classes & (LEX_PREPOSITION | LEX_TIME)) && !is_adverb(reader, i))
      return false;
    if (classes & LEX_SUBORDINATOR && i > at)
      return true;
    if (!is_adjunct(reader, i) || word_is(reader, i, "that"))
      return false;
  }
  return at >= end || end - at < MAX_ADJUNCT;
}

bool content_ends_at(const reader *reader, const cue *cue, const struct cue *next, uint32_t end) {
  uint32_t begin = cue_begin(next);
  if (next->shape == CUE_ACCORDING || next->remote || next->source.first == next->source.last ||
      begin < cue->words.first)
    return true;
  uint64_t before = classes_of(reader, begin - 1);
  token_kind kind = kind_of(reader, begin - 1);
  bool strong = (next->classes & (LEX_SAY | LEX_TELL)) != 0;
  if (kind == TOKEN_COMMA || kind == TOKEN_DASH)
    return strong && closes_clause(reader, cue_end(next), end);
  return strong && (kind == TOKEN_COLON || (kind == TOKEN_WORD && (before & LEX_CONJUNCTION)));
}

static phrase trim_start(const reader *reader, phrase piece) {
  while (piece.first < piece.last && quotation_at(reader, piece.first) == INQUIT_NONE) {
    token_kind kind = kind_of(reader, piece.first);
    if (kind != TOKEN_COMMA && kind != TOKEN_DASH && kind != TOKEN_COLON && kind != TOKEN_END &&
        kind != TOKEN_CLOSE)
      break;
    piece.first++;
  }
  return piece;
}

/* The quotation, with the clause that it ends: "He was “a liar,” Smith said." */
static phrase around_quotation(const reader *reader, uint32_t row, const content_room *room) {
  phrase quotation = whole_quotation(reader, row);
  if (quotation.first <= room->first)
    return quotation;
  phrase clause = trim_start(reader, (phrase){room->first, quotation.first});
  bool joined = clause.first < clause.last && kind_of(reader, clause.last - 1) == TOKEN_WORD &&
                has_finite(reader, clause.first, clause.last);
  return (phrase){joined ? clause.first : quotation.first, quotation.last};
}

/* "He was late, Smith said.", "..., according to Smith". */
static phrase read_before(const reader *reader, const cue *cue, const content_room *room) {
  uint32_t begin = cue_begin(cue);
  uint32_t end = cue->shape == CUE_SUBJECT ? cue->words.last : cue->source.last;
  uint32_t row = quotation_before(reader, room->first, begin);
  if (row != INQUIT_NONE)
    return around_quotation(reader, row, room);
  if (begin <= room->first + 1 || cue->shape == CUE_GERUND)
    return nothing;
  bool comma = is_comma(reader, begin - 1) || kind_of(reader, begin - 1) == TOKEN_DASH;
  bool reports = cue->shape == CUE_ACCORDING || (cue->classes & (LEX_SAY | LEX_BELIEVE | LEX_TELL));
  if (!reports || (!comma && cue->shape != CUE_ACCORDING))
    return nothing;
  if (cue->shape != CUE_ACCORDING && !closes_clause(reader, end, room->end))
    return nothing;
  phrase piece = trim_start(reader, trim_end(reader, room->first, begin));
  /* "In any case, Smith said, the ship was late.": an adjunct counts when its clause goes on. */
  bool goes_on =
      cue->shape == CUE_SUBJECT && comma && end + 1 < room->last && is_comma(reader, end);
  return is_clause(reader, piece) || (goes_on && !is_empty(piece)) ? piece : nothing;
}

content content_read(const reader *reader, const cue *cue, const content_room *room) {
  content content = {read_before(reader, cue, room), nothing};
  uint32_t end =
      cue->shape == CUE_SUBJECT || cue->shape == CUE_GERUND ? cue->words.last : cue->source.last;
  /* "Speaking of “hard times,” she said that ...": the first quotation is not what she said. */
  bool inside = content.before.first > room->first &&
                quotation_at(reader, content.before.first) != INQUIT_NONE;
  if (is_empty(content.before) || inside) {
    content.after = read_after(reader, cue, room);
    /* "According to Smith, the bridge is closed." */
    if (cue->shape == CUE_ACCORDING && end < room->last && is_comma(reader, end))
      content.after = trim_end(reader, end + 1, room->last);
    if (!is_empty(content.after))
      content.before = nothing;
    if (is_empty(content.before))
      return content;
  }
  /* A quotation or clause that the cue interrupts: "..., he said, ..." */
  if (end < room->last && is_comma(reader, end) && end + 1 < room->last) {
    uint32_t row = quotation_at(reader, end + 1);
    bool quoted = quotation_at(reader, content.before.last - 1) != INQUIT_NONE;
    if (row != INQUIT_NONE && reader->quotes->quotations[row].open == end + 1)
      content.after = content_from(reader, end + 1, room);
    else if (!quoted &&
             (starts_clause(reader, end + 1) || is_finite(reader, end + 1) ||
              (classes_of(reader, end + 1) & LEX_CONJUNCTION)) &&
             !(classes_of(reader, end + 1) & (LEX_RELATIVE | LEX_GERUND)))
      content.after = trim_end(reader, end + 1, room->last);
  }
  return content;
}

/* ---------------------------------------------------------------- quotations by themselves */

static bool is_nickname(const reader *reader, const quotation *quotation) {
  uint32_t before = quotation->open, after = quotation->close + 1;
  return before > 0 && after < reader->tokens->token_count && is_name(reader, before - 1) &&
         is_name(reader, after) &&
         reader->tokens->tokens[after].begin - reader->tokens->tokens[quotation->close].end <= 1;
}

bool content_is_statement(const reader *reader, uint32_t row) {
  const quotation *quotation = &reader->quotes->quotations[row];
  if (quotation->unbalanced)
    return false;
  if (quotation->previous != INQUIT_NONE || quotation->continues)
    return true;
  uint32_t words = 0, last = quotation->close;
  for (uint32_t at = quotation->open + 1; at < last && words < STATEMENT_WORDS; at++)
    words += kind_of(reader, at) == TOKEN_WORD || kind_of(reader, at) == TOKEN_NUMBER;
  uint32_t tail = last - 1;
  while (tail > quotation->open && is_mark(reader, tail))
    tail--;
  bool stopped = kind_of(reader, tail) == TOKEN_END;
  if (words >= STATEMENT_WORDS)
    return stopped || !is_title(reader, quotation);
  if (words < 2 || is_nickname(reader, quotation) || is_title(reader, quotation))
    return false;
  /* A sentence of its own: begins with a capital and ends with its stop. */
  return (reader->tokens->tokens[quotation->open + 1].flags & TOKEN_CAPITAL) &&
         (stopped || kind_of(reader, tail) == TOKEN_COMMA) &&
         (quotation->open == 0 || !is_mark(reader, quotation->open - 1));
}
