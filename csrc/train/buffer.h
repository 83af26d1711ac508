/* A block of floats that is kept from batch to batch and only ever grows. */
#ifndef INQUIT_TRAIN_BUFFER_H
#define INQUIT_TRAIN_BUFFER_H

#include <stddef.h>

typedef struct buffer {
  float *at; /* aligned for product.h */
  size_t room;
} buffer;

/* Room for count floats; what was in it is lost.  Ends the program when there is no memory. */
float *buffer_room(buffer *buffer, size_t count);

/* The same, all zero. */
float *buffer_zeros(buffer *buffer, size_t count);

void buffer_free(buffer *buffer);

#endif
