/* The kernel, written once for vectors of WIDTH floats.  Each kernel_<name>.c includes it, and says
 * before what these are:
 *
 *   KERNEL, INLINE       what the functions need in front: the name of the instructions
 *   WIDTH                floats of a vector
 *   TILE                 inputs that share each load of weights
 *   ints, floats         WIDTH of them
 *   bytes                four bytes of an input, as many times as it takes
 *   begin_sums, spread   what sums begin with; four bytes of an input to all lanes
 *   dot                  adds the products of four bytes and four weights to each sum
 *   store_bytes          the lowest byte of each lane
 *   load, store, same, to_floats, add, multiply, divide, least, most
 */
#include "kernel.h"

/* A loop of few rounds, known in number where it is inlined: no sum may leave its register. */
#ifdef __clang__
#define EACH(index, count)                                                                         \
  _Pragma("clang loop unroll(full)") for (unsigned index = 0; index < (count); index++)
#else
#define EACH(index, count)                                                                         \
  _Pragma("GCC unroll 8") for (unsigned index = 0; index < (count); index++)
#endif

/* Sums of rows [row, row + WIDTH) of each block that stands by, for each input. */
INLINE void sum_up(ints sums[KERNEL_GATES][TILE], const matrix *matrix, uint32_t row,
                   const unsigned blocks, const uint8_t *const *inputs, const unsigned count) {
  const uint32_t step = blocks * KERNEL_BLOCK * KERNEL_QUAD;
  const int8_t *weights =
      matrix->weights +
      (size_t)(row / (blocks * KERNEL_BLOCK)) * matrix->columns / KERNEL_QUAD * step +
      (size_t)(row % KERNEL_BLOCK) * KERNEL_QUAD;
  EACH(b, blocks) {
    ints begin = begin_sums(matrix->start + row + b * KERNEL_BLOCK);
    EACH(i, count) {
      sums[b][i] = begin;
    }
  }
  for (uint32_t column = 0; column < matrix->columns; column += KERNEL_QUAD, weights += step) {
    bytes quads[TILE];
    EACH(i, count) {
      quads[i] = spread(inputs[i] + column);
    }
    EACH(b, blocks) {
      EACH(i, count) {
        sums[b][i] = dot(sums[b][i], quads[i], weights + b * KERNEL_BLOCK * KERNEL_QUAD);
      }
    }
  }
}

INLINE void project_tile(const matrix *matrix, uint32_t row, const unsigned blocks,
                         const uint8_t *const *inputs, float *const *outputs,
                         const unsigned count) {
  ints sums[KERNEL_GATES][TILE];
  sum_up(sums, matrix, row, blocks, inputs, count);
  EACH(b, blocks) {
    uint32_t at = row + b * KERNEL_BLOCK;
    floats scale = load(matrix->scale + at), bias = load(matrix->bias + at);
    EACH(i, count) {
      store(outputs[i] + at, add(multiply(to_floats(sums[b][i]), scale), bias));
    }
  }
}

INLINE void project_blocks(const matrix *matrix, const unsigned blocks,
                           const uint8_t *const *inputs, float *const *outputs, uint32_t count) {
  for (uint32_t stripe = 0; stripe < matrix->rows; stripe += KERNEL_BLOCK * blocks)
    for (uint32_t row = stripe; row < stripe + KERNEL_BLOCK; row += WIDTH) {
      uint32_t i = 0;
      for (; i + TILE <= count; i += TILE)
        project_tile(matrix, row, blocks, inputs + i, outputs + i, TILE);
      for (; i < count; i++)
        project_tile(matrix, row, blocks, inputs + i, outputs + i, 1);
    }
}

KERNEL static void project(const matrix *matrix, const uint8_t *const *inputs,
                           float *const *outputs, uint32_t count) {
  if (matrix->stand_by == KERNEL_GATES)
    project_blocks(matrix, KERNEL_GATES, inputs, outputs, count);
  else
    project_blocks(matrix, 1, inputs, outputs, count);
}

/* tanh(x) = over / under, within 5e-5, and always less than 1 (a minimax fit of x * P / Q to
 * [0, 5]): as good as exact for what becomes a byte, and the quotients of a cell can be joined. */
typedef struct ratio {
  floats over, under;
} ratio;

INLINE ratio tanh_of(floats x) {
  x = least(most(x, same(-5.0F)), same(5.0F));
  floats square = multiply(x, x);
  floats over = add(multiply(square, same(6.55415875e-4F)), same(1.01739355e-1F));
  floats under = add(multiply(square, same(1.26439882e-2F)), same(4.34522808e-1F));
  over = add(multiply(square, over), same(9.99811113e-1F));
  under = add(multiply(square, under), same(1.0F));
  return (ratio){multiply(x, over), under};
}

/* 2 / (1 + e^-2x) = 1 + tanh(x): twice the gate. */
INLINE ratio gate_of(floats x) {
  ratio tanh = tanh_of(x);
  return (ratio){add(tanh.under, tanh.over), tanh.under};
}

/* c = forget * c + input * cell;  h = output * tanh(c), as a byte. */
INLINE void step_cell(const floats gates[KERNEL_GATES], float *cells, uint8_t *after) {
  ratio input = gate_of(gates[0]), forget = gate_of(gates[1]);
  ratio cell = tanh_of(gates[2]), output = gate_of(gates[3]);
  floats taken_under = multiply(input.under, cell.under);
  floats kept = multiply(multiply(forget.over, load(cells)), taken_under);
  floats taken = multiply(multiply(input.over, cell.over), forget.under);
  floats half = same(0.5F);
  floats state = divide(multiply(add(kept, taken), half), multiply(taken_under, forget.under));
  store(cells, state);
  ratio squashed = tanh_of(state);
  floats over = multiply(multiply(output.over, squashed.over), same(0.5F * 127.0F));
  floats value = divide(over, multiply(output.under, squashed.under));
  /* 1.5 * 2^23: the sum is rounded to a whole number (to even), which its lowest bits are. */
  store_bytes(after, add(value, same(12582912.0F + KERNEL_ZERO)));
}

INLINE void step_tile(const matrix *recurrent, const float *const *sums,
                      const uint8_t *const *before, float *const *cells, uint8_t *const *after,
                      const unsigned count) {
  for (uint32_t stripe = 0; stripe < recurrent->rows; stripe += KERNEL_BLOCK * KERNEL_GATES)
    for (uint32_t part = 0; part < KERNEL_BLOCK; part += WIDTH) {
      ints own[KERNEL_GATES][TILE];
      uint32_t row = stripe + part, cell = stripe / KERNEL_GATES + part;
      sum_up(own, recurrent, row, KERNEL_GATES, before, count);
      EACH(i, count) {
        floats gates[KERNEL_GATES];
        EACH(b, KERNEL_GATES) {
          uint32_t at = row + b * KERNEL_BLOCK;
          floats value = multiply(to_floats(own[b][i]), load(recurrent->scale + at));
          gates[b] = add(load(sums[i] + at), value);
        }
        step_cell(gates, cells[i] + cell, after[i] + cell);
      }
    }
}

KERNEL static void step(const matrix *recurrent, const float *const *sums,
                        const uint8_t *const *before, float *const *cells, uint8_t *const *after,
                        uint32_t count) {
  uint32_t i = 0;
  for (; i + TILE <= count; i += TILE)
    step_tile(recurrent, sums + i, before + i, cells + i, after + i, TILE);
  for (; i < count; i++)
    step_tile(recurrent, sums + i, before + i, cells + i, after + i, 1);
}
