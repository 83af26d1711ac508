/* bench FILE...: how fast each stage is, how much memory it takes, and that cost grows linearly.
 *
 * The texts are made of the files.  Seconds are those of the processor, unless the clock on the
 * wall is named, and each figure is of the best of several runs.  MB are 1,000,000 bytes, MiB
 * 1,048,576.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>

#include "meter.h"

enum {
  ARTICLE_WORDS = 1000,
  ARTICLE_RUNS = 200,
  PARAGRAPH_WORDS = 80,
  PARAGRAPH_RUNS = 2000,
  NETWORK_WORDS = 1500,
  LARGE_BYTES = 2 * 1000 * 1000,
  LARGE_RUNS = 3,
  HOSTILE_BYTES = 1 << 20,
  MAX_GROWTH = 16 /* MiB */
};

static double mib(size_t bytes) {
  return (double)bytes / (1 << 20);
}

static void print_row(const char *name, double seconds, double bytes, double tokens, double all) {
  printf("  %-10s %9.1f %11.3f %8.1f %%\n", name, rate(bytes, seconds), rate(tokens, seconds),
         100 * seconds / all);
}

static void print_stages(const char *title, inquit_context *context, bytes text, int runs) {
  measure m = measure_text(context, text, runs);
  double length = (double)text.length, tokens = m.statistics.tokens;
  printf("%s: %zu bytes, %.0f tokens, best of %d\n\n", title, text.length, tokens, runs);
  printf("  stage           MB/s  M tokens/s      time\n");
  for (unsigned stage = 0; stage < INQUIT_STAGE_COUNT; stage++)
    print_row(inquit_stage_text((inquit_stage)stage), m.statistics.seconds[stage], length, tokens,
              m.seconds);
  print_row("all", m.seconds, length, tokens, m.seconds);
  printf("\n  one annotation %.3f ms; peak memory %.2f MiB, %.1f bytes a byte of text\n\n",
         m.seconds * 1e3, mib(m.statistics.peak_bytes), (double)m.statistics.peak_bytes / length);
}

/* Of a text that does not repeat itself, or gzip would have an easy life. */
static void print_yardstick(inquit_context *context, bytes text) {
  size_t size;
  double gzip = gzip_seconds(text, ARTICLE_RUNS, &size);
  measure m = measure_text(context, text, ARTICLE_RUNS);
  printf(
      "  yardstick, gzip -6 of the same text: %.1f MB/s, to %.0f %%; the engine takes %.1f times "
      "that\n\n",
      rate((double)text.length, gzip), 100 * (double)size / (double)text.length, m.seconds / gzip);
}

static void print_paragraph(inquit_context *context, bytes text) {
  bytes paragraph = one_paragraph(text, PARAGRAPH_WORDS);
  measure m = measure_text(context, paragraph, PARAGRAPH_RUNS);
  printf("One paragraph of %d words: %.3f ms, best of %d\n\n", PARAGRAPH_WORDS, m.seconds * 1e3,
         PARAGRAPH_RUNS);
  free(paragraph.at);
}

static void print_growth(inquit_context *context, bytes text) {
  printf("Growth, one run each:\n\n");
  printf("              the samples repeated     |    other names in each copy\n");
  printf("     MiB   seconds   MB/s   peak MiB |   seconds   MB/s   peak MiB\n");
  for (size_t size = 1; size <= MAX_GROWTH; size *= 4) {
    printf("  %6zu", size);
    for (int named = 0; named < 2; named++) {
      bytes long_text = named ? peopled(text, size << 20) : repeated(text, size << 20);
      measure m = measure_text(context, long_text, 1);
      printf("%s %9.3f %6.1f %10.1f", named ? " |" : "", m.seconds,
             rate((double)long_text.length, m.seconds), mib(m.statistics.peak_bytes));
      free(long_text.at);
    }
    printf("\n");
  }
  printf("\n");
}

/* Nothing that a text may be makes the engine slow. */
static void print_hostile(inquit_context *context, bytes text) {
  static const struct {
    const char *name, *pattern;
  } kinds[] = {
      {"straight marks", "\""},
      {"opening marks", "\xe2\x80\x9c"},
      {"single marks", "'"},
      {"quoted marks", "\xe2\x80\x9c\xe2\x80\x98\xe2\x80\x99\xe2\x80\x9d"},
      {"one word", "a"},
      {"words", "said "},
      {"names", "Smith "},
      {"one sentence", "Smith said that the mayor thinks that "},
      {"short lines", "He said.\n"},
      {"spaces", " "},
      {"empty lines", "\n"},
      {"full stops", "."},
      {"brackets", "("},
      {"bad bytes", "\xff"},
  };
  printf("1 MiB of one thing, one run each:\n\n");
  printf("  text             seconds   MB/s\n");
  bytes samples = repeated(text, HOSTILE_BYTES);
  measure m = measure_text(context, samples, 1);
  printf("  %-15s %8.3f %6.1f\n", "the samples", m.seconds,
         rate((double)samples.length, m.seconds));
  free(samples.at);
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    bytes hostile = pattern_of(kinds[i].pattern, HOSTILE_BYTES);
    m = measure_text(context, hostile, 1);
    printf("  %-15s %8.3f %6.1f\n", kinds[i].name, m.seconds,
           rate((double)hostile.length, m.seconds));
    free(hostile.at);
  }
}

int main(int argc, char **argv) {
  if (argc < 2)
    fail("usage", "bench FILE...");
  bytes text = read_files(argv + 1, argc - 1);
  inquit_error error;
  inquit_context *context = inquit_context_new(NULL, &error);
  if (!context)
    fail("context", error.reason);
  bytes article = with_words(text, ARTICLE_WORDS), large = repeated(text, LARGE_BYTES);
  bytes page = with_words(text, NETWORK_WORDS);
  print_stages("An article of 1,000 words", context, article, ARTICLE_RUNS);
  print_yardstick(context, article);
  print_paragraph(context, text);
  print_stages("2 MB of text", context, large, LARGE_RUNS);
  print_kernels(page);
  print_threads(article);
  print_growth(context, text);
  print_hostile(context, text);
  inquit_context_free(context);
  free(page.at);
  free(article.at);
  free(large.at);
  free(text.at);
  return 0;
}
