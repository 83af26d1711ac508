/* replay FILE...: runs a fuzz entry on files, for machines without a fuzzer. */
#include <stdio.h>
#include <stdlib.h>

#include "replay.h"

/* All bytes of the file, exactly as many as *size, so that a sanitizer sees each one too far. */
static uint8_t *read_all(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file)
    return NULL;
  uint8_t *bytes = NULL;
  long end = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
  if (end >= 0 && fseek(file, 0, SEEK_SET) == 0 && (bytes = malloc(end > 0 ? (size_t)end : 1)))
    *size = fread(bytes, 1, (size_t)end, file);
  fclose(file);
  return bytes;
}

int main(int argc, char **argv) {
  int failed = 0;
  for (int i = 1; i < argc; i++) {
    size_t size;
    uint8_t *bytes = read_all(argv[i], &size);
    if (!bytes) {
      fprintf(stderr, "replay: %s: cannot be read\n", argv[i]);
      failed = 1;
      continue;
    }
    LLVMFuzzerTestOneInput(bytes, size);
    free(bytes);
  }
  printf("%d files replayed\n", argc - 1);
  return failed;
}
