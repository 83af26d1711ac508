#include "must.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void must_stop(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("inquit: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

static void *resize(void *user, void *block, size_t size) {
  (void)user;
  if (size == 0) {
    free(block);
    return NULL;
  }
  void *made = realloc(block, size);
  if (!made)
    must_stop("no memory");
  return made;
}

const inquit_allocator must_allocator = {.resize = resize};
