/* What the layout of a page says by itself, over what the words seemed to say: interviews ("SMITH:
 * Thank you."), announced quotations ("From the letter: “No.”"), paragraphs that are one
 * quotation, testimonials ("“A gem.” - Jane Doe"), and what a page prints around an article. */
#ifndef INQUIT_PAGE_H
#define INQUIT_PAGE_H

#include "base.h"
#include "pattern.h"
#include "phrase.h"
#include "tag.h"

/* Tags anew the paragraphs whose layout says all of it, and quotations of those kinds that have no
 * tag; tags: [token_count]. */
void page_tag(tag *tags, const reader *reader, const layout_list *layouts);

#endif
