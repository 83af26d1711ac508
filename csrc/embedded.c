#include "embedded.h"

/* Linked in as it is, read-only and so shared between processes; an array in C would take compilers
 * seconds and hundreds of megabytes.  The path is that from the project's folder, where make runs.
 */
#ifdef __APPLE__
#define SECTION ".section __TEXT,__const"
#define SYMBOL(name) "_" name
#define HIDDEN ".private_extern "
#else
#define SECTION ".section .rodata"
#define SYMBOL(name) name
#define HIDDEN ".hidden "
#endif

#define LABEL(name) ".globl " SYMBOL(name) "\n" HIDDEN SYMBOL(name) "\n" SYMBOL(name) ":\n"

/* 64 is MODEL_ALIGN; something follows, so that the end is no other thing's beginning. */
/* clang-format off */
__asm__(SECTION "\n"
        ".balign 64\n"
        LABEL("inquit_model_begin")
        ".incbin \"csrc/data/inquit.model\"\n"
        LABEL("inquit_model_end")
        ".byte 0\n"
        ".text\n");
/* clang-format on */

extern const uint8_t inquit_model_begin[], inquit_model_end[];

const void *embedded_model(size_t *size) {
  *size = (size_t)(inquit_model_end - inquit_model_begin);
  return inquit_model_begin;
}
