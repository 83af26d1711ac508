/* Matrix products of the trainer, against the three loops that define them. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "buffer.h"
#include "product.h"
#include "random.h"

/* Rows lie further apart than they are long: what stands between them is nobody's business. */
enum { GAP = 3, MARK = 77 };

static const size_t sizes[][3] = {/* rows, inner, columns */
                                  {1, 1, 1},    {8, 5, 32},    {7, 64, 33},  {9, 3, 31},
                                  {97, 20, 48}, {100, 129, 7}, {25, 64, 64}, {3, 300, 16}};

typedef struct problem {
  size_t rows, inner, columns;
  buffer left, right, out;
} problem;

static void fill(buffer *buffer, size_t rows, size_t columns, random_source *random) {
  float *at = buffer_room(buffer, rows * (columns + GAP));
  for (size_t i = 0; i < rows * (columns + GAP); i++)
    at[i] = random_normal(random);
}

static problem new_problem(const size_t size[3], bool transposed, random_source *random) {
  problem problem = {.rows = size[0], .inner = size[1], .columns = size[2]};
  if (transposed)
    fill(&problem.left, problem.inner, problem.rows, random);
  else
    fill(&problem.left, problem.rows, problem.inner, random);
  fill(&problem.right, problem.inner, problem.columns, random);
  size_t row = problem.columns + GAP;
  float *out = buffer_room(&problem.out, problem.rows * row);
  for (size_t i = 0; i < problem.rows * row; i++)
    out[i] = MARK;
  return problem;
}

static void check(problem *problem, bool transposed) {
  size_t out_row = problem->columns + GAP;
  for (size_t r = 0; r < problem->rows; r++)
    for (size_t c = 0; c < out_row; c++) {
      double sum = MARK;
      for (size_t k = 0; c < problem->columns && k < problem->inner; k++) {
        size_t at = transposed ? k * (problem->rows + GAP) + r : r * (problem->inner + GAP) + k;
        sum += (double)problem->left.at[at] * (double)problem->right.at[k * out_row + c];
      }
      assert_true(fabs((double)problem->out.at[r * out_row + c] - sum) < 1e-3);
    }
  buffer_free(&problem->left);
  buffer_free(&problem->right);
  buffer_free(&problem->out);
}

static void products_are_what_the_definition_says(void **state) {
  (void)state;
  random_source random = random_new(1, 1);
  buffer packed = {0};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    problem problem = new_problem(sizes[i], false, &random);
    size_t inner = problem.inner, columns = problem.columns;
    buffer_room(&packed, product_packed_size(inner, columns));
    product_pack(packed.at, problem.right.at, columns + GAP, inner, columns);
    product_add(problem.out.at, columns + GAP, problem.left.at, inner + GAP, packed.at,
                problem.rows, inner, columns);
    check(&problem, false);
  }
  buffer_free(&packed);
}

static void packing_can_transpose(void **state) {
  (void)state;
  random_source random = random_new(2, 1);
  buffer matrix = {0}, turned = {0}, packed = {0}, expected = {0};
  size_t inner = 37, columns = 45;
  fill(&matrix, columns, inner, &random);
  buffer_room(&turned, inner * columns);
  for (size_t k = 0; k < inner; k++)
    for (size_t c = 0; c < columns; c++)
      turned.at[k * columns + c] = matrix.at[c * (inner + GAP) + k];
  size_t size = product_packed_size(inner, columns);
  product_pack(buffer_room(&expected, size), turned.at, columns, inner, columns);
  product_pack_transposed(buffer_room(&packed, size), matrix.at, inner + GAP, inner, columns);
  assert_memory_equal(packed.at, expected.at, size * sizeof(float));
  buffer *buffers[] = {&matrix, &turned, &packed, &expected};
  for (size_t i = 0; i < 4; i++)
    buffer_free(buffers[i]);
}

static void outer_products_sum_over_all_tokens(void **state) {
  (void)state;
  random_source random = random_new(3, 1);
  buffer work = {0};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    problem problem = new_problem(sizes[i], true, &random);
    size_t rows = problem.rows, columns = problem.columns;
    buffer_room(&work, product_work_size(rows, columns));
    product_add_outer(problem.out.at, columns + GAP, problem.left.at, rows + GAP, problem.right.at,
                      columns + GAP, rows, problem.inner, columns, work.at);
    check(&problem, true);
  }
  buffer_free(&work);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(products_are_what_the_definition_says),
      cmocka_unit_test(packing_can_transpose),
      cmocka_unit_test(outer_products_sum_over_all_tokens),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
