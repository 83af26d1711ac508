#include "linkage.h"

#include <math.h>

#include "link.h"
#include "must.h"

/* All choices at once, this many times (Adam); more make no difference to a tenth of train. */
enum { STEPS = 200 };
#define RATE 0.05f
#define DECAY1 0.9f
#define DECAY2 0.999f
#define TINY 1e-8f
#define L2 1e-4f /* on the squares of the weights, beside the mean loss of a choice */

/* Weights in the file are whole numbers: these to a one. */
#define SCALE 40.0f
enum { PER_LINE = 20 };

/* One of the candidates of a choice. */
typedef struct option {
  link_candidate candidate;
  uint32_t choice;
  bool right; /* several may be */
} option;

typedef struct linkage {
  arena arena;
  ARRAY(option) options; /* by choice */
  uint32_t choice_count;
  float weights[LINK_FEATURE_COUNT];
  float gradient[LINK_FEATURE_COUNT], mean[LINK_FEATURE_COUNT], square[LINK_FEATURE_COUNT];
} linkage;

/* ---------------------------------------------------------------- what people say */

static uint32_t overlap(inquit_range one, inquit_range two) {
  uint32_t begin = one.begin > two.begin ? one.begin : two.begin;
  uint32_t end = one.end < two.end ? one.end : two.end;
  return end > begin ? end - begin : 0;
}

/* The attribution that has most of the range in the role; INQUIT_NONE: none has any. */
static uint32_t owner_of(const article *article, inquit_range range, uint8_t role) {
  uint32_t most = 0, owner = INQUIT_NONE;
  for (uint32_t i = 0; i < article->span_count; i++) {
    const article_span *span = &article->spans[i];
    uint32_t shared = span->role == role ? overlap(span->range, range) : 0;
    if (shared > most) {
      most = shared;
      owner = span->attribution;
    }
  }
  return owner;
}

/* Whether the attribution has any of the range in the role. */
static bool is_of(const article *article, uint32_t attribution, inquit_range range, uint8_t role) {
  for (uint32_t i = 0; i < article->span_count; i++) {
    const article_span *span = &article->spans[i];
    if (span->attribution == attribution && span->role == role && overlap(span->range, range))
      return true;
  }
  return false;
}

/* ---------------------------------------------------------------- choices */

static inquit_range range_of(const link_view *view, uint32_t row) {
  const token *tokens = view->tokens->tokens;
  return (inquit_range){tokens[view->spans[row].first].begin,
                        tokens[view->spans[row].last - 1].end};
}

/* What a cue or a piece of content can choose from; nothing where people do not say what is right,
 * or what they say is out of reach. */
static void add_choice(linkage *linkage, const article *article, const link_view *view,
                       uint32_t row) {
  uint8_t role = view->spans[row].role, wanted = role == TAG_CUE ? TAG_SOURCE : TAG_CUE;
  uint32_t owner = owner_of(article, range_of(view, row), role);
  if (owner == INQUIT_NONE)
    return;
  link_candidate candidates[LINK_CANDIDATES];
  uint32_t count = link_candidates(view, row, candidates), right = 0;
  bool rights[LINK_CANDIDATES] = {false};
  for (uint32_t i = 0; i + 1 < count; i++) {
    rights[i] = is_of(article, owner, range_of(view, candidates[i].span), wanted);
    right += rights[i];
  }
  inquit_range all = {0, article->length};
  rights[count - 1] = right == 0 && !is_of(article, owner, all, wanted);
  if (right == 0 && !rights[count - 1])
    return;
  for (uint32_t i = 0; i < count; i++) {
    option option = {candidates[i], linkage->choice_count, rights[i]};
    ARRAY_PUSH(&linkage->arena, &linkage->options, option);
  }
  linkage->choice_count++;
}

static void add_article(linkage *linkage, const article *article, const analysis *analysis) {
  arena scratch;
  arena_init(&scratch, &must_allocator);
  uint32_t count = analysis->tokens.token_count;
  tag *tags = arena_new(&scratch, count, sizeof *tags);
  for (uint32_t i = 0; i < count; i++)
    tags[i] = (tag){.role = (uint8_t)((analysis->labels[i] + 1) / 2),
                    .begin = analysis->labels[i] % 2,
                    .score = UINT8_MAX};
  span_list spans;
  link_view view;
  if (span_init(&spans, &scratch, &analysis->text, &analysis->tokens, &analysis->quotes, tags) ||
      link_view_init(&view, &scratch, &analysis->tokens, &spans))
    must_stop("%s: no spans", article->id);
  for (uint32_t row = 0; row < spans.span_count; row++)
    if (spans.spans[row].role != TAG_SOURCE)
      add_choice(linkage, article, &view, row);
  arena_free(&scratch);
}

