#include "lstm.h"

#include <string.h>

#include "curve.h"
#include "product.h"

enum { GATES = 4, DIRECTIONS = 2 };

/* Where a step of one direction lies in the rows of the bundle. */
typedef struct stride {
  uint32_t row, width;    /* of the step itself */
  uint32_t before, known; /* row of the step before it in reading direction, and how many of the
                           * members have one there; the others begin with zeros */
} stride;

static stride stride_at(const bundle *bundle, uint32_t direction, uint32_t t) {
  stride stride = {.row = bundle->first[t], .width = bundle_width(bundle, t)};
  if (direction == 0 && t > 0) {
    stride.before = bundle->first[t - 1];
    stride.known = stride.width;
  } else if (direction == 1 && t + 1 < bundle->steps) {
    stride.before = bundle->first[t + 1];
    stride.known = bundle_width(bundle, t + 1);
  }
  return stride;
}

/* The i-th step that a direction reads. */
static uint32_t step_of(const bundle *bundle, uint32_t direction, uint32_t i) {
  return direction == 0 ? i : bundle->steps - 1 - i;
}

void lstm_free(lstm *lstm) {
  buffer *buffers[] = {&lstm->gates,  &lstm->cells, &lstm->squashed, &lstm->outputs,
                       &lstm->before, &lstm->carry, &lstm->packed,   &lstm->work};
  for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++)
    buffer_free(buffers[i]);
}

/* ---------------------------------------------------------------- forward */

/* gates <- bias + inputs * weights, for all tokens and both directions at once. */
static void weigh_inputs(lstm *lstm, const lstm_weights *weights, const bundle *bundle,
                         const float *inputs) {
  size_t gates = (size_t)DIRECTIONS * GATES * lstm->hidden;
  float *packed = buffer_room(&lstm->packed, product_packed_size(lstm->inputs, gates));
  for (size_t token = 0; token < bundle->tokens; token++)
    memcpy(lstm->gates.at + token * gates, weights->bias, gates * sizeof(float));
  product_pack_transposed(packed, weights->input, lstm->inputs, lstm->inputs, gates);
  product_add(lstm->gates.at, gates, inputs, lstm->inputs, packed, bundle->tokens, lstm->inputs,
              gates);
}

/* One token: the gates' sums -> curves, cell and output.  cell_before: NULL where it begins. */
static void run_cell(float *restrict gates, const float *cell_before, float *restrict cell,
                     float *restrict squashed, float *restrict output, size_t hidden) {
  float *restrict in = gates, *restrict forget = gates + hidden;
  float *restrict value = gates + 2 * hidden, *restrict out = gates + 3 * hidden;
  for (size_t i = 0; i < 2 * hidden; i++)
    gates[i] = curve_sigmoid(gates[i]);
  for (size_t i = 0; i < hidden; i++)
    value[i] = curve_tanh(value[i]);
  for (size_t i = 0; i < hidden; i++)
    out[i] = curve_sigmoid(out[i]);
  for (size_t i = 0; i < hidden; i++)
    cell[i] = in[i] * value[i];
  if (cell_before != NULL)
    for (size_t i = 0; i < hidden; i++)
      cell[i] += forget[i] * cell_before[i];
  for (size_t i = 0; i < hidden; i++)
    squashed[i] = curve_tanh(cell[i]);
  for (size_t i = 0; i < hidden; i++)
    output[i] = out[i] * squashed[i];
}

static void run_step(lstm *lstm, const float *packed, uint32_t direction, stride stride) {
  size_t hidden = lstm->hidden, row = DIRECTIONS * hidden, gate_row = row * GATES;
  size_t column = direction * hidden;
  float *gates = lstm->gates.at + stride.row * gate_row + column * GATES;
  product_add(gates, gate_row, lstm->outputs.at + stride.before * row + column, row, packed,
              stride.known, hidden, GATES * hidden);
  for (uint32_t member = 0; member < stride.width; member++) {
    size_t at = (stride.row + member) * row + column;
    size_t before = (stride.before + member) * row + column;
    run_cell(gates + member * gate_row, member < stride.known ? lstm->cells.at + before : NULL,
             lstm->cells.at + at, lstm->squashed.at + at, lstm->outputs.at + at, hidden);
  }
}

void lstm_forward(lstm *lstm, const lstm_weights *weights, const bundle *bundle,
                  const float *inputs) {
  size_t hidden = lstm->hidden, numbers = (size_t)bundle->tokens * DIRECTIONS * hidden;
  buffer_room(&lstm->gates, numbers * GATES);
  buffer_room(&lstm->cells, numbers);
  buffer_room(&lstm->squashed, numbers);
  buffer_room(&lstm->outputs, numbers);
  weigh_inputs(lstm, weights, bundle, inputs);
  float *packed = buffer_room(&lstm->packed, product_packed_size(hidden, GATES * hidden));
  for (uint32_t direction = 0; direction < DIRECTIONS; direction++) {
    product_pack_transposed(packed, weights->recurrent + direction * GATES * hidden * hidden,
                            hidden, hidden, GATES * hidden);
    for (uint32_t i = 0; i < bundle->steps; i++)
      run_step(lstm, packed, direction,
               stride_at(bundle, direction, step_of(bundle, direction, i)));
  }
}

/* ---------------------------------------------------------------- backward */

/* One token: from the gradient of h to that of the gates' sums (in place of the gates) and, in
 * carry, that of the cell before. */
