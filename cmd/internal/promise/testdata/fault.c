/* Loaded into leakytap with LD_PRELOAD, this makes the writes of SQLite (libc's write, pwrite64, fsync, fdatasync,
 * ftruncate, fallocate) to one database fail: a disk that is full or broken, without a disk. The Go part of the
 * process writes by system calls of its own and isn't touched.
 *
 * FAULT_PATH   what the path of the file has to contain
 * FAULT_AT     the first call that fails, counted from 1
 * FAULT_FOR    how many calls fail from then on
 * FAULT_WHILE  a file: calls fail while it is there (in place of FAULT_AT and FAULT_FOR)
 * FAULT_ERRNO  the error: 5 EIO, 28 ENOSPC, 30 EROFS
 * FAULT_COUNT  a file in which each call leaves one byte
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;

static int fails(int fd) {
	const char *path = getenv("FAULT_PATH"), *at = getenv("FAULT_AT"), *count = getenv("FAULT_FOR"),
		*during = getenv("FAULT_WHILE"), *error = getenv("FAULT_ERRNO"), *log = getenv("FAULT_COUNT");
	char link[64], name[4096];
	int kept = errno;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t n = readlink(link, name, sizeof name - 1);
	errno = kept;
	if (!path || n < 0)
		return 0;
	name[n] = 0;
	if (!strstr(name, path))
		return 0;
	long call = ++calls;
	if (log) {
		int f = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_APPEND | O_CREAT, 0600);
		if (f >= 0) {
			syscall(SYS_write, f, "x", 1);
			syscall(SYS_close, f);
		}
	}
	int bad = during ? access(during, F_OK) == 0
			 : at && count && call >= atol(at) && call < atol(at) + atol(count);
	errno = bad && error ? atoi(error) : kept;
	return bad;
}

#define GUARD(type, name, params, args)                                        \
	type name params {                                                     \
		static type(*real) params;                                     \
		if (!real)                                                     \
			real = (type(*) params)dlsym(RTLD_NEXT, #name);        \
		if (fails(fd))                                                 \
			return -1;                                             \
		return real args;                                              \
	}

GUARD(ssize_t, write, (int fd, const void *b, size_t n), (fd, b, n))
GUARD(ssize_t, pwrite, (int fd, const void *b, size_t n, off_t at), (fd, b, n, at))
GUARD(ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t at), (fd, b, n, at))
GUARD(int, fsync, (int fd), (fd))
GUARD(int, fdatasync, (int fd), (fd))
GUARD(int, ftruncate, (int fd, off_t n), (fd, n))
GUARD(int, ftruncate64, (int fd, off64_t n), (fd, n))
