/* What the trainer is told on its command line. */
#ifndef INQUIT_TRAIN_OPTIONS_H
#define INQUIT_TRAIN_OPTIONS_H

#include <stdbool.h>

#include "learner.h"

typedef struct options {
  const char *polnear; /* folder with train.* and dev.* */
  const char *texts;   /* folder with articles of our own (markup.h); NULL: none */
  const char *out;     /* file of the model; NULL: none is written */
  const char *links;   /* learn the weights of link.h instead, and write them to this file */
  bool tune;           /* measure on a tenth of train that is not learnt from, instead of dev */
  bool dump;           /* write the features of what is measured, and end */
  uint32_t seed, epochs, hidden, layers;
  uint32_t batch; /* tokens */
  uint32_t warm;  /* batches until the rate is reached */
  float rate;
  float part_weight; /* of the loss of the parts of speech */
  uint32_t times;    /* that an epoch reads each article of our own */
  float plain;       /* share of articles that are read as they are, in no other style */
  learner_noise noise;
} options;

/* Ends the program where the arguments are wrong, or ask for help. */
options options_read(int count, char **arguments);

#endif
