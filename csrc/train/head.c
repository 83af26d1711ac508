#include "head.h"

#include <math.h>
#include <string.h>

#include "curve.h"
#include "product.h"

void head_forward(const head *head, const float *inputs, size_t rows, float *scores,
                  buffer *packed) {
  size_t answers = head->answers, width = head->width;
  float *weights = buffer_room(packed, product_packed_size(width, answers));
  product_pack_transposed(weights, head->weights, width, width, answers);
  for (size_t row = 0; row < rows; row++)
    memcpy(scores + row * answers, head->bias, answers * sizeof(float));
  product_add(scores, answers, inputs, width, weights, rows, width, answers);
}

void head_backward(const head *head, const float *inputs, const float *d_scores, size_t rows,
                   float *d_weights, float *d_bias, float *d_inputs, buffer *packed) {
  size_t answers = head->answers, width = head->width;
  for (size_t row = 0; row < rows; row++)
    for (size_t i = 0; i < answers; i++)
      d_bias[i] += d_scores[row * answers + i];
  float *work = buffer_room(packed, product_work_size(answers, width));
  product_add_outer(d_weights, width, d_scores, answers, inputs, width, answers, rows, width, work);
  float *weights = buffer_room(packed, product_packed_size(answers, width));
  product_pack(weights, head->weights, width, answers, width);
  product_add(d_inputs, width, d_scores, answers, weights, rows, answers, width);
}

/* Scores -> (probability - truth) * scale; gives the cross entropy. */
static double part_loss(float *restrict scores, uint32_t answers, uint32_t truth, float scale) {
  float best = scores[0];
  for (uint32_t i = 1; i < answers; i++)
    best = scores[i] > best ? scores[i] : best;
  float true_score = scores[truth] - best, sum = 0;
  for (uint32_t i = 0; i < answers; i++) {
    scores[i] = curve_exp(scores[i] - best);
    sum += scores[i];
  }
  for (uint32_t i = 0; i < answers; i++)
    scores[i] *= scale / sum;
  scores[truth] -= scale;
  return (double)(logf(sum) - true_score);
}

double head_part_loss(const bundle *bundle, uint32_t answers, float *scores, float scale) {
  double loss = 0;
  for (uint32_t t = 0; t < bundle->steps; t++)
    for (uint32_t member = 0; member < bundle_width(bundle, t); member++) {
      float *row = scores + (size_t)(bundle->first[t] + member) * answers;
      uint32_t part = bundle->members[member].example->parts[t];
      if (part == 0)
        memset(row, 0, answers * sizeof(float));
      else
        loss += part_loss(row, answers, part - 1, scale);
    }
  return loss;
}
