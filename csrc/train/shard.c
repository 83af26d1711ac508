#include "shard.h"

#include "embed.h"
#include "head.h"
#include "likelihood.h"
#include "must.h"

static uint32_t outputs_of(const shard *shard) {
  return 2 * shard->shape->hidden;
}

void shard_init(shard *shard, const learner_shape *shape, const learner_offsets *offsets) {
  *shard = (struct shard){.shape = shape, .offsets = offsets};
  arena_init(&shard->arena, &must_allocator);
  for (uint32_t i = 0; i < shape->layers; i++) {
    lstm *lstm = &shard->layers[i].lstm;
    lstm->hidden = shape->hidden;
    lstm->inputs = i == 0 ? learner_inputs(shape) : outputs_of(shard);
  }
}

void shard_free(shard *shard) {
  buffer *buffers[] = {&shard->inputs, &shard->input_mask, &shard->emissions, &shard->d_emissions,
                       &shard->parts,  &shard->packed,     &shard->d_inputs};
  for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++)
    buffer_free(buffers[i]);
  for (uint32_t i = 0; i < shard->shape->layers; i++) {
    lstm_free(&shard->layers[i].lstm);
    buffer_free(&shard->layers[i].heard);
    buffer_free(&shard->layers[i].mask);
    buffer_free(&shard->layers[i].d_heard);
  }
  arena_free(&shard->arena);
}

static lstm_weights weights_of(const shard *shard, uint32_t layer) {
  const float *at = shard->parameters;
  return (lstm_weights){at + shard->offsets->layers[layer].input,
                        at + shard->offsets->layers[layer].recurrent,
                        at + shard->offsets->layers[layer].bias};
}

static head label_head(const shard *shard) {
  return (head){LEARNER_LABELS, outputs_of(shard), shard->parameters + shard->offsets->emission,
                shard->parameters + shard->offsets->emission_bias};
}

static head part_head(const shard *shard) {
  return (head){shard->shape->parts, outputs_of(shard), shard->parameters + shard->offsets->part,
                shard->parameters + shard->offsets->part_bias};
}

/* ---------------------------------------------------------------- noise */

static void draw_words(shard *shard, random_source *random) {
  const bundle *bundle = shard->bundle;
  shard->words = arena_new(&shard->arena, bundle->tokens, sizeof *shard->words);
  for (uint32_t t = 0; t < bundle->steps; t++)
    for (uint32_t member = 0; member < bundle_width(bundle, t); member++) {
      size_t first = (size_t)t * shard->shape->table_count;
      uint16_t word = bundle->members[member].example->rows[first];
      bool unknown = shard->noise != NULL && random_unit(random) < shard->noise->unknown;
      shard->words[bundle->first[t] + member] = unknown ? 0 : word;
    }
}

/* A row of factors for each member: 0 with the probability left_out, else what makes up for it. */
static void draw_mask(buffer *mask, size_t count, float left_out, random_source *random) {
  float *factors = buffer_room(mask, count), kept = 1 / (1 - left_out);
  for (size_t i = 0; i < count; i++)
    factors[i] = random_unit(random) < left_out ? 0 : kept;
}

/* out <- in * the mask of the token's member; out may be in. */
static void apply_mask(const bundle *bundle, const float *mask, size_t width, const float *in,
                       float *out) {
  for (uint32_t t = 0; t < bundle->steps; t++) {
    size_t first = bundle->first[t] * width;
    for (size_t i = 0; i < bundle_width(bundle, t) * width; i++)
      out[first + i] = in[first + i] * mask[i];
  }
}

/* ---------------------------------------------------------------- forward */

static const float *run_embedding(shard *shard, random_source *random) {
  const bundle *bundle = shard->bundle;
  size_t width = learner_inputs(shard->shape);
  float *inputs = buffer_room(&shard->inputs, bundle->tokens * width);
  draw_words(shard, random);
  embed(shard->shape, shard->offsets, shard->parameters, bundle, shard->words, inputs);
  if (shard->noise != NULL) {
    draw_mask(&shard->input_mask, bundle->count * width, shard->noise->input, random);
    apply_mask(bundle, shard->input_mask.at, width, inputs, inputs);
  }
  return inputs;
}

/* What the next layer and the heads hear: the outputs, or with noise some of them. */
static const float *run_layer(shard *shard, uint32_t layer, const float *inputs,
                              random_source *random) {
  const bundle *bundle = shard->bundle;
  size_t width = outputs_of(shard);
  lstm_weights weights = weights_of(shard, layer);
  lstm *lstm = &shard->layers[layer].lstm;
  lstm_forward(lstm, &weights, bundle, inputs);
  if (shard->noise == NULL)
    return lstm->outputs.at;
  buffer *mask = &shard->layers[layer].mask;
  draw_mask(mask, bundle->count * width, shard->noise->hidden, random);
  float *heard = buffer_room(&shard->layers[layer].heard, bundle->tokens * width);
  apply_mask(bundle, mask->at, width, lstm->outputs.at, heard);
  return heard;
}

