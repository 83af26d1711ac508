/* usage: lexicon_compile OUT FILE.lex...
 *
 * Turns the lexicons (csrc/data/README.md has their format) into the table that lexicon.c includes.
 * Runs at build time; a mistake in a file is named with file and line, and nothing is written. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lexicon.h"
#include "../lexicon_hash.h"
#include "../utf8.h"

#define MAX_ROWS 65535 /* a token has 16 bits for its row */

static const char *const class_names[] = {
#define X(name, text) text,
    LEXICON_CLASSES(X)
#undef X
};

static const char *const report_names[] = {
#define X(name, text) text,
    LEXICON_REPORTS(X)
#undef X
};

enum { REPORT_COUNT = sizeof report_names / sizeof *report_names };

typedef struct entry {
  char *name;
  uint64_t classes, proper_classes;
  unsigned place, report;
} entry;

/* What a section says of the entries below it. */
typedef struct section {
  uint64_t classes;
  unsigned report; /* lexicon_report */
  bool verb;       /* its lines have the five forms of one */
} section;

typedef struct table {
  entry *entries; /* row 0 stays empty */
  uint32_t count, room;
  uint32_t *slots; /* [slot_count] rows */
  uint32_t slot_count;
  char **places; /* codes; number is index + 1 */
  unsigned place_count;
} table;

typedef struct place_in_file {
  const char *file;
  unsigned line;
} place_in_file;

