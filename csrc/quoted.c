#include "quoted.h"

/* "We" may be more people than the one who speaks. */
#define SURE 0.95f
#define LESS_SURE 0.7f

typedef struct listener {
  arena *arena;
  const reader *reader;
  const landmarks *pronouns;
  const mention_list *mentions;
  const span_list *spans;
  const attrib_list *attribs;
  const uint32_t *speaker_of;
  uint32_t pronoun;      /* first one at or after the token at hand */
  uint32_t quotation;    /* first one that opens after the token at hand */
  uint32_t nested_until; /* token: up to there somebody is quoted inside the quotation */
  reference_list *list;
} listener;

/* "Told Okafor that ...": the one who is told, or INQUIT_NONE. */
static uint32_t addressee_of(const listener *listener, const attribution *attribution) {
  if (attribution->cue == INQUIT_NONE)
    return INQUIT_NONE;
  const span *cue = &listener->spans->spans[attribution->cue];
  if (!(classes_of(listener->reader, cue->last - 1) & LEX_TELL))
    return INQUIT_NONE;
  uint32_t row = mention_at(listener->mentions, cue->last);
  bool next = row < listener->mentions->mention_count &&
              listener->mentions->mentions[row].first == cue->last &&
              quotation_at(listener->reader, cue->last) == INQUIT_NONE;
  return next ? listener->mentions->mentions[row].entity : INQUIT_NONE;
}

/* Whether the token stands in a quotation inside the quotation.  Tokens come in order. */
static bool is_nested(listener *listener, uint32_t token) {
  const quote_list *quotes = listener->reader->quotes;
  for (; listener->quotation < quotes->quotation_count &&
         quotes->quotations[listener->quotation].open <= token;
       listener->quotation++) {
    const quotation *quotation = &quotes->quotations[listener->quotation];
    if (quotation->parent != INQUIT_NONE && !quotation->unbalanced &&
        quotation->close > listener->nested_until)
      listener->nested_until = quotation->close;
  }
  return token < listener->nested_until;
}

static inquit_status read_content(listener *listener, const span *content, uint32_t source,
                                  uint32_t speaker, uint32_t addressee) {
  const reader *reader = listener->reader;
  const landmarks *pronouns = listener->pronouns;
  listener->pronoun = landmark_after(pronouns, listener->pronoun, content->first);
  for (;
       listener->pronoun < pronouns->count && pronouns->at[listener->pronoun].token < content->last;
       listener->pronoun++) {
    uint32_t at = pronouns->at[listener->pronoun].token;
    uint64_t classes = classes_of(reader, at);
    uint32_t entity = classes & LEX_FIRST_PERSON    ? speaker
                      : classes & LEX_SECOND_PERSON ? addressee
                                                    : INQUIT_NONE;
    if (entity == INQUIT_NONE || quotation_at(reader, at) == INQUIT_NONE || is_nested(listener, at))
      continue;
    reference made = {.first = at,
                      .last = at + 1,
                      .entity = entity,
                      .mention = INQUIT_NONE,
                      .span = INQUIT_NONE,
                      .told_by = entity == speaker ? source : INQUIT_NONE,
                      .via = INQUIT_VIA_PRONOUN,
                      .link = INQUIT_LINK_QUOTED,
                      .confidence = classes & LEX_PLURAL ? LESS_SURE : SURE};
    if (!ARRAY_PUSH(listener->arena, listener->list, made))
      return INQUIT_NO_MEMORY;
  }
  return INQUIT_OK;
}

inquit_status quoted_init(reference_list *list, arena *arena, const cast *cast,
                          const mention_list *mentions, const span_list *spans,
                          const attrib_list *attribs, const uint32_t *speaker_of) {
  *list = (reference_list){0};
  listener listener = {.arena = arena,
                       .reader = cast->reader,
                       .pronouns = &cast->landmarks->pronouns,
                       .mentions = mentions,
                       .spans = spans,
                       .attribs = attribs,
                       .speaker_of = speaker_of,
                       .list = list};
  uint32_t *owner = arena_new(arena, spans->span_count, sizeof *owner); /* + 1 */
  if (!owner)
    return INQUIT_NO_MEMORY;
  for (uint32_t i = 0; i < attribs->attribution_count; i++)
    for (uint32_t k = 0; k < attribs->attributions[i].piece_count; k++)
      owner[attribs->attributions[i].pieces[k]] = i + 1;
  for (uint32_t row = 0; row < spans->span_count; row++) {
    if (!owner[row] || speaker_of[owner[row] - 1] == INQUIT_NONE)
      continue;
    const attribution *attribution = &attribs->attributions[owner[row] - 1];
    TRY(read_content(&listener, &spans->spans[row], attribution->source, speaker_of[owner[row] - 1],
                     addressee_of(&listener, attribution)));
  }
  return INQUIT_OK;
}
