/* Quotation marks: every style, apostrophes, what is missing; and laws that hold for any bytes and
 * any memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "../support/stages.h"
#include "mark.h"
#include "utf8.h"

/* ---------------------------------------------------------------- examples */

static uint32_t depth_of(const quote_list *list, uint32_t row) {
  uint32_t depth = 0;
  while (list->quotations[row].parent != INQUIT_NONE) {
    row = list->quotations[row].parent;
    depth++;
  }
  return depth;
}

/* Quotations with a blank line between them: "> " for each one around it, "+ " when it goes on with
 * one before, ">>" behind it when the next goes on with it, "!" when it is not closed.  Then the
 * problems: "( at 7" for a mark that is never closed, ") at 7" for one that was never opened. */
static void write_quotations(struct written *written, const struct stages *stages) {
  const quote_list *list = &stages->quotes;
  for (uint32_t row = 0; row < list->quotation_count; row++) {
    const quotation *quotation = &list->quotations[row];
    uint32_t begin = stages->tokens.tokens[quotation->open].begin;
    uint32_t end = stages->tokens.tokens[quotation->close].end;
    for (uint32_t depth = depth_of(list, row); depth > 0; depth--)
      write_string(written, "> ");
    if (quotation->previous != INQUIT_NONE)
      write_string(written, "+ ");
    write_bytes(written, stages->text.bytes + begin, end - begin);
    write_string(written, quotation->continues ? " >>\n" : quotation->unbalanced ? " !\n" : "\n");
  }
  for (uint32_t i = 0; i < list->problem_count; i++) {
    char line[32];
    snprintf(line, sizeof line, "%c at %u\n",
             list->problems[i].code == INQUIT_PROBLEM_OPEN_MARK ? '(' : ')',
             (unsigned)list->problems[i].range.begin);
    write_string(written, line);
  }
}

static void assert_quotes(const char *string, const char *expected) {
  struct stages stages;
  struct written written = {.length = 0};
  assert_int_equal(stages_read(&stages, string, strlen(string), NO_LIMIT), INQUIT_OK);
  write_quotations(&written, &stages);
  stages_free(&stages);
  assert_string_equal(written.bytes, expected);
}

static void every_style_is_paired(void **state) {
  (void)state;
  assert_quotes("\"We row,\" said Ida.", "\"We row,\"\n");
  assert_quotes("“We row,” said Ida.", "“We row,”\n");
  assert_quotes("``We row,'' said Ida.", "``We row,''\n");
  assert_quotes("''We row,'' said Ida. ''We do.''", "''We row,''\n''We do.''\n");
  assert_quotes("‘‘We row,’’ said Ida.", "‘‘We row,’’\n");
  assert_quotes("« Nous ramons », dit Ida. «Oui.»", "« Nous ramons »\n«Oui.»\n");
  assert_quotes("»Wir rudern«, sagte Ida. »Ja.«", "»Wir rudern«\n»Ja.«\n");
  assert_quotes("„Wir rudern“, sagte Ida. „Ja“-Rufe.", "„Wir rudern“\n„Ja“\n");
  assert_quotes("„Wiosłujemy”, powiedziała Ida.", "„Wiosłujemy”\n");
  assert_quotes("”Vi ror”, sade Ida. ”Ja.”", "”Vi ror”\n”Ja.”\n");
  assert_quotes("「漕ぐ『今』」と言った。", "「漕ぐ『今』」\n> 『今』\n");
  assert_quotes("‹We row,› said Ida.", "‹We row,›\n");
  assert_quotes("‚Wir rudern‘, sagte Ida. ‚Ja.‘", "‚Wir rudern‘\n‚Ja.‘\n");
}

static void single_style_against_apostrophes(void **state) {
  (void)state;
  assert_quotes("'We don't row on the farmers' pond,' said Ida. 'It's Jonas' boat.'",
                "'We don't row on the farmers' pond,'\n'It's Jonas' boat.'\n");
  assert_quotes("‘We don’t row on the farmers’ pond,’ said Ida.",
                "‘We don’t row on the farmers’ pond,’\n");
  assert_quotes("The farmers' vote and the teachers' strike of '98: rock 'n' roll for 'em.", "");
  assert_quotes("The farmers’ vote, the teachers’ strike.", "");
  assert_quotes("'She wrote \"never\" on it,' said Ida.",
                "'She wrote \"never\" on it,'\n> \"never\"\n");
  assert_quotes("She was goin' home, singin' 'bout it.", "");
  assert_quotes("`We row,' said Ida.", "`We row,'\n");
}