/* ---------------------------------------------------------------- learning */

static float score_of(const linkage *linkage, const link_candidate *candidate) {
  float sum = 0;
  for (unsigned i = 0; i < candidate->feature_count; i++)
    sum += linkage->weights[candidate->features[i]];
  return sum;
}

/* Adds the gradient of -log P(a right one) of options [first, last), which are one choice; returns
 * that loss. */
static float learn_choice(linkage *linkage, const option *first, const option *last) {
  float powers[LINK_CANDIDATES], highest = score_of(linkage, &first->candidate);
  float all = 0, right = 0;
  for (const option *at = first; at < last; at++) {
    powers[at - first] = score_of(linkage, &at->candidate);
    highest = fmaxf(highest, powers[at - first]);
  }
  for (const option *at = first; at < last; at++) {
    float *power = &powers[at - first];
    *power = expf(*power - highest);
    all += *power;
    right += at->right ? *power : 0;
  }
  for (const option *at = first; at < last; at++) {
    float power = powers[at - first];
    float slope = power / all - (at->right ? power / right : 0);
    for (unsigned i = 0; i < at->candidate.feature_count; i++)
      linkage->gradient[at->candidate.features[i]] += slope;
  }
  return logf(all / right);
}

/* Mean loss, and the gradient of its sum. */
static float run_choices(linkage *linkage) {
  const option *at = linkage->options.at, *end = at + linkage->options.count;
  float loss = 0;
  while (at < end) {
    const option *next = at + 1;
    while (next < end && next->choice == at->choice)
      next++;
    loss += learn_choice(linkage, at, next);
    at = next;
  }
  return loss / (float)linkage->choice_count;
}

static void step(linkage *linkage, unsigned number) {
  float warm1 = 1 - powf(DECAY1, (float)number), warm2 = 1 - powf(DECAY2, (float)number);
  for (unsigned i = 0; i < LINK_FEATURE_COUNT; i++) {
    float slope =
        linkage->gradient[i] / (float)linkage->choice_count + 2 * L2 * linkage->weights[i];
    linkage->mean[i] = DECAY1 * linkage->mean[i] + (1 - DECAY1) * slope;
    linkage->square[i] = DECAY2 * linkage->square[i] + (1 - DECAY2) * slope * slope;
    linkage->weights[i] -=
        RATE * (linkage->mean[i] / warm1) / (sqrtf(linkage->square[i] / warm2) + TINY);
    linkage->gradient[i] = 0;
  }
}

static void write_weights(FILE *out, const linkage *linkage) {
  fputs(
      "/* Weights of the features of link.h in their order; written by the trainer (--links). */\n",
      out);
  for (unsigned i = 0; i < LINK_FEATURE_COUNT; i++) {
    float weight = fminf(fmaxf(roundf(SCALE * linkage->weights[i]), INT8_MIN), INT8_MAX);
    fprintf(out, "%d,%c", (int)weight,
            i % PER_LINE == PER_LINE - 1 || i + 1 == LINK_FEATURE_COUNT ? '\n' : ' ');
  }
}

void linkage_learn(FILE *out, const corpus *corpus) {
  linkage *linkage = must_allocator.resize(NULL, NULL, sizeof *linkage);
  *linkage = (struct linkage){.choice_count = 0};
  arena_init(&linkage->arena, &must_allocator);
  for (uint32_t i = 0; i < corpus->articles.count; i++)
    add_article(linkage, &corpus->articles.articles[i], &corpus->analyses[i]);
  float loss = 0;
  for (unsigned i = 1; i <= STEPS; i++) {
    loss = run_choices(linkage);
    step(linkage, i);
  }
  printf("%u choices, loss %.4f\n", linkage->choice_count, (double)loss);
  write_weights(out, linkage);
  arena_free(&linkage->arena);
  must_allocator.resize(NULL, linkage, 0);
}
