/* Who speaks, with sources and contents marked by hand, so that no earlier stage but the tokens and
 * the quotation marks can be at fault.
 *
 *   [Ana Lind] said {she was late}     the first source goes with the first content, and so on
 *   [] {"Very late."}                  no source: carried over from the attribution before
 *
 * The marks are taken out before the text is read. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdio.h>

#include "../support/stages.h"
#include "speaker.h"

enum { MAX_MARKS = 32, MAX_TEXT = 4096 };

struct marked {
  char text[MAX_TEXT];
  uint32_t length;
  inquit_range sources[MAX_MARKS], contents[MAX_MARKS];
  uint32_t source_count, content_count;
};

static void read_marks(struct marked *marked, const char *article) {
  *marked = (struct marked){0};
  for (; *article; article++) {
    if (*article == '[')
      marked->sources[marked->source_count].begin = marked->length;
    else if (*article == ']')
      marked->sources[marked->source_count++].end = marked->length;
    else if (*article == '{')
      marked->contents[marked->content_count].begin = marked->length;
    else if (*article == '}')
      marked->contents[marked->content_count++].end = marked->length;
    else
      marked->text[marked->length++] = *article;
  }
  assert_int_equal(marked->source_count, marked->content_count);
}

struct run {
  struct stages stages;
  struct marked marked;
  span spans[2 * MAX_MARKS];
  attribution attributions[MAX_MARKS];
  uint32_t pieces[MAX_MARKS];
  span_list span_list;
  attrib_list attrib_list;
  speaker_list speakers;
};

static uint32_t add_span(struct run *run, inquit_range range, tag_role role) {
  const token_list *tokens = &run->stages.tokens;
  run->spans[run->span_list.span_count] = (span){.first = token_at(tokens, range.begin),
                                                 .last = token_at(tokens, range.end),
                                                 .role = (uint8_t)role};
  return run->span_list.span_count++;
}

/* In the order of the text, as span_init() lists them. */
static void add_attribution(struct run *run, uint32_t row) {
  inquit_range source = run->marked.sources[row], content = run->marked.contents[row];
  attribution *attribution = &run->attributions[row];
  *attribution = (struct attribution){.source = INQUIT_NONE,
                                      .cue = INQUIT_NONE,
                                      .pieces = &run->pieces[row],
                                      .piece_count = 1,
                                      .carried = INQUIT_NONE};
  bool none = source.begin == source.end;
  if (none)
    attribution->carried = row - 1;
  if (!none && source.begin < content.begin)
    attribution->source = add_span(run, source, TAG_SOURCE);
  run->pieces[row] = add_span(run, content, TAG_CONTENT);
  if (!none && source.begin > content.begin)
    attribution->source = add_span(run, source, TAG_SOURCE);
}

static inquit_status run_known(struct run *run, const char *article, size_t allowed,
                               const inquit_known *known, uint32_t known_count) {
  *run = (struct run){0};
  read_marks(&run->marked, article);
  TRY(stages_read(&run->stages, run->marked.text, run->marked.length, allowed));
  for (uint32_t i = 0; i < run->marked.content_count; i++)
    add_attribution(run, i);
  run->span_list.spans = run->spans;
  run->attrib_list = (attrib_list){run->attributions, run->marked.content_count};
  struct stages *stages = &run->stages;
  return speaker_init(&run->speakers, &stages->arena, &stages->text, &stages->tokens,
                      &stages->quotes, &run->span_list, &run->attrib_list, known, known_count);
}

static inquit_status run_article(struct run *run, const char *article, size_t allowed) {
  return run_known(run, article, allowed, NULL, 0);
}

static void write_name(struct written *written, const struct run *run, uint32_t row) {
  inquit_ranges name = run->speakers.speakers[row].name;
  for (uint32_t i = 0; i < name.count; i++) {
    if (i)
      write_string(written, " and ");
    write_bytes(written, run->marked.text + name.at[i].begin, name.at[i].end - name.at[i].begin);
  }
}

