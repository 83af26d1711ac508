#include "inquit.h"

#include <stdio.h>
#include <string.h>

#include "attrib.h"
#include "base.h"
#include "embedded.h"
#include "given.h"
#include "kernel.h"
#include "model.h"
#include "page.h"
#include "pattern.h"
#include "quote.h"
#include "report.h"
#include "span.h"
#include "speaker.h"
#include "stopwatch.h"
#include "tag.h"
#include "text.h"
#include "token.h"

struct inquit_context {
  inquit_allocator allocator;
  pattern_set *patterns;
  model model;
  const kernel *kernel;
};

struct inquit_document {
  arena arena;
  inquit_attribution *attributions;
  uint32_t attribution_count;
  inquit_problem *problems;
  uint32_t problem_count;
  inquit_speaker *speakers;
  uint32_t speaker_count;
  inquit_mention *mentions;
  uint32_t mention_count;
  inquit_statistics statistics;
};

/* What the stages leave for one another; gone when the document is done. */
typedef struct work {
  arena arena;
  const inquit_given *given; /* the caller's; NULL: the attributions are found */
  text text;
  token_list tokens;
  quote_list quotes;
  layout_list layouts;
  tag *tags;
  span_list spans;
  attrib_list attribs;
  speaker_list speakers;
} work;

/* ---------------------------------------------------------------- contexts */

static inquit_status refuse(inquit_error *error, inquit_status status) {
  if (error && status != INQUIT_OK) {
    error->status = status;
    if (!error->reason[0])
      snprintf(error->reason, sizeof error->reason, "%s", inquit_status_text(status));
  }
  return status;
}

static inquit_status open_model(inquit_context *context, inquit_error *error) {
  size_t size;
  const void *bytes = embedded_model(&size);
  const char *reason;
  if (!model_open(&context->model, bytes, size, &reason)) {
    if (error)
      snprintf(error->reason, sizeof error->reason, "%s", reason);
    return INQUIT_MODEL;
  }
  context->kernel = kernel_choose();
  return INQUIT_OK;
}

inquit_context *inquit_context_new(const inquit_allocator *allocator, inquit_error *error) {
  inquit_allocator own = allocator_or_default(allocator);
  if (error)
    *error = (inquit_error){0};
  inquit_context *context = own.resize(own.user, NULL, sizeof *context);
  inquit_status status = INQUIT_NO_MEMORY;
  if (context) {
    *context = (inquit_context){.allocator = own};
    status = pattern_set_new(&context->patterns, &own, error);
    if (status == INQUIT_OK)
      status = open_model(context, error);
  }
  if (refuse(error, status) != INQUIT_OK) {
    inquit_context_free(context);
    return NULL;
  }
  return context;
}

void inquit_context_free(inquit_context *context) {
  if (!context)
    return;
  pattern_set_free(context->patterns);
  inquit_allocator allocator = context->allocator;
  allocator.resize(allocator.user, context, 0);
}

/* ---------------------------------------------------------------- annotating */

static inquit_range span_range(const work *work, uint32_t row) {
  const span *span = &work->spans.spans[row];
  return (inquit_range){work->tokens.tokens[span->first].begin,
                        work->tokens.tokens[span->last - 1].end};
}

/* The ranges of count spans, each a row of the span table. */
static inquit_ranges ranges_of_spans(inquit_range **next, const work *work, const uint32_t *rows,
                                     uint32_t count) {
  inquit_ranges ranges = {*next, 0};
  for (uint32_t i = 0; i < count; i++)
    if (rows[i] != INQUIT_NONE)
      (*next)[ranges.count++] = span_range(work, rows[i]);
  *next += ranges.count;
  return ranges;
}

/* Those that the caller has given, as they came. */
static inquit_ranges ranges_as_given(inquit_range **next, inquit_ranges given) {
  inquit_ranges ranges = {*next, given.count};
  for (uint32_t i = 0; i < given.count; i++)
    (*next)[i] = given.at[i];
  *next += given.count;
  return ranges;
}

static size_t count_ranges(const work *work, uint32_t row) {
  const inquit_given *given = work->given ? &work->given[row] : NULL;
  return given ? (size_t)given->source.count + given->cue.count + given->content.count
               : 2 + (size_t)work->attribs.attributions[row].piece_count;
}

static void publish_ranges(inquit_attribution *to, inquit_range **next, const work *work,
                           uint32_t row) {
  const attribution *from = &work->attribs.attributions[row];
  const inquit_given *given = work->given ? &work->given[row] : NULL;
  to->source =
      given ? ranges_as_given(next, given->source) : ranges_of_spans(next, work, &from->source, 1);
  to->cue = given ? ranges_as_given(next, given->cue) : ranges_of_spans(next, work, &from->cue, 1);
  to->content = given ? ranges_as_given(next, given->content)
                      : ranges_of_spans(next, work, from->pieces, from->piece_count);
}

