/* Tokens and sentences, by example: what is cut is shown with | between tokens and / between
 * sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../support/stages.h"

static void write_tokens(struct written *written, const struct stages *stages) {
  const token_list *list = &stages->tokens;
  for (uint32_t i = 0; i < list->sentence_count; i++)
    for (uint32_t at = list->sentences[i].first; at < list->sentences[i].last; at++) {
      const token *token = &list->tokens[at];
      if (at > 0)
        write_string(written, at == list->sentences[i].first ? " / " : "|");
      write_bytes(written, stages->text.bytes + token->begin, token->end - token->begin);
    }
}

static void assert_cut(const char *string, const char *expected) {
  struct stages stages;
  struct written written = {.length = 0};
  assert_int_equal(stages_read(&stages, string, strlen(string), NO_LIMIT), INQUIT_OK);
  write_tokens(&written, &stages);
  stages_free(&stages);
  assert_string_equal(written.bytes, expected);
}

/* The kinds and flags of the tokens of a text, checked one by one. */
struct expected_token {
  const char *word;
  token_kind kind;
  uint8_t flags;
};

static void assert_tokens(const char *string, const struct expected_token *expected, size_t count) {
  struct stages stages;
  assert_int_equal(stages_read(&stages, string, strlen(string), NO_LIMIT), INQUIT_OK);
  assert_int_equal(stages.tokens.token_count, count);
  for (size_t i = 0; i < count; i++) {
    const token *token = &stages.tokens.tokens[i];
    assert_int_equal(token->end - token->begin, strlen(expected[i].word));
    assert_memory_equal(string + token->begin, expected[i].word, token->end - token->begin);
    if (token->kind != expected[i].kind || token->flags != expected[i].flags)
      fail_msg("%s: kind %d flags %d", expected[i].word, token->kind, token->flags);
  }
  stages_free(&stages);
}

static void kinds_and_flags(void **state) {
  (void)state;
  enum { C = TOKEN_CAPITAL, A = TOKEN_CAPITAL | TOKEN_ALL_CAPS, S = TOKEN_SPACED, F = TOKEN_FIRST };
  static const struct expected_token expected[] = {
      {"\u2014", TOKEN_DASH, S},  {"\u201C", TOKEN_DOUBLE, S}, {"\u00C9lan", TOKEN_WORD, C | F},
      {"UNO", TOKEN_WORD, A | S}, {"'s", TOKEN_CLITIC, 0},     {"(", TOKEN_OPEN, S},
      {"7th", TOKEN_NUMBER, 0},   {")", TOKEN_CLOSE, 0},       {",", TOKEN_COMMA, 0},
      {"@liga", TOKEN_LINK, S},   {":", TOKEN_COLON, 0},       {"'", TOKEN_SINGLE, S},
      {"+", TOKEN_OTHER, 0},      {"I", TOKEN_WORD, C | S},    {"?!", TOKEN_END, 0},
  };
  assert_tokens("\u2014 \u201C\u00C9lan UNO's (7th), @liga: '+ I?!", expected, COUNT_OF(expected));
}

static void clitics_are_split(void **state) {
  (void)state;
  assert_cut("Don't they? We\u2019ll see.", "Do|n't|they|? / We|\u2019ll|see|.");
  assert_cut("She'd've sung, hadn't Omar's dog barked.",
             "She|'d|'ve|sung|,|had|n't|Omar|'s|dog|barked|.");
  assert_cut("I cannot, O'Brien's can't; CAN'T!", "I|cannot|,|O'Brien|'s|ca|n't|;|CA|N'T|!");
  assert_cut("ma'am y'all o'clock", "ma'am|y'all|o'clock");
  assert_cut("the U.S.'s plan and the \"Otters\"'s goal",
             "the|U.S.|'s|plan|and|the|\"|Otters|\"|'s|goal");
}

static void elisions_keep_their_apostrophe(void **state) {
  (void)state;
  assert_cut("rock 'n' roll of the '90s, till '08", "rock|'n'|roll|of|the|'90s|,|till|'08");
  assert_cut("tell 'em \u2019Twas late", "tell|'em|\u2019Twas|late");
  assert_cut("'Round here,' she said", "'|Round|here|,|'|she|said");
}

