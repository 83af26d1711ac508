/* bytes -> checked text and its paragraphs. */
#ifndef INQUIT_TEXT_H
#define INQUIT_TEXT_H

#include "base.h"

typedef struct text {
  const char *bytes;
  uint32_t length;
  inquit_range *paragraphs; /* [paragraph_count], in order, trimmed of white space, never empty */
  uint32_t paragraph_count;
  inquit_range *bad; /* [bad_count] runs of bytes that are not UTF-8, in order */
  uint32_t bad_count;
} text;

/* A blank line ends a paragraph.  So does each line break, unless the document is hard-wrapped (its
 * lines break in the middle of sentences, at about one width): that is decided once per document.
 * LF, CRLF and CR end lines; NUL is an ordinary byte.  With strict, INQUIT_INVALID_UTF8 and
 * error->offset for the first bad byte. */
inquit_status text_init(text *text, arena *arena, const char *bytes, uint32_t length, bool strict,
                        inquit_error *error);

#endif
