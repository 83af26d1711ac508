#include "article.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>
#include <zlib.h>

#include "must.h"

const char *const article_parts[ARTICLE_PARTS] = {
    "CC",  "CD",   "DT",  "EX",  "FW",  "IN",  "JJ",   "JJR",   "JJS",  "LS",  "MD",  "NN",
    "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB",    "RBR",  "RBS", "RP",  "SYM",
    "TO",  "UH",   "VB",  "VBD", "VBG", "VBN", "VBP",  "VBZ",   "WDT",  "WP",  "WP$", "WRB",
    "#",   "$",    "''",  "``",  ",",   ".",   ":",    "-LRB-", "-RRB-"};

/* Marked "Discuss" as a whole by its annotator: what it quotes is not labelled. */
static const char not_annotated[] = "breitbart_2016-06-29_donald-trump-denies-mike-tyson-i";

/* ---------------------------------------------------------------- compressed lines */

typedef struct line_reader {
  gzFile file;
  char path[4096];
  unsigned long number; /* of the latest line, from 1 */
  char *line;           /* of room bytes */
  size_t room;
} line_reader;

static line_reader open_lines(const char *folder, const char *name, const char *ending) {
  line_reader reader = {.room = 1u << 16};
  int length = snprintf(reader.path, sizeof reader.path, "%s/%s%s", folder, name, ending);
  if (length < 0 || (size_t)length >= sizeof reader.path)
    must_stop("the path of %s is too long", name);
  reader.file = gzopen(reader.path, "rb");
  if (!reader.file)
    must_stop("%s: %s", reader.path, strerror(errno));
  reader.line = must_allocator.resize(NULL, NULL, reader.room);
  return reader;
}

/* The next line without its line break; NULL at the end. */
static char *next_line(line_reader *reader) {
  size_t length = 0;
  reader->number++;
  while (gzgets(reader->file, reader->line + length, (int)(reader->room - length))) {
    length += strlen(reader->line + length);
    if (length > 0 && reader->line[length - 1] == '\n') {
      reader->line[length - 1] = '\0';
      return reader->line;
    }
    reader->room *= 2;
    reader->line = must_allocator.resize(NULL, reader->line, reader->room);
  }
  int error;
  const char *reason = gzerror(reader->file, &error);
  if (error != Z_OK && error != Z_STREAM_END)
    must_stop("%s: %s", reader->path, reason);
  return length > 0 ? reader->line : NULL;
}

static void close_lines(line_reader *reader) {
  gzclose(reader->file);
  must_allocator.resize(NULL, reader->line, 0);
}

_Noreturn static void refuse(const line_reader *reader, const char *reason) {
  must_stop("%s:%lu: %s", reader->path, reader->number, reason);
}

/* ---------------------------------------------------------------- articles */

typedef ARRAY(article_span) span_array;

static const char *copy(arena *arena, const char *bytes, size_t length) {
  char *made = arena_new(arena, length + 1, 1);
  memcpy(made, bytes, length);
  return made;
}

/* Appends the pieces of one role of an attribution. */
static void add_spans(span_array *spans, arena *arena, const line_reader *reader,
                      const json_t *pieces, article_span like, uint32_t length) {
  size_t row;
  json_t *piece;
  json_array_foreach(pieces, row, piece) {
    json_int_t begin = json_integer_value(json_array_get(piece, 0));
    json_int_t end = json_integer_value(json_array_get(piece, 1));
    if (begin < 0 || begin >= end || end > length)
      refuse(reader, "a span that is empty or lies outside of the text");
    like.range = (inquit_range){(uint32_t)begin, (uint32_t)end};
    ARRAY_PUSH(arena, spans, like);
  }
}

static void read_spans(article *article, arena *arena, const line_reader *reader,
                       const json_t *attributions) {
  static const char *const roles[] = {
      [TAG_SOURCE] = "source", [TAG_CUE] = "cue", [TAG_CONTENT] = "content"};
  span_array spans = {0};
  size_t row;
  json_t *attribution;
  json_array_foreach(attributions, row, attribution) {
    article_span like = {.attribution = (uint32_t)row};
    for (like.role = TAG_SOURCE; like.role <= TAG_CONTENT; like.role++)
      add_spans(&spans, arena, reader, json_object_get(attribution, roles[like.role]), like,
                article->length);
  }
  article->spans = spans.at;
  article->span_count = spans.count;
}

