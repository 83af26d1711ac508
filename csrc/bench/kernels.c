#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "embedded.h"
#include "meter.h"
#include "network.h"
#include "quote.h"

enum { KERNEL_RUNS = 5 };

/* What the network is given of a text: as many paragraphs as it takes at once. */
typedef struct input {
  arena arena;
  feature *features;
  uint32_t *ends; /* [paragraph_count] */
  uint32_t paragraph_count, token_count;
} input;

static void must(inquit_status status) {
  if (status != INQUIT_OK)
    fail("network", inquit_status_text(status));
}

static void read_input(input *input, bytes bytes) {
  text text;
  token_list tokens;
  quote_list quotes;
  inquit_allocator allocator = allocator_or_default(NULL);
  *input = (struct input){.paragraph_count = 0};
  arena *arena = &input->arena;
  arena_init(arena, &allocator);
  must(text_init(&text, arena, bytes.at, (uint32_t)bytes.length, false, NULL));
  must(token_init(&tokens, arena, &text));
  must(quote_init(&quotes, arena, &text, &tokens));
  input->features = arena_new(arena, tokens.token_count, sizeof *input->features);
  input->ends = arena_new(arena, text.paragraph_count, sizeof *input->ends);
  if (!input->features || !input->ends)
    must(INQUIT_NO_MEMORY);
  const reader reader = {.text = &text, .tokens = &tokens, .quotes = &quotes};
  const layout_list layouts = {0};
  for (uint32_t i = 0; i < text.paragraph_count; i++) {
    phrase words = feature_paragraph(&tokens, i);
    if (words.first == words.last || words.last > NETWORK_TOKENS)
      continue;
    feature_read(input->features + words.first, &reader, &layouts, i);
    input->ends[input->paragraph_count++] = input->token_count = words.last;
  }
}

static double kernel_seconds(const input *input, const model *model, const kernel *kernel) {
  float(*emissions)[MODEL_LABELS] = calloc(input->token_count, sizeof *emissions);
  inquit_allocator allocator = allocator_or_default(NULL);
  arena arena;
  arena_init(&arena, &allocator);
  network network;
  must(emissions ? network_init(&network, &arena, model, kernel, input->token_count)
                 : INQUIT_NO_MEMORY);
  double best = 1e9;
  for (int run = 0; run < KERNEL_RUNS; run++) {
    double begin = processor_now();
    network_run(&network, input->features, input->ends, input->paragraph_count, emissions, NULL);
    double seconds = processor_now() - begin;
    best = seconds < best ? seconds : best;
  }
  arena_free(&arena);
  free(emissions);
  return best;
}

void print_kernels(bytes text) {
  input input;
  model model;
  size_t size;
  const char *reason;
  const void *file = embedded_model(&size);
  if (!model_open(&model, file, size, &reason))
    fail("model", reason);
  read_input(&input, text);
  printf("The network alone, %u layers of %u cells, best of %d:\n\n", model.shape.layers,
         model.shape.hidden, KERNEL_RUNS);
  printf("  kernel      M tokens/s\n");
  for (uint32_t i = 0; i < kernel_count; i++)
    if (kernels[i]->can_run())
      printf("  %-10s %11.3f\n", kernels[i]->name,
             rate(input.token_count, kernel_seconds(&input, &model, kernels[i])));
  printf("\n");
  arena_free(&input.arena);
}
