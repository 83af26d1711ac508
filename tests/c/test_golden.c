/* The golden articles as raw material: whole, cut at every byte, and damaged, they must be
 * annotated without breaking a law.  What is said in them is golden_spec.lua's matter. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../support/invariants.h"

#define FOLDER "tests/golden/"

enum {
  LONGEST_SHOWN = 800, /* bytes of a text in a message */
  MOST_ARTICLES = 1000,
  LONGEST_CUT = 420, /* bytes; longer articles repeat what the shorter ones have */
  DAMAGES = 24       /* copies of each article; more found nothing in a run of 10,000 */
};

struct article {
  char name[256]; /* as long as a folder allows */
  char *text;
  size_t length;
};

struct shelf {
  inquit_context *context;
  struct article articles[MOST_ARTICLES];
  size_t count;
};

/* ---------------------------------------------------------------- reading */

/* The bytes before the line that is only a full stop. */
static size_t text_length(const char *bytes, size_t length) {
  for (size_t i = 0; i + 1 < length; i++)
    if ((i == 0 || bytes[i - 1] == '\n') && bytes[i] == '.' && bytes[i + 1] == '\n')
      return i;
  fail_msg("no line with only a full stop");
  return 0;
}

static void read_article(struct article *article, const char *name) {
  char path[sizeof FOLDER + sizeof article->name];
  snprintf(article->name, sizeof article->name, "%s", name);
  snprintf(path, sizeof path, FOLDER "%s", name);
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  static char bytes[1 << 16];
  size_t length = fread(bytes, 1, sizeof bytes, file);
  assert_true(length < sizeof bytes);
  fclose(file);
  article->length = text_length(bytes, length);
  article->text = malloc(article->length + 1);
  assert_non_null(article->text);
  memcpy(article->text, bytes, article->length);
}

static int by_name(const void *one, const void *other) {
  return strcmp(((const struct article *)one)->name, ((const struct article *)other)->name);
}

static int take_shelf(void **state) {
  static struct shelf shelf;
  shelf.context = inquit_context_new(NULL, NULL);
  assert_non_null(shelf.context);
  DIR *folder = opendir(FOLDER);
  assert_non_null(folder);
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 4, ".txt") != 0)
      continue;
    assert_true(shelf.count < MOST_ARTICLES);
    read_article(&shelf.articles[shelf.count++], entry->d_name);
  }
  closedir(folder);
  qsort(shelf.articles, shelf.count, sizeof *shelf.articles, by_name); /* folders have no order */
  *state = &shelf;
  return 0;
}

static int leave_shelf(void **state) {
  struct shelf *shelf = *state;
  for (size_t i = 0; i < shelf->count; i++)
    free(shelf->articles[i].text);
  inquit_context_free(shelf->context);
  return 0;
}

/* ---------------------------------------------------------------- checking */

/* Annotates a copy that ends where the text ends, so that the sanitizer sees each byte too far. */
static void obeys_laws(inquit_context *context, const char *name, const char *text, size_t length) {
  char *copy = malloc(length ? length : 1);
  assert_non_null(copy);
  if (length)
    memcpy(copy, text, length);
  inquit_document *document;
  inquit_error error;
  if (inquit_annotate(context, copy, length, NULL, &document, &error) != INQUIT_OK)
    fail_msg("%s, %zu bytes: %s at %u", name, length, error.reason, (unsigned)error.offset);
  const char *broken = broken_law(copy, length, document);
  if (broken)
    fail_msg("%s, %zu bytes: law broken: %s\n%.*s", name, length, broken,
             length < LONGEST_SHOWN ? (int)length : LONGEST_SHOWN, copy);
  inquit_document_free(document);
  free(copy);
}

static void test_there_are_articles(void **state) {
  const struct shelf *shelf = *state;
  assert_true(shelf->count >= 50);
}

static void test_whole(void **state) {
  const struct shelf *shelf = *state;
  for (size_t i = 0; i < shelf->count; i++) {
    const struct article *article = &shelf->articles[i];
    obeys_laws(shelf->context, article->name, article->text, article->length);
  }
}