static void single_marks_inside_double_ones(void **state) {
  (void)state;
  assert_quotes("\"He said 'row' and 'rest',\" said Ida of the men's boat.",
                "\"He said 'row' and 'rest',\"\n> 'row'\n> 'rest'\n");
  assert_quotes("“He said, ‘Row.’”", "“He said, ‘Row.’”\n> ‘Row.’\n");
  assert_quotes("\"'Row' is a word,\" said Ida. \"She said 'row.'\"",
                "\"'Row' is a word,\"\n> 'Row'\n\"She said 'row.'\"\n> 'row.'\n");
  assert_quotes("'''Row' is a word,'' said Ida. ''She said 'row.'''",
                "'''Row' is a word,''\n> 'Row'\n''She said 'row.'''\n> 'row.'\n");
  /* A single mark inside cannot pair with one outside. */
  assert_quotes("\"I call it 'odd,\" said Ida of the farmers' pond.", "\"I call it 'odd,\"\n");
}

static void feet_and_inches_do_not_quote(void **state) {
  (void)state;
  assert_quotes("The mast is 41\" long, and Ida is 6' 2\" tall.", "");
  assert_quotes("\"It is 41\" long,\" said Ida. The oar is 38\" long.", "\"It is 41\" long,\"\n");
  assert_quotes("“He’s like 6’2”, I think,” said Ida.", "“He’s like 6’2”, I think,”\n");
  assert_quotes("\"We won in 2016\" was on the boat.", "\"We won in 2016\"\n");
}

static void blanks_tell_straight_marks(void **state) {
  (void)state;
  assert_quotes("\"We row, \"said Ida.", "\"We row, \"\n");
  assert_quotes("\"We row—\" said Ida. —\"Yes.\" (\"No.\")", "\"We row—\"\n\"Yes.\"\n\"No.\"\n");
  assert_quotes("\"...and then,\" said Ida.", "\"...and then,\"\n");
  assert_quotes("\" We row \" was the sign.", "\" We row \"\n");
}

static void quotations_over_paragraphs(void **state) {
  (void)state;
  assert_quotes("“We row.\n\n“We rest.\n\n“We win,” said Ida.",
                "“We row. >>\n+ “We rest. >>\n+ “We win,”\n");
  assert_quotes("'We row.\n\n'We rest,' said Ida.", "'We row. >>\n+ 'We rest,'\n");
  assert_quotes("“We row.\n\nThey rest.", "“We row. !\n( at 0\n");
  assert_quotes("\"We row.\n\n“We rest,” said Ida.", "\"We row. !\n“We rest,”\n( at 0\n");
}

static void a_missing_mark_costs_its_paragraph_only(void **state) {
  (void)state;
  assert_quotes("The sign \"no entry is red.\n\nIda said: \"We row.\" \"Yes.\"",
                "\"no entry is red. !\n\"We row.\"\n\"Yes.\"\n( at 9\n");
  assert_quotes("We row.” Ida left.\n\n“Yes,” he said.", "“Yes,”\n) at 7\n");
  assert_quotes("“We row, said Ida. “We rest.”", "“We row, said Ida. !\n“We rest.”\n( at 0\n");
  assert_quotes("\"We row,\" said Ida. \"We rest. They \"win\" it.",
                "\"We row,\"\n\"We rest. They !\n\"win\"\n( at 20\n");
}

static void mixed_and_mistaken_marks(void **state) {
  (void)state;
  assert_quotes("“We row,\" said Ida. \"We rest.”", "“We row,\"\n\"We rest.”\n");
  assert_quotes("“We row,“ said Ida. “We rest.“", "“We row,“\n“We rest.“\n");
  assert_quotes("“We say “row” here,” said Ida.", "“We say “row” here,”\n> “row”\n");
  assert_quotes("“We say \"row\" here,” said Ida.", "“We say \"row\" here,”\n> \"row\"\n");
  assert_quotes("''We row,\" said Ida. “Yes.”", "''We row,\"\n“Yes.”\n");
  assert_quotes("“We «row” and» rest.", "“We «row”\n> «row !\n( at 6\n) at 18\n");
}

static void outer_is_the_outermost_that_is_closed(void **state) {
  (void)state;
  static const char string[] = "“We «row» on, “he ‘said’ it” now. «All “of” it»";
  struct stages stages;
  assert_int_equal(stages_read(&stages, string, sizeof string - 1, NO_LIMIT), INQUIT_OK);
  const quote_list *list = &stages.quotes;
  assert_true(list->quotations[0].unbalanced);
  for (uint32_t row = 0; row < list->quotation_count; row++) {
    const quotation *quotation = &list->quotations[row];
    uint32_t outer = list->outer[quotation->open];
    assert_int_equal(outer, list->outer[quotation->close]);
    uint32_t parent = quotation->parent;
    bool inside = parent != INQUIT_NONE && !list->quotations[parent].unbalanced;
    assert_int_equal(outer, inside ? list->outer[list->quotations[parent].open] : row);
  }
  stages_free(&stages);
}

