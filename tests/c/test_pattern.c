/* Layouts of a line: each pattern on its example, the name that it finds, and limits that are hit.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../support/stages.h"
#include "pattern.h"

struct page {
  struct stages stages;
  pattern_set *set;
  layout_list layouts;
};

static inquit_status page_read(struct page *page, const char *text, uint32_t match_limit,
                               inquit_error *error) {
  assert_int_equal(stages_read(&page->stages, text, strlen(text), NO_LIMIT), INQUIT_OK);
  assert_int_equal(pattern_set_new(&page->set, &page->stages.arena.allocator, error), INQUIT_OK);
  if (match_limit)
    pattern_set_limit(page->set, match_limit);
  return layout_init(&page->layouts, &page->stages.arena, page->set, &page->stages.text, error);
}

static void page_free(struct page *page) {
  pattern_set_free(page->set);
  stages_free(&page->stages);
}

static const struct {
  const char *name, *text;
} examples[] = {
#define PATTERN(name, expression, example) {#name, example},
#include "patterns.def"
#undef PATTERN
};

static void each_pattern_matches_its_example(void **state) {
  (void)state;
  for (unsigned id = 0; id < PATTERN_COUNT; id++) {
    char text[512];
    snprintf(text, sizeof text, "%s%s", examples[id].text,
             examples[id].text[strlen(examples[id].text) - 1] == ' ' ? "The ship came in." : "");
    struct page page;
    assert_int_equal(page_read(&page, text, 0, NULL), INQUIT_OK);
    if (page.layouts.layout_count != 1 || page.layouts.layouts[0].id != id)
      fail_msg("%s does not match '%s' first", examples[id].name, text);
    page_free(&page);
  }
}

static void assert_who(const char *text, pattern_id id, const char *who) {
  struct page page;
  assert_int_equal(page_read(&page, text, 0, NULL), INQUIT_OK);
  if (!who) {
    assert_int_equal(page.layouts.layout_count, 0);
  } else {
    assert_int_equal(page.layouts.layout_count, 1);
    const layout *layout = &page.layouts.layouts[0];
    assert_int_equal(layout->id, id);
    assert_int_equal(layout->who.end - layout->who.begin, strlen(who));
    assert_memory_equal(text + layout->who.begin, who, strlen(who));
  }
  page_free(&page);
}

static void the_name_is_found(void **state) {
  (void)state;
  assert_who("Ama van der Berg: We wait.", PATTERN_NAME_COLON, "Ama van der Berg");
  assert_who("\xC3\x89"
             "DITH: We wait.",
             PATTERN_NAME_COLON,
             "\xC3\x89"
             "DITH");
  assert_who("A: It rained.", PATTERN_Q_AND_A, "A");
  assert_who("\"Good figs.\" -- Rui Matos, baker", PATTERN_TRAILING_NAME, "Rui Matos, baker");
  assert_who("\xE2\x80\x9CGood figs.\xE2\x80\x9D\xC2\xA0\xE2\x80\x95 Rui Matos",
             PATTERN_TRAILING_NAME, "Rui Matos");
  assert_who("We wait: nobody came.", PATTERN_NAME_COLON, NULL);
  assert_who("They waited, and nobody came.", PATTERN_NAME_COLON, NULL);
}

static void bad_bytes_match_nothing(void **state) {
  (void)state;
  assert_who("SM\xFFITH: We wait.", PATTERN_NAME_COLON, NULL);
  assert_who("\xFF\xFE\xFD", PATTERN_NAME_COLON, NULL);
}

static void a_limit_that_is_hit_is_a_status(void **state) {
  (void)state;
  struct page page;
  inquit_error error = {0};
  assert_int_equal(page_read(&page, "It rained.\n\nSMITH: We wait.", 1, &error),
                   INQUIT_PATTERN_LIMIT);
  assert_int_equal(error.offset, 12);
  page_free(&page);
}

/* No paragraph of a page comes near the limit, whatever it is made of. */
static void hostile_paragraphs_stay_below_it(void **state) {
  (void)state;
  static const char *const pieces[] = {"\"", "A ",     "Aa Bb ",         "\" - Aa ",
                                       "A-", "AAAA, ", "\"a\" - Aa Bb, "};
  for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
    char text[16384] = "";
    while (strlen(text) + 64 < sizeof text)
      strcat(text, pieces[i]);
    struct page page;
    assert_int_equal(page_read(&page, text, 0, NULL), INQUIT_OK);
    page_free(&page);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_pattern_matches_its_example),
      cmocka_unit_test(the_name_is_found),
      cmocka_unit_test(bad_bytes_match_nothing),
      cmocka_unit_test(a_limit_that_is_hit_is_a_status),
      cmocka_unit_test(hostile_paragraphs_stay_below_it),
  };
  return cmocka_run_group_tests_name("pattern", tests, NULL, NULL);
}
