#include <stdio.h>

#include "bench.h"
#include "meter.h"

enum { ARTICLES = 800, THREAD_RUNS = 3 };

/* Tokens of all that has been taken. */
static double take(inquit_pool *pool) {
  inquit_document *document;
  inquit_error error;
  if (inquit_pool_take(pool, true, &document, &error) != INQUIT_POOL_TAKEN || !document)
    fail("pool", error.reason);
  double tokens = inquit_document_statistics(document).tokens;
  inquit_document_free(document);
  return tokens;
}

/* Seconds on the wall, the start of the threads included. */
static double pool_seconds(bytes article, uint32_t threads, double *tokens) {
  double begin = wall_now();
  inquit_pool *pool = inquit_pool_new(NULL, threads);
  if (!pool)
    fail("pool", "out of memory");
  *tokens = 0;
  int taken = 0;
  for (int put = 0; put < ARTICLES; put++)
    for (; !inquit_pool_put(pool, article.at, article.length, NULL); taken++)
      *tokens += take(pool);
  for (; taken < ARTICLES; taken++)
    *tokens += take(pool);
  double seconds = wall_now() - begin;
  inquit_pool_free(pool);
  return seconds;
}

void print_threads(bytes article) {
  printf("Threads, %d articles, best of %d, by the clock on the wall:\n\n", ARTICLES, THREAD_RUNS);
  printf("  threads  M tokens/s  times one\n");
  double of_one = 0;
  for (uint32_t threads = 1; threads <= inquit_processors(); threads *= 2) {
    double best = 1e9, tokens = 0;
    for (int run = 0; run < THREAD_RUNS; run++) {
      double seconds = pool_seconds(article, threads, &tokens);
      best = seconds < best ? seconds : best;
    }
    of_one = threads == 1 ? best : of_one;
    printf("  %7u %11.3f %10.2f\n", (unsigned)threads, rate(tokens, best), of_one / best);
  }
  printf("\n");
}
