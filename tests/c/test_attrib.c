/* Spans and links, from tags that the test itself gives: "[s Smith] [c said] [q that it rained]".
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
#include "attrib.h"

struct marked {
  struct stages stages;
  char text[2048];
  uint8_t roles[2048]; /* of each byte; bit 7: the first one */
  tag *tags;
  span_list spans;
  attrib_list attribs;
};

/* The text without its brackets, and the role of each byte. */
static void unmark(struct marked *marked, const char *source) {
  size_t length = 0;
  uint8_t role = TAG_NONE;
  bool first = false;
  for (const char *at = source; *at; at++) {
    if (*at == '[') {
      role = at[1] == 's' ? TAG_SOURCE : at[1] == 'c' ? TAG_CUE : TAG_CONTENT;
      first = true;
      at += 2;
    } else if (*at == ']') {
      role = TAG_NONE;
    } else {
      marked->roles[length] = (uint8_t)(role | (first ? 0x80 : 0));
      marked->text[length++] = *at;
      first = false;
    }
  }
  marked->text[length] = '\0';
}

static inquit_status link_marked(struct marked *marked, const char *source, size_t allowed) {
  *marked = (struct marked){.tags = NULL};
  unmark(marked, source);
  struct stages *s = &marked->stages;
  TRY(stages_read(s, marked->text, strlen(marked->text), allowed));
  marked->tags = arena_new(&s->arena, s->tokens.token_count, sizeof *marked->tags);
  if (!marked->tags)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < s->tokens.token_count; i++) {
    uint8_t role = marked->roles[s->tokens.tokens[i].begin];
    marked->tags[i] = (tag){role & 0x7F, role >> 7, 200};
  }
  TRY(span_init(&marked->spans, &s->arena, &s->text, &s->tokens, &s->quotes, marked->tags));
  return attrib_init(&marked->attribs, &s->arena, &s->tokens, &s->quotes, &marked->spans);
}

static void write_span(struct written *written, const struct marked *marked, uint32_t row) {
  if (row == INQUIT_NONE) {
    write_string(written, "-");
    return;
  }
  const token *tokens = marked->stages.tokens.tokens;
  const span *span = &marked->spans.spans[row];
  uint32_t begin = tokens[span->first].begin;
  write_bytes(written, marked->text + begin, tokens[span->last - 1].end - begin);
}

/* A line for each attribution: kind, source, cue, pieces; "^1": shares the speaker of the first. */
static void assert_links(const char *source, const char *expected) {
  struct marked marked;
  struct written written = {.length = 0};
  assert_int_equal(link_marked(&marked, source, NO_LIMIT), INQUIT_OK);
  for (uint32_t i = 0; i < marked.attribs.attribution_count; i++) {
    const attribution *row = &marked.attribs.attributions[i];
    write_string(&written, inquit_kind_text(row->kind));
    write_string(&written, " | ");
    write_span(&written, &marked, row->source);
    write_string(&written, " | ");
    write_span(&written, &marked, row->cue);
    for (uint32_t k = 0; k < row->piece_count; k++) {
      write_string(&written, k ? " // " : " | ");
      write_span(&written, &marked, row->pieces[k]);
    }
    if (row->carried != INQUIT_NONE) {
      char carried[16];
      snprintf(carried, sizeof carried, " ^%u", (unsigned)row->carried + 1);
      write_string(&written, carried);
    }
    write_string(&written, "\n");
    assert_true(row->confidence >= 0 && row->confidence <= 1);
  }
  stages_free(&marked.stages);
  assert_string_equal(written.bytes, expected);
}

static void parts_of_a_sentence_belong_together(void **state) {
  (void)state;
  assert_links("[s Moe] [c said] [q that it rained].", "indirect | Moe | said | that it rained\n");
  assert_links("[q \"It rained,\"] [c said] [s Moe].", "direct | Moe | said | \"It rained,\"\n");
  assert_links("[q \"It rained,\"] [s Moe] [c said], [q \"and hard.\"]",
               "direct | Moe | said | \"It rained,\" // \"and hard.\"\n");
  assert_links("[q The bridge], [s Moe] [c said], [q is closed].",
               "indirect | Moe | said | The bridge // is closed\n");
}

static void one_source_serves_several_cues(void **state) {
  (void)state;
  assert_links("[s Moe] [c said] [q it rained] and [c added] [q that it would stop].",
               "indirect | Moe | said | it rained\n"
               "indirect | Moe | added | that it would stop\n");
  assert_links("[s Moe], [s who] [c called] [q him \"my friend\"], [c said] [q he was glad].",
               "mixed | who | called | him \"my friend\"\n"
               "indirect | Moe | said | he was glad\n");
}

