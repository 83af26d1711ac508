#define _POSIX_C_SOURCE 200809L /* clocks */

#include "meter.h"

#include <stdlib.h>
#include <time.h>

#include <zlib.h>

static double seconds_of(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

double processor_now(void) {
  return seconds_of(CLOCK_PROCESS_CPUTIME_ID);
}

double wall_now(void) {
  return seconds_of(CLOCK_MONOTONIC);
}

measure measure_text(inquit_context *context, bytes text, int runs) {
  inquit_options options = {.clock = processor_now};
  measure best = {.seconds = 1e9};
  for (int run = 0; run < runs; run++) {
    inquit_document *document;
    inquit_error error;
    double begin = processor_now();
    if (inquit_annotate(context, text.at, text.length, &options, &document, &error) != INQUIT_OK)
      fail("annotate", error.reason);
    double seconds = processor_now() - begin;
    if (seconds < best.seconds)
      best = (measure){seconds, inquit_document_statistics(document)};
    inquit_document_free(document);
  }
  return best;
}

enum { GZIP_LEVEL = 6, GZIP_WINDOW = 15 + 16, GZIP_MEMORY = 8 }; /* as gzip -6 has them */

static size_t gzip(bytes text, bytes room) {
  z_stream stream = {.next_in = (Bytef *)text.at,
                     .avail_in = (uInt)text.length,
                     .next_out = (Bytef *)room.at,
                     .avail_out = (uInt)room.length};
  if (deflateInit2(&stream, GZIP_LEVEL, Z_DEFLATED, GZIP_WINDOW, GZIP_MEMORY, Z_DEFAULT_STRATEGY) !=
          Z_OK ||
      deflate(&stream, Z_FINISH) != Z_STREAM_END)
    fail("gzip", "does not work");
  size_t size = stream.total_out;
  deflateEnd(&stream);
  return size;
}

double gzip_seconds(bytes text, int runs, size_t *size) {
  bytes room = pattern_of("-", text.length + text.length / 8 + 1024);
  double best = 1e9;
  for (int run = 0; run < runs; run++) {
    double begin = processor_now();
    *size = gzip(text, room);
    double seconds = processor_now() - begin;
    best = seconds < best ? seconds : best;
  }
  free(room.at);
  return best;
}

double rate(double amount, double seconds) {
  return seconds > 0 ? amount / seconds / 1e6 : 0;
}