/* expected: for each attribution its speaker ("-": none), one a line. */
static void assert_speakers(const char *article, const char *expected) {
  struct run run;
  struct written found = {0};
  assert_int_equal(run_article(&run, article, NO_LIMIT), INQUIT_OK);
  for (uint32_t i = 0; i < run.marked.content_count; i++) {
    if (i)
      write_string(&found, "\n");
    if (run.speakers.speaker_of[i] == INQUIT_NONE)
      write_string(&found, "-");
    else
      write_name(&found, &run, run.speakers.speaker_of[i]);
  }
  assert_string_equal(found.bytes, expected);
  stages_free(&run.stages);
}

/* expected: for each mention its words, its link and the number of the mention it goes back to. */
static void assert_links(const char *article, const inquit_known *known, uint32_t known_count,
                         const char *expected) {
  struct run run;
  struct written found = {0};
  assert_int_equal(run_known(&run, article, NO_LIMIT, known, known_count), INQUIT_OK);
  for (uint32_t i = 0; i < run.speakers.mention_count; i++) {
    const inquit_mention *mention = &run.speakers.mentions[i];
    char number[16] = "-";
    if (mention->antecedent != INQUIT_NONE)
      snprintf(number, sizeof number, "%u", mention->antecedent);
    write_string(&found, i ? "\n" : "");
    write_bytes(&found, run.marked.text + mention->range.begin,
                mention->range.end - mention->range.begin);
    write_string(&found, " | ");
    write_string(&found, inquit_link_text(mention->link));
    write_string(&found, " | ");
    write_string(&found, number);
    assert_true(mention->confidence > 0 && mention->confidence <= 1);
  }
  assert_string_equal(found.bytes, expected);
  stages_free(&run.stages);
}

/* ---------------------------------------------------------------- names */

static void test_shorter_names(void **state) {
  (void)state;
  assert_speakers("[Jane Okafor] said {it was late}. [Okafor] said {it was cold}. "
                  "[Mrs. Okafor] said {so}. [Jane] said {no}.",
                  "Jane Okafor\nJane Okafor\nJane Okafor\nJane Okafor");
}

static void test_fuller_name_later(void **state) {
  (void)state;
  assert_speakers("[Lindqvist] said {the ice held}. [Coach Maja Lindqvist] said {it was thick}.",
                  "Maja Lindqvist\nMaja Lindqvist");
}

static void test_one_surname_two_people(void **state) {
  (void)state;
  assert_speakers("Pedro Ruiz met his wife, Elena Ruiz. [Mrs. Ruiz] said {yes}. "
                  "[Mr. Ruiz] said {no}.",
                  "Elena Ruiz\nPedro Ruiz");
}

static void test_titles_and_particles(void **state) {
  (void)state;
  assert_speakers("[Judge Amina van der Meer] said {no}. [Sgt. Joao da Silva Jr.] said {yes}.",
                  "Amina van der Meer\nJoao da Silva Jr.");
}

static void test_acronym(void **state) {
  (void)state;
  assert_speakers("[The Northern Fisheries Research Institute] said {cod was back}. "
                  "[The NFRI] said {herring was not}.",
                  "Northern Fisheries Research Institute\nNorthern Fisheries Research Institute");
}

static void test_body_joined_by_and(void **state) {
  (void)state;
  assert_speakers("[The Ports and Harbours Commission] said {it would dredge}.",
                  "Ports and Harbours Commission");
}

static void test_possessor_is_no_speaker(void **state) {
  (void)state;
  assert_speakers("[A spokesman for Omar Haddad] said {no}. "
                  "[Haddad's lawyer, Leila Mansour,] said {yes}.",
                  "spokesman for Omar Haddad\nLeila Mansour");
}

static void test_headline_is_not_one_name(void **state) {
  (void)state;
  assert_speakers("Rivera Sees Little Hope For The Harbour\n\n[Rivera] said {the crane was old}. "
                  "[Luis Rivera] said {it leant}.",
                  "Luis Rivera\nLuis Rivera");
}

