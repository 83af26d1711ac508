/* Learns the weights of link.h from what people have annotated. */
#ifndef INQUIT_TRAIN_LINKAGE_H
#define INQUIT_TRAIN_LINKAGE_H

#include <stdio.h>

#include "corpus.h"

/* Writes csrc/link_weights.def to out. */
void linkage_learn(FILE *out, const corpus *corpus);

#endif