/* ---------------------------------------------------------------- laws for any text */

static bool is_border(const text *text, uint32_t at) {
  for (uint32_t begin = at > 3 ? at - 3 : 0; begin < at; begin++) {
    uint32_t size;
    if (utf8_decode(text->bytes, begin, text->length, &size) != UTF8_BAD && begin + size > at)
      return false;
  }
  return true;
}

static void assert_paragraph_laws(const struct stages *stages, uint32_t paragraph) {
  const token_list *list = &stages->tokens;
  inquit_range range = stages->text.paragraphs[paragraph];
  assert_true(range.begin < range.end && range.end <= stages->text.length);
  uint32_t first = list->paragraph_sentences[paragraph];
  uint32_t last = list->paragraph_sentences[paragraph + 1];
  assert_true(first < last && last <= list->sentence_count);
  uint32_t begin = list->sentences[first].first, end = list->sentences[last - 1].last;
  assert_true(list->tokens[begin].begin >= range.begin && list->tokens[end - 1].end <= range.end);
  assert_true(list->tokens[begin].flags & TOKEN_SPACED);
}

static void assert_token_laws(const struct stages *stages) {
  const token_list *list = &stages->tokens;
  uint32_t byte = 0, next = 0;
  for (uint32_t i = 0; i < list->token_count; i++) {
    const token *token = &list->tokens[i];
    assert_true(token->begin >= byte && token->begin < token->end);
    assert_true(token->kind <= TOKEN_OTHER);
    assert_true(is_border(&stages->text, token->begin) && is_border(&stages->text, token->end));
    if (i > 0 && !(token->flags & TOKEN_SPACED))
      assert_int_equal(token->begin, byte);
    byte = token->end;
  }
  assert_true(byte <= stages->text.length);
  for (uint32_t i = 0; i < list->sentence_count; i++) {
    assert_int_equal(list->sentences[i].first, next);
    assert_true(list->sentences[i].last > next);
    next = list->sentences[i].last;
  }
  assert_int_equal(next, list->token_count);
  for (uint32_t i = 0; i < stages->text.paragraph_count; i++)
    assert_paragraph_laws(stages, i);
}

static bool is_mark(const token *token) {
  return token->kind == TOKEN_DOUBLE || token->kind == TOKEN_SINGLE;
}

static void assert_quotation_laws(const struct stages *stages, uint32_t row) {
  const quotation *rows = stages->quotes.quotations, *quotation = &rows[row];
  const token *tokens = stages->tokens.tokens;
  assert_true(quotation->open <= quotation->close);
  assert_true(quotation->close < stages->tokens.token_count);
  assert_true(is_mark(&tokens[quotation->open]));
  assert_false(quotation->continues && quotation->unbalanced);
  if (!quotation->continues && !quotation->unbalanced)
    assert_true(quotation->open < quotation->close && is_mark(&tokens[quotation->close]));
  assert_true(row == 0 || rows[row - 1].open < quotation->open);
  if (quotation->parent != INQUIT_NONE) {
    assert_true(quotation->parent < row);
    assert_true(rows[quotation->parent].open < quotation->open);
    assert_true(rows[quotation->parent].close >= quotation->close);
  } else if (row > 0 && rows[row - 1].parent == INQUIT_NONE) {
    assert_true(rows[row - 1].close < quotation->open);
  }
  if (quotation->previous != INQUIT_NONE) {
    assert_true(quotation->previous < row && rows[quotation->previous].continues);
    assert_int_equal(rows[quotation->previous].close + 1, quotation->open);
  }
  uint32_t outer = stages->quotes.outer[quotation->open];
  assert_true(outer != INQUIT_NONE && rows[outer].open <= quotation->open);
}

static void assert_laws(const char *bytes, size_t length) {
  struct stages stages;
  assert_int_equal(stages_read(&stages, bytes, length, NO_LIMIT), INQUIT_OK);
  assert_token_laws(&stages);
  for (uint32_t row = 0; row < stages.quotes.quotation_count; row++)
    assert_quotation_laws(&stages, row);
  for (uint32_t i = 1; i < stages.quotes.problem_count; i++)
    assert_true(stages.quotes.problems[i - 1].range.begin < stages.quotes.problems[i].range.begin);
  stages_free(&stages);
  assert_int_equal(stages.memory.alive, 0);
}

