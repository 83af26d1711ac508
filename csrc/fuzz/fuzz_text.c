/* Any bytes are annotated without a crash, a leak or a broken law (tests/support/invariants.h).
 *
 * A first byte below 16 picks options, and the second one says which allocation fails; all that
 * follows is the text.  Other inputs are text from the first byte on, so that plain articles are a
 * corpus as they are. */
#include <stdio.h>
#include <stdlib.h>

#include "../../tests/support/invariants.h"
#include "replay.h"

enum { STRICT = 1, TIMED = 2, STARVED = 4, GIVEN = 8, OPTIONS_END = 16 };

/* Gives memory until so many calls have been served. */
struct larder {
  unsigned left;
};

static void *resize(void *user, void *old, size_t size) {
  struct larder *l = user;
  if (size == 0) {
    free(old);
    return NULL;
  }
  if (l->left == 0)
    return NULL;
  l->left--;
  return realloc(old, size);
}

static double no_time(void) {
  return 0;
}

static void must(bool holds, const char *law) {
  if (holds)
    return;
  fprintf(stderr, "law broken: %s\n", law);
  abort();
}

/* Attributions with spans anywhere, made of the text itself: each four bytes are one. */
struct guess {
  inquit_given given[16];
  inquit_range ranges[16][2];
};

static unsigned guess(struct guess *made, const char *text, size_t length) {
  unsigned count = 0;
  for (; count < 16 && length >= 4 * (count + 1); count++) {
    const unsigned char *bytes = (const unsigned char *)text + 4 * count;
    inquit_range *ranges = made->ranges[count];
    for (int i = 0; i < 2; i++)
      ranges[i] = (inquit_range){bytes[2 * i], bytes[2 * i] + (uint32_t)(bytes[2 * i + 1] & 63)};
    made->given[count] = (inquit_given){.source = {&ranges[0], 1}, .content = {&ranges[1], 1}};
  }
  return count;
}

static void check(inquit_context *context, const char *text, size_t length, unsigned picked) {
  inquit_options options = {
      .strict = picked & STRICT,
      .clock = picked & TIMED ? no_time : NULL,
  };
  struct guess guesses;
  if (picked & GIVEN) {
    options.given_count = guess(&guesses, text, length);
    options.given = guesses.given;
  }
  inquit_document *document;
  inquit_error error;
  inquit_status status = inquit_annotate(context, text, length, &options, &document, &error);
  must((document != NULL) == (status == INQUIT_OK), "a document comes with ok alone");
  must(error.status == status, "the error has the status that is returned");
  must(error.offset <= length, "an error lies inside the text");
  must(status != INQUIT_NO_MEMORY || (picked & STARVED), "memory runs out when there is none");
  must(status != INQUIT_BAD_SPAN || (picked & GIVEN), "only given spans do not fit");
  must(status != INQUIT_INVALID_UTF8 || (picked & STRICT), "only the strict call refuses bytes");
  const char *broken =
      document ? broken_law_given(text, length, document, options.given != NULL) : NULL;
  must(!broken, broken);
  inquit_document_free(document);
}

/* The one that all runs with memory share: compiling its patterns takes longer than most texts. */
static inquit_context *shared_context(void) {
  static inquit_context *context;
  if (!context)
    context = inquit_context_new(NULL, NULL);
  must(context != NULL, "there is a context when there is memory");
  return context;
}

static void check_starved(const char *text, size_t length, unsigned picked, unsigned calls) {
  struct larder larder = {calls};
  inquit_allocator allocator = {resize, &larder};
  inquit_error error;
  inquit_context *context = inquit_context_new(&allocator, &error);
  if (context)
    check(context, text, length, picked);
  else
    must(error.status == INQUIT_NO_MEMORY, "without memory there is no context");
  inquit_context_free(context);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *bytes = (const char *)data;
  if (size < 2 || data[0] >= OPTIONS_END)
    check(shared_context(), bytes, size, 0);
  else if (data[0] & STARVED)
    check_starved(bytes + 2, size - 2, data[0], data[1]);
  else
    check(shared_context(), bytes + 2, size - 2, data[0]);
  return 0;
}
