#include "later.h"

#include "source.h"

/* Speakers below a description of whom one may be meant. */
#define MAX_BELOW 3

#define MAX_ABOVE 100 /* names before a description */
#define MAX_SPANS 200 /* spans behind it */

/* Sentences in which an article may speak of somebody whom it names later. */
#define MAX_LEAD 6

/* Whether the entity is named before the token, where an article begins; one with that many names
 * up there is a list. */
static bool is_named_above(const mention_list *list, uint32_t entity, uint32_t token) {
  for (uint32_t row = 0; row < list->mention_count; row++) {
    if (list->mentions[row].first >= token)
      return false;
    if (list->mentions[row].entity == entity || row == MAX_ABOVE)
      return true;
  }
  return false;
}

/* Whether one who is named further down can be the one described. */
static bool may_be_described(const cast *cast, uint32_t row, const noun *noun) {
  const entity *entity = &cast->entities.at[row];
  if (entity->type != INQUIT_ENTITY_PERSON)
    return false;
  if (!noun->bare && entity->facts != INQUIT_NONE && !cast_fits_role(cast, row, &noun->role))
    return false; /* "A woman" is hardly the mayor */
  return !noun->gender || !entity->gender || noun->gender == entity->gender;
}

/* First span that begins at the token or later. */
static uint32_t span_after(const span_list *list, uint32_t token) {
  uint32_t low = 0, high = list->span_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (list->spans[middle].first < token)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* "Lawmaker warns ..." above the article, "A woman who lost her boat" where it begins: the first
 * one of those whom it names as speakers below, and not above. */
static uint32_t named_below(const cast *cast, const mention_list *mentions, const span_list *spans,
                            const noun *noun, uint32_t floor) {
  uint32_t first = span_after(spans, floor);
  for (uint32_t i = first, tried = 0;
       i < spans->span_count && i - first < MAX_SPANS && tried < MAX_BELOW; i++) {
    const span *span = &spans->spans[i];
    if (span->role != TAG_SOURCE)
      continue;
    uint32_t row = source_head(cast->reader, cast, mentions, span->first, span->last);
    if (row == INQUIT_NONE)
      continue;
    tried++;
    uint32_t found = mentions->mentions[row].entity;
    if (may_be_described(cast, found, noun) && !is_named_above(mentions, found, floor))
      return found;
  }
  return INQUIT_NONE;
}

antecedent later_name(const cast *cast, const mention_list *mentions, const span_list *spans,
                      const noun *noun, place_in_text where) {
  const token_list *tokens = cast->reader->tokens;
  uint32_t floor = where.token;
  bool headline = noun->bare && where.sentence < ANTECEDENT_HEADLINES;
  bool lead = where.sentence < MAX_LEAD && noun->gender && !noun->definite && !noun->role.owned &&
              !(noun->classes & LEX_PART);
  if (noun->type != INQUIT_ENTITY_PERSON || !(headline || lead))
    return (antecedent){INQUIT_NONE, INQUIT_LINK_FIRST, 1.0f};
  if (headline && tokens->sentence_count > ANTECEDENT_HEADLINES)
    floor = tokens->sentences[ANTECEDENT_HEADLINES].first;
  return (antecedent){named_below(cast, mentions, spans, noun, floor), INQUIT_LINK_NOUN, GUESSED};
}
