#include "product.h"

#include <stdbool.h>
#include <string.h>

typedef float lanes __attribute__((vector_size(PRODUCT_ALIGN), may_alias));
typedef float loose_lanes __attribute__((vector_size(PRODUCT_ALIGN), may_alias, aligned(4)));

enum {
  LANES = PRODUCT_ALIGN / sizeof(float),
  TILE_ROWS = 8,    /* rows in registers: 8 x 2 sums hide the latency of the multiply-add */
  BLOCK_ROWS = 96,  /* rows that stay in the second-level cache while all panels pass */
  BLOCK_INNER = 128 /* tokens of an outer product at a time: a panel of 16 KiB */
};

static size_t rounded_up(size_t count, size_t unit) {
  return (count + unit - 1) / unit * unit;
}

static size_t smaller(size_t a, size_t b) {
  return a < b ? a : b;
}

size_t product_packed_size(size_t inner, size_t columns) {
  return inner * rounded_up(columns, PRODUCT_PANEL);
}

/* Cuts a matrix into pieces of unit columns, each with its rows behind one another; the last one is
 * filled up with zeros.  unit is a constant of the caller: whole pieces are copied in registers. */
static inline __attribute__((always_inline)) void pack(float *packed, const float *matrix,
                                                       size_t row, size_t inner, size_t columns,
                                                       const size_t unit) {
  size_t first = 0;
  for (; first + unit <= columns; first += unit)
    for (size_t k = 0; k < inner; k++, packed += unit)
      memcpy(packed, matrix + k * row + first, unit * sizeof(float));
  for (size_t k = 0; first < columns && k < inner; k++, packed += unit) {
    memcpy(packed, matrix + k * row + first, (columns - first) * sizeof(float));
    memset(packed + columns - first, 0, (first + unit - columns) * sizeof(float));
  }
}

void product_pack(float *packed, const float *matrix, size_t row, size_t inner, size_t columns) {
  pack(packed, matrix, row, inner, columns, PRODUCT_PANEL);
}

void product_pack_transposed(float *packed, const float *matrix, size_t row, size_t inner,
                             size_t columns) {
  for (size_t first = 0; first < columns; first += PRODUCT_PANEL, packed += inner * PRODUCT_PANEL) {
    size_t width = smaller(PRODUCT_PANEL, columns - first);
    for (size_t column = 0; column < width; column++)
      for (size_t k = 0; k < inner; k++)
        packed[k * PRODUCT_PANEL + column] = matrix[(first + column) * row + k];
    for (size_t k = 0; k < inner; k++)
      memset(packed + k * PRODUCT_PANEL + width, 0, (PRODUCT_PANEL - width) * sizeof(float));
  }
}

static inline void add_lanes(float *out, const lanes *sum, size_t width) {
  if (width >= LANES) {
    *(loose_lanes *)out += *sum;
    return;
  }
  for (size_t i = 0; i < width; i++)
    out[i] += (*sum)[i];
}

/* rows x PRODUCT_PANEL sums, all in registers: rows and the strides are constants of the caller. */
static inline __attribute__((always_inline)) void
add_tile(float *out, size_t out_row, const float *left, size_t left_row, size_t left_step,
         const float *panel, size_t inner, size_t width, const size_t rows) {
  lanes sums[TILE_ROWS][2] = {0};
  for (size_t k = 0; k < inner; k++, left += left_step, panel += PRODUCT_PANEL) {
    lanes low = *(const lanes *)panel, high = *(const lanes *)(panel + LANES);
#pragma GCC unroll 8
    for (size_t r = 0; r < rows; r++) {
      sums[r][0] += left[r * left_row] * low;
      sums[r][1] += left[r * left_row] * high;
    }
  }
#pragma GCC unroll 8
  for (size_t r = 0; r < rows; r++) {
    add_lanes(out + r * out_row, &sums[r][0], width);
    if (width > LANES)
      add_lanes(out + r * out_row + LANES, &sums[r][1], width - LANES);
  }
}

/* At most TILE_ROWS rows: a kernel for each number of them. */
static void add_rows(float *out, size_t out_row, const float *left, size_t left_row,
                     const float *panel, size_t rows, size_t inner, size_t width) {
#define ROWS(n)                                                                                    \
  case n:                                                                                          \
    add_tile(out, out_row, left, left_row, 1, panel, inner, width, n);                             \
    return
  switch (rows) {
    ROWS(1);
    ROWS(2);
    ROWS(3);
    ROWS(4);
    ROWS(5);
    ROWS(6);
    ROWS(7);
    ROWS(8);
  default:
    return;
  }
#undef ROWS
}

void product_add(float *out, size_t out_row, const float *left, size_t left_row,
                 const float *packed, size_t rows, size_t inner, size_t columns) {
  for (size_t block = 0; block < rows; block += BLOCK_ROWS) {
    size_t end = smaller(rows, block + BLOCK_ROWS);
    const float *panel = packed;
    for (size_t first = 0; first < columns; first += PRODUCT_PANEL) {
      size_t width = smaller(PRODUCT_PANEL, columns - first);
      for (size_t r = block; r < end; r += TILE_ROWS)
        add_rows(out + r * out_row + first, out_row, left + r * left_row, left_row, panel,
                 smaller(TILE_ROWS, end - r), inner, width);
      panel += inner * PRODUCT_PANEL;
    }
  }
}

/* ---------------------------------------------------------------- outer products */

size_t product_work_size(size_t rows, size_t columns) {
  return rounded_up(rows, TILE_ROWS) * BLOCK_INNER + product_packed_size(BLOCK_INNER, columns);
}

static void add_strip(float *out, size_t out_row, const float *strip, const float *panel,
                      size_t rows, size_t inner, size_t width) {
  if (rows == TILE_ROWS) {
    add_tile(out, out_row, strip, 1, TILE_ROWS, panel, inner, width, TILE_ROWS);
    return;
  }
  for (size_t r = 0; r < rows; r++)
    add_tile(out + r * out_row, out_row, strip + r, 1, TILE_ROWS, panel, inner, width, 1);
}

void product_add_outer(float *out, size_t out_row, const float *left, size_t left_row,
                       const float *right, size_t right_row, size_t rows, size_t inner,
                       size_t columns, float *work) {
  float *strips = work + product_packed_size(BLOCK_INNER, columns);
  for (size_t done = 0; done < inner; done += BLOCK_INNER) {
    size_t depth = smaller(BLOCK_INNER, inner - done);
    product_pack(work, right + done * right_row, right_row, depth, columns);
    pack(strips, left + done * left_row, left_row, depth, rows, TILE_ROWS);
    for (size_t first = 0; first < columns; first += PRODUCT_PANEL)
      for (size_t r = 0; r < rows; r += TILE_ROWS)
        add_strip(out + r * out_row + first, out_row, strips + r * depth, work + first * depth,
                  smaller(TILE_ROWS, rows - r), depth, smaller(PRODUCT_PANEL, columns - first));
  }
}
