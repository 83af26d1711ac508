/* The speakers whom the caller knows, and where a text says one of their names. */
#ifndef INQUIT_KNOWN_H
#define INQUIT_KNOWN_H

#include "word.h"

/* Words of a name as they are looked up: the key of the whole name, and where it begins. */
typedef struct known_list {
  const inquit_known *known;
  uint32_t known_count;
  text text; /* all names and aliases, a paragraph each */
  token_list tokens;
  uint32_t *name_begin; /* [known_count] bytes of text: where the name stands, */
  uint32_t *name_end;   /* and its end */
  key_map rows;         /* key of the words -> row of known */
  key_map starts;       /* key of the first word -> most words of a name that begins with it */
} known_list;

/* Of two that bear one name the first one has it. */
inquit_status known_init(known_list *list, arena *arena, const inquit_known *known,
                         uint32_t known_count);

/* What reads the names as the article is read. */
reader known_reader(const known_list *list);

/* The tokens of the name itself, of known_reader(). */
phrase known_name(const known_list *list, uint32_t row);

/* The known speaker whose name or alias begins at the token and ends at last or earlier, the
 * longest one, in *length tokens; INQUIT_NONE when there is none.  Case does not count, nor do
 * articles and possessives. */
uint32_t known_match(const known_list *list, const reader *reader, uint32_t at, uint32_t last,
                     uint32_t *length);

#endif
