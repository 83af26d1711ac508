#include "adam.h"

#include <math.h>

/* What the running means keep at each step; that of the square is short, since batches are many and
 * small. */
#define MEAN_DECAY 0.9f
#define SQUARE_DECAY 0.98f

#define TINY 1e-8f /* keeps a parameter that was never seen where it is */

typedef struct step {
  adam *adam;
  float *parameters;
  const float *gradient;
  float rate, shortened;
  double squares[CREW_PARTS];
} step;

adam adam_new(size_t count) {
  adam adam = {.count = count};
  buffer_zeros(&adam.mean, count);
  buffer_zeros(&adam.square, count);
  return adam;
}

void adam_free(adam *adam) {
  buffer_free(&adam->mean);
  buffer_free(&adam->square);
}

static size_t part_begin(size_t count, uint32_t part) {
  return count * part / CREW_PARTS;
}

static void sum_squares(void *context, uint32_t part) {
  step *step = context;
  double sum = 0;
  for (size_t i = part_begin(step->adam->count, part); i < part_begin(step->adam->count, part + 1);
       i++)
    sum += (double)step->gradient[i] * (double)step->gradient[i];
  step->squares[part] = sum;
}

static void move(void *context, uint32_t part) {
  step *step = context;
  float *restrict mean = step->adam->mean.at, *restrict square = step->adam->square.at;
  float *restrict parameters = step->parameters;
  const float *restrict gradient = step->gradient;
  float steps = (float)step->adam->steps;
  float rate = step->rate / (1 - powf(MEAN_DECAY, steps));
  float whole = 1 / (1 - powf(SQUARE_DECAY, steps)), shortened = step->shortened;
  for (size_t i = part_begin(step->adam->count, part); i < part_begin(step->adam->count, part + 1);
       i++) {
    float slope = gradient[i] * shortened;
    mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * slope;
    square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * slope * slope;
    parameters[i] -= rate * mean[i] / (sqrtf(square[i] * whole) + TINY);
  }
}

void adam_step(adam *adam, float *parameters, const float *gradient, float rate, float longest) {
  step step = {adam, parameters, gradient, rate, 1, {0}};
  crew_run(sum_squares, &step);
  double squares = 0;
  for (uint32_t part = 0; part < CREW_PARTS; part++)
    squares += step.squares[part];
  if (squares > (double)longest * (double)longest)
    step.shortened = longest / (float)sqrt(squares);
  adam->steps++;
  crew_run(move, &step);
}
