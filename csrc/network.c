#include "network.h"

#include <string.h>

enum {
  STEPS = 16, /* of a lane between two rounds of input products: their sums stay in the caches */
  MOST = NETWORK_LANES * STEPS,
  CHUNK = 8, /* bytes that rows are copied by; what is too much is written over by what follows */
  BEGINS = 1,
  ENDS = 2
};

/* ---------------------------------------------------------------- memory */

static uint32_t max_of(uint32_t left, uint32_t right) {
  return left > right ? left : right;
}

inquit_status network_init(network *network, arena *arena, const model *model, const kernel *kernel,
                           uint32_t room) {
  const model_shape *shape = &model->shape;
  uint32_t head_rows = max_of(model->labels.rows, model->parts.rows);
  *network = (struct network){.model = model, .kernel = kernel, .room = room};
  network->stride = model_inputs(shape) + CHUNK;
  network->inputs = arena_new(arena, (size_t)room * network->stride, 1);
  for (int i = 0; i < 2; i++)
    network->hidden[i] = arena_new(arena, (size_t)room * MODEL_DIRECTIONS * shape->hidden, 1);
  network->edges = arena_new(arena, room, 1);
  network->sums =
      arena_new(arena, (size_t)MOST * KERNEL_GATES * shape->hidden, sizeof *network->sums);
  network->cells = arena_new(arena, (size_t)NETWORK_LANES * shape->hidden, sizeof(float));
  network->scores = arena_new(arena, (size_t)STEPS * head_rows, sizeof *network->scores);
  network->rest = arena_new(arena, shape->hidden, 1);
  if (!network->inputs || !network->hidden[0] || !network->hidden[1] || !network->edges ||
      !network->sums || !network->cells || !network->scores || !network->rest)
    return INQUIT_NO_MEMORY;
  memset(network->rest, KERNEL_ZERO, shape->hidden);
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- inputs */

/* Copies width bytes, and up to CHUNK - 1 more: all tables have other sections behind them. */
static uint8_t *put_row(uint8_t *to, const uint8_t *from, uint32_t width) {
  for (uint32_t i = 0; i < width; i += CHUNK)
    memcpy(to + i, from + i, CHUNK);
  return to + width;
}

static uint8_t *put_table(uint8_t *to, const model *model, uint32_t table, uint32_t row) {
  uint32_t width = model->shape.widths[table];
  return put_row(to, model->tables[table] + (size_t)row * width, width);
}

static void put_classes(uint8_t *to, const model *model, uint64_t classes) {
  uint32_t width = model->shape.class_width;
  int32_t sums[MODEL_MAX_WIDTH] = {0};
  for (uint32_t bit = 0; classes; bit++, classes >>= 1)
    if (classes & 1 && bit < model->shape.class_count)
      for (uint32_t i = 0; i < width; i++)
        sums[i] += model->classes[bit * width + i];
  for (uint32_t i = 0; i < width; i++)
    to[i] = (uint8_t)((sums[i] < -127 ? -127 : sums[i] > 127 ? 127 : sums[i]) + KERNEL_ZERO);
}

static void put_feature(uint8_t *to, const model *model, const feature *feature) {
  uint32_t word = model_row(model, FEATURE_WORD, feature->hashes[FEATURE_WORD]);
  to = put_table(to, model, FEATURE_WORD, word);
  for (uint32_t table = 1; table < FEATURE_HASHES; table++)
    to = put_table(to, model, table, model_row(model, table, feature->hashes[table]));
  for (uint32_t flag = 0; flag < FEATURE_FLAGS; flag++)
    to = put_table(to, model, FEATURE_HASHES + flag, feature->flags[flag]);
  to = put_table(to, model, MODEL_TABLES - 1, model->buckets[word]);
  put_classes(to, model, feature->classes);
}

/* ---------------------------------------------------------------- lanes */

/* Tokens that are read one after the other. */
typedef struct lane {
  uint32_t first, count;
} lane;

/* Whole paragraphs for each lane, so that none has much more than its share; the longest first.
 * Returns how many lanes there are. */
static uint32_t cut_lanes(lane lanes[NETWORK_LANES], const uint32_t *ends,
                          uint32_t paragraph_count) {
  uint32_t count = 0, first = 0, total = ends[paragraph_count - 1];
  for (uint32_t i = 0; i < paragraph_count; i++) {
    uint32_t share = (total - first) / (NETWORK_LANES - count);
    bool is_last = i + 1 == paragraph_count, is_last_lane = count + 1 == NETWORK_LANES;
    if (!is_last && (is_last_lane || ends[i] - first + (ends[i + 1] - ends[i]) / 2 < share))
      continue;
    lane made = {first, ends[i] - first};
    uint32_t at = count++;
    for (; at > 0 && lanes[at - 1].count < made.count; at--)
      lanes[at] = lanes[at - 1];
    lanes[at] = made;
    first = ends[i];
  }
  return count;
}

static void mark_edges(uint8_t *edges, const uint32_t *ends, uint32_t paragraph_count) {
  uint32_t first = 0;
  memset(edges, 0, ends[paragraph_count - 1]);
  for (uint32_t i = 0; i < paragraph_count; i++) {
    edges[first] |= BEGINS;
    edges[ends[i] - 1] |= ENDS;
    first = ends[i];
  }
}

/* ---------------------------------------------------------------- layers */

/* One direction of a layer at work. */
typedef struct sweep {
  network *network;
  const model_lstm *lstm;
  const lane *lanes;
  uint32_t lane_count;
  bool backwards;
  const uint8_t *from; /* inputs, of from_stride bytes a token */
  uint32_t from_stride;
  uint8_t *to; /* outputs of this direction, of to_stride bytes a token */
  uint32_t to_stride;
} sweep;

static uint32_t token_of(const sweep *sweep, const lane *lane, uint32_t step) {
  return sweep->backwards ? lane->first + lane->count - 1 - step : lane->first + step;
}

/* Lanes that have a token left: as they are sorted, the first ones. */
static uint32_t lanes_left(const sweep *sweep, uint32_t step) {
  uint32_t count = sweep->lane_count;
  while (count > 0 && sweep->lanes[count - 1].count <= step)
    count--;
  return count;
}

static float *sums_of(const sweep *sweep, uint32_t lane, uint32_t step) {
  return sweep->network->sums + ((size_t)lane * STEPS + step % STEPS) * sweep->lstm->inputs.rows;
}

static void project_inputs(const sweep *sweep, uint32_t first_step) {
  const uint8_t *inputs[MOST];
  float *outputs[MOST];
  uint32_t count = 0;
  for (uint32_t l = 0; l < sweep->lane_count; l++) {
    const lane *lane = &sweep->lanes[l];
    for (uint32_t step = first_step; step < first_step + STEPS && step < lane->count; step++) {
      inputs[count] = sweep->from + (size_t)token_of(sweep, lane, step) * sweep->from_stride;
      outputs[count++] = sums_of(sweep, l, step);
    }
  }
  sweep->network->kernel->project(&sweep->lstm->inputs, inputs, outputs, count);
}

static void step_lanes(const sweep *sweep, uint32_t step, uint32_t count) {
  const network *network = sweep->network;
  uint32_t hidden = network->model->shape.hidden;
  const float *sums[NETWORK_LANES];
  const uint8_t *before[NETWORK_LANES];
  float *cells[NETWORK_LANES];
  uint8_t *after[NETWORK_LANES];
  for (uint32_t l = 0; l < count; l++) {
    uint32_t token = token_of(sweep, &sweep->lanes[l], step);
    sums[l] = sums_of(sweep, l, step);
    cells[l] = network->cells + (size_t)l * hidden;
    after[l] = sweep->to + (size_t)token * sweep->to_stride;
    if (network->edges[token] & (sweep->backwards ? ENDS : BEGINS)) {
      before[l] = network->rest;
      memset(cells[l], 0, hidden * sizeof *cells[l]);
    } else {
      before[l] = sweep->backwards ? after[l] + sweep->to_stride : after[l] - sweep->to_stride;
    }
  }
  network->kernel->step(&sweep->lstm->recurrent, sums, before, cells, after, count);
}

static void run_sweep(const sweep *sweep) {
  uint32_t longest = sweep->lanes[0].count;
  for (uint32_t step = 0; step < longest; step++) {
    if (step % STEPS == 0)
      project_inputs(sweep, step);
    step_lanes(sweep, step, lanes_left(sweep, step));
  }
}

static void run_layer(network *network, uint32_t layer, const lane *lanes, uint32_t lane_count) {
  uint32_t hidden = network->model->shape.hidden;
  for (uint32_t direction = 0; direction < MODEL_DIRECTIONS; direction++)
    run_sweep(&(sweep){
        .network = network,
        .lstm = &network->model->layers[layer][direction],
        .lanes = lanes,
        .lane_count = lane_count,
        .backwards = direction == 1,
        .from = layer ? network->hidden[(layer - 1) % 2] : network->inputs,
        .from_stride = layer ? MODEL_DIRECTIONS * hidden : network->stride,
        .to = network->hidden[layer % 2] + (size_t)direction * hidden,
        .to_stride = MODEL_DIRECTIONS * hidden,
    });
}

/* ---------------------------------------------------------------- heads */

/* Scores of count <= STEPS tokens from the outputs of a layer: scores[i][rows of the head]. */
static void run_head(const network *network, const matrix *head, const uint8_t *hidden,
                     uint32_t count) {
  const uint8_t *inputs[STEPS];
  float *outputs[STEPS];
  for (uint32_t i = 0; i < count; i++) {
    inputs[i] = hidden + (size_t)i * head->columns;
    outputs[i] = network->scores + (size_t)i * head->rows;
  }
  network->kernel->project(head, inputs, outputs, count);
}

static uint8_t best_of(const float *scores, uint32_t count) {
  uint32_t best = 0;
  for (uint32_t i = 1; i < count; i++)
    if (scores[i] > scores[best])
      best = i;
  return (uint8_t)best;
}

static void score_parts(const network *network, const uint8_t *hidden, uint32_t count,
                        uint8_t *parts) {
  const matrix *head = &network->model->parts;
  for (uint32_t at = 0; at < count; at += STEPS) {
    uint32_t some = count - at < STEPS ? count - at : STEPS;
    run_head(network, head, hidden + (size_t)at * head->columns, some);
    for (uint32_t i = 0; i < some; i++)
      parts[at + i] =
          best_of(network->scores + (size_t)i * head->rows, network->model->shape.parts);
  }
}

static void score_labels(const network *network, const uint8_t *hidden, uint32_t count,
                         float (*emissions)[MODEL_LABELS]) {
  const matrix *head = &network->model->labels;
  for (uint32_t at = 0; at < count; at += STEPS) {
    uint32_t some = count - at < STEPS ? count - at : STEPS;
    run_head(network, head, hidden + (size_t)at * head->columns, some);
    for (uint32_t i = 0; i < some; i++)
      memcpy(emissions[at + i], network->scores + (size_t)i * head->rows, sizeof *emissions);
  }
}

void network_run(network *network, const feature *features, const uint32_t *ends,
                 uint32_t paragraph_count, float (*emissions)[MODEL_LABELS], uint8_t *parts) {
  const model *model = network->model;
  if (!paragraph_count)
    return;
  uint32_t count = ends[paragraph_count - 1];
  for (uint32_t i = 0; i < count; i++)
    put_feature(network->inputs + (size_t)i * network->stride, model, &features[i]);
  mark_edges(network->edges, ends, paragraph_count);
  lane lanes[NETWORK_LANES];
  uint32_t lane_count = cut_lanes(lanes, ends, paragraph_count);
  for (uint32_t layer = 0; layer < model->shape.layers; layer++) {
    run_layer(network, layer, lanes, lane_count);
    if (layer == 0 && parts)
      score_parts(network, network->hidden[0], count, parts);
  }
  score_labels(network, network->hidden[(model->shape.layers - 1) % 2], count, emissions);
}