static void hyphens_and_dashes(void **state) {
  (void)state;
  assert_cut("al-Sayed, a 20-year-old U.S.-led team", "al-Sayed|,|a|20-year-old|U.S.-led|team");
  assert_cut("the cup--a small one\u2014broke - or so",
             "the|cup|--|a|small|one|\u2014|broke|-|or|so");
  assert_cut("1999\u20132004", "1999|\u2013|2004");
}

static void numbers_are_whole(void **state) {
  (void)state;
  assert_cut("$3,000 at 9:30 or 3.5 in the 1980s, 10,000.",
             "$3,000|at|9:30|or|3.5|in|the|1980s|,|10,000|.");
  assert_cut("\u20AC5m, 5%, 9/11, 5'10\", .5", "\u20AC5m|,|5|%|,|9/11|,|5'10|\"|,|.5");
}

static void links_are_whole(void **state) {
  (void)state;
  assert_cut("See https://regatta.example/a,b?c=1. Or www.regatta.example!",
             "See|https://regatta.example/a,b?c=1|. / Or|www.regatta.example|!");
  assert_cut("Ask press@regatta.example, @sven or #cup.",
             "Ask|press@regatta.example|,|@sven|or|#cup|.");
}

static void stops_belong_to_abbreviations(void **state) {
  (void)state;
  assert_cut("Mr. Okafor met J. K. Lund of Birch Inc. on Jan. 6 at No. 5.",
             "Mr.|Okafor|met|J.|K.|Lund|of|Birch|Inc.|on|Jan.|6|at|No.|5|.");
  assert_cut("He lives in the U.S.", "He|lives|in|the|U.S.");
  assert_cut("She said no. He came in. Really.", "She|said|no|. / He|came|in|. / Really|.");
  assert_cut("It starts at 10 a.m. Monday.", "It|starts|at|10|a.m.|Monday|.");
  assert_cut("It ended at 10 p.m. The hall was empty.",
             "It|ended|at|10|p.m. / The|hall|was|empty|.");
  assert_cut("They left the U.S. In Oslo it snowed.", "They|left|the|U.S. / In|Oslo|it|snowed|.");
  assert_cut("It was I. Nobody else.", "It|was|I.|Nobody|else|.");
}

static void missing_blanks(void **state) {
  (void)state;
  assert_cut("power plays...and more", "power|plays|...|and|more");
  assert_cut("She left.He stayed.", "She|left|. / He|stayed|.");
  assert_cut("The shop example.com is Mira's.", "The|shop|example.com|is|Mira|'s|.");
}

static void ellipses(void **state) {
  (void)state;
  assert_cut("Well... maybe. Well... Maybe.", "Well|...|maybe|. / Well|... / Maybe|.");
  assert_cut("It was\u2026 odd\u2026 Nobody spoke.", "It|was|\u2026|odd|\u2026 / Nobody|spoke|.");
  assert_cut("It ends. . . . Not yet.", "It|ends|. . . . / Not|yet|.");
}

static void questions_inside_quotations(void **state) {
  (void)state;
  assert_cut("\u201CWhy?\u201D he asked. \u201CNo!\u201D They ran.",
             "\u201C|Why|?|\u201D|he|asked|. / \u201C|No|!|\u201D / They|ran|.");
  assert_cut("\"Who is it?\" Ana de la Cruz asked.", "\"|Who|is|it|?|\"|Ana|de|la|Cruz|asked|.");
  assert_cut("\"Who is it?\" The door opened.", "\"|Who|is|it|?|\" / The|door|opened|.");
}

static void closers_stay_with_their_sentence(void **state) {
  (void)state;
  assert_cut("(It rained.) \"It did.\" 'Yes.' So it was.",
             "(|It|rained|.|) / \"|It|did|.|\" / '|Yes|.|' / So|it|was|.");
  assert_cut("\u00AB Oui. \u00BB \u00AB Non. \u00BB", "\u00AB|Oui|.|\u00BB / \u00AB|Non|.|\u00BB");
}

