#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

// Notices

static _Atomic(uint64_t) notices;
static int notice_event = -1;
static pthread_once_t notice_once = PTHREAD_ONCE_INIT;

static void notice_open(void) { notice_event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

int notice_descriptor(void) {
  pthread_once(&notice_once, notice_open);
  return notice_event;
}

static void notice(int signal) {
  int saved = errno;
  atomic_fetch_or(&notices, UINT64_C(1) << signal % 64);
  (void)!write(notice_event, &(uint64_t){1}, sizeof(uint64_t));
  errno = saved;
}

uint64_t notice_take(void) {
  // Drained first: a notice that comes between the two is taken now and, at worst, wakes the reader once for nothing.
  uint64_t count;
  (void)!read(notice_event, &count, sizeof count);
  return atomic_exchange(&notices, 0);
}

void notice_wake(void) {
  if (notice_descriptor() >= 0) notice(SIGKILL);
}

// Signals

static struct sigaction watched_before[NSIG];

static bool is_watched(int signal) {
  switch (signal) {
    case SIGWINCH: case SIGTSTP: case SIGCONT: case SIGCHLD:
    // What ends a program that does not say otherwise.
    case SIGTERM: case SIGINT: case SIGHUP: case SIGQUIT: case SIGUSR1: case SIGUSR2: case SIGALRM: case SIGVTALRM:
    case SIGPROF: case SIGPIPE: case SIGIO: case SIGXCPU: case SIGPWR: case SIGSTKFLT: return true;
    default: return signal >= SIGRTMIN && signal <= SIGRTMAX;
  }
}

void signals_watch(void) {
  // SA_RESTART keeps ncurses' writes whole; poll returns all the same, because the eventfd is readable.
  struct sigaction action = {.sa_handler = notice, .sa_flags = SA_RESTART};
  notice_descriptor();
  for (int signal = 1; signal < NSIG; signal++) {
    if (!is_watched(signal)) continue;
    sigaction(signal, NULL, &watched_before[signal]);
    // A program whose SIGCHLD is ignored is never told how another ended.
    if (watched_before[signal].sa_handler != SIG_IGN || signal == SIGCHLD) sigaction(signal, &action, NULL);
  }
}

void signals_unwatch(void) {
  for (int signal = 1; signal < NSIG; signal++) {
    if (is_watched(signal)) sigaction(signal, &watched_before[signal], NULL);
  }
}

void signals_let_stop(bool stops) {
  struct sigaction now, action = {.sa_handler = stops ? SIG_DFL : notice, .sa_flags = SA_RESTART};
  sigaction(SIGTSTP, NULL, &now);
  if (now.sa_handler != SIG_IGN) sigaction(SIGTSTP, &action, NULL);
}

// Pictures

static int picture = -1;

void picture_gather(int descriptor) {
  if (picture < 0) picture = memfd_create("picture", MFD_CLOEXEC);
  // Without memory for it the pieces go to the terminal one by one.
  if (picture >= 0) dup3(picture, descriptor, O_CLOEXEC);
}

static void write_whole(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t count = write(descriptor, text, length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;
    text += count;
    length -= count;
  }
}

void picture_send(int descriptor, int terminal) {
  if (picture < 0) return;
  dup3(terminal, descriptor, O_CLOEXEC);
  off_t length = lseek(picture, 0, SEEK_CUR);
  char text[1 << 16];
  for (off_t at = 0; at < length;) {
    off_t rest = length - at;
    ssize_t count = pread(picture, text, rest < (off_t)sizeof text ? (size_t)rest : sizeof text, at);
    if (count <= 0) break;
    write_whole(terminal, text, count);
    at += count;
  }
  lseek(picture, 0, SEEK_SET);
}

// Standard error

static int stderr_kept = -1;
static int stderr_real = -1;

void stderr_park(void) {
  if (stderr_real >= 0 || !isatty(STDERR_FILENO)) return;
  int kept = memfd_create("stderr", MFD_CLOEXEC);
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (kept < 0 || real < 0 || dup2(kept, STDERR_FILENO) < 0) {
    if (kept >= 0) close(kept);
    if (real >= 0) close(real);
    return;
  }
  stderr_kept = kept;
  stderr_real = real;
}

void stderr_replay(void) {
  if (stderr_real < 0) return;
  char text[4096];
  ssize_t count;
  off_t at = 0;
  dup2(stderr_real, STDERR_FILENO);
  while ((count = pread(stderr_kept, text, sizeof text, at)) > 0 && write(STDERR_FILENO, text, count) == count) at += count;
  close(stderr_real);
  close(stderr_kept);
  stderr_real = stderr_kept = -1;
}

// Crashes

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
static struct sigaction crashes_before[COUNT(crashes)];
static char crash_text[256];
static size_t crash_length;
static struct termios crash_settings;
static _Atomic int crash_terminal = -1;
static void *crash_stack;

static void crash_restore(void) {
  int terminal = atomic_exchange(&crash_terminal, -1);
  if (terminal < 0) return;
  (void)!write(terminal, crash_text, crash_length);
  tcsetattr(terminal, TCSANOW, &crash_settings);
  stderr_replay();
}

static void crashed(int signal, siginfo_t *info, void *context) {
  (void)context;
  crash_restore();
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &crashes_before[i], NULL);
  // A fault comes again when this returns, on its own; what a program sent has to be sent again.
  if (info->si_code <= 0) raise(signal);
}

void crash_guard(int terminal, const struct termios *settings, const char *text, size_t length) {
  static bool at_exit;
  if (atomic_load(&crash_terminal) >= 0) return;
  if (!at_exit) at_exit = atexit(crash_restore) == 0;
  crash_length = length < sizeof crash_text ? length : sizeof crash_text;
  memcpy(crash_text, text, crash_length);
  crash_settings = *settings;
  atomic_store(&crash_terminal, terminal);

  stack_t stack;
  sigaltstack(NULL, &stack);
  if ((stack.ss_flags & SS_DISABLE) && (crash_stack = malloc(1 << 16)))
    sigaltstack(&(stack_t){.ss_sp = crash_stack, .ss_size = 1 << 16}, NULL);
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &action, &crashes_before[i]);
}

void crash_unguard(void) {
  if (atomic_exchange(&crash_terminal, -1) < 0) return;
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &crashes_before[i], NULL);
  if (!crash_stack) return;
  sigaltstack(&(stack_t){.ss_flags = SS_DISABLE}, NULL);
  free(crash_stack);
  crash_stack = NULL;
}
