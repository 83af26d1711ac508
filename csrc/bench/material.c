#include "material.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fail(const char *what, const char *why) {
  fprintf(stderr, "bench: %s: %s\n", what, why);
  exit(1);
}

static bytes new_bytes(size_t length) {
  bytes made = {malloc(length ? length : 1), length};
  if (!made.at)
    fail("text", "out of memory");
  return made;
}

bytes read_files(char **paths, int count) {
  bytes all = {NULL, 0};
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

bytes repeated(bytes text, size_t length) {
  bytes made = new_bytes(length);
  for (size_t i = 0; i < length; i += text.length)
    memcpy(made.at + i, text.at, length - i < text.length ? length - i : text.length);
  while (made.length > 0 && made.at[made.length - 1] != '\n')
    made.length--;
  return made;
}

static bool is_blank(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

bytes with_words(bytes text, int words) {
  bytes made = repeated(text, (size_t)words * 16);
  size_t i = 0;
  for (; i + 1 < made.length && (words > 0 || made.at[i] != '\n'); i++)
    words -= !is_blank(made.at[i]) && is_blank(made.at[i + 1]);
  made.length = i + 1;
  return made;
}

bytes peopled(bytes text, size_t length) {
  bytes made = new_bytes(length);
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

bytes one_paragraph(bytes text, int words) {
  bytes made = with_words(text, words);
  for (size_t i = 0; i < made.length; i++)
    if (is_blank(made.at[i]))
      made.at[i] = ' ';
  return made;
}

bytes pattern_of(const char *pattern, size_t length) {
  bytes made = new_bytes(length);
  size_t size = strlen(pattern);
  for (size_t i = 0; i < length; i++)
    made.at[i] = pattern[i % size];
  return made;
}
