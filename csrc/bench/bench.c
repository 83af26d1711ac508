/* bench FILE...: how fast each stage is, how much memory it takes, and that cost grows linearly.
 *
 * The texts are made of the files, repeated.  Seconds are those of the processor, so that what else
 * the machine does counts little, and each figure is of the best of several runs: disturbances only
 * make a run slower.  MB are 1,000,000 bytes, MiB 1,048,576. */
#define _POSIX_C_SOURCE 200809L

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "inquit.h"

enum {
  ARTICLE_WORDS = 1000,
  ARTICLE_RUNS = 400,
  LARGE_BYTES = 10 * 1000 * 1000,
  LARGE_RUNS = 3,
  GROWTH_RUNS = 2
};

struct bytes {
  char *at;
  size_t length;
};

/* One annotation: the best of several. */
struct measure {
  double seconds;
  inquit_statistics statistics;
};

static void fail(const char *what, const char *why) {
  fprintf(stderr, "bench: %s: %s\n", what, why);
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* ---------------------------------------------------------------- texts */

static struct bytes new_bytes(size_t length) {
  struct bytes made = {malloc(length ? length : 1), length};
  if (!made.at)
    fail("text", "out of memory");
  return made;
}

/* All files, each followed by an empty line. */
static struct bytes read_files(char **paths, int count) {
  struct bytes all = {NULL, 0};
  for (int i = 0; i < count; i++) {
    FILE *file = fopen(paths[i], "rb");
    if (!file)
      fail(paths[i], "cannot be read");
    size_t got;
    do {
      if (!(all.at = realloc(all.at, all.length + BUFSIZ + 2)))
        fail(paths[i], "out of memory");
      got = fread(all.at + all.length, 1, BUFSIZ, file);
      all.length += got;
    } while (got > 0);
    fclose(file);
    all.at[all.length++] = '\n';
    all.at[all.length++] = '\n';
  }
  return all;
}

/* The text over and over, cut after the last line that fits. */
static struct bytes repeated(struct bytes text, size_t length) {
  struct bytes made = new_bytes(length);
  for (size_t i = 0; i < length; i += text.length)
    memcpy(made.at + i, text.at, length - i < text.length ? length - i : text.length);
  while (made.length > 0 && made.at[made.length - 1] != '\n')
    made.length--;
  return made;
}

static bool is_blank(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/* The first lines of the repeated text that have so many words. */
static struct bytes with_words(struct bytes text, int words) {
  struct bytes made = repeated(text, (size_t)words * 16);
  size_t i = 0;
  for (; i + 1 < made.length && (words > 0 || made.at[i] != '\n'); i++)
    words -= !is_blank(made.at[i]) && is_blank(made.at[i + 1]);
  made.length = i + 1;
  return made;
}

/* The same text with other people in it: each copy gives the capitalised words inside its lines an
 * ending of its own, so that names grow in number with the length. */
static struct bytes peopled(struct bytes text, size_t length) {
  struct bytes made = new_bytes(length);
  size_t used = 0;
  for (unsigned copy = 0; used < length; copy++) {
    char ending[5] = {0};
    for (unsigned k = 0, rest = copy; k < 4; k++, rest /= 20)
      ending[k] = "bcdfghjklmnprstvwxyz"[rest % 20];
    for (size_t i = 0, word = 0; i < text.length && used < length; i++) {
      bool letter = isalpha((unsigned char)text.at[i]);
      bool named = !letter && i - word > 3 && word > 1 && text.at[word - 1] == ' ' &&
                   isupper((unsigned char)text.at[word]);
      for (size_t k = 0; named && k < 4 && used < length; k++)
        made.at[used++] = ending[k];
      word = letter ? word : i + 1;
      if (used < length)
        made.at[used++] = text.at[i];
    }
  }
  return made;
}

/* ---------------------------------------------------------------- measuring */

static struct measure measure(inquit_context *context, struct bytes text, int runs) {
  inquit_options options = {.clock = now};
  struct measure best = {.seconds = 1e9};
  for (int run = 0; run < runs; run++) {
    inquit_document *document;
    inquit_error error;
    double begin = now();
    if (inquit_annotate(context, text.at, text.length, &options, &document, &error) != INQUIT_OK)
      fail("annotate", error.reason);
    double seconds = now() - begin;
    if (seconds < best.seconds)
      best = (struct measure){seconds, inquit_document_statistics(document)};
    inquit_document_free(document);
  }
  return best;
}

/* What the machine can do: one pass that looks each byte up in a table. */
static double yardstick_seconds(struct bytes text, int runs) {
  unsigned char class_of[256];
  for (int byte = 0; byte < 256; byte++)
    class_of[byte] = (unsigned char)((isalpha(byte) != 0) + 2 * (ispunct(byte) != 0));
  double best = 1e9;
  volatile size_t sink; /* so that the pass is not optimised away */
  for (int run = 0; run < runs; run++) {
    double begin = now();
    size_t sum = 0;
    for (size_t i = 0; i < text.length; i++)
      sum += class_of[(unsigned char)text.at[i]];
    sink = sum;
    double seconds = now() - begin;
    best = seconds < best ? seconds : best;
  }
  (void)sink;
  return best;
}

static double rate(double amount, double seconds) {
  return seconds > 0 ? amount / seconds / 1e6 : 0;
}

static double mib(size_t bytes) {
  return (double)bytes / (1 << 20);
}

static void print_row(const char *name, double seconds, double bytes, double tokens, double all) {
  printf("  %-10s %9.1f %11.2f %8.1f %%\n", name, rate(bytes, seconds), rate(tokens, seconds),
         100 * seconds / all);
}

static void print_stages(const char *title, inquit_context *context, struct bytes text, int runs) {
  struct measure m = measure(context, text, runs);
  double bytes = (double)text.length, tokens = m.statistics.tokens;
  printf("%s: %zu bytes, %.0f tokens, best of %d\n\n", title, text.length, tokens, runs);
  printf("  stage           MB/s  M tokens/s      time\n");
  for (unsigned stage = 0; stage < INQUIT_STAGE_COUNT; stage++)
    print_row(inquit_stage_text((inquit_stage)stage), m.statistics.seconds[stage], bytes, tokens,
              m.seconds);
  print_row("all", m.seconds, bytes, tokens, m.seconds);
  double yardstick = yardstick_seconds(text, runs);
  printf("\n  one annotation %.3f ms; peak memory %.2f MiB, %.1f bytes a byte of text\n",
         m.seconds * 1e3, mib(m.statistics.peak_bytes), (double)m.statistics.peak_bytes / bytes);
  printf(
      "  yardstick, a pass that classes each byte: %.0f MB/s; the engine takes %.0f times that\n\n",
      rate(bytes, yardstick), m.seconds / yardstick);
}

static void print_growth(inquit_context *context, struct bytes text) {
  printf("Growth, best of %d:\n\n", GROWTH_RUNS);
  printf("              the samples repeated     |    other names in each copy\n");
  printf("     MiB   seconds   MB/s   peak MiB |   seconds   MB/s   peak MiB\n");
  for (size_t size = 1; size <= 64; size *= 4) {
    printf("  %6zu", size);
    for (int named = 0; named < 2; named++) {
      struct bytes long_text = named ? peopled(text, size << 20) : repeated(text, size << 20);
      struct measure m = measure(context, long_text, GROWTH_RUNS);
      printf("%s %9.3f %6.1f %10.1f", named ? " |" : "", m.seconds,
             rate((double)long_text.length, m.seconds), mib(m.statistics.peak_bytes));
      free(long_text.at);
    }
    printf("\n");
  }
}

int main(int argc, char **argv) {
  if (argc < 2)
    fail("usage", "bench FILE...");
  struct bytes text = read_files(argv + 1, argc - 1);
  inquit_error error;
  inquit_context *context = inquit_context_new(NULL, &error);
  if (!context)
    fail("context", error.reason);
  struct bytes article = with_words(text, ARTICLE_WORDS);
  struct bytes large = repeated(text, LARGE_BYTES);
  print_stages("An article of 1,000 words", context, article, ARTICLE_RUNS);
  print_stages("10 MB of text", context, large, LARGE_RUNS);
  print_growth(context, text);
  inquit_context_free(context);
  free(article.at);
  free(large.at);
  free(text.at);
  return 0;
}
