/* Matrix products in single precision, for matrices that fit the second-level cache.
 *
 * The right-hand matrix is packed first: cut into panels of PRODUCT_PANEL columns, each panel with
 * its rows behind one another, the last one filled up with zeros.  What is multiplied at every time
 * step is packed once a batch. */
#ifndef INQUIT_TRAIN_PRODUCT_H
#define INQUIT_TRAIN_PRODUCT_H

#include <stddef.h>

enum { PRODUCT_PANEL = 32, PRODUCT_ALIGN = 64 /* bytes */ };

/* Floats that the packed form of [inner][columns] takes. */
size_t product_packed_size(size_t inner, size_t columns);

/* packed (aligned to PRODUCT_ALIGN) <- matrix [inner][columns] whose rows are row floats apart. */
void product_pack(float *packed, const float *matrix, size_t row, size_t inner, size_t columns);

/* packed <- the transpose of matrix [columns][inner]. */
void product_pack_transposed(float *packed, const float *matrix, size_t row, size_t inner,
                             size_t columns);

/* out [rows][columns] += left [rows][inner] * the packed [inner][columns].  out_row and left_row:
 * floats from one row to the next. */
void product_add(float *out, size_t out_row, const float *left, size_t left_row,
                 const float *packed, size_t rows, size_t inner, size_t columns);

/* out [rows][columns] += transpose of left [inner][rows] * right [inner][columns]: what a weight
 * matrix gets from all tokens.  work: product_work_size(rows, columns) floats, aligned. */
size_t product_work_size(size_t rows, size_t columns);
void product_add_outer(float *out, size_t out_row, const float *left, size_t left_row,
                       const float *right, size_t right_row, size_t rows, size_t inner,
                       size_t columns, float *work);

#endif
