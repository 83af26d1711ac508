/* Who is described first and named later: "A woman who lost her boat", and below it "said Ana
 * Lind". */
#ifndef INQUIT_LATER_H
#define INQUIT_LATER_H

#include "antecedent.h"

/* Whom a description means that nobody above fits: in a headline, or, by what tells woman from man,
 * where the article begins. */
antecedent later_name(const cast *cast, const mention_list *mentions, const span_list *spans,
                      const noun *noun, place_in_text where);

#endif
