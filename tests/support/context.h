/* A context for each test of the public interface, and annotating under the shared laws. */
#ifndef INQUIT_TESTS_CONTEXT_H
#define INQUIT_TESTS_CONTEXT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "inquit.h"
#include "invariants.h"

/* Set-up and tear-down: *state is the context. */
static inline int make_context(void **state) {
  *state = inquit_context_new(NULL, NULL);
  return *state ? 0 : -1;
}

static inline int free_context(void **state) {
  inquit_context_free(*state);
  return 0;
}

/* The annotation of the text (options NULL: the default); the test fails where there is none, or
 * where it breaks a law. */
static inline inquit_document *annotate(inquit_context *context, const char *text, size_t length,
                                        const inquit_options *options) {
  inquit_document *document;
  inquit_error error;
  if (inquit_annotate(context, text, length, options, &document, &error) != INQUIT_OK)
    fail_msg("%s at %u", error.reason, (unsigned)error.offset);
  bool given = options && options->given; /* the caller's spans follow no law of ours */
  const char *broken = given ? NULL : broken_law(text, length, document);
  if (broken)
    fail_msg("law broken: %s", broken);
  return document;
}

#endif
