// Makes one call about files fail, or ends the process at it: preloaded (LD_PRELOAD) by the tests of what a save leaves.
//
// Calls that change something, or wait for it, are counted where they are about paths under the folder FAULT_FOLDER, by
// path or by a descriptor that was opened there. What happens at call FAULT_AT, counted from 1, FAULT_KIND says:
//   errno N     the call does nothing and fails with the number N; a close closes all the same
//   from N      so does every call from this one on
//   short       a write takes only half of the bytes; other calls do what they do
//   before      the process is killed before the call
//   after       the process is killed after the call
//   gone        before the call, `environments` in the folder is renamed to `gone`
// Each counted call is a line of the file FAULT_LOG: its number and name, and ` !` behind where something happened.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { descriptors = 1024 };

static bool is_watched[descriptors];
static int count;

// Whether `path` lies under the folder; one that is relative does not, as the tests name all absolutely.
static bool watches_path(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static bool watches(int descriptor) {
  return descriptor >= 0 && descriptor < descriptors && is_watched[descriptor];
}

static void log_call(const char *name, bool happens) {
  const char *path = getenv("FAULT_LOG");
  char line[64];
  int length = snprintf(line, sizeof line, "%d %s%s\n", count, name, happens ? " !" : "");
  int log = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) return;
  syscall(SYS_write, log, line, length);
  syscall(SYS_close, log);
}

static void end(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static void move_away(void) {
  const char *folder = getenv("FAULT_FOLDER");
  char from[4096], to[4096];
  snprintf(from, sizeof from, "%s/environments", folder);
  snprintf(to, sizeof to, "%s/gone", folder);
  syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

// What a counted call is to do.
enum fate { act, fail, half, die_after };

static enum fate fate(const char *name) {
  const char *kind = getenv("FAULT_KIND"), *at = getenv("FAULT_AT");
  int number = at ? atoi(at) : 0;
  count++;
  bool is_every = kind && strncmp(kind, "from ", 5) == 0;
  bool happens = kind && (count == number || (is_every && count > number));
  if (happens && strcmp(kind, "short") == 0 && strcmp(name, "write") != 0) happens = false;
  log_call(name, happens);
  if (!happens) return act;
  if (strcmp(kind, "before") == 0) end();
  if (strcmp(kind, "after") == 0) return die_after;
  if (strcmp(kind, "gone") == 0) {
    move_away();
    return act;
  }
  if (strcmp(kind, "short") == 0) return half;
  errno = atoi(strchr(kind, ' ') + 1);
  return fail;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// Does `call` as its fate is, and gives what that gives; -1 if it failed.
#define DO(name, is_about, call)                                                                                       \
  ({                                                                                                                   \
    enum fate fate_of_call = (is_about) ? fate(name) : act;                                                            \
    __typeof__(call) answer = fate_of_call == fail ? -1 : (call);                                                      \
    if (fate_of_call == die_after) end();                                                                              \
    answer;                                                                                                            \
  })

static int opened(int descriptor, bool is_about) {
  if (descriptor >= 0 && descriptor < descriptors) is_watched[descriptor] = is_about;
  return descriptor;
}

#define MODE_OF_OPEN                                                                                                   \
  mode_t mode = 0;                                                                                                     \
  if (flags & (O_CREAT | O_TMPFILE)) {                                                                                 \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode = va_arg(rest, mode_t);                                                                                       \
    va_end(rest);                                                                                                      \
  }

int open(const char *path, int flags, ...) {
  MODE_OF_OPEN
  bool is_about = watches_path(path);
  return opened(DO("open", is_about, NEXT(open)(path, flags, mode)), is_about);
}

int open64(const char *path, int flags, ...) {
  MODE_OF_OPEN
  bool is_about = watches_path(path);
  return opened(DO("open", is_about, NEXT(open64)(path, flags, mode)), is_about);
}

int openat(int folder, const char *path, int flags, ...) {
  MODE_OF_OPEN
  bool is_about = watches_path(path);
  return opened(DO("open", is_about, NEXT(openat)(folder, path, flags, mode)), is_about);
}

int openat64(int folder, const char *path, int flags, ...) {
  MODE_OF_OPEN
  bool is_about = watches_path(path);
  return opened(DO("open", is_about, NEXT(openat64)(folder, path, flags, mode)), is_about);
}

int mkostemp(char *path, int flags) {
  bool is_about = watches_path(path);
  return opened(DO("mkstemp", is_about, NEXT(mkostemp)(path, flags)), is_about);
}

int mkstemp(char *path) {
  bool is_about = watches_path(path);
  return opened(DO("mkstemp", is_about, NEXT(mkstemp)(path)), is_about);
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
  if (!watches(descriptor)) return NEXT(write)(descriptor, bytes, size);
  enum fate what = fate("write");
  if (what == fail) return -1;
  ssize_t written = NEXT(write)(descriptor, bytes, what == half && size > 1 ? size / 2 : size);
  if (what == die_after) end();
  return written;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t at) {
  return DO("pwrite", watches(descriptor), NEXT(pwrite)(descriptor, bytes, size, at));
}

int fsync(int descriptor) { return DO("fsync", watches(descriptor), NEXT(fsync)(descriptor)); }

int fdatasync(int descriptor) { return DO("fdatasync", watches(descriptor), NEXT(fdatasync)(descriptor)); }

int ftruncate(int descriptor, off_t size) {
  return DO("ftruncate", watches(descriptor), NEXT(ftruncate)(descriptor, size));
}

int fchmod(int descriptor, mode_t mode) { return DO("fchmod", watches(descriptor), NEXT(fchmod)(descriptor, mode)); }

int fchown(int descriptor, uid_t user, gid_t group) {
  return DO("fchown", watches(descriptor), NEXT(fchown)(descriptor, user, group));
}

int fsetxattr(int descriptor, const char *name, const void *value, size_t size, int flags) {
  int (*next)(int, const char *, const void *, size_t, int) = dlsym(RTLD_NEXT, "fsetxattr");
  return DO("fsetxattr", watches(descriptor), next(descriptor, name, value, size, flags));
}

int rename(const char *from, const char *to) { return DO("rename", watches_path(to), NEXT(rename)(from, to)); }

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  return DO("renameat", watches_path(to), NEXT(renameat)(from_folder, from, to_folder, to));
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  return DO("renameat2", watches_path(to), NEXT(renameat2)(from_folder, from, to_folder, to, flags));
}

int link(const char *from, const char *to) { return DO("link", watches_path(to), NEXT(link)(from, to)); }

int unlink(const char *path) { return DO("unlink", watches_path(path), NEXT(unlink)(path)); }

int mkdir(const char *path, mode_t mode) { return DO("mkdir", watches_path(path), NEXT(mkdir)(path, mode)); }

int close(int descriptor) {
  if (!watches(descriptor)) return NEXT(close)(descriptor);
  is_watched[descriptor] = false;
  enum fate what = fate("close");
  int number = errno;
  int answer = NEXT(close)(descriptor);
  if (what == die_after) end();
  if (what != fail) return answer;
  errno = number;
  return -1;
}
