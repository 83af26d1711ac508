#include "text.h"

#include <stdio.h>
#include <string.h>

#include "utf8.h"

/* Wrapped text: at most this many characters a line; longer lines (addresses) may be one in 50. */
enum { MAX_WRAP = 120, OUTLIERS = 50 };

static inquit_status refuse(uint32_t offset, inquit_error *error) {
  if (error != NULL) {
    error->status = INQUIT_INVALID_UTF8;
    error->offset = offset;
    snprintf(error->reason, sizeof error->reason, "invalid UTF-8 at byte %lu",
             (unsigned long)offset);
  }
  return INQUIT_INVALID_UTF8;
}

static inquit_status check_bytes(text *text, arena *arena, bool strict, inquit_error *error) {
  ARRAY(inquit_range) bad = {0};
  uint32_t at = 0;
  for (;;) {
    at += utf8_check(text->bytes + at, text->length - at);
    if (at == text->length)
      break;
    if (strict)
      return refuse(at, error);
    if (bad.count > 0 && bad.at[bad.count - 1].end == at)
      bad.at[bad.count - 1].end = at + 1;
    else if (!ARRAY_PUSH(arena, &bad, (inquit_range){at, at + 1}))
      return INQUIT_NO_MEMORY;
    at++;
  }
  text->bad = bad.at;
  text->bad_count = bad.count;
  return INQUIT_OK;
}

/* The line that begins at *at, without its line break; *at moves to the next one. */
static inquit_range next_line(const text *text, uint32_t *at) {
  const char *bytes = text->bytes;
  uint32_t begin = *at, end = begin, length = text->length;
  while (end < length && bytes[end] != '\n' && bytes[end] != '\r')
    end++;
  *at = end;
  if (end < length)
    *at += bytes[end] == '\r' && end + 1 < length && bytes[end + 1] == '\n' ? 2 : 1;
  return (inquit_range){begin, end};
}

static inquit_range trim(const text *text, inquit_range range) {
  uint32_t size;
  while (range.begin < range.end &&
         utf8_is_space(utf8_decode(text->bytes, range.begin, range.end, &size)))
    range.begin += size;
  while (range.begin < range.end &&
         utf8_is_space(utf8_decode_before(text->bytes, range.end, range.begin, &size)))
    range.end -= size;
  return range;
}

static bool is_empty(inquit_range range) {
  return range.begin == range.end;
}

/* Characters of the range, or of its first word; more than limit are not counted. */
static uint32_t width(const text *text, inquit_range range, bool first_word, uint32_t limit) {
  uint32_t count = 0;
  for (uint32_t at = range.begin; at < range.end && count <= limit; at++) {
    if (first_word && text->bytes[at] == ' ')
      break;
    count += ((unsigned char)text->bytes[at] & 0xC0) != 0x80;
  }
  return count;
}

static bool ends_sentence(const text *text, inquit_range line) {
  uint32_t size;
  uint32_t last = utf8_decode_before(text->bytes, line.end, line.begin, &size);
  return last == '.' || last == '!' || last == '?' || last == ':' || last == '"' || last == 0x201D;
}

static bool begins_lower(const text *text, inquit_range line) {
  uint32_t size;
  uint32_t first = utf8_decode(text->bytes, line.begin, line.end, &size);
  return utf8_is_letter(first) && !utf8_is_upper(first) && !utf8_is_ideograph(first);
}

/* The width of the widest line, or 0 when lines are too long for text that is wrapped. */
static uint32_t wrap_width(const text *text) {
  uint32_t widest = 0, lines = 0, outliers = 0;
  for (uint32_t at = 0; at < text->length;) {
    uint32_t columns = width(text, trim(text, next_line(text, &at)), false, MAX_WRAP);
    lines += columns > 0;
    if (columns > MAX_WRAP)
      outliers++;
    else if (columns > widest)
      widest = columns;
  }
  return outliers * OUTLIERS > lines ? 0 : widest;
}

/* Wrapped text goes on in lower case after most of its line breaks, and most of its lines would
 * overflow (give or take a fifth) if they had the first word of the next one as well. */
static bool is_wrapped(const text *text) {
  uint32_t wrap = wrap_width(text), breaks = 0, inside = 0, full = 0;
  inquit_range before = {0, 0};
  for (uint32_t at = 0; wrap > 0 && at < text->length;) {
    inquit_range line = trim(text, next_line(text, &at));
    if (!is_empty(before) && !is_empty(line)) {
      uint32_t columns =
          width(text, before, false, MAX_WRAP) + 1 + width(text, line, true, MAX_WRAP);
      breaks++;
      inside += !ends_sentence(text, before) && begins_lower(text, line);
      full += columns * 5 > wrap * 4;
    }
    before = line;
  }
  return breaks > 0 && inside * 2 >= breaks && full * 2 >= breaks;
}

static inquit_status find_paragraphs(text *text, arena *arena) {
  ARRAY(inquit_range) paragraphs = {0};
  bool wrapped = is_wrapped(text), goes_on = false;
  for (uint32_t at = 0; at < text->length;) {
    inquit_range line = trim(text, next_line(text, &at));
    if (!is_empty(line) && goes_on)
      paragraphs.at[paragraphs.count - 1].end = line.end;
    else if (!is_empty(line) && !ARRAY_PUSH(arena, &paragraphs, line))
      return INQUIT_NO_MEMORY;
    goes_on = wrapped && !is_empty(line);
  }
  text->paragraphs = paragraphs.at;
  text->paragraph_count = paragraphs.count;
  return INQUIT_OK;
}

inquit_status text_init(text *text, arena *arena, const char *bytes, uint32_t length, bool strict,
                        inquit_error *error) {
  *text = (struct text){.bytes = bytes, .length = length};
  TRY(check_bytes(text, arena, strict, error));
  return find_paragraphs(text, arena);
}