void shard_forward(shard *shard, const float *parameters, const bundle *bundle,
                   const learner_noise *noise, random_source *random) {
  arena_free(&shard->arena);
  shard->parameters = parameters;
  shard->bundle = bundle;
  shard->noise = noise;
  const float *inputs = run_embedding(shard, random);
  for (uint32_t layer = 0; layer < shard->shape->layers; layer++) {
    inputs = run_layer(shard, layer, inputs, random);
    if (layer == 0) {
      head parts = part_head(shard);
      head_forward(&parts, inputs, bundle->tokens,
                   buffer_room(&shard->parts, (size_t)bundle->tokens * parts.answers),
                   &shard->packed);
    }
  }
  head labels = label_head(shard);
  head_forward(&labels, inputs, bundle->tokens,
               buffer_room(&shard->emissions, (size_t)bundle->tokens * LEARNER_LABELS),
               &shard->packed);
}

/* ---------------------------------------------------------------- backward */

static const float *heard_of(const shard *shard, uint32_t layer) {
  return shard->noise != NULL ? shard->layers[layer].heard.at
                              : shard->layers[layer].lstm.outputs.at;
}

static double learn_labels(shard *shard, float scale, float *gradient) {
  const learner_offsets *offsets = shard->offsets;
  uint32_t last = shard->shape->layers - 1;
  likelihood field = {.start = shard->parameters + offsets->start,
                      .transition = shard->parameters + offsets->transition,
                      .d_start = gradient + offsets->start,
                      .d_transition = gradient + offsets->transition,
                      .scale = scale};
  float *d_emissions =
      buffer_room(&shard->d_emissions, (size_t)shard->bundle->tokens * LEARNER_LABELS);
  double loss =
      likelihood_loss(&field, shard->bundle, shard->emissions.at, d_emissions, &shard->arena);
  head labels = label_head(shard);
  head_backward(&labels, heard_of(shard, last), d_emissions, shard->bundle->tokens,
                gradient + offsets->emission, gradient + offsets->emission_bias,
                shard->layers[last].d_heard.at, &shard->packed);
  return loss;
}

static double learn_parts(shard *shard, float scale, float *gradient) {
  head parts = part_head(shard);
  double loss = head_part_loss(shard->bundle, parts.answers, shard->parts.at, scale);
  head_backward(&parts, heard_of(shard, 0), shard->parts.at, shard->bundle->tokens,
                gradient + shard->offsets->part, gradient + shard->offsets->part_bias,
                shard->layers[0].d_heard.at, &shard->packed);
  return loss;
}

static void learn_layer(shard *shard, uint32_t layer, const float *inputs, float *d_inputs,
                        float *gradient) {
  const bundle *bundle = shard->bundle;
  float *d_heard = shard->layers[layer].d_heard.at;
  if (shard->noise != NULL)
    apply_mask(bundle, shard->layers[layer].mask.at, outputs_of(shard), d_heard, d_heard);
  lstm_weights weights = weights_of(shard, layer);
  lstm_gradient d_weights = {gradient + shard->offsets->layers[layer].input,
                             gradient + shard->offsets->layers[layer].recurrent,
                             gradient + shard->offsets->layers[layer].bias};
  lstm_backward(&shard->layers[layer].lstm, &weights, bundle, inputs, d_heard, d_inputs,
                &d_weights);
}

static void learn_embedding(shard *shard, float *gradient) {
  if (shard->noise != NULL)
    apply_mask(shard->bundle, shard->input_mask.at, learner_inputs(shard->shape),
               shard->d_inputs.at, shard->d_inputs.at);
  embed_gradient(shard->shape, shard->offsets, shard->bundle, shard->words, shard->d_inputs.at,
                 gradient);
}

learner_loss shard_backward(shard *shard, float part_weight, float scale, float *gradient) {
  size_t tokens = shard->bundle->tokens;
  for (uint32_t layer = 0; layer < shard->shape->layers; layer++)
    buffer_zeros(&shard->layers[layer].d_heard, tokens * outputs_of(shard));
  learner_loss loss = {.labels = learn_labels(shard, scale, gradient)};
  for (uint32_t layer = shard->shape->layers; layer-- > 1;)
    learn_layer(shard, layer, heard_of(shard, layer - 1), shard->layers[layer - 1].d_heard.at,
                gradient);
  if (part_weight > 0)
    loss.parts = learn_parts(shard, scale * part_weight, gradient);
  buffer_zeros(&shard->d_inputs, tokens * learner_inputs(shard->shape));
  learn_layer(shard, 0, shard->inputs.at, shard->d_inputs.at, gradient);
  learn_embedding(shard, gradient);
  return loss;
}
