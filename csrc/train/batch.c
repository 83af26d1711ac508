#include "batch.h"

#include <stdlib.h>

/* Examples that are sorted by length at a time: enough to find like ones, few enough that batches
 * differ from epoch to epoch. */
enum { WINDOW = 1000 };

static void shuffle(const example **examples, uint32_t count, random_source *source) {
  for (uint32_t i = count; i > 1; i--) {
    uint32_t other = random_below(source, i);
    const example *kept = examples[i - 1];
    examples[i - 1] = examples[other];
    examples[other] = kept;
  }
}

/* The longest first; of equal length, as they stand in memory. */
static int compare_lengths(const void *left, const void *right) {
  const example *a = *(const example *const *)left, *b = *(const example *const *)right;
  if (a->count != b->count)
    return a->count > b->count ? -1 : 1;
  return a < b ? -1 : a > b;
}

static void shuffle_batches(batch_list *list, random_source *source) {
  for (uint32_t i = list->count; i > 1; i--) {
    uint32_t other = random_below(source, i);
    batch kept = list->batches[i - 1];
    list->batches[i - 1] = list->batches[other];
    list->batches[other] = kept;
  }
}

/* The first examples that make a batch: each counts as long as the first, the longest. */
static uint32_t cut(const example **examples, uint32_t count, uint32_t budget) {
  uint32_t fit = budget / examples[0]->count;
  return fit < 1 ? 1 : fit < count ? fit : count;
}

batch_list batch_draw(arena *arena, const example *examples, uint32_t count, uint32_t budget,
                      random_source *source) {
  const example **order = arena_new(arena, count, sizeof *order);
  for (uint32_t i = 0; i < count; i++)
    order[i] = &examples[i];
  shuffle(order, count, source);
  batch_list list = {.batches = arena_new(arena, count, sizeof *list.batches)};
  for (uint32_t first = 0; first < count; first += WINDOW) {
    uint32_t last = count - first < WINDOW ? count : first + WINDOW;
    qsort(order + first, last - first, sizeof(const example *), compare_lengths);
    for (uint32_t at = first; at < last;) {
      batch batch = {order + at, cut(order + at, last - at, budget)};
      at += batch.count;
      list.batches[list.count++] = batch;
    }
  }
  shuffle_batches(&list, source);
  return list;
}
