#include "options.h"

#include <argp.h>
#include <errno.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include "base.h"

/* Options that are a number; their keys begin beyond the letters. */
typedef struct number_option {
  const char *name, *words;
  size_t at;     /* in options */
  uint32_t unit; /* a uint32_t, a multiple of it; 0: a float */
  double by_default, least, most;
} number_option;

enum { FIRST_NUMBER = 256, WHOLE_MOST = 1000000000 };

#define WHOLE(field) offsetof(options, field), 1
#define REAL(field) offsetof(options, field), 0

static const number_option numbers[] = {
    {"seed", "of all that is random", WHOLE(seed), 1, 0, WHOLE_MOST},
    {"epochs", "times that all articles are read", WHOLE(epochs), 20, 1, WHOLE_MOST},
    {"hidden", "cells of each direction and layer", offsetof(options, hidden), 16, 64, 16, 256},
    {"layers", "bidirectional layers", WHOLE(layers), 2, 1, LEARNER_MAX_LAYERS},
    {"batch", "tokens a batch", WHOLE(batch), 1000, 1, WHOLE_MOST},
    {"warm-up", "batches until the rate is reached", WHOLE(warm), 200, 1, WHOLE_MOST},
    {"rate", "largest step of Adam", REAL(rate), .003, 0, 1},
    {"parts", "weight of the parts of speech", REAL(part_weight), .5, 0, 100},
    {"times", "that an epoch reads each of --texts", WHOLE(times), 2, 0, 100},
    {"plain", "share of articles in no other style than theirs", REAL(plain), .75, 0, 1},
    {"input-noise", "share of input numbers left out", REAL(noise.input), .24, 0, .99},
    {"noise", "share of a layer's outputs left out", REAL(noise.hidden), .4, 0, .99},
    {"word-noise", "share of words taken for unknown", REAL(noise.unknown), .3, 0, .99},
};

static const struct argp_option others[] = {
    {"polnear", 'p', "DIR", 0, "folder with train.jsonl.gz, dev.jsonl.gz and their .silver.tsv.gz",
     0},
    {"texts", 'x', "DIR", 0,
     "folder with articles annotated in the text (markup.h), to learn from too", 0},
    {"out", 'o', "FILE", 0, "write the model there", 0},
    {"links", 'l', "FILE", 0, "learn the links between spans instead, and write them there", 0},
    {"tune", 't', NULL, 0, "measure on a tenth of train that is not learnt from, not on dev", 0},
    {"dump", 'd', NULL, 0, "write the features of what would be measured, and end", 0},
};

static void put_number(options *options, const number_option *option, double value) {
  char *at = (char *)options + option->at;
  if (option->unit == 0)
    *(float *)at = (float)value;
  else
    *(uint32_t *)at = (uint32_t)value;
}

static void read_number(options *options, const number_option *option, const char *text,
                        struct argp_state *state) {
  char *end;
  errno = 0;
  double value = strtod(text, &end);
  if (errno || end == text || *end)
    argp_error(state, "--%s: expected a number, got %s", option->name, text);
  if (option->unit > 0 && fmod(value, option->unit) != 0)
    argp_error(state, "--%s: expected a multiple of %u, got %s", option->name, option->unit, text);
  if (!(value >= option->least && value <= option->most))
    argp_error(state, "--%s: expected %g to %g, got %s", option->name, option->least, option->most,
               text);
  put_number(options, option, value);
}

static error_t read_option(int key, char *text, struct argp_state *state) {
  options *options = state->input;
  if (key >= FIRST_NUMBER && key < FIRST_NUMBER + (int)COUNT_OF(numbers)) {
    read_number(options, &numbers[key - FIRST_NUMBER], text, state);
    return 0;
  }
  switch (key) {
  case 'p':
    options->polnear = text;
    return 0;
  case 'x':
    options->texts = text;
    return 0;
  case 'o':
    options->out = text;
    return 0;
  case 'l':
    options->links = text;
    return 0;
  case 't':
    options->tune = true;
    return 0;
  case 'd':
    options->dump = true;
    return 0;
  case ARGP_KEY_END:
    if (!options->polnear)
      argp_error(state, "--polnear is missing");
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

options options_read(int count, char **arguments) {
  options options = {0};
  struct argp_option known[COUNT_OF(others) + COUNT_OF(numbers) + 1] = {0};
  char words[COUNT_OF(numbers)][80];
  size_t row = 0;
  for (size_t i = 0; i < COUNT_OF(others); i++)
    known[row++] = others[i];
  for (size_t i = 0; i < COUNT_OF(numbers); i++) {
    put_number(&options, &numbers[i], numbers[i].by_default);
    snprintf(words[i], sizeof words[i], "%s (%g)", numbers[i].words, numbers[i].by_default);
    known[row++] =
        (struct argp_option){numbers[i].name, FIRST_NUMBER + (int)i, "N", 0, words[i], 1};
  }
  struct argp parser = {.options = known,
                        .parser = read_option,
                        .doc = "Learns from annotated articles who says what."};
  argp_parse(&parser, count, arguments, 0, NULL, &options);
  return options;
}
