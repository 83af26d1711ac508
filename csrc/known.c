#include "known.h"

#include <string.h>

/* Tokens of a name that are compared: a description of more words is no name. */
#define MAX_WORDS 16

static bool is_word(const reader *reader, uint32_t at) {
  return kind_of(reader, at) == TOKEN_WORD || kind_of(reader, at) == TOKEN_NUMBER;
}

/* "The", "our" before a name are no part of it. */
static uint32_t skip_articles(const reader *reader, uint32_t at, uint32_t last) {
  while (at + 1 < last &&
         (!is_word(reader, at) || classes_of(reader, at) & (LEX_DETERMINER | LEX_POSSESSIVE)))
    at++;
  return at;
}

/* ---------------------------------------------------------------- the caller's names */

/* Appends the name as a paragraph of its own; white space in it is made one kind, so that it stays
 * one. */
static inquit_range append(char *bytes, uint32_t *used, const char *name) {
  inquit_range range = {*used, *used};
  for (; *name; name++)
    bytes[(*used)++] = *name == '\n' || *name == '\r' ? ' ' : *name;
  range.end = *used;
  bytes[(*used)++] = '\n';
  bytes[(*used)++] = '\n';
  return range;
}

static inquit_status copy_names(known_list *list, arena *arena, inquit_range *ranges) {
  size_t length = 0;
  for (uint32_t i = 0; i < list->known_count; i++) {
    length += strlen(list->known[i].name) + 2;
    for (uint32_t k = 0; k < list->known[i].alias_count; k++)
      length += strlen(list->known[i].aliases[k]) + 2;
  }
  if (length > INQUIT_MAX_BYTES)
    return INQUIT_TOO_LONG;
  char *bytes = arena_new(arena, length, 1);
  if (!bytes)
    return INQUIT_NO_MEMORY;
  uint32_t used = 0, next = 0;
  for (uint32_t i = 0; i < list->known_count; i++) {
    ranges[next] = append(bytes, &used, list->known[i].name);
    list->name_begin[i] = ranges[next].begin;
    list->name_end[i] = ranges[next++].end;
    for (uint32_t k = 0; k < list->known[i].alias_count; k++)
      ranges[next++] = append(bytes, &used, list->known[i].aliases[k]);
  }
  TRY(text_init(&list->text, arena, bytes, used, false, NULL));
  return token_init(&list->tokens, arena, &list->text);
}

reader known_reader(const known_list *list) {
  return (reader){&list->text, &list->tokens, NULL};
}

static phrase phrase_in(const known_list *list, inquit_range range) {
  reader reader = known_reader(list);
  uint32_t first = token_at(&list->tokens, range.begin), last = token_at(&list->tokens, range.end);
  return (phrase){first < last ? skip_articles(&reader, first, last) : last, last};
}

phrase known_name(const known_list *list, uint32_t row) {
  return phrase_in(list, (inquit_range){list->name_begin[row], list->name_end[row]});
}

static inquit_status index_name(known_list *list, arena *arena, inquit_range range, uint32_t row) {
  reader reader = known_reader(list);
  phrase phrase = phrase_in(list, range);
  uint64_t key = 1, start = 0;
  uint32_t words = 0;
  for (uint32_t at = phrase.first; at < phrase.last; at++)
    if (is_word(&reader, at) && words < MAX_WORDS) {
      uint64_t word = word_key(&reader, at);
      start = words++ ? start : word;
      key = key_mix(key, word);
    }
  if (!words)
    return INQUIT_OK;
  uint32_t *value = key_map_put(&list->rows, arena, key);
  if (!value)
    return INQUIT_NO_MEMORY;
  if (*value == INQUIT_NONE)
    *value = row;
  uint32_t *most = key_map_put(&list->starts, arena, start);
  if (!most)
    return INQUIT_NO_MEMORY;
  if (*most == INQUIT_NONE || *most < words)
    *most = words;
  return INQUIT_OK;
}

inquit_status known_init(known_list *list, arena *arena, const inquit_known *known,
                         uint32_t known_count) {
  *list = (known_list){.known = known, .known_count = known_count};
  if (!known_count)
    return INQUIT_OK;
  size_t range_count = 0;
  for (uint32_t i = 0; i < known_count; i++)
    range_count += 1 + (size_t)known[i].alias_count;
  inquit_range *ranges = arena_new(arena, range_count, sizeof *ranges);
  list->name_begin = arena_new(arena, known_count, sizeof *list->name_begin);
  list->name_end = arena_new(arena, known_count, sizeof *list->name_end);
  if (!ranges || !list->name_begin || !list->name_end)
    return INQUIT_NO_MEMORY;
  TRY(copy_names(list, arena, ranges));
  const inquit_range *next = ranges;
  for (uint32_t i = 0; i < known_count; i++)
    for (uint32_t k = 0; k <= known[i].alias_count; k++)
      TRY(index_name(list, arena, *next++, i));
  return INQUIT_OK;
}

/* ---------------------------------------------------------------- the text */

uint32_t known_match(const known_list *list, const reader *reader, uint32_t at, uint32_t last,
                     uint32_t *length) {
  uint32_t found = INQUIT_NONE;
  if (!list->known_count || !is_word(reader, at))
    return INQUIT_NONE;
  uint32_t most = key_map_get(&list->starts, word_key(reader, at));
  uint64_t key = 1;
  for (uint32_t end = at, words = 0; most != INQUIT_NONE && end < last && words < most; end++) {
    bool joint = kind_of(reader, end) == TOKEN_CLITIC ||
                 (kind_of(reader, end) == TOKEN_COMMA && end + 1 < last &&
                  classes_of(reader, end + 1) & LEX_SUFFIX);
    if (joint)
      continue;
    if (!is_word(reader, end))
      break;
    words++;
    key = key_mix(key, word_key(reader, end));
    uint32_t row = key_map_get(&list->rows, key);
    if (row != INQUIT_NONE) {
      found = row;
      *length = end + 1 - at;
    }
  }
  return found;
}