static article read_article(arena *arena, const line_reader *reader) {
  json_error_t error;
  json_t *line = json_loads(reader->line, 0, &error);
  if (!line)
    refuse(reader, error.text);
  const char *id = json_string_value(json_object_get(line, "id"));
  const json_t *text = json_object_get(line, "text");
  if (!id || !json_is_string(text))
    refuse(reader, "no \"id\" or no \"text\"");
  article article = {.id = copy(arena, id, strlen(id)),
                     .text = copy(arena, json_string_value(text), json_string_length(text)),
                     .length = (uint32_t)json_string_length(text)};
  read_spans(&article, arena, reader, json_object_get(line, "attributions"));
  json_decref(line);
  return article;
}

static article_list read_articles(arena *arena, const char *folder, const char *name) {
  line_reader reader = open_lines(folder, name, ".jsonl.gz");
  ARRAY(article) articles = {0};
  while (next_line(&reader)) {
    article article = read_article(arena, &reader);
    if (strcmp(article.id, not_annotated) != 0)
      ARRAY_PUSH(arena, &articles, article);
  }
  close_lines(&reader);
  return (article_list){articles.at, articles.count};
}

/* ---------------------------------------------------------------- parts of speech */

typedef ARRAY(article_part) part_array;

/* Number in article_parts + 1, or 0. */
static uint8_t part_of(const char *name) {
  for (unsigned i = 0; i < ARTICLE_PARTS; i++)
    if (strcmp(article_parts[i], name) == 0)
      return (uint8_t)(i + 1);
  return 0;
}

/* Appends what a row "index, begin, end, form, lemma, part of speech, ..." says. */
static void add_part(part_array *parts, arena *arena, line_reader *reader) {
  enum { BEGIN = 1, END = 2, PART = 5, COLUMNS };
  char *columns[COLUMNS];
  char *at = reader->line;
  for (int i = 0; i < COLUMNS; i++) {
    columns[i] = at;
    at = strchr(at, '\t');
    if (!at)
      refuse(reader, "too few columns");
    *at++ = '\0';
  }
  inquit_range range = {(uint32_t)strtoul(columns[BEGIN], NULL, 10),
                        (uint32_t)strtoul(columns[END], NULL, 10)};
  if (range.begin >= range.end)
    refuse(reader, "an empty word");
  ARRAY_PUSH(arena, parts, (article_part){range, part_of(columns[PART])});
}

static article *find_article(const article_list *list, const char *id) {
  for (uint32_t i = 0; i < list->count; i++)
    if (strcmp(list->articles[i].id, id) == 0)
      return &list->articles[i];
  return NULL;
}

static void give_parts(article *article, part_array *parts, const line_reader *reader) {
  if (article) {
    if (parts->count > 0 && parts->at[parts->count - 1].range.end > article->length)
      refuse(reader, "words beyond the end of the article before");
    article->parts = parts->at;
    article->part_count = parts->count;
  }
  *parts = (part_array){0};
}

/* The rows of an article stand behind its "# id = ..."; those of an article left out are lost. */
static void read_parts(article_list *list, arena *arena, const char *folder, const char *name) {
  static const char heading[] = "# id = ";
  line_reader reader = open_lines(folder, name, ".silver.tsv.gz");
  article *article = NULL;
  part_array parts = {0};
  for (char *line; (line = next_line(&reader));) {
    if (strncmp(line, heading, sizeof heading - 1) == 0) {
      give_parts(article, &parts, &reader);
      article = find_article(list, line + sizeof heading - 1);
    } else if (*line) {
      add_part(&parts, arena, &reader);
    }
  }
  give_parts(article, &parts, &reader);
  close_lines(&reader);
}

article_list article_list_read(arena *arena, const char *folder, const char *name) {
  article_list list = read_articles(arena, folder, name);
  read_parts(&list, arena, folder, name);
  return list;
}