/* ---------------------------------------------------------------- descriptions */

static void test_apposition_gives_a_role(void **state) {
  (void)state;
  assert_speakers(
      "[Nordkanal, Norway's state broadcaster,] said {the ferry sank}. Ines Ferro "
      "phoned. [The broadcaster] said {nobody was hurt}. [It] added {the sea was calm}.",
      "Nordkanal\nNordkanal\nNordkanal");
}

static void test_leaders_are_shared_out(void **state) {
  (void)state;
  assert_speakers(
      "Gromov wants more trains. {\"Russia will build them,\"} [Gromov] told Halla. "
      "{\"Finland has the rails,\"} [Halla] said. [The Kremlin chief] said {it was "
      "late}. [The Finnish leader] said {it was not}. [The two leaders] said {no more}.",
      "Gromov\nHalla\nGromov\nHalla\nGromov and Halla");
}

static void test_title_known_by_its_short_form(void **state) {
  (void)state;
  assert_speakers("[Sen. Ruth Adeyemi] said {no}. Gov. Karl Boateng left. [The senator] said "
                  "{never}. [The governor] said {maybe}.",
                  "Ruth Adeyemi\nRuth Adeyemi\nKarl Boateng");
}

static void test_nobody_known(void **state) {
  (void)state;
  assert_speakers("[Dilip Mehta] said {no}. [The witness] said {yes}. [Some farmers] said {maybe}. "
                  "[A number of other villagers, most of them old,] said {never}.",
                  "Dilip Mehta\nwitness\nfarmers\nother villagers");
}

static void test_document(void **state) {
  (void)state;
  assert_speakers("[A report by the county] found {the dam safe}. [The report] said {so twice}.",
                  "report by the county\nreport by the county");
}

/* ---------------------------------------------------------------- pronouns */

static void test_gender(void **state) {
  (void)state;
  assert_speakers("Peter Brandt met Sofia Lindgren at the mill. [She] said {it was old}. [He] said "
                  "{it was not}.",
                  "Sofia Lindgren\nPeter Brandt");
}

static void test_speaker_before_others(void **state) {
  (void)state;
  assert_speakers("[Carla Mendes] said {the vote was fair}. Rosa Lima had asked for a recount. "
                  "{\"I counted twice,\"} [she] said.",
                  "Carla Mendes\nCarla Mendes");
}

static void test_names_in_quotations_wait(void **state) {
  (void)state;
  assert_speakers("{\"Ana Vidal and Eva Roth were there,\"} [Ida Holm] said. [She] said {no more}.",
                  "Ida Holm\nIda Holm");
}

static void test_who(void **state) {
  (void)state;
  assert_speakers("Ada Obi met Per Lund, [who] said {no}.", "Per Lund");
}

static void test_pair(void **state) {
  (void)state;
  assert_speakers("[Ada Obi and Per Lund] said {no}. [They] said {never}.",
                  "Ada Obi and Per Lund\nAda Obi and Per Lund");
}

static void test_they(void **state) {
  (void)state;
  assert_speakers("The fishermen blocked the port. [They] said {the quota was a joke}.",
                  "fishermen");
}

static void test_carried(void **state) {
  (void)state;
  assert_speakers("[Ada Obi] said {\"No.\"}\n\n[]{\"Never.\"}\n\n[]{\"Not once.\"}",
                  "Ada Obi\nAda Obi\nAda Obi");
}

static void test_nobody_said(void **state) {
  (void)state;
  assert_speakers("[He] said {so}.", "-");
}

static void test_three_people(void **state) {
  (void)state;
  assert_speakers("[Ada Obi, Per Lund and Ivo Petrov] said {no}. [They] said {never}.",
                  "Ada Obi and Per Lund and Ivo Petrov\nAda Obi and Per Lund and Ivo Petrov");
}

static void test_who_goes_back_to_people(void **state) {
  (void)state;
  assert_speakers(
      "We met Ada Obi, a baker from Hollum, [who] said {no}. He named 12 old sailors of "
      "the port, [most of whom] said {yes}.",
      "Ada Obi\n12 old sailors of the port");
}

