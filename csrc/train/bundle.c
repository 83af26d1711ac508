#include "bundle.h"

#include <stdlib.h>

static int longest_first(const void *left, const void *right) {
  const bundle_member *a = left, *b = right;
  if (a->example->count != b->example->count)
    return a->example->count > b->example->count ? -1 : 1;
  return a->place < b->place ? -1 : 1;
}

static void thin_out(bundle *bundle, uint32_t count, uint32_t skip, uint32_t step) {
  for (uint32_t i = skip; i < count; i += step)
    bundle->members[bundle->count++] = bundle->members[i];
}

static void lay_out(bundle *bundle) {
  uint32_t width = bundle->count;
  for (uint32_t t = 0; t < bundle->steps; t++) {
    while (bundle->members[width - 1].example->count <= t)
      width--;
    bundle->first[t] = bundle->tokens;
    bundle->tokens += width;
  }
  bundle->first[bundle->steps] = bundle->tokens;
}

bundle bundle_new(arena *arena, const example *const *list, uint32_t count, uint32_t skip,
                  uint32_t step) {
  bundle bundle = {.members = arena_new(arena, count, sizeof *bundle.members)};
  for (uint32_t i = 0; i < count; i++)
    bundle.members[i] = (bundle_member){list[i], i};
  qsort(bundle.members, count, sizeof *bundle.members, longest_first);
  thin_out(&bundle, count, skip, step);
  bundle.steps = bundle.count > 0 ? bundle.members[0].example->count : 0;
  bundle.first = arena_new(arena, (size_t)bundle.steps + 1, sizeof *bundle.first);
  lay_out(&bundle);
  return bundle;
}
