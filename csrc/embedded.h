/* The model that is part of the program: csrc/data/inquit.model, for model_open(). */
#ifndef INQUIT_EMBEDDED_H
#define INQUIT_EMBEDDED_H

#include "base.h"

const void *embedded_model(size_t *size);

#endif