static void test_owners_of_roles(void **state) {
  (void)state;
  assert_speakers(
      "[A spokesman for the port] said {no}. [A spokesman for the union] said {yes}. [The "
      "port spokesman] said {never}.",
      "spokesman for the port\nspokesman for the union\nspokesman for the port");
  assert_speakers("Eva Roth and her brother, Jan, own a mill. [Her brother] said {it turns}.",
                  "Jan");
  assert_speakers(
      "Former mayor Otto Brandl met Mayor Sara Winkler. [The former mayor] said {no}. [The "
      "mayor] said {yes}.",
      "Otto Brandl\nSara Winkler");
}

static void test_senior_and_junior(void **state) {
  (void)state;
  assert_speakers(
      "Ivo Petrov Jr. met Ivo Petrov Sr. again. [Petrov Sr.] said {no}. [Petrov Jr.] said "
      "{yes}.",
      "Ivo Petrov Sr.\nIvo Petrov Jr.");
}

static void test_pronouns_keep_people_in_mind(void **state) {
  (void)state;
  assert_speakers("Karl Boateng opened the mine. He met Peter Brandt, whom he had hired. [He] said "
                  "{it was deep}.",
                  "Karl Boateng");
}

/* ---------------------------------------------------------------- links */

static void test_links(void **state) {
  (void)state;
  assert_links(
      "[Jane Okafor] said {no}. [Okafor] said {\"I said no\"}. [Okafor] said {so}. [She] left "
      "{it}.",
      NULL, 0,
      "Jane Okafor | first | -\nOkafor | short name | 0\nI | quoted | 1\n"
      "Okafor | same name | 1\nShe | pronoun | 3");
}

static void test_links_of_bodies_and_groups(void **state) {
  (void)state;
  assert_links(
      "[The Northern Fisheries Institute] said {no}. [The NFI] said {no}. [The institute] said "
      "{so}.",
      NULL, 0,
      "The Northern Fisheries Institute | first | -\nThe NFI | acronym | 0\n"
      "The institute | noun | 1");
  assert_links("[Ada Obi and Per Lund] said {no}. [They] said {never}.", NULL, 0,
               "Ada Obi and Per Lund | group | -\nThey | pronoun | 0");
}

static void test_a_chain_may_begin_below(void **state) {
  (void)state;
  assert_links("When [he] spoke {low}, Per Lund wept. [Lund] said {no}.", NULL, 0,
               "he | pronoun | 1\nPer Lund | first | -\nLund | short name | 1");
}

/* ---------------------------------------------------------------- known speakers */

static const char *const aliases_of_lind[] = {"the harbour queen", "A. Lind's boss"};
static const inquit_known known_people[] = {
    {"Astrid Lind", aliases_of_lind, 2, INQUIT_GENDER_FEMALE, INQUIT_ENTITY_PERSON},
    {"Robin Achebe", NULL, 0, INQUIT_GENDER_MALE, INQUIT_ENTITY_PERSON}};

static void test_known_names_and_descriptions(void **state) {
  (void)state;
  assert_links("Robin Achebe met [the Harbour Queen]: {no}. [She] said {no}. [Achebe] said {so}. "
               "[Lind] said {yes}.",
               known_people, 2,
               "Robin Achebe | known | -\nthe Harbour Queen | known | -\nShe | pronoun | 1\n"
               "Achebe | short name | 0\nLind | short name | 1");
}

static void test_known_rows(void **state) {
  (void)state;
  struct run run;
  assert_int_equal(run_known(&run, "[A. Lind boss] said {no}. [Jan Lind] said {yes}.", NO_LIMIT,
                             known_people, 2),
                   INQUIT_OK);
  assert_int_equal(run.speakers.speaker_count, 2);
  assert_int_equal(run.speakers.speakers[0].known, 0);
  assert_int_equal(run.speakers.speakers[0].gender, INQUIT_GENDER_FEMALE);
  assert_int_equal(run.speakers.speakers[1].known, INQUIT_NONE);
  stages_free(&run.stages);
}