static inquit_status publish_attributions(inquit_document *document, const work *work) {
  const attrib_list *list = &work->attribs;
  size_t range_count = 0;
  for (uint32_t i = 0; i < list->attribution_count; i++)
    range_count += count_ranges(work, i);
  inquit_range *next = arena_new(&document->arena, range_count, sizeof *next);
  document->attributions =
      arena_new(&document->arena, list->attribution_count, sizeof *document->attributions);
  if (!next || !document->attributions)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < list->attribution_count; i++) {
    const attribution *from = &list->attributions[i];
    document->attributions[i] = (inquit_attribution){
        .speaker = work->speakers.speaker_of[i],
        .mention = work->speakers.mention_of[i],
        .carried = work->speakers.carried_of[i],
        .kind = from->kind,
        .via = work->speakers.via[i],
        .confidence = from->confidence,
    };
    publish_ranges(&document->attributions[i], &next, work, i);
    document->attributions[i].reports =
        report_read(&work->text, &work->tokens, &document->attributions[i]);
  }
  document->attribution_count = list->attribution_count;
  return INQUIT_OK;
}

static inquit_status publish_speakers(inquit_document *document, const work *work) {
  const speaker_list *list = &work->speakers;
  size_t range_count = 0;
  for (uint32_t i = 0; i < list->speaker_count; i++)
    range_count += list->speakers[i].name.count;
  inquit_range *next = arena_new(&document->arena, range_count, sizeof *next);
  document->speakers = arena_new(&document->arena, list->speaker_count, sizeof *document->speakers);
  document->mentions = arena_new(&document->arena, list->mention_count, sizeof *document->mentions);
  if (!next || !document->speakers || !document->mentions)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < list->speaker_count; i++) {
    inquit_speaker *speaker = &document->speakers[i];
    *speaker = list->speakers[i];
    for (uint32_t k = 0; k < speaker->name.count; k++)
      next[k] = speaker->name.at[k];
    speaker->name.at = next;
    next += speaker->name.count;
  }
  for (uint32_t i = 0; i < list->mention_count; i++)
    document->mentions[i] = list->mentions[i];
  document->speaker_count = list->speaker_count;
  document->mention_count = list->mention_count;
  return INQUIT_OK;
}

/* Bad bytes and unbalanced marks, merged by offset. */
static inquit_status publish_problems(inquit_document *document, const work *work) {
  uint32_t bad = 0, marks = 0, total = work->text.bad_count + work->quotes.problem_count;
  document->problems = arena_new(&document->arena, total, sizeof *document->problems);
  if (!document->problems)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < total; i++) {
    bool take_bad = bad < work->text.bad_count &&
                    (marks == work->quotes.problem_count ||
                     work->text.bad[bad].begin < work->quotes.problems[marks].range.begin);
    document->problems[i] = take_bad
                                ? (inquit_problem){work->text.bad[bad++], INQUIT_PROBLEM_BAD_BYTES}
                                : work->quotes.problems[marks++];
  }
  document->problem_count = total;
  return INQUIT_OK;
}

