/* What the trainer says when it ends because something is wrong.  Include after cmocka.h. */
#ifndef INQUIT_TESTS_STOPS_H
#define INQUIT_TESTS_STOPS_H

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs the work in a process of its own, which has to end with a message that has these words. */
static inline void assert_stops(void (*work)(const char *), const char *what, const char *message) {
  int ends[2];
  assert_int_equal(pipe(ends), 0);
  pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    work(what);
    _exit(0);
  }
  close(ends[1]);
  char said[8192] = "";
  size_t length = 0;
  for (ssize_t more; (more = read(ends[0], said + length, sizeof said - 1 - length)) > 0;)
    length += (size_t)more;
  close(ends[0]);
  int status;
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_int_equal(WEXITSTATUS(status), 1);
  assert_true(strncmp(said, "inquit: ", 8) == 0);
  if (!strstr(said, message))
    fail_msg("%s", said);
}

#endif