/* ---------------------------------------------------------------- the tables */

static void test_tables(void **state) {
  (void)state;
  struct run run;
  assert_int_equal(run_article(&run,
                               "Ivo Petrov wept. [Ida Holm] said {no}. [Holm] said {yes}. [She] "
                               "said {so}. [] {\"Twice.\"}",
                               NO_LIMIT),
                   INQUIT_OK);
  const speaker_list *list = &run.speakers;
  static const inquit_via vias[] = {INQUIT_VIA_NAME, INQUIT_VIA_ALIAS, INQUIT_VIA_PRONOUN,
                                    INQUIT_VIA_CARRIED};
  assert_memory_equal(list->via, vias, sizeof vias);
  assert_int_equal(list->speaker_count, 1); /* who says nothing is left out */
  assert_int_equal(list->speakers[0].attribution_count, 4);
  assert_int_equal(list->speakers[0].entity, INQUIT_ENTITY_PERSON);
  assert_int_equal(list->speakers[0].gender, INQUIT_GENDER_FEMALE);
  assert_int_equal(list->mention_count, 3);
  for (uint32_t i = 0; i < 3; i++) {
    assert_int_equal(list->mentions[i].range.begin, run.marked.sources[i].begin);
    assert_int_equal(list->mentions[i].range.end, run.marked.sources[i].end);
    assert_int_equal(list->mentions[i].via, vias[i]);
  }
  stages_free(&run.stages);
}

static void test_memory_runs_out(void **state) {
  (void)state;
  static const char article[] = "Gromov of Russia met [Ada Obi, a judge,] who said {no}. [The "
                                "Kremlin chief] and Per Lund heard {it}. [They] said {so}.";
  inquit_status status = INQUIT_NO_MEMORY;
  for (size_t allowed = 0; status == INQUIT_NO_MEMORY; allowed++) {
    struct run run;
    status = run_known(&run, article, allowed, known_people, COUNT_OF(known_people));
    stages_free(&run.stages);
    assert_int_equal(run.stages.memory.alive, 0);
    assert_true(status == INQUIT_OK || status == INQUIT_NO_MEMORY);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_shorter_names),
      cmocka_unit_test(test_fuller_name_later),
      cmocka_unit_test(test_one_surname_two_people),
      cmocka_unit_test(test_titles_and_particles),
      cmocka_unit_test(test_acronym),
      cmocka_unit_test(test_body_joined_by_and),
      cmocka_unit_test(test_possessor_is_no_speaker),
      cmocka_unit_test(test_headline_is_not_one_name),
      cmocka_unit_test(test_apposition_gives_a_role),
      cmocka_unit_test(test_leaders_are_shared_out),
      cmocka_unit_test(test_title_known_by_its_short_form),
      cmocka_unit_test(test_nobody_known),
      cmocka_unit_test(test_document),
      cmocka_unit_test(test_gender),
      cmocka_unit_test(test_speaker_before_others),
      cmocka_unit_test(test_names_in_quotations_wait),
      cmocka_unit_test(test_who),
      cmocka_unit_test(test_pair),
      cmocka_unit_test(test_they),
      cmocka_unit_test(test_carried),
      cmocka_unit_test(test_nobody_said),
      cmocka_unit_test(test_three_people),
      cmocka_unit_test(test_who_goes_back_to_people),
      cmocka_unit_test(test_owners_of_roles),
      cmocka_unit_test(test_senior_and_junior),
      cmocka_unit_test(test_pronouns_keep_people_in_mind),
      cmocka_unit_test(test_links),
      cmocka_unit_test(test_links_of_bodies_and_groups),
      cmocka_unit_test(test_a_chain_may_begin_below),
      cmocka_unit_test(test_known_names_and_descriptions),
      cmocka_unit_test(test_known_rows),
      cmocka_unit_test(test_tables),
      cmocka_unit_test(test_memory_runs_out),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
