/* Reading the corpus: articles, spans, parts of speech; what is wrong with a file is told. */
#define _POSIX_C_SOURCE 200809L /* mkdtemp(), fork() */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <zlib.h>

#include "../support/stops.h"
#include "article.h"
#include "must.h"

typedef struct folder {
  char path[64];
  char articles[96], silver[96];
} folder;

static int open_folder(void **state) {
  folder *made = calloc(1, sizeof *made);
  strcpy(made->path, "/tmp/inquit-XXXXXX");
  if (!mkdtemp(made->path))
    return -1;
  snprintf(made->articles, sizeof made->articles, "%s/few.jsonl.gz", made->path);
  snprintf(made->silver, sizeof made->silver, "%s/few.silver.tsv.gz", made->path);
  *state = made;
  return 0;
}

static int close_folder(void **state) {
  folder *made = *state;
  remove(made->articles);
  remove(made->silver);
  remove(made->path);
  free(made);
  return 0;
}

static void write_file(const char *path, const char *content) {
  gzFile file = gzopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(gzputs(file, content), (int)strlen(content));
  assert_int_equal(gzclose(file), Z_OK);
}

static const char two_articles[] =
    "{\"id\": \"a\", \"text\": \"Ms. Ade said no.\", \"attributions\": [{\"id\": \"E1\", "
    "\"source\": [[0, 7]], \"cue\": [[8, 12]], \"content\": [[13, 15]]}]}\n"
    "{\"id\": \"breitbart_2016-06-29_donald-trump-denies-mike-tyson-i\", \"text\": \"x\"}\n"
    "{\"id\": \"b\", \"text\": \"Élan.\", \"attributions\": []}\n";

static const char two_layers[] = "# id = a\n"
                                 "1\t0\t3\tMs.\tMs.\tNNP\tO\n"
                                 "2\t4\t7\tAde\tAde\tNNP\tO\n"
                                 "\n"
                                 "# id = nobody\n"
                                 "1\t0\t3\tOne\tone\tCD\tO\n"
                                 "\n"
                                 "# id = b\n"
                                 "1\t0\t5\tÉlan\télan\tXX\tO\n";

static void test_articles_are_read(void **state) {
  const folder *folder = *state;
  write_file(folder->articles, two_articles);
  write_file(folder->silver, two_layers);
  arena arena;
  arena_init(&arena, &must_allocator);
  article_list list = article_list_read(&arena, folder->path, "few");
  assert_int_equal(list.count, 2);
  const article *first = &list.articles[0], *second = &list.articles[1];
  assert_string_equal(first->id, "a");
  assert_int_equal(first->span_count, 3);
  assert_int_equal(first->spans[1].role, TAG_CUE);
  assert_int_equal(first->spans[1].range.begin, 8);
  assert_int_equal(first->part_count, 2);
  assert_string_equal(article_parts[first->parts[1].part - 1], "NNP");
  assert_int_equal(second->length, 6);
  assert_int_equal(second->span_count, 0);
  assert_int_equal(second->part_count, 1);
  assert_int_equal(second->parts[0].part, 0);
  arena_free(&arena);
}

static void read_few(const char *folder) {
  arena arena;
  arena_init(&arena, &must_allocator);
  article_list_read(&arena, folder, "few");
}

static void assert_refused(const folder *folder, const char *articles, const char *silver,
                           const char *message) {
  write_file(folder->articles, articles);
  write_file(folder->silver, silver);
  assert_stops(read_few, folder->path, message);
}

static void test_what_is_wrong_is_told(void **state) {
  const folder *folder = *state;
  assert_refused(folder, "{\"id\": \"a\", \"text\": \"x\"}\n{\"id\"", "", "jsonl.gz:2: ");
  assert_refused(folder, "{\"id\": \"a\"}\n", "", ":1: no \"id\" or no \"text\"");
  assert_refused(folder,
                 "{\"id\": \"a\", \"text\": \"x\", \"attributions\": [{\"cue\": [[0, 2]]}]}\n", "",
                 ":1: a span that is empty or lies outside of the text");
  assert_refused(folder, two_articles, "# id = a\n1\t0\t3\n", "tsv.gz:2: too few columns");
  assert_refused(folder, two_articles, "# id = a\n1\t3\t3\ta\ta\tNN\tO\n",
                 "tsv.gz:2: an empty word");
  assert_refused(folder, two_articles, "# id = a\n1\t3\t99\ta\ta\tNN\tO\n",
                 "words beyond the end of the article before");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_articles_are_read, open_folder, close_folder),
      cmocka_unit_test_setup_teardown(test_what_is_wrong_is_told, open_folder, close_folder),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
