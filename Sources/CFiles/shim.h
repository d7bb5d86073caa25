#pragma once
// Calls about files that Swift's Glibc module lacks: extended attributes, a name for a file that must not be taken, and a
// pipe that no program gets which another thread starts meanwhile.
// They are declared here, as their headers would bring types that Swift then finds in two modules.
#include <stdbool.h>
#include <stddef.h>
#include <sys/vfs.h>

// As xattr(7) describes them: sizes in bytes, -1 and `errno` for what failed.
long listxattr(const char *path, char *names, size_t size);
long getxattr(const char *path, const char *name, void *value, size_t size);
long fgetxattr(int descriptor, const char *name, void *value, size_t size);
int setxattr(const char *path, const char *name, const void *value, size_t size, int flags);
int fsetxattr(int descriptor, const char *name, const void *value, size_t size, int flags);
int fremovexattr(int descriptor, const char *name);

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

// Renames `from` to `to`, where nothing may be; -1 and `errno` if there is, or if the file system cannot do that (EINVAL).
static inline int rename_to_new(const char *from, const char *to) {
  enum { current_folder = -100, no_replace = 1 };
  return renameat2(current_folder, from, current_folder, to, no_replace);
}

// With O_CLOEXEC in `flags`, both ends are so from the first.
int pipe2(int ends[2], int flags);

// Whether the file system at `path` is in memory: TMPFS_MAGIC of linux/magic.h.
static inline bool is_in_memory(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 && status.f_type == 0x01021994;
}
