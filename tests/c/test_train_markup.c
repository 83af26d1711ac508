/* Articles of our own: spans in the text, and what is wrong with them is told. */
#define _POSIX_C_SOURCE 200809L /* mkdtemp() */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../support/stops.h"
#include "markup.h"
#include "must.h"

typedef struct folder {
  char path[64], file[80];
} folder;

static int open_folder(void **state) {
  folder *made = calloc(1, sizeof *made);
  strcpy(made->path, "/tmp/inquit-XXXXXX");
  if (!mkdtemp(made->path))
    return -1;
  snprintf(made->file, sizeof made->file, "%s/few.txt", made->path);
  *state = made;
  return 0;
}

static int close_folder(void **state) {
  folder *made = *state;
  remove(made->file);
  remove(made->path);
  free(made);
  return 0;
}

static void write_file(const folder *folder, const char *content) {
  FILE *file = fopen(folder->file, "w");
  assert_non_null(file);
  fputs(content, file);
  assert_int_equal(fclose(file), 0);
}

static void assert_span(const article *article, uint32_t row, tag_role role, uint32_t attribution,
                        const char *words) {
  const article_span *span = &article->spans[row];
  assert_int_equal(span->role, role);
  assert_int_equal(span->attribution, attribution);
  assert_int_equal(span->range.end - span->range.begin, strlen(words));
  assert_memory_equal(article->text + span->range.begin, words, strlen(words));
}

static void test_spans_stand_in_the_text(void **state) {
  const folder *folder = *state;
  write_file(folder, "# not read\n"
                     "{s1,2:Ada} {c1:said} {q1:no} and {c2::} {q2:“Go.”}\n"
                     "\n"
                     "She left.\n"
                     ".\n"
                     "Rain.\n"
                     ".\n"
                     "\n");
  arena arena;
  arena_init(&arena, &must_allocator);
  article_list list = markup_read(&arena, folder->path);
  assert_int_equal(list.count, 2);
  const article *first = &list.articles[0];
  const char text[] = "Ada said no and : “Go.”\n\nShe left.\n";
  assert_int_equal(first->length, strlen(text));
  assert_memory_equal(first->text, text, strlen(text));
  assert_int_equal(first->span_count, 6);
  assert_span(first, 0, TAG_SOURCE, 1, "Ada");
  assert_span(first, 1, TAG_CUE, 1, "said");
  assert_span(first, 2, TAG_CONTENT, 1, "no");
  assert_span(first, 3, TAG_SOURCE, 2, "Ada");
  assert_span(first, 4, TAG_CUE, 2, ":");
  assert_span(first, 5, TAG_CONTENT, 2, "“Go.”");
  assert_int_equal(list.articles[1].span_count, 0);
  arena_free(&arena);
}

static void read_folder(const char *folder) {
  arena arena;
  arena_init(&arena, &must_allocator);
  markup_read(&arena, folder);
}

static void test_what_is_wrong_is_told(void **state) {
  const folder *folder = *state;
  assert_stops(read_folder, folder->path, "no texts there");
  static const char *const wrong[][2] = {
      {"one\n{x1:a}\n", "few.txt:2: expected s, c or q after {"},
      {"{s:a}\n", "few.txt:1: expected the number of an attribution"},
      {"{s1 a}\n", "few.txt:1: expected a colon after the number"},
      {"{s1:a\n", "few.txt:1: expected some words and a closing brace"},
      {"{s1:a {c1:b}}\n", "few.txt:1: expected some words and a closing brace"},
      {"{s1:}\n", "few.txt:1: expected some words and a closing brace"},
      {"a}\n", "few.txt:1: a closing brace that nothing opened"},
  };
  for (size_t i = 0; i < COUNT_OF(wrong); i++) {
    write_file(folder, wrong[i][0]);
    assert_stops(read_folder, folder->path, wrong[i][1]);
  }
}

/* Those of the project: each attribution says something. */
static void test_texts_of_the_project(void **state) {
  (void)state;
  arena arena;
  arena_init(&arena, &must_allocator);
  article_list list = markup_read(&arena, "csrc/train/texts");
  for (uint32_t row = 0; row < list.count; row++) {
    const article *article = &list.articles[row];
    for (uint32_t i = 0; i < article->span_count; i++) {
      bool said = false;
      for (uint32_t k = 0; k < article->span_count; k++)
        said = said || (article->spans[k].attribution == article->spans[i].attribution &&
                        article->spans[k].role == TAG_CONTENT);
      if (!said)
        fail_msg("%s: attribution %u has no content: %.60s", article->id,
                 article->spans[i].attribution, article->text);
    }
  }
  arena_free(&arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_spans_stand_in_the_text, open_folder, close_folder),
      cmocka_unit_test_setup_teardown(test_what_is_wrong_is_told, open_folder, close_folder),
      cmocka_unit_test(test_texts_of_the_project),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