static void unrun_cell(float *restrict gates, const float *cell_before,
                       const float *restrict squashed, const float *restrict d_output,
                       float *restrict carry, size_t hidden) {
  float *restrict in = gates, *restrict forget = gates + hidden;
  float *restrict value = gates + 2 * hidden, *restrict out = gates + 3 * hidden;
  for (size_t i = 0; i < hidden; i++) {
    float d_cell = carry[i] + d_output[i] * out[i] * (1 - squashed[i] * squashed[i]);
    float d_in = d_cell * value[i] * in[i] * (1 - in[i]);
    float d_value = d_cell * in[i] * (1 - value[i] * value[i]);
    carry[i] = d_cell * forget[i];
    out[i] = d_output[i] * squashed[i] * out[i] * (1 - out[i]);
    forget[i] = d_cell * forget[i] * (1 - forget[i]);
    in[i] = d_in;
    value[i] = d_value;
  }
  if (cell_before == NULL)
    memset(forget, 0, hidden * sizeof(float));
  else
    for (size_t i = 0; i < hidden; i++)
      forget[i] *= cell_before[i];
}

static void unrun_step(lstm *lstm, const float *packed, uint32_t direction, stride stride,
                       float *d_outputs) {
  size_t hidden = lstm->hidden, row = DIRECTIONS * hidden, gate_row = row * GATES;
  size_t column = direction * hidden;
  float *gates = lstm->gates.at + stride.row * gate_row + column * GATES;
  for (uint32_t member = 0; member < stride.width; member++) {
    size_t at = (stride.row + member) * row + column;
    size_t before = (stride.before + member) * row + column;
    unrun_cell(gates + member * gate_row, member < stride.known ? lstm->cells.at + before : NULL,
               lstm->squashed.at + at, d_outputs + at, lstm->carry.at + member * hidden, hidden);
  }
  product_add(d_outputs + stride.before * row + column, row, gates, gate_row, packed, stride.known,
              GATES * hidden, hidden);
}

static void unrun_direction(lstm *lstm, const lstm_weights *weights, const bundle *bundle,
                            uint32_t direction, float *d_outputs) {
  size_t hidden = lstm->hidden;
  float *packed = buffer_room(&lstm->packed, product_packed_size(GATES * hidden, hidden));
  buffer_zeros(&lstm->carry, bundle->count * hidden);
  product_pack(packed, weights->recurrent + direction * GATES * hidden * hidden, hidden,
               GATES * hidden, hidden);
  for (uint32_t i = bundle->steps; i-- > 0;)
    unrun_step(lstm, packed, direction, stride_at(bundle, direction, step_of(bundle, direction, i)),
               d_outputs);
}

/* The outputs, each at the token that is read next. */
static void shift_outputs(lstm *lstm, const bundle *bundle) {
  size_t hidden = lstm->hidden, row = DIRECTIONS * hidden;
  float *before = buffer_zeros(&lstm->before, bundle->tokens * row);
  for (uint32_t direction = 0; direction < DIRECTIONS; direction++)
    for (uint32_t t = 0; t < bundle->steps; t++) {
      stride stride = stride_at(bundle, direction, t);
      for (uint32_t member = 0; member < stride.known; member++)
        memcpy(before + (stride.row + member) * row + direction * hidden,
               lstm->outputs.at + (stride.before + member) * row + direction * hidden,
               hidden * sizeof(float));
    }
}

static void sum_rows(float *restrict sums, const float *rows, size_t count, size_t width) {
  for (size_t r = 0; r < count; r++)
    for (size_t i = 0; i < width; i++)
      sums[i] += rows[r * width + i];
}

/* What all tokens say about the weights, once lstm.gates holds their gradient. */
static void gather(lstm *lstm, const bundle *bundle, const float *inputs,
                   const lstm_gradient *gradient) {
  size_t hidden = lstm->hidden, row = DIRECTIONS * hidden, gate_row = row * GATES;
  sum_rows(gradient->bias, lstm->gates.at, bundle->tokens, gate_row);
  float *work = buffer_room(&lstm->work, product_work_size(gate_row, lstm->inputs));
  product_add_outer(gradient->input, lstm->inputs, lstm->gates.at, gate_row, inputs, lstm->inputs,
                    gate_row, bundle->tokens, lstm->inputs, work);
  shift_outputs(lstm, bundle);
  work = buffer_room(&lstm->work, product_work_size(GATES * hidden, hidden));
  for (uint32_t direction = 0; direction < DIRECTIONS; direction++)
    product_add_outer(gradient->recurrent + direction * GATES * hidden * hidden, hidden,
                      lstm->gates.at + direction * GATES * hidden, gate_row,
                      lstm->before.at + direction * hidden, row, GATES * hidden, bundle->tokens,
                      hidden, work);
}

void lstm_backward(lstm *lstm, const lstm_weights *weights, const bundle *bundle,
                   const float *inputs, float *d_outputs, float *d_inputs,
                   const lstm_gradient *gradient) {
  size_t gate_row = (size_t)DIRECTIONS * GATES * lstm->hidden;
  for (uint32_t direction = 0; direction < DIRECTIONS; direction++)
    unrun_direction(lstm, weights, bundle, direction, d_outputs);
  gather(lstm, bundle, inputs, gradient);
  if (d_inputs == NULL)
    return;
  float *packed = buffer_room(&lstm->packed, product_packed_size(gate_row, lstm->inputs));
  product_pack(packed, weights->input, lstm->inputs, gate_row, lstm->inputs);
  product_add(d_inputs, lstm->inputs, lstm->gates.at, gate_row, packed, bundle->tokens, gate_row,
              lstm->inputs);
}
