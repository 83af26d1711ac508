/* The tables that do not come from one context and one thread. */
#ifndef BENCH_H
#define BENCH_H

#include "material.h"

/* Articles annotated by 1, 2, 4, ... threads, up to as many as there are processors. */
void print_threads(bytes article);

/* The network alone, by each kernel that this machine can run. */
void print_kernels(bytes text);

#endif
