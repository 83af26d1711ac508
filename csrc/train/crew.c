#include "crew.h"

#include <pthread.h>

#include "must.h"

typedef struct task {
  void (*work)(void *context, uint32_t part);
  void *context;
  uint32_t part;
} task;

static void *run(void *argument) {
  const task *task = argument;
  task->work(task->context, task->part);
  return NULL;
}

void crew_run(void (*work)(void *context, uint32_t part), void *context) {
  pthread_t threads[CREW_PARTS];
  task tasks[CREW_PARTS];
  for (uint32_t part = 0; part < CREW_PARTS; part++) {
    tasks[part] = (task){work, context, part};
    if (part > 0 && pthread_create(&threads[part], NULL, run, &tasks[part]) != 0)
      must_stop("no thread");
  }
  run(&tasks[0]);
  for (uint32_t part = 1; part < CREW_PARTS; part++)
    pthread_join(threads[part], NULL);
}
