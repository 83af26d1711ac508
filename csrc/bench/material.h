/* The texts that are measured. */
#ifndef BENCH_MATERIAL_H
#define BENCH_MATERIAL_H

#include <stddef.h>

typedef struct bytes {
  char *at; /* to be freed */
  size_t length;
} bytes;

/* Ends the program. */
void fail(const char *what, const char *why);

/* All files, each followed by an empty line. */
bytes read_files(char **paths, int count);

/* The text over and over, cut after the last line that fits. */
bytes repeated(bytes text, size_t length);

/* The first lines of the repeated text that have so many words. */
bytes with_words(bytes text, int words);

/* The first so many words of the text in one paragraph. */
bytes one_paragraph(bytes text, int words);

/* The same text with other people in it: each copy gives the capitalised words inside its lines an
 * ending of its own, so that names grow in number with the length. */
bytes peopled(bytes text, size_t length);

/* The pattern over and over, cut at any byte. */
bytes pattern_of(const char *pattern, size_t length);

#endif
