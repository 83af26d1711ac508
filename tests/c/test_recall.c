/* Annotating again after an edit: always the same answer as annotating afresh. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../support/context.h"
#include "../support/stages.h"
#include "recall.h"

static const char ARTICLE[] =
    "HARBOUR OF ULLA, Monday\n\n"
    "The old ferry of Ulla will not sail again, the harbour board said on Monday.\n\n"
    "“We have looked at the hull,” said Marta Silva, who leads the board. “It is thin as paper.\n\n"
    "“Nobody should go out with it,” she added.\n\n"
    "Jonas Weber, the skipper, called the decision 'a scandal' and said that he had not been asked."
    " \"They don't know the boat,\" he said.\n\n"
    "ANNA: Who pays for a new one?\n\nWEBER: The island, I hope.\n\n"
    "According to the bank, a new ferry costs two million.\n";

/* ---------------------------------------------------------------- random edits */

enum { ROOM = 4096, LARGEST = 2000, EDITS = 3000, A_ROUND = 60, LONGEST_CUT = 60 };

/* What people type, and what has effects far away. */
static const char *const TYPED[] = {
    "a",
    " ",
    "\n",
    "\n\n",
    "\"",
    "“",
    "”",
    "'",
    "‘",
    "’",
    ".",
    ":",
    "\r\n",
    "\xFF",
    "Marta Silva said ",
    "she added",
    "“No,” Weber said. ",
    "\n\nAnna Okafor, the harbour master, told the board that nobody would swim.\n\n",
    "\nROY: Why not?\n",
    "The mayor ",
};

typedef struct editor {
  char text[ROOM];
  size_t length;
  uint32_t seed;
} editor;

static uint32_t below(editor *editor, uint32_t limit) {
  editor->seed = editor->seed * UINT32_C(1664525) + UINT32_C(1013904223);
  return limit ? (editor->seed >> 8) % limit : 0;
}

/* Replaces [at, at + cut) by the words. */
static void splice(editor *editor, size_t at, size_t cut, const char *words, size_t count) {
  memmove(editor->text + at + count, editor->text + at + cut, editor->length - at - cut);
  memcpy(editor->text + at, words, count);
  editor->length = editor->length - cut + count;
}

/* Types, deletes, or moves a piece of the text elsewhere. */
static void edit(editor *editor) {
  char moved[LONGEST_CUT];
  size_t at = below(editor, (uint32_t)editor->length + 1), left = editor->length - at;
  size_t cut = below(editor, left < LONGEST_CUT ? (uint32_t)left + 1 : LONGEST_CUT);
  const char *words = TYPED[below(editor, COUNT_OF(TYPED))];
  uint32_t kind = editor->length > LARGEST ? 1 : below(editor, 4);
  if (kind == 1) {
    splice(editor, at, cut, "", 0);
  } else if (kind == 2) {
    memcpy(moved, editor->text + at, cut);
    splice(editor, at, cut, "", 0);
    splice(editor, below(editor, (uint32_t)editor->length + 1), 0, moved, cut);
  } else {
    splice(editor, at, 0, words, strlen(words));
  }
}

/* ---------------------------------------------------------------- the same answer */

static void same_ranges(inquit_ranges one, inquit_ranges two) {
  assert_int_equal(one.count, two.count);
  if (one.count)
    assert_memory_equal(one.at, two.at, one.count * sizeof *one.at);
}

static void same_attributions(const inquit_document *one, const inquit_document *two) {
  uint32_t count, other;
  const inquit_attribution *a = inquit_attributions(one, &count);
  const inquit_attribution *b = inquit_attributions(two, &other);
  assert_int_equal(count, other);
  for (uint32_t i = 0; i < count; i++) {
    same_ranges(a[i].source, b[i].source);
    same_ranges(a[i].cue, b[i].cue);
    same_ranges(a[i].content, b[i].content);
    assert_int_equal(a[i].speaker, b[i].speaker);
    assert_int_equal(a[i].mention, b[i].mention);
    assert_int_equal(a[i].carried, b[i].carried);
    assert_int_equal(a[i].kind, b[i].kind);
    assert_int_equal(a[i].reports, b[i].reports);
    assert_int_equal(a[i].via, b[i].via);
    assert_true(a[i].confidence == b[i].confidence);
  }
}

static void same_speakers(const inquit_document *one, const inquit_document *two) {
  uint32_t count, other;
  const inquit_speaker *a = inquit_speakers(one, &count), *b = inquit_speakers(two, &other);
  assert_int_equal(count, other);
  for (uint32_t i = 0; i < count; i++) {
    same_ranges(a[i].name, b[i].name);
    assert_int_equal(a[i].entity, b[i].entity);
    assert_int_equal(a[i].gender, b[i].gender);
    assert_int_equal(a[i].attribution_count, b[i].attribution_count);
  }
  const inquit_mention *m = inquit_mentions(one, &count), *n = inquit_mentions(two, &other);
  assert_int_equal(count, other);
  for (uint32_t i = 0; i < count; i++) {
    assert_memory_equal(&m[i].range, &n[i].range, sizeof m[i].range);
    assert_int_equal(m[i].speaker, n[i].speaker);
    assert_int_equal(m[i].antecedent, n[i].antecedent);
    assert_int_equal(m[i].link, n[i].link);
  }
}

