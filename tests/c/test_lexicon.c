/* The table of words: what is found, and that every entry of the files is found as it is written.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon.h"

static const lexeme *find(const char *text) {
  return lexicon_row(lexicon_find_folding(text, 0, (uint32_t)strlen(text)));
}

static void words_have_their_classes(void **state) {
  (void)state;
  assert_true(find("said")->classes & LEX_SAY);
  assert_true(find("said")->classes & LEX_PAST);
  assert_true(find("Said")->classes & LEX_SAY);
  assert_true(find("SAYING")->classes & LEX_GERUND);
  assert_true(find("she")->classes & LEX_FEMALE);
  assert_true(find("mr.")->classes & LEX_ABBREVIATION_BEFORE || find("Mr.")->proper_classes);
}

static void unknown_words_have_none(void **state) {
  (void)state;
  assert_int_equal(lexicon_find_folding("zzyzx", 0, 5), 0);
  assert_int_equal(lexicon_find_folding("said", 0, 0), 0);
  assert_int_equal(find("zzyzx")->classes, 0);
  assert_int_equal(find("zzyzx")->proper_classes, 0);
}

static void entries_with_a_capital_count_for_capitals(void **state) {
  (void)state;
  assert_true(find("may")->classes & LEX_MODAL);
  assert_false(find("may")->classes & LEX_TIME);
  assert_true(find("May")->proper_classes & LEX_TIME);
}

static void entries_of_several_words_fold_their_blanks(void **state) {
  (void)state;
  assert_true(find("pointed out")->classes & LEX_SAY);
  assert_true(find("pointed \n out")->classes & LEX_SAY);
  assert_true(find("pointed\xC2\xA0out")->classes & LEX_SAY);
  assert_true(find("pointed")->classes & LEX_MULTI);
}

static void either_apostrophe_will_do(void **state) {
  (void)state;
  assert_true(find("'em")->classes & LEX_ELISION);
  assert_true(find("\xE2\x80\x99"
                   "em")
                  ->classes &
              LEX_ELISION);
}

static void bad_bytes_and_long_words_are_not_found(void **state) {
  (void)state;
  assert_int_equal(lexicon_find_folding("sa\xFFid", 0, 5), 0);
  assert_int_equal(lexicon_find_folding("sai\xC3", 0, 4), 0);
  char word[4096];
  memset(word, 'a', sizeof word);
  assert_int_equal(lexicon_find_folding(word, 0, sizeof word), 0);
  assert_int_equal(lexicon_find_folding(word, 0, LEXICON_MAX_BYTES), 0);
  assert_int_equal(lexicon_find_folding(word, 0, LEXICON_MAX_BYTES + 1), 0);
}

/* The compiler folds in its own way; it has to be that of the engine. */
static void assert_entry(const char *file, unsigned line, char *entry, bool verb) {
  entry += strspn(entry, " \t");
  size_t length = strlen(entry);
  while (length && strchr(" \t\r\n", entry[length - 1]))
    entry[--length] = '\0';
  for (char *at = entry; verb && *at; at++)
    if (*at == '_')
      *at = ' ';
  if (length && strcmp(entry, "-") && !lexicon_find_folding(entry, 0, (uint32_t)length))
    fail_msg("%s:%u: '%s' is not found", file, line, entry);
}

static void assert_file(const char *file) {
  FILE *stream = fopen(file, "r");
  if (!stream)
    fail_msg("%s cannot be read: run this from the top of the checkout", file);
  char line[4096];
  bool verb = false;
  unsigned entries = 0;
  for (unsigned number = 1; fgets(line, sizeof line, stream); number++) {
    line[strcspn(line, "#=")] = '\0';
    if (line[0] == '[') {
      verb = !strncmp(line, "[verb ", 6);
      continue;
    }
    for (char *entry = strtok(line, verb ? " \t\r\n" : ",\r\n"); entry;
         entry = strtok(NULL, verb ? " \t\r\n" : ",\r\n"), entries++)
      assert_entry(file, number, entry, verb);
  }
  fclose(stream);
  assert_true(entries > 100);
}

static void every_entry_is_found(void **state) {
  (void)state;
  const char *const files[] = {"csrc/data/cues.lex", "csrc/data/words.lex", "csrc/data/people.lex",
                               "csrc/data/places.lex", "csrc/data/names.lex"};
  for (size_t i = 0; i < sizeof files / sizeof *files; i++)
    assert_file(files[i]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_have_their_classes),
      cmocka_unit_test(unknown_words_have_none),
      cmocka_unit_test(entries_with_a_capital_count_for_capitals),
      cmocka_unit_test(entries_of_several_words_fold_their_blanks),
      cmocka_unit_test(either_apostrophe_will_do),
      cmocka_unit_test(bad_bytes_and_long_words_are_not_found),
      cmocka_unit_test(every_entry_is_found),
  };
  return cmocka_run_group_tests_name("lexicon", tests, NULL, NULL);
}
