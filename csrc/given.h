/* Spans that the caller has -> spans and attributions: what tag.h, span.h and attrib.h would have
 * found, for the stages behind them. */
#ifndef INQUIT_GIVEN_H
#define INQUIT_GIVEN_H

#include "attrib.h"
#include "base.h"
#include "span.h"

/* *attribs: one for each that is given, in that order, with its kind; confidence 1.
 *
 * *spans: in text order and disjoint as ever, widened to whole tokens.  What one says may hold what
 * another one says: tokens belong to the innermost, and to the source before a cue or content of
 * the same tokens; so a piece of content may be cut in several, or be left out where others have
 * all of it.  Spans of the same tokens and role are one.
 *
 * INQUIT_BAD_SPAN with *error (may be NULL) for what does not fit the text. */
inquit_status given_init(span_list *spans, attrib_list *attribs, arena *arena, const text *text,
                         const token_list *tokens, const quote_list *quotes,
                         const inquit_given *given, uint32_t given_count, inquit_error *error);

#endif
