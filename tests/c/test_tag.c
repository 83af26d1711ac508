/* Tags by the model that is built in: laws that hold for any text, and memory that runs out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../support/stages.h"
#include "embedded.h"
#include "kernel.h"
#include "model.h"
#include "network.h"
#include "tag.h"

static const char SENTENCE[] = "“The nets are empty,” said Paul Ndiaye, a skipper. ";

static model built_in(void) {
  size_t size;
  const char *reason;
  model model;
  const void *bytes = embedded_model(&size);
  assert_true(model_open(&model, bytes, size, &reason));
  return model;
}

/* The text's tags, in the arena of the stages. */
static inquit_status read_tags(struct stages *stages, const char *text, size_t length,
                               size_t allowed, tag **tags) {
  static const layout_list layouts;
  stopwatch unwatched = {0};
  model model = built_in();
  TRY(stages_read(stages, text, length, allowed));
  return tag_init(tags, &stages->arena, &model, kernel_choose(), &stages->text, &stages->tokens,
                  &stages->quotes, &layouts, NULL, &unwatched);
}

/* What goes on has begun: no run of a role is without its first token. */
static void check_laws(const struct stages *stages, const tag *tags) {
  for (uint32_t i = 0; i < stages->tokens.token_count; i++) {
    assert_true(tags[i].role <= TAG_CONTENT);
    if (tags[i].role == TAG_NONE)
      assert_int_equal(tags[i].begin, 0);
    else if (!tags[i].begin)
      assert_true(i > 0 && tags[i - 1].role == tags[i].role);
  }
}

static void plain_sentence_is_tagged(void **state) {
  (void)state;
  static const uint8_t roles[] = {3, 3, 3, 3, 3, 3, 3, 2, 1, 1, 1, 1, 1, 0};
  struct stages stages;
  tag *tags;
  assert_int_equal(read_tags(&stages, SENTENCE, strlen(SENTENCE), NO_LIMIT, &tags), INQUIT_OK);
  assert_int_equal(stages.tokens.token_count, sizeof roles);
  for (size_t i = 0; i < sizeof roles; i++)
    assert_int_equal(tags[i].role, roles[i]);
  assert_true(tags[0].begin && tags[7].begin && tags[8].begin && !tags[9].begin);
  assert_true(tags[7].score > 200);
  stages_free(&stages);
}

static void empty_text_has_no_tags(void **state) {
  (void)state;
  struct stages stages;
  tag *tags;
  assert_int_equal(read_tags(&stages, "", 0, NO_LIMIT, &tags), INQUIT_OK);
  stages_free(&stages);
  assert_int_equal(read_tags(&stages, " \n\n ", 4, NO_LIMIT, &tags), INQUIT_OK);
  stages_free(&stages);
}

/* It goes through the network in pieces, which no tag shows. */
static void long_paragraph_is_tagged_all_along(void **state) {
  (void)state;
  enum { COPIES = 500 };
  size_t length = strlen(SENTENCE);
  char *text = malloc(COPIES * length);
  assert_non_null(text);
  for (size_t i = 0; i < COPIES; i++)
    memcpy(text + i * length, SENTENCE, length);
  struct stages stages;
  tag *tags;
  assert_int_equal(read_tags(&stages, text, COPIES * length, NO_LIMIT, &tags), INQUIT_OK);
  uint32_t each = stages.tokens.token_count / COPIES, found = 0;
  assert_true(stages.tokens.token_count > 2 * NETWORK_TOKENS);
  check_laws(&stages, tags);
  for (uint32_t i = 0; i < COPIES; i++)
    found += tags[i * each + 7].role == TAG_CUE && tags[i * each + 8].role == TAG_SOURCE;
  assert_true(found > COPIES * 9 / 10);
  stages_free(&stages);
  free(text);
}

static void any_bytes_have_lawful_tags(void **state) {
  (void)state;
  static const char letters[] = "aAsaid \n“”\"'.:-\xE2\x80\xFF";
  static char text[6000];
  uint32_t seed = 1;
  for (size_t i = 0; i < sizeof text; i++) {
    seed = seed * 1664525 + 1013904223;
    text[i] = letters[(seed >> 16) % (sizeof letters - 1)];
  }
  struct stages stages;
  tag *tags;
  assert_int_equal(read_tags(&stages, text, sizeof text, NO_LIMIT, &tags), INQUIT_OK);
  check_laws(&stages, tags);
  stages_free(&stages);
}

static void memory_may_run_out(void **state) {
  (void)state;
  inquit_status status = INQUIT_NO_MEMORY;
  for (size_t allowed = 0; status != INQUIT_OK; allowed++) {
    struct stages stages;
    tag *tags;
    status = read_tags(&stages, SENTENCE, strlen(SENTENCE), allowed, &tags);
    assert_true(status == INQUIT_OK || status == INQUIT_NO_MEMORY);
    stages_free(&stages);
    assert_int_equal(stages.memory.alive, 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(plain_sentence_is_tagged),
      cmocka_unit_test(empty_text_has_no_tags),
      cmocka_unit_test(long_paragraph_is_tagged_all_along),
      cmocka_unit_test(any_bytes_have_lawful_tags),
      cmocka_unit_test(memory_may_run_out),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
