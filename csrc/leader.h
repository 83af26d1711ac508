/* Who leads which place, where the article never says so: "the Kremlin chief" is the person whom
 * it ties to Russia more than to any other place. */
#ifndef INQUIT_LEADER_H
#define INQUIT_LEADER_H

#include "attrib.h"
#include "mention.h"

typedef struct leader {
  uint16_t place;
  uint32_t entity;
} leader;

typedef struct leader_list {
  leader *leaders; /* each place once, each entity once; the best supported first */
  uint32_t leader_count;
} leader_list;

/* Only places that a description needs ("the Russian leader") are looked at. */
inquit_status leader_init(leader_list *list, arena *arena, const cast *cast,
                          const mention_list *mentions, const span_list *spans,
                          const attrib_list *attribs);

/* The entity that leads the place, or INQUIT_NONE. */
uint32_t leader_of(const leader_list *list, uint16_t place);

#endif