static void each_sentence_keeps_its_own(void **state) {
  (void)state;
  assert_links("[s Moe] [c said] [q it rained]. [s Rada] [c said] [q it did not].",
               "indirect | Moe | said | it rained\n"
               "indirect | Rada | said | it did not\n");
  assert_links("[s Moe] [c said] [q it rained]. [q \"It did not,\"] [s Rada] [c said].",
               "indirect | Moe | said | it rained\n"
               "direct | Rada | said | \"It did not,\"\n");
}

static void a_quotation_goes_on_in_its_paragraph(void **state) {
  (void)state;
  assert_links("[q \"It rained,\"] [s Moe] [c said]. [q \"It was cold.\"]",
               "direct | Moe | said | \"It rained,\" // \"It was cold.\"\n");
}

static void the_next_paragraph_is_carried(void **state) {
  (void)state;
  assert_links("[q \"It rained,\"] [s Moe] [c said].\n\n[q \"It was cold.\"]",
               "direct | Moe | said | \"It rained,\"\n"
               "direct | - | - | \"It was cold.\" ^1\n");
  assert_links("[q \"It rained,\"] [s Moe] [c said].\n\nNobody came.\n\n[q \"It was cold.\"]",
               "direct | Moe | said | \"It rained,\"\n"
               "direct | - | - | \"It was cold.\"\n");
}

static void a_quotation_of_several_paragraphs_is_one(void **state) {
  (void)state;
  assert_links("[q \"It rained,\"] [s Moe] [c said]. [q \"It was cold.]\n\n[q \"It was late.\"]",
               "direct | Moe | said | \"It rained,\" // \"It was cold. // \"It was late.\"\n");
  assert_links("[q \"It was cold.]\n\n[q \"It was late,\"] [s Moe] [c said].",
               "direct | Moe | said | \"It was cold. // \"It was late,\"\n");
}

static void a_colon_announces_the_next_paragraph(void **state) {
  (void)state;
  assert_links("[s Moe] [c went on:]\n\n[q \"It was late.\"]",
               "direct | Moe | went on: | \"It was late.\"\n");
}

static void content_ends_at_its_marks(void **state) {
  (void)state;
  assert_links("\"[q It rained all day long],\" [s Moe] [c said].",
               "direct | Moe | said | \"It rained all day long,\"\n");
  assert_links("[s Moe] [c said] [q it rained,].", "indirect | Moe | said | it rained\n");
  assert_links("[s Moe] [c asked] [q whether it rained?]",
               "indirect | Moe | asked | whether it rained?\n");
}

static void nobody_is_behind_what_seems(void **state) {
  (void)state;
  assert_links("[s The dam] [c seemed] [q to hold].",
               "indirect | - | seemed | The dam // to hold\n");
  assert_links("[s The dam] [c is expected] [q to hold].",
               "indirect | - | is expected | The dam // to hold\n");
  assert_links("[s Moe] [c expected] [q to win].", "indirect | Moe | expected | to win\n");
}

static void parts_without_content_are_left_out(void **state) {
  (void)state;
  assert_links("[s Moe] [c said]. Nobody came.", "");
  assert_links("Nobody came.", "");
  assert_links("", "");
}

static void memory_may_run_out_anywhere(void **state) {
  (void)state;
  struct marked marked;
  size_t allowed = 0;
  inquit_status status = INQUIT_NO_MEMORY;
  for (; status != INQUIT_OK; allowed++) {
    status = link_marked(&marked, "[s Moe] [c said] [q it rained]. [q \"Yes.\"]", allowed);
    assert_true(status == INQUIT_OK || status == INQUIT_NO_MEMORY);
    stages_free(&marked.stages);
    assert_int_equal(marked.stages.memory.alive, 0);
  }
  assert_true(allowed > 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(parts_of_a_sentence_belong_together),
      cmocka_unit_test(one_source_serves_several_cues),
      cmocka_unit_test(each_sentence_keeps_its_own),
      cmocka_unit_test(a_quotation_goes_on_in_its_paragraph),
      cmocka_unit_test(the_next_paragraph_is_carried),
      cmocka_unit_test(a_quotation_of_several_paragraphs_is_one),
      cmocka_unit_test(a_colon_announces_the_next_paragraph),
      cmocka_unit_test(content_ends_at_its_marks),
      cmocka_unit_test(nobody_is_behind_what_seems),
      cmocka_unit_test(parts_without_content_are_left_out),
      cmocka_unit_test(memory_may_run_out_anywhere),
  };
  return cmocka_run_group_tests_name("attrib", tests, NULL, NULL);
}