static void datelines_and_lists_are_not_cut(void **state) {
  (void)state;
  assert_cut("GENEVA (AP) \u2014 The lake froze.", "GENEVA|(|AP|)|\u2014|The|lake|froze|.");
  assert_cut("RENO, Nev. \u2014 The desert froze.", "RENO|,|Nev.|\u2014|The|desert|froze|.");
  assert_cut("LIMA, Feb. 3 - The fog came.", "LIMA|,|Feb.|3|-|The|fog|came|.");
  assert_cut("3. The bridge.", "3|.|The|bridge|.");
}

static void doubled_marks_are_one(void **state) {
  (void)state;
  assert_cut("``Go,'' she said. ''Go.''", "``|Go|,|''|she|said|. / ''|Go|.|''");
  assert_cut("'''Go' is all'' and ''say 'go'''", "''|'|Go|'|is|all|''|and|''|say|'|go|'|''");
  assert_cut("```` '''''' \"\"\"\"", "````|''''''|\"\"\"\"");
}

static void writing_without_blanks(void **state) {
  (void)state;
  assert_cut("\u5F7C\u306F\u300C\u306F\u3044\u3002\u300D\u3068\u3002\u6B21\u3002",
             "\u5F7C|\u306F|\u300C|\u306F|\u3044|\u3002|\u300D|\u3068|\u3002 / \u6B21|\u3002");
}

static void each_paragraph_has_its_sentences(void **state) {
  (void)state;
  static const char string[] = "One. Two.\n\nThree\n\nFour. Five.";
  struct stages stages;
  assert_int_equal(stages_read(&stages, string, sizeof string - 1, NO_LIMIT), INQUIT_OK);
  static const uint32_t expected[] = {0, 2, 3, 5};
  assert_memory_equal(stages.tokens.paragraph_sentences, expected, sizeof expected);
  stages_free(&stages);
}

static void tokens_are_found_by_byte(void **state) {
  (void)state;
  static const char string[] = "ab cd ef";
  struct stages stages;
  assert_int_equal(stages_read(&stages, string, sizeof string - 1, NO_LIMIT), INQUIT_OK);
  static const uint32_t expected[] = {0, 1, 1, 1, 2, 2, 2, 3, 3};
  for (uint32_t at = 0; at < COUNT_OF(expected); at++)
    assert_int_equal(token_at(&stages.tokens, at), expected[at]);
  stages_free(&stages);
}

static void words_are_looked_up(void **state) {
  (void)state;
  static const char string[] = "SAID May may said.";
  struct stages stages;
  assert_int_equal(stages_read(&stages, string, sizeof string - 1, NO_LIMIT), INQUIT_OK);
  const token *tokens = stages.tokens.tokens;
  assert_true(token_classes(&tokens[0]) & LEX_SAY);
  assert_true(token_classes(&tokens[1]) & LEX_TIME);
  assert_false(token_classes(&tokens[2]) & LEX_TIME);
  assert_true(token_classes(&tokens[2]) & LEX_MODAL);
  assert_int_equal(tokens[3].lexeme, tokens[0].lexeme);
  assert_int_equal(tokens[4].lexeme, 0);
  stages_free(&stages);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(kinds_and_flags),
      cmocka_unit_test(clitics_are_split),
      cmocka_unit_test(elisions_keep_their_apostrophe),
      cmocka_unit_test(hyphens_and_dashes),
      cmocka_unit_test(numbers_are_whole),
      cmocka_unit_test(links_are_whole),
      cmocka_unit_test(stops_belong_to_abbreviations),
      cmocka_unit_test(missing_blanks),
      cmocka_unit_test(ellipses),
      cmocka_unit_test(questions_inside_quotations),
      cmocka_unit_test(closers_stay_with_their_sentence),
      cmocka_unit_test(datelines_and_lists_are_not_cut),
      cmocka_unit_test(doubled_marks_are_one),
      cmocka_unit_test(writing_without_blanks),
      cmocka_unit_test(each_paragraph_has_its_sentences),
      cmocka_unit_test(tokens_are_found_by_byte),
      cmocka_unit_test(words_are_looked_up),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