static void test_cut_at_every_byte(void **state) {
  const struct shelf *shelf = *state;
  for (size_t i = 0; i < shelf->count; i++) {
    const struct article *article = &shelf->articles[i];
    if (article->length > LONGEST_CUT)
      continue;
    for (size_t length = 0; length < article->length; length++)
      obeys_laws(shelf->context, article->name, article->text, length);
  }
}

static void test_tails(void **state) {
  const struct shelf *shelf = *state;
  for (size_t i = 0; i < shelf->count; i++) {
    const struct article *article = &shelf->articles[i];
    for (size_t begin = 1; begin < article->length; begin += 7)
      obeys_laws(shelf->context, article->name, article->text + begin, article->length - begin);
  }
}

/* ---------------------------------------------------------------- damage */

/* xorshift; the same numbers in each run. */
static uint32_t draw(uint64_t *seed, uint32_t below) {
  *seed ^= *seed << 13;
  *seed ^= *seed >> 7;
  *seed ^= *seed << 17;
  return (uint32_t)(*seed >> 33) % below;
}

static const char *const splinters[] = {
    "\"",   "'",  "“",  "”",   "‘",    "’",    "«",   "»",      "„",      "``", "''", "\n", "\n\n",
    "\r\n", ". ", ": ", " — ", "\xFF", "\xE2", "...", " said ", " that ", ",",  "(",  "A: "};

/* Cuts a piece out, and puts a splinter, or a piece from elsewhere, in its place. */
static size_t damage(char *bytes, size_t length, size_t room, uint64_t *seed) {
  uint32_t at = draw(seed, (uint32_t)length + 1);
  size_t cut = draw(seed, 9);
  if (cut > length - at)
    cut = length - at;
  char piece[16];
  size_t size;
  if (draw(seed, 3) > 0 || length < sizeof piece) {
    const char *splinter = splinters[draw(seed, sizeof splinters / sizeof *splinters)];
    size = strlen(splinter);
    memcpy(piece, splinter, size);
  } else {
    size = draw(seed, sizeof piece);
    memcpy(piece, bytes + draw(seed, (uint32_t)(length - size) + 1), size);
  }
  if (length - cut + size > room)
    return length;
  memmove(bytes + at + size, bytes + at + cut, length - at - cut);
  memcpy(bytes + at, piece, size);
  return length - cut + size;
}

static void test_damaged(void **state) {
  const struct shelf *shelf = *state;
  uint64_t seed = 20261123;
  static char bytes[1 << 14];
  for (size_t i = 0; i < shelf->count; i++) {
    const struct article *article = &shelf->articles[i];
    assert_true(article->length < sizeof bytes);
    memcpy(bytes, article->text, article->length);
    size_t length = article->length;
    for (int copy = 0; copy < DAMAGES; copy++) {
      length = damage(bytes, length, sizeof bytes, &seed);
      obeys_laws(shelf->context, article->name, bytes, length);
    }
  }
}

/* All articles as one: what is carried over, and who is meant, must not lean on small tables. */
static void test_all_in_one(void **state) {
  const struct shelf *shelf = *state;
  static char bytes[1 << 18];
  size_t length = 0;
  for (size_t i = 0; i < shelf->count; i++) {
    const struct article *article = &shelf->articles[i];
    assert_true(length + article->length + 1 < sizeof bytes);
    memcpy(bytes + length, article->text, article->length);
    length += article->length;
    bytes[length++] = '\n';
  }
  obeys_laws(shelf->context, "all in one", bytes, length);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_there_are_articles),
      cmocka_unit_test(test_whole),
      cmocka_unit_test(test_cut_at_every_byte),
      cmocka_unit_test(test_tails),
      cmocka_unit_test(test_damaged),
      cmocka_unit_test(test_all_in_one),
  };
  return cmocka_run_group_tests_name("golden", tests, take_shelf, leave_shelf);
}
