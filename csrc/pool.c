/* Signal masks, the number of processors. */
#define _DEFAULT_SOURCE // NOLINT(bugprone-reserved-identifier)

#include "base.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

/* Texts that a worker has ahead of it: enough that short ones do not leave it idle. */
#define JOBS_A_WORKER 4

/* More workers than any machine that we know would keep busy. */
#define MAX_WORKERS 1024

typedef struct job {
  const char *text;
  size_t length;
  inquit_options options;
  inquit_document *document;
  inquit_error error; /* its status is that of the annotation */
  bool is_done;
} job;

/* The jobs stand in a ring, by the number of the text: those from taken to begun are being worked
 * at or done, those from begun to put wait.  All but the fields of a job that a worker has begun
 * are used with the lock held. */
struct inquit_pool {
  arena arena; /* holds the two tables */
  pthread_mutex_t lock;
  pthread_cond_t has_work; /* a job waits, or the pool is closing */
  pthread_cond_t has_done; /* a job is done */
  job *jobs;               /* [room] */
  pthread_t *workers;      /* [worker_room] */
  uint32_t room, worker_room, worker_count;
  uint32_t idle_count; /* workers that wait for a job */
  uint64_t taken, begun, put;
  bool is_closing;
  inquit_context *context; /* of the caller's own thread, where no worker could be started */
};

/* ---------------------------------------------------------------- workers */

/* A context is made for the first text, and kept; a worker that has got none tries again. */
static void work_at(job *job, const inquit_allocator *allocator, inquit_context **context) {
  if (!*context)
    *context = inquit_context_new(allocator, &job->error);
  if (*context)
    inquit_annotate(*context, job->text, job->length, &job->options, &job->document, &job->error);
}

/* The next job that waits, or NULL when there will be no more.  The lock is held. */
static job *next_job(inquit_pool *pool) {
  pool->idle_count++;
  while (pool->begun == pool->put && !pool->is_closing)
    pthread_cond_wait(&pool->has_work, &pool->lock);
  pool->idle_count--;
  return pool->is_closing ? NULL : &pool->jobs[pool->begun++ % pool->room];
}

static void *work(void *argument) {
  inquit_pool *pool = argument;
  inquit_context *context = NULL;
  pthread_mutex_lock(&pool->lock);
  for (job *job = next_job(pool); job; job = next_job(pool)) {
    pthread_mutex_unlock(&pool->lock);
    work_at(job, &pool->arena.allocator, &context);
    pthread_mutex_lock(&pool->lock);
    job->is_done = true;
    pthread_cond_broadcast(&pool->has_done);
  }
  pthread_mutex_unlock(&pool->lock);
  inquit_context_free(context);
  return NULL;
}

/* Signals are for the threads of the program: it may have handlers that want to run there. */
static bool start_worker(inquit_pool *pool) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int failed = pthread_create(&pool->workers[pool->worker_count], NULL, work, pool);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pool->worker_count += failed == 0;
  return failed == 0;
}

/* ---------------------------------------------------------------- the pool */

uint32_t inquit_processors(void) {
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : count > MAX_WORKERS ? MAX_WORKERS : (uint32_t)count;
}

static bool init_threads(inquit_pool *pool) {
  if (pthread_mutex_init(&pool->lock, NULL) != 0)
    return false;
  if (pthread_cond_init(&pool->has_work, NULL) == 0) {
    if (pthread_cond_init(&pool->has_done, NULL) == 0)
      return true;
    pthread_cond_destroy(&pool->has_work);
  }
  pthread_mutex_destroy(&pool->lock);
  return false;
}

static bool init(inquit_pool *pool, uint32_t workers) {
  pool->worker_room = workers;
  pool->room = workers * JOBS_A_WORKER;
  pool->workers = arena_new(&pool->arena, pool->worker_room, sizeof *pool->workers);
  pool->jobs = arena_new(&pool->arena, pool->room, sizeof *pool->jobs);
  return pool->workers && pool->jobs && init_threads(pool);
}

inquit_pool *inquit_pool_new(const inquit_allocator *allocator, uint32_t threads) {
  inquit_allocator own = allocator_or_default(allocator);
  inquit_pool *pool = own.resize(own.user, NULL, sizeof *pool);
  if (!pool)
    return NULL;
  *pool = (inquit_pool){.worker_count = 0};
  arena_init(&pool->arena, &own);
  if (init(pool, threads < 1 ? 1 : threads > MAX_WORKERS ? MAX_WORKERS : threads))
    return pool;
  arena_free(&pool->arena);
  own.resize(own.user, pool, 0);
  return NULL;
}

void inquit_pool_free(inquit_pool *pool) {
  if (!pool)
    return;
  pthread_mutex_lock(&pool->lock);
  pool->is_closing = true;
  pthread_cond_broadcast(&pool->has_work);
  pthread_mutex_unlock(&pool->lock);
  for (uint32_t i = 0; i < pool->worker_count; i++)
    pthread_join(pool->workers[i], NULL);
  for (uint64_t i = pool->taken; i < pool->begun; i++)
    inquit_document_free(pool->jobs[i % pool->room].document);
  pthread_cond_destroy(&pool->has_done);
  pthread_cond_destroy(&pool->has_work);
  pthread_mutex_destroy(&pool->lock);
  inquit_context_free(pool->context);
  inquit_allocator allocator = pool->arena.allocator;
  arena_free(&pool->arena);
  allocator.resize(allocator.user, pool, 0);
}

/* There is a worker, or can be, for one job more. */
static bool has_worker(inquit_pool *pool) {
  bool are_busy = pool->put - pool->begun >= pool->idle_count;
  if (are_busy && pool->worker_count < pool->worker_room)
    start_worker(pool);
  return pool->worker_count > 0;
}

bool inquit_pool_put(inquit_pool *pool, const char *text, size_t length,
                     const inquit_options *options) {
  pthread_mutex_lock(&pool->lock);
  bool has_room = pool->put - pool->taken < pool->room;
  if (has_room) {
    job *job = &pool->jobs[pool->put % pool->room];
    *job = (struct job){.text = text, .length = length};
    if (options)
      job->options = *options;
    if (has_worker(pool)) {
      pthread_cond_signal(&pool->has_work);
    } else {
      work_at(job, &pool->arena.allocator, &pool->context);
      job->is_done = true;
      pool->begun++;
    }
    pool->put++;
  }
  pthread_mutex_unlock(&pool->lock);
  return has_room;
}

inquit_pool_answer inquit_pool_take(inquit_pool *pool, bool wait, inquit_document **document,
                                    inquit_error *error) {
  *document = NULL;
  inquit_pool_answer answer = INQUIT_POOL_EMPTY;
  pthread_mutex_lock(&pool->lock);
  job *job = &pool->jobs[pool->taken % pool->room];
  if (pool->taken < pool->put) {
    while (wait && !job->is_done)
      pthread_cond_wait(&pool->has_done, &pool->lock);
    answer = job->is_done ? INQUIT_POOL_TAKEN : INQUIT_POOL_BUSY;
  }
  if (answer == INQUIT_POOL_TAKEN) {
    pool->taken++;
    *document = job->document;
    if (error)
      *error = job->error;
  }
  pthread_mutex_unlock(&pool->lock);
  return answer;
}
