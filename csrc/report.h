/* The cue of an attribution -> what it reports: something said, thought, planned or perceived.
 *
 * The first word of the cue that has a report (reports.lex) or is a cue verb of a kind (cues.lex)
 * decides; helping verbs and adverbs have none.  Where nothing does, it is a statement. */
#ifndef INQUIT_REPORT_H
#define INQUIT_REPORT_H

#include "base.h"
#include "token.h"

/* attribution: its ranges and its kind are read. */
inquit_report report_read(const text *text, const token_list *tokens,
                          const inquit_attribution *attribution);

#endif
