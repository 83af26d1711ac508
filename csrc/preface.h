/* The words without a verb that lead up to a quotation by a colon: "In a statement: “...”", "The
 * verdict of the club: “...”". */
#ifndef INQUIT_PREFACE_H
#define INQUIT_PREFACE_H

#include "noun.h"

/* The tokens from the beginning of the sentence up to the colon just before the token; empty: there
 * is no colon, or they are a clause. */
phrase preface_before(const reader *reader, uint32_t token);

/* Whom it says the words to be from: "his" of "His answer", "Lind" of "Lind's motto", "the club" of
 * "The verdict of the club".  Empty: nobody; no letter or bench has anything to say. */
phrase preface_owner(const reader *reader, phrase preface);

/* Whether the words mean somebody, by a name or a noun. */
bool preface_is_somebody(const reader *reader, phrase words);

#endif
