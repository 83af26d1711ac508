/* learned parameters -> the model file: numbers become bytes. */
#ifndef INQUIT_TRAIN_EXPORT_H
#define INQUIT_TRAIN_EXPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "learner.h"
#include "vocabulary.h"

/* The bytes of a model file, aligned as model_open() wants them, to be freed with free(); NULL when
 * the shape is none that the engine runs: *reason says why, or that there is no memory.
 *
 * examples: [count] of the training part; they tell how large the sums of class rows become. */
void *export_model(const learner_shape *shape, const float *parameters,
                   const vocabulary *vocabulary, const example *examples, uint32_t count,
                   size_t *size, const char **reason);

/* Writes beside the path and renames: whoever reads the file sees the old one or the new one. */
bool export_write(const char *path, const void *bytes, size_t size);

#endif