/* Runs one stage, and has its time taken. */
#define RUN(stage, call)                                                                           \
  do {                                                                                             \
    TRY(call);                                                                                     \
    stopwatch_lap(watch, INQUIT_STAGE_##stage);                                                    \
  } while (0)

/* The attributions, and the spans that they are made of. */
static inquit_status find_attributions(work *w, stopwatch *watch, const inquit_context *context,
                                       const inquit_options *options, inquit_error *error) {
  arena *arena = &w->arena;
  if (w->given) {
    RUN(ATTRIB, given_init(&w->spans, &w->attribs, arena, &w->text, &w->tokens, &w->quotes,
                           w->given, options->given_count, error));
    return INQUIT_OK;
  }
  reader reader = {&w->text, &w->tokens, &w->quotes};
  RUN(LAYOUT, layout_init(&w->layouts, arena, context->patterns, &w->text, error));
  TRY(tag_init(&w->tags, arena, &context->model, context->kernel, &w->text, &w->tokens, &w->quotes,
               &w->layouts, options->recall, watch));
  page_tag(w->tags, &reader, &w->layouts);
  RUN(SPAN, span_init(&w->spans, arena, &w->text, &w->tokens, &w->quotes, w->tags));
  RUN(ATTRIB, attrib_init(&w->attribs, arena, &w->tokens, &w->quotes, &w->spans));
  return INQUIT_OK;
}

static inquit_status run_stages(work *w, stopwatch *watch, const inquit_context *context,
                                const char *bytes, uint32_t length, const inquit_options *options,
                                inquit_error *error) {
  arena *arena = &w->arena;
  stopwatch_start(watch);
  RUN(TEXT, text_init(&w->text, arena, bytes, length, options->strict, error));
  RUN(TOKEN, token_init(&w->tokens, arena, &w->text));
  RUN(QUOTE, quote_init(&w->quotes, arena, &w->text, &w->tokens));
  TRY(find_attributions(w, watch, context, options, error));
  RUN(SPEAKER, speaker_init(&w->speakers, arena, &w->text, &w->tokens, &w->quotes, &w->spans,
                            &w->attribs, options->known, options->known_count));
  return INQUIT_OK;
}

static inquit_status publish(inquit_document *document, const work *work) {
  TRY(publish_attributions(document, work));
  TRY(publish_speakers(document, work));
  TRY(publish_problems(document, work));
  inquit_statistics *statistics = &document->statistics;
  statistics->paragraphs = work->text.paragraph_count;
  statistics->sentences = work->tokens.sentence_count;
  statistics->tokens = work->tokens.token_count;
  statistics->quotations = work->quotes.quotation_count;
  statistics->peak_bytes = work->arena.peak + document->arena.peak;
  return INQUIT_OK;
}

static inquit_status annotate(inquit_document *document, inquit_context *context, const char *bytes,
                              uint32_t length, const inquit_options *options, inquit_error *error) {
  work work = {.given = options->given};
  arena_init(&work.arena, &context->allocator);
  stopwatch watch = {.clock = options->clock, .seconds = document->statistics.seconds};
  inquit_status status = run_stages(&work, &watch, context, bytes, length, options, error);
  if (status == INQUIT_OK)
    status = publish(document, &work);
  arena_free(&work.arena);
  return status;
}

inquit_status inquit_annotate(inquit_context *context, const char *text, size_t length,
                              const inquit_options *options, inquit_document **document,
                              inquit_error *error) {
  static const inquit_options by_default = {0};
  *document = NULL;
  if (error)
    *error = (inquit_error){0};
  if (length > INQUIT_MAX_BYTES)
    return refuse(error, INQUIT_TOO_LONG);
  const inquit_allocator *allocator = &context->allocator;
  inquit_document *made = allocator->resize(allocator->user, NULL, sizeof *made);
  if (!made)
    return refuse(error, INQUIT_NO_MEMORY);
  *made = (inquit_document){0};
  arena_init(&made->arena, allocator);
  inquit_status status =
      annotate(made, context, text, (uint32_t)length, options ? options : &by_default, error);
  if (status == INQUIT_OK)
    *document = made;
  else
    inquit_document_free(made);
  return refuse(error, status);
}

void inquit_document_free(inquit_document *document) {
  if (!document)
    return;
  inquit_allocator allocator = document->arena.allocator;
  arena_free(&document->arena);
  allocator.resize(allocator.user, document, 0);
}

/* ---------------------------------------------------------------- tables */

const inquit_attribution *inquit_attributions(const inquit_document *document, uint32_t *count) {
  *count = document->attribution_count;
  return document->attributions;
}

const inquit_speaker *inquit_speakers(const inquit_document *document, uint32_t *count) {
  *count = document->speaker_count;
  return document->speakers;
}

const inquit_mention *inquit_mentions(const inquit_document *document, uint32_t *count) {
  *count = document->mention_count;
  return document->mentions;
}

const inquit_problem *inquit_problems(const inquit_document *document, uint32_t *count) {
  *count = document->problem_count;
  return document->problems;
}

inquit_statistics inquit_document_statistics(const inquit_document *document) {
  return document->statistics;
}

/* ---------------------------------------------------------------- words */

#define X(name, text) text,
static const char *const status_texts[] = {INQUIT_STATUSES(X)};
static const char *const kind_texts[] = {INQUIT_KINDS(X)};
static const char *const report_texts[] = {INQUIT_REPORTS(X)};
static const char *const via_texts[] = {INQUIT_VIAS(X)};
static const char *const link_texts[] = {INQUIT_LINKS(X)};
static const char *const entity_texts[] = {INQUIT_ENTITIES(X)};
static const char *const gender_texts[] = {INQUIT_GENDERS(X)};
static const char *const problem_texts[] = {INQUIT_PROBLEMS(X)};
static const char *const stage_texts[] = {INQUIT_STAGES(X)};
#undef X

#define TEXT_OF(texts, number) ((size_t)(number) < COUNT_OF(texts) ? (texts)[number] : "unknown")

const char *inquit_status_text(inquit_status status) {
  return TEXT_OF(status_texts, status);
}

const char *inquit_kind_text(inquit_kind kind) {
  return TEXT_OF(kind_texts, kind);
}

const char *inquit_report_text(inquit_report report) {
  return TEXT_OF(report_texts, report);
}

const char *inquit_via_text(inquit_via via) {
  return TEXT_OF(via_texts, via);
}

const char *inquit_link_text(inquit_link link) {
  return TEXT_OF(link_texts, link);
}

const char *inquit_entity_text(inquit_entity entity) {
  return TEXT_OF(entity_texts, entity);
}

const char *inquit_gender_text(inquit_gender gender) {
  return TEXT_OF(gender_texts, gender);
}

const char *inquit_problem_text(inquit_problem_code code) {
  return TEXT_OF(problem_texts, code);
}

const char *inquit_stage_text(inquit_stage stage) {
  return TEXT_OF(stage_texts, stage);
}