static uint32_t next_random(uint32_t *seed) {
  *seed = *seed * 1664525u + 1013904223u;
  return *seed >> 8;
}

static void laws_hold_for_any_bytes(void **state) {
  (void)state;
  uint32_t seed = 2024;
  char bytes[300];
  for (int round = 0; round < 4000; round++) {
    size_t length = next_random(&seed) % sizeof bytes;
    for (size_t i = 0; i < length; i++)
      bytes[i] = (char)next_random(&seed);
    assert_laws(bytes, length);
  }
}

static void laws_hold_for_any_soup_of_marks(void **state) {
  (void)state;
  static const char *const lot[] = {
      "\"",      "\"", "'",   "'",    "''",    "``",   "`",    "“",   "”",        "„",
      "‟",       "‘",  "’",   "‚",    "‛",     "«",    "»",    "‹",   "›",        "「",
      "」",      "『", "』",  "＂",   " ",     " ",    " ",    "\n",  "\n\n",     "a",
      "s",       "s'", "n't", "U.S.", "6",     "'90s", "'em",  ".",   ",",        "?",
      "...",     "…",  "—",   "-",    "(",     ")",    "said", "The", "\xE2\x80", "\xFF",
      "http://", "@",  "é",   "中",   ". . .", "Mr.",  "\r"};
  uint32_t seed = 77;
  for (int round = 0; round < 20000; round++) {
    struct written soup = {.length = 0};
    uint32_t pieces = next_random(&seed) % 120;
    for (uint32_t i = 0; i < pieces; i++)
      write_string(&soup, lot[next_random(&seed) % COUNT_OF(lot)]);
    assert_laws(soup.bytes, soup.length);
  }
}

/* Only marks, and few kinds of them: the deepest nests. */
static void laws_hold_for_the_deepest_nests(void **state) {
  (void)state;
  static const char *const lot[] = {"„",  "“",  "”",  "``", "« ", "»",  "「", "」",
                                    "『", "』", " ‘", "’ ", " ‹", "› ", "a",  " "};
  uint32_t seed = 5;
  for (int round = 0; round < 20000; round++) {
    struct written soup = {.length = 0};
    uint32_t kinds = 2 + next_random(&seed) % (COUNT_OF(lot) - 1);
    while (soup.length < 400)
      write_string(&soup, lot[next_random(&seed) % kinds]);
    assert_laws(soup.bytes, soup.length);
  }
}

/* ---------------------------------------------------------------- memory */

/* Long enough that each table is resized, with bad bytes and problems. */
static size_t long_text(char *bytes, size_t room) {
  static const char paragraph[] = "“We don't row, said Ida. 'Yes.' \"No,\" said Per.” He «left\n\n"
                                  "\xFF \"We rest.\n\n\"We win.\"\n\n";
  size_t length = 0;
  for (; length + sizeof paragraph < room; length += sizeof paragraph - 1)
    memcpy(bytes + length, paragraph, sizeof paragraph - 1);
  return length;
}

static void any_block_may_be_the_last(void **state) {
  (void)state;
  static char bytes[200000];
  size_t length = long_text(bytes, sizeof bytes), allowed = 0;
  inquit_status status = INQUIT_NO_MEMORY;
  for (; status != INQUIT_OK; allowed++) {
    struct stages stages;
    status = stages_read(&stages, bytes, length, allowed);
    assert_true(status == INQUIT_OK || status == INQUIT_NO_MEMORY);
    stages_free(&stages);
    assert_int_equal(stages.memory.alive, 0);
  }
  assert_true(allowed > 40);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_style_is_paired),
      cmocka_unit_test(single_style_against_apostrophes),
      cmocka_unit_test(single_marks_inside_double_ones),
      cmocka_unit_test(feet_and_inches_do_not_quote),
      cmocka_unit_test(blanks_tell_straight_marks),
      cmocka_unit_test(quotations_over_paragraphs),
      cmocka_unit_test(a_missing_mark_costs_its_paragraph_only),
      cmocka_unit_test(mixed_and_mistaken_marks),
      cmocka_unit_test(outer_is_the_outermost_that_is_closed),
      cmocka_unit_test(laws_hold_for_any_bytes),
      cmocka_unit_test(laws_hold_for_any_soup_of_marks),
      cmocka_unit_test(laws_hold_for_the_deepest_nests),
      cmocka_unit_test(any_block_may_be_the_last),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
