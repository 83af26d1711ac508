#include "buffer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "must.h"
#include "product.h"

float *buffer_room(buffer *buffer, size_t count) {
  if (count <= buffer->room)
    return buffer->at;
  size_t room = count + count / 4; /* batches differ: a little more saves the next one */
  if (room > SIZE_MAX / sizeof(float) - PRODUCT_ALIGN)
    must_stop("no memory");
  size_t bytes = (room * sizeof(float) + PRODUCT_ALIGN - 1) / PRODUCT_ALIGN * PRODUCT_ALIGN;
  buffer_free(buffer);
  buffer->at = aligned_alloc(PRODUCT_ALIGN, bytes);
  if (buffer->at == NULL)
    must_stop("no memory");
  buffer->room = room;
  return buffer->at;
}

float *buffer_zeros(buffer *buffer, size_t count) {
  float *zeros = buffer_room(buffer, count);
  if (count > 0)
    memset(zeros, 0, count * sizeof(float));
  return zeros;
}

void buffer_free(buffer *buffer) {
  free(buffer->at);
  *buffer = (struct buffer){0};
}