static void check_same(inquit_context *context, const char *text, size_t length,
                       inquit_recall *recall) {
  inquit_document *afresh = annotate(context, text, length, NULL);
  inquit_document *again = annotate(context, text, length, &(inquit_options){.recall = recall});
  uint32_t problems, others;
  inquit_problems(afresh, &problems);
  inquit_problems(again, &others);
  assert_int_equal(problems, others);
  same_attributions(afresh, again);
  same_speakers(afresh, again);
  inquit_document_free(afresh);
  inquit_document_free(again);
}

static void test_random_edits(void **state) {
  editor editor = {.seed = 5};
  inquit_recall *recall = inquit_recall_new(NULL);
  assert_non_null(recall);
  for (int i = 0; i < EDITS; i++) {
    if (i % A_ROUND == 0) {
      editor.length = strlen(ARTICLE);
      memcpy(editor.text, ARTICLE, editor.length);
    }
    edit(&editor);
    check_same(*state, editor.text, editor.length, recall);
  }
  inquit_recall_free(recall);
}

/* Of a paragraph that is longer than what the network reads at once, the pieces are kept. */
static void test_long_paragraph(void **state) {
  static const char sentence[] = "Ann Lee of Ulla said that “the nets” were empty. ";
  enum { TIMES = 400 };
  size_t size = sizeof sentence - 1;
  char *text = malloc(size * TIMES);
  assert_non_null(text);
  for (size_t i = 0; i < TIMES; i++)
    memcpy(text + i * size, sentence, size);
  inquit_recall *recall = inquit_recall_new(NULL);
  for (size_t cut = 0; cut < 5; cut++)
    check_same(*state, text + cut, size * TIMES - 7 * cut, recall);
  inquit_recall_free(recall);
  free(text);
}

/* ---------------------------------------------------------------- keeping and forgetting */

enum { COUNT = 100 };

static recall_key key_of(uint32_t number) {
  feature features[3] = {{.hashes = {1, 2, 3, number}}, {.flags = {1}}, {.classes = 4}};
  return recall_key_of(features, 3, (phrase){0, 3});
}

static void test_keys_tell_all_apart(void **state) {
  (void)state;
  feature features[2] = {{.hashes = {1, 2, 3, 4}}, {.classes = 1}};
  recall_key before = recall_key_of(features, 2, (phrase){0, 2}), now;
#define CHANGED(change, kept)                                                                      \
  do {                                                                                             \
    change;                                                                                        \
    now = recall_key_of(features, 2, kept);                                                        \
    assert_true(now.one != before.one && now.two != before.two);                                   \
    before = now;                                                                                  \
  } while (0)
  CHANGED(features[0].hashes[3]++, ((phrase){0, 2}));
  CHANGED(features[1].flags[FEATURE_FLAGS - 1]++, ((phrase){0, 2}));
  CHANGED(features[1].classes++, ((phrase){0, 2}));
  CHANGED((void)0, ((phrase){0, 1}));
  CHANGED((void)0, ((phrase){1, 2}));
#undef CHANGED
  assert_true(recall_key_of(features, 1, (phrase){0, 1}).one != now.one);
}

static void test_what_is_not_needed_goes(void **state) {
  (void)state;
  enum { TEXTS = 1000 };
  static const tag tags[COUNT] = {{1, 1, 200}};
  struct memory memory = {.allowed = NO_LIMIT};
  inquit_allocator allocator = counted(&memory);
  inquit_recall *recall = inquit_recall_new(&allocator);
  assert_non_null(recall);
  uint32_t kept = 0;
  for (uint32_t text = 0; text < TEXTS; text++) {
    assert_int_equal(recall_begin(recall), INQUIT_OK);
    if (text > 0)
      assert_non_null(recall_find(recall, key_of(0), COUNT));
    assert_int_equal(recall_add(recall, key_of(text), tags, COUNT), INQUIT_OK);
  }
  assert_int_equal(recall_begin(recall), INQUIT_OK);
  for (uint32_t text = 0; text < TEXTS; text++)
    kept += recall_find(recall, key_of(text), COUNT) != NULL;
  assert_in_range(kept, 2, 100);
  assert_memory_equal(recall_find(recall, key_of(0), COUNT), tags, sizeof tags);
  inquit_recall_free(recall);
  assert_int_equal(memory.alive, 0);
}

/* Whichever block is missing: the status tells, nothing leaks, and what comes after is right. */
static void test_memory_that_runs_out(void **state) {
  size_t length = strlen(ARTICLE);
  for (size_t allowed = 0;; allowed++) {
    struct memory memory = {.allowed = allowed};
    inquit_allocator allocator = counted(&memory);
    inquit_recall *recall = inquit_recall_new(&allocator);
    inquit_status status = INQUIT_NO_MEMORY;
    if (recall) {
      inquit_document *document;
      inquit_options options = {.recall = recall};
      status = inquit_annotate(*state, ARTICLE, length, &options, &document, NULL);
      inquit_document_free(document);
      memory.allowed = NO_LIMIT;
      check_same(*state, ARTICLE, length, recall);
    }
    inquit_recall_free(recall);
    assert_int_equal(memory.alive, 0);
    if (status == INQUIT_OK)
      break;
    assert_int_equal(status, INQUIT_NO_MEMORY);
  }
}

static void test_nothing_is_freed(void **state) {
  (void)state;
  inquit_recall_free(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_random_edits, make_context, free_context),
      cmocka_unit_test_setup_teardown(test_long_paragraph, make_context, free_context),
      cmocka_unit_test(test_keys_tell_all_apart),
      cmocka_unit_test(test_what_is_not_needed_goes),
      cmocka_unit_test_setup_teardown(test_memory_that_runs_out, make_context, free_context),
      cmocka_unit_test(test_nothing_is_freed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
