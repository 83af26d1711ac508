#define _POSIX_C_SOURCE 200809L /* getline */ /* NOLINT(bugprone-reserved-identifier) */

#include "markup.h"

#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "must.h"

typedef struct markup {
  arena *arena;
  const char *path;
  unsigned line; /* from 1 */
  ARRAY(article) articles;
  /* Of the article at hand. */
  ARRAY(char) text;
  ARRAY(article_span) spans;
} markup;

_Noreturn static void refuse(const markup *markup, const char *reason) {
  must_stop("%s:%u: %s", markup->path, markup->line, reason);
}

/* ---------------------------------------------------------------- one article */

static int by_attribution(const void *left, const void *right) {
  const article_span *a = left, *b = right;
  if (a->attribution != b->attribution)
    return a->attribution < b->attribution ? -1 : 1;
  return a->range.begin < b->range.begin ? -1 : 1;
}

static bool is_blank(const markup *markup) {
  for (uint32_t i = 0; i < markup->text.count; i++)
    if (markup->text.at[i] != '\n')
      return false;
  return true;
}

static void end_article(markup *markup) {
  if (is_blank(markup))
    return;
  char id[64];
  snprintf(id, sizeof id, "own %u", markup->articles.count + 1);
  article article = {.id = arena_new(markup->arena, sizeof id, 1),
                     .text = markup->text.at,
                     .length = markup->text.count,
                     .spans = markup->spans.at,
                     .span_count = markup->spans.count};
  memcpy((char *)article.id, id, sizeof id);
  if (article.span_count)
    qsort(article.spans, article.span_count, sizeof *article.spans, by_attribution);
  ARRAY_PUSH(markup->arena, &markup->articles, article);
  memset(&markup->text, 0, sizeof markup->text);
  memset(&markup->spans, 0, sizeof markup->spans);
}

static void put(markup *markup, const char *begin, const char *end) {
  for (; begin < end; begin++)
    ARRAY_PUSH(markup->arena, &markup->text, *begin);
}

/* "s1,2:": its end; a span for each number is added, with the range still to come. */
static const char *read_head(markup *markup, const char *at) {
  static const char letters[] = {[TAG_SOURCE] = 's', [TAG_CUE] = 'c', [TAG_CONTENT] = 'q'};
  const char *letter = memchr(letters + 1, *at, sizeof letters - 1);
  if (!letter)
    refuse(markup, "expected s, c or q after {");
  do {
    char *end;
    unsigned long number = strtoul(at + 1, &end, 10);
    if (end == at + 1 || number == 0 || number > UINT32_MAX)
      refuse(markup, "expected the number of an attribution");
    article_span span = {.attribution = (uint32_t)number, .role = (uint8_t)(letter - letters)};
    ARRAY_PUSH(markup->arena, &markup->spans, span);
    at = end;
  } while (*at == ',');
  if (*at != ':')
    refuse(markup, "expected a colon after the number");
  return at + 1;
}

/* "{s1:Ana Ruiz}": what follows it. */
static const char *read_span(markup *markup, const char *at) {
  uint32_t first = markup->spans.count;
  const char *begin = read_head(markup, at + 1);
  const char *end = begin + strcspn(begin, "{}");
  if (*end != '}' || end == begin)
    refuse(markup, "expected some words and a closing brace");
  inquit_range range = {markup->text.count, 0};
  put(markup, begin, end);
  range.end = markup->text.count;
  for (uint32_t i = first; i < markup->spans.count; i++)
    markup->spans.at[i].range = range;
  return end + 1;
}

static void read_line(markup *markup, const char *line) {
  if (*line == '#')
    return;
  if (strcmp(line, ".") == 0) {
    end_article(markup);
    return;
  }
  while (*line) {
    size_t plain = strcspn(line, "{}");
    put(markup, line, line + plain);
    line += plain;
    if (*line == '}')
      refuse(markup, "a closing brace that nothing opened");
    if (*line)
      line = read_span(markup, line);
  }
  ARRAY_PUSH(markup->arena, &markup->text, '\n');
}

/* ---------------------------------------------------------------- files */

static void read_file(markup *markup) {
  FILE *file = fopen(markup->path, "r");
  if (!file)
    must_stop("%s: %s", markup->path, strerror(errno));
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  for (markup->line = 1; (length = getline(&line, &room, file)) >= 0; markup->line++) {
    if (length > 0 && line[length - 1] == '\n')
      line[length - 1] = '\0';
    read_line(markup, line);
  }
  end_article(markup);
  if (ferror(file))
    must_stop("%s: %s", markup->path, strerror(errno));
  free(line);
  fclose(file);
}

article_list markup_read(arena *arena, const char *folder) {
  markup markup = {.arena = arena};
  char pattern[4096];
  int length = snprintf(pattern, sizeof pattern, "%s/*.txt", folder);
  if (length < 0 || (size_t)length >= sizeof pattern)
    must_stop("the path of %s is too long", folder);
  glob_t files;
  if (glob(pattern, 0, NULL, &files) != 0)
    must_stop("%s: no texts there", folder);
  for (size_t i = 0; i < files.gl_pathc; i++) {
    markup.path = files.gl_pathv[i];
    read_file(&markup);
  }
  globfree(&files);
  return (article_list){markup.articles.at, markup.articles.count};
}