static void fail(const place_in_file *where, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  if (where)
    fprintf(stderr, "%s:%u: ", where->file, where->line);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

static void *resize(void *old, size_t count, size_t size) {
  void *block = realloc(old, count * size);
  if (!block)
    fail(NULL, "lexicon_compile: out of memory");
  return block;
}

static char *copy(const char *text) {
  size_t size = strlen(text) + 1;
  return memcpy(resize(NULL, size, 1), text, size);
}

/* ---------------------------------------------------------------- the table */

static uint32_t hash_of(const char *name) {
  uint32_t hash = LEXICON_HASH_START;
  for (; *name; name++)
    hash = lexicon_hash_step(hash, (unsigned char)*name);
  return hash;
}

static uint32_t *slot_of(table *table, const char *name) {
  uint32_t slot = hash_of(name) & (table->slot_count - 1);
  while (table->slots[slot] && strcmp(table->entries[table->slots[slot]].name, name))
    slot = (slot + 1) & (table->slot_count - 1);
  return &table->slots[slot];
}

static entry *entry_of(table *table, const char *name, const place_in_file *where) {
  uint32_t *slot = slot_of(table, name);
  if (!*slot) {
    if (table->count > MAX_ROWS)
      fail(where, "more than %d entries", MAX_ROWS);
    if (table->count == table->room)
      table->entries = resize(table->entries, table->room *= 2, sizeof *table->entries);
    table->entries[table->count] = (entry){.name = copy(name)};
    *slot = table->count++;
  }
  return &table->entries[*slot];
}

static unsigned place_of(table *table, const char *code) {
  for (unsigned i = 0; i < table->place_count; i++)
    if (!strcmp(table->places[i], code))
      return i + 1;
  table->places = resize(table->places, table->place_count + 1, sizeof *table->places);
  table->places[table->place_count] = copy(code);
  return ++table->place_count;
}

/* ---------------------------------------------------------------- the files */

static char *trim(char *text) {
  while (*text == ' ' || *text == '\t')
    text++;
  char *end = text + strlen(text);
  while (end > text && strchr(" \t\r\n", end[-1]))
    *--end = '\0';
  return text;
}

/* Lower case as the engine has it.  No letter of the files grows by that, or it would be refused.
 */
static void fold(char *word, const place_in_file *where) {
  uint32_t length = (uint32_t)strlen(word), at = 0, to = 0;
  while (at < length) {
    uint32_t size, character = utf8_decode(word, at, length, &size);
    if (character == UTF8_BAD)
      fail(where, "'%s' is not UTF-8", word);
    char bytes[4];
    uint32_t folded = utf8_encode(bytes, utf8_fold(character));
    if (to + folded > at + size)
      fail(where, "'%s' has a letter whose lower case is longer", word);
    memcpy(word + to, bytes, folded);
    at += size;
    to += folded;
  }
  word[to] = '\0';
}

static bool is_capital(const char *word) {
  uint32_t size;
  return utf8_is_upper(utf8_decode(word, 0, (uint32_t)strlen(word), &size));
}

static void set_once(unsigned *number, unsigned value, const char *word, const char *old,
                     const place_in_file *where) {
  if (value && *number && *number != value)
    fail(where, "'%s' belongs to '%s' already", word, old);
  if (value)
    *number = value;
}

static void add_one(table *table, char *word, const section *section, unsigned place,
                    const place_in_file *where) {
  word = trim(word);
  if (!*word)
    fail(where, "an entry is empty");
  if (strlen(word) > LEXICON_MAX_BYTES)
    fail(where, "'%s' has more than %d bytes", word, LEXICON_MAX_BYTES);
  bool capital = is_capital(word);
  fold(word, where);
  char *blank = strchr(word, ' ');
  entry *found = entry_of(table, word, where);
  *(capital ? &found->proper_classes : &found->classes) |= section->classes;
  set_once(&found->place, place, word, found->place ? table->places[found->place - 1] : "", where);
  set_once(&found->report, section->report, word, report_names[found->report], where);
  if (blank) {
    *blank = '\0';
    entry_of(table, word, where)->classes |= LEX_MULTI;
  }
}

/* The row of the list that has the name; count: none has. */
static unsigned number_of(const char *name, const char *const names[], unsigned count) {
  unsigned number = 0;
  while (number < count && strcmp(names[number], name))
    number++;
  return number;
}

/* "[country capital]" */
static section read_section(char *line, const place_in_file *where) {
  char *close = strchr(line, ']');
  if (!close || close[1])
    fail(where, "a section ends with ]");
  *close = '\0';
  section section = {0};
  for (char *name = strtok(line + 1, " "); name; name = strtok(NULL, " ")) {
    unsigned number = number_of(name, class_names, LEXICON_CLASS_COUNT);
    unsigned report = number_of(name, report_names, REPORT_COUNT);
    if (number < LEXICON_CLASS_COUNT)
      section.classes |= UINT64_C(1) << number;
    else if (report < REPORT_COUNT)
      section.report = report;
    else if (!strcmp(name, "verb"))
      section.verb = true;
    else
      fail(where, "there is no class '%s'", name);
  }
  if (!section.classes && !section.report)
    fail(where, "a section without class");
  return section;
}

static void read_verb(table *table, char *line, const section *of, const place_in_file *where) {
  const uint64_t forms[] = {LEX_BASE, LEX_PRESENT, LEX_PAST, LEX_PARTICIPLE, LEX_GERUND};
  unsigned form = 0;
  for (char *word = strtok(line, " \t"); word; word = strtok(NULL, " \t"), form++) {
    if (form >= sizeof forms / sizeof *forms)
      fail(where, "a verb has five forms");
    for (char *at = word; *at; at++)
      if (*at == '_')
        *at = ' ';
    section section = *of;
    section.classes |= forms[form];
    if (strcmp(word, "-"))
      add_one(table, word, &section, 0, where);
  }
  if (form != sizeof forms / sizeof *forms)
    fail(where, "a verb has five forms");
}

static void read_entries(table *table, char *line, const section *section,
                         const place_in_file *where) {
  unsigned place = 0;
  char *equals = strchr(line, '=');
  if (equals) {
    *equals = '\0';
    place = place_of(table, trim(equals + 1));
  }
  size_t length = strlen(trim(line));
  if (length && line[length - 1] == ',')
    fail(where, "nothing after the last comma");
  for (char *word = strtok(line, ","); word; word = strtok(NULL, ","))
    add_one(table, word, section, place, where);
}

static void read_file(table *table, const char *path) {
  FILE *file = fopen(path, "r");
  if (!file)
    fail(NULL, "%s: %s", path, strerror(errno));
  place_in_file where = {path, 0};
  char buffer[4096];
  section section = {0};
  while (fgets(buffer, sizeof buffer, file)) {
    where.line++;
    if (!strchr(buffer, '\n') && !feof(file))
      fail(&where, "the line has more than %zu bytes", sizeof buffer - 2);
    char *comment = strchr(buffer, '#');
    if (comment)
      *comment = '\0';
    char *line = trim(buffer);
    if (*line == '[')
      section = read_section(line, &where);
    else if (*line && !section.classes && !section.report)
      fail(&where, "an entry before the first section");
    else if (*line && section.verb)
      read_verb(table, line, &section, &where);
    else if (*line)
      read_entries(table, line, &section, &where);
  }
  if (ferror(file))
    fail(NULL, "%s: %s", path, strerror(errno));
  fclose(file);
}

/* ---------------------------------------------------------------- the output */

static void write_table(const table *table, FILE *out) {
  fputs("/* Made by lexicon_compile from the .lex files; do not edit. */\n", out);
  fputs("static const char names[] =\n", out);
  for (uint32_t row = 1; row < table->count; row++) {
    fputs("    \"", out);
    for (const char *at = table->entries[row].name; *at; at++)
      fprintf(out, (unsigned char)*at < 0x80 ? "%c" : "\\%03o", (unsigned char)*at);
    fputs("\"\n", out);
  }
  fputs("    ;\nstatic const struct { uint32_t name, length; } entries[] = {{0, 0},\n", out);
  size_t at = 0;
  for (uint32_t row = 1; row < table->count; row++) {
    size_t length = strlen(table->entries[row].name);
    fprintf(out, "    {%zu, %zu},\n", at, length);
    at += length;
  }
  fputs("};\nstatic const lexeme rows[] = {{0, 0, 0, 0},\n", out);
  for (uint32_t row = 1; row < table->count; row++)
    fprintf(out, "    {UINT64_C(0x%llx), UINT64_C(0x%llx), %u, %u},\n",
            (unsigned long long)table->entries[row].classes,
            (unsigned long long)table->entries[row].proper_classes, table->entries[row].place,
            table->entries[row].report);
  fprintf(out, "};\n#define LEXICON_SLOTS %uu\n", table->slot_count);
  fputs("static const uint16_t slots[LEXICON_SLOTS] = {", out);
  for (uint32_t slot = 0; slot < table->slot_count; slot++)
    fprintf(out, "%s%u,", slot % 16 ? "" : "\n    ", table->slots[slot]);
  fputs("\n};\n", out);
}

int main(int count, char **arguments) {
  if (count < 3)
    fail(NULL, "usage: lexicon_compile OUT FILE.lex...");
  table table = {.room = 1024, .count = 1, .slot_count = 1u << 17};
  table.entries = resize(NULL, table.room, sizeof *table.entries);
  table.entries[0] = (entry){.name = copy("")};
  table.slots = resize(NULL, table.slot_count, sizeof *table.slots);
  memset(table.slots, 0, table.slot_count * sizeof *table.slots);
  for (int i = 2; i < count; i++)
    read_file(&table, arguments[i]);

  /* Half full at most: few steps for a word that is there, fewer for one that is not. */
  while (table.slot_count / 4 > table.count)
    table.slot_count /= 2;
  memset(table.slots, 0, table.slot_count * sizeof *table.slots);
  for (uint32_t row = 1; row < table.count; row++)
    *slot_of(&table, table.entries[row].name) = row;

  char *beside = resize(NULL, strlen(arguments[1]) + 5, 1);
  strcpy(beside, arguments[1]);
  strcat(beside, ".new");
  FILE *out = fopen(beside, "w");
  if (!out)
    fail(NULL, "%s: %s", beside, strerror(errno));
  write_table(&table, out);
  if (ferror(out) | fclose(out) || rename(beside, arguments[1]))
    fail(NULL, "%s: %s", arguments[1], strerror(errno));
  return 0;
}
