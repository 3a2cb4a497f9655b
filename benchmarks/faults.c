/* A disk that fails: preloaded into a process, counts its operations on the files below a folder that change them or
 * make them last, and makes the n-th of them fail.
 *
 * faults_arm() begins to count, faults_told() says how many operations there were and which of them failed: it reads
 * memory that forked processes share, so that a parent is told of a child that is dead. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum mode { ONCE, ON, SHORT, TORN };
/* The n-th operation fails; it and all later ones do; it writes half, and the next ones fail; it writes half, and the
 * process is dead. */

#define KILLED 137
#define FILES 4096
#define LONGEST 4096

struct told {
    long count;
    char failed[256];
};

static struct told *told;
static char folder[LONGEST];
static long chosen;
static enum mode mode;
static int error;
static char *watched[FILES]; /* the path of each open file below the folder */

__attribute__((constructor)) static void begin(void) {
    told = mmap(NULL, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

/* Count from now on; the operation of this number fails, none where it is 0. */
void faults_arm(const char *below, long number, int how, int with) {
    snprintf(folder, sizeof folder, "%s/", below);
    chosen = number;
    mode = how;
    error = with;
    memset(told, 0, sizeof *told);
}

/* Count no more in this process; what was told stays. */
void faults_disarm(void) { *folder = 0; }

/* The number of operations since; which of them failed is put into `failed`, of 256 bytes. */
long faults_told(char *failed) {
    memcpy(failed, told->failed, sizeof told->failed);
    return told->count;
}

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static int is_below(const char *path) {
    return *folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static const char *of_file(int file) { return file >= 0 && file < FILES ? watched[file] : NULL; }

/* The path that `path` means below the open folder `at`, in a buffer of its own, or NULL where it is not below. */
static const char *below(int at, const char *path) {
    static __thread char whole[2 * LONGEST];
    if (!*folder || !path)
        return NULL;
    if (*path == '/') {
        snprintf(whole, sizeof whole, "%s", path);
    } else if (at == AT_FDCWD) {
        char here[LONGEST];
        snprintf(whole, sizeof whole, "%s/%s", getcwd(here, sizeof here) ? here : "", path);
    } else if (of_file(at)) {
        snprintf(whole, sizeof whole, "%s/%s", of_file(at), path);
    } else {
        return NULL;
    }
    return is_below(whole) ? whole : NULL;
}

/* Whether an operation can fail so at all: a full disk refuses no lock and no close, a broken one no lock, unless it
 * is a share's and that is all that fails. */
static int can_fail(const char *name) {
    if (strcmp(name, "flock") == 0)
        return error == EIO && mode == ONCE;
    return error == EIO || strcmp(name, "close") != 0;
}

/* Whether the operation that comes now is to fail; `half` is whether it could be done by half. */
static int fails(const char *name, const char *path, int *half) {
    if (!path)
        return 0;
    long number = __atomic_add_fetch(&told->count, 1, __ATOMIC_SEQ_CST);
    int now = number == chosen, later = chosen && number > chosen;
    if (!can_fail(name) && mode != TORN)
        return 0;
    if (now)
        snprintf(told->failed, sizeof told->failed, "%s %s", name, path + strlen(folder));
    if (now && mode == TORN) {
        if (!half)
            _exit(KILLED);
        *half = 1;
        return 0;
    }
    if (now && mode == SHORT && half) {
        *half = 1;
        return 0;
    }
    if (now || (later && mode != ONCE)) {
        errno = error;
        return 1;
    }
    return 0;
}

static void watch(int file, const char *path) {
    if (file >= 0 && file < FILES)
        watched[file] = path ? strdup(path) : NULL;
}

static int opened(const char *name, int at, const char *path, int flags, mode_t permissions) {
    const char *place = below(at, path);
    char kept[2 * LONGEST] = "";
    if (place)
        snprintf(kept, sizeof kept, "%s", place);
    int writes = (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT;
    if (place && writes && fails(name, kept, NULL))
        return -1;
    int file = REAL(openat)(at, path, flags, permissions);
    watch(file, place ? kept : NULL);
    return file;
}

#define OPEN(name, arguments, at, path)                                                                              \
    int name arguments {                                                                                             \
        mode_t permissions = 0;                                                                                      \
        if (flags & (O_CREAT | __O_TMPFILE)) {                                                                       \
            va_list more;                                                                                            \
            va_start(more, flags);                                                                                   \
            permissions = va_arg(more, mode_t);                                                                      \
            va_end(more);                                                                                            \
        }                                                                                                            \
        return opened("open", at, path, flags, permissions);                                                         \
    }
OPEN(open, (const char *path, int flags, ...), AT_FDCWD, path)
OPEN(open64, (const char *path, int flags, ...), AT_FDCWD, path)
OPEN(openat, (int at, const char *path, int flags, ...), at, path)
OPEN(openat64, (int at, const char *path, int flags, ...), at, path)

int close(int file) {
    const char *path = of_file(file);
    if (!path)
        return REAL(close)(file);
    int failed = fails("close", path, NULL);
    free(watched[file]);
    watched[file] = NULL;
    int done = REAL(close)(file); /* as Linux does, whatever it says */
    if (failed)
        errno = error;
    return failed ? -1 : done;
}

/* A writing of `size` bytes, `some` of which `part` writes. */
#define WRITE(call, size, part)                                                                                      \
    int half = 0;                                                                                                    \
    if (fails(call, of_file(file), &half))                                                                           \
        return -1;                                                                                                   \
    if (half) {                                                                                                      \
        size_t some = ((size) + 1) / 2;                                                                              \
        ssize_t done = part;                                                                                         \
        if (mode == TORN)                                                                                            \
            _exit(KILLED);                                                                                           \
        if (some < (size))                                                                                           \
            return done;                                                                                             \
        errno = error;                                                                                               \
        return -1;                                                                                                   \
    }

ssize_t write(int file, const void *content, size_t size) {
    WRITE("write", size, REAL(write)(file, content, some))
    return REAL(write)(file, content, size);
}

ssize_t pwrite(int file, const void *content, size_t size, off_t place) {
    WRITE("write", size, REAL(pwrite)(file, content, some, place))
    return REAL(pwrite)(file, content, size, place);
}

ssize_t pwrite64(int file, const void *content, size_t size, off64_t place) { return pwrite(file, content, size, place); }

ssize_t writev(int file, const struct iovec *parts, int count) {
    size_t size = count ? parts->iov_len : 0;
    WRITE("write", size, REAL(write)(file, parts->iov_base, some))
    return REAL(writev)(file, parts, count);
}

ssize_t sendfile(int file, int from, off_t *place, size_t size) {
    WRITE("write", size, REAL(sendfile)(file, from, place, some < 100 ? some : 100))
    return REAL(sendfile)(file, from, place, size);
}

ssize_t sendfile64(int file, int from, off64_t *place, size_t size) { return sendfile(file, from, place, size); }

ssize_t copy_file_range(int from, off64_t *there, int file, off64_t *place, size_t size, unsigned flags) {
    WRITE("write", size, REAL(copy_file_range)(from, there, file, place, some < 100 ? some : 100, flags))
    return REAL(copy_file_range)(from, there, file, place, size, flags);
}

/* An operation without halves; `real_one` is called where it does not fail. */
#define OPERATION(type, name, arguments, call, path, real_one)                                                       \
    type name arguments { return fails(call, path, NULL) ? -1 : real_one; }
OPERATION(int, fsync, (int file), "fsync", of_file(file), REAL(fsync)(file))
OPERATION(int, fdatasync, (int file), "fsync", of_file(file), REAL(fdatasync)(file))
OPERATION(int, flock, (int file, int how), "flock", of_file(file), REAL(flock)(file, how))
OPERATION(int, ftruncate, (int file, off_t size), "truncate", of_file(file), REAL(ftruncate)(file, size))
OPERATION(int, ftruncate64, (int file, off64_t size), "truncate", of_file(file), REAL(ftruncate64)(file, size))
OPERATION(int, truncate, (const char *path, off_t size), "truncate", below(AT_FDCWD, path), REAL(truncate)(path, size))
OPERATION(int, truncate64, (const char *path, off64_t size), "truncate", below(AT_FDCWD, path),
          REAL(truncate64)(path, size))
OPERATION(int, fchmod, (int file, mode_t bits), "chmod", of_file(file), REAL(fchmod)(file, bits))
OPERATION(int, chmod, (const char *path, mode_t bits), "chmod", below(AT_FDCWD, path), REAL(chmod)(path, bits))
OPERATION(int, fchmodat, (int at, const char *path, mode_t bits, int flags), "chmod", below(at, path),
          REAL(fchmodat)(at, path, bits, flags))
OPERATION(int, mkdir, (const char *path, mode_t bits), "mkdir", below(AT_FDCWD, path), REAL(mkdir)(path, bits))
OPERATION(int, mkdirat, (int at, const char *path, mode_t bits), "mkdir", below(at, path), REAL(mkdirat)(at, path, bits))
OPERATION(int, rmdir, (const char *path), "rmdir", below(AT_FDCWD, path), REAL(rmdir)(path))
OPERATION(int, unlink, (const char *path), "unlink", below(AT_FDCWD, path), REAL(unlink)(path))
OPERATION(int, unlinkat, (int at, const char *path, int flags), "unlink", below(at, path), REAL(unlinkat)(at, path, flags))
OPERATION(int, rename, (const char *from, const char *to), "rename", below(AT_FDCWD, to), REAL(rename)(from, to))
OPERATION(int, renameat, (int at, const char *from, int there, const char *to), "rename", below(there, to),
          REAL(renameat)(at, from, there, to))
OPERATION(int, link, (const char *from, const char *to), "link", below(AT_FDCWD, to), REAL(link)(from, to))
OPERATION(int, linkat, (int at, const char *from, int there, const char *to, int flags), "link", below(there, to),
          REAL(linkat)(at, from, there, to, flags))
OPERATION(int, symlink, (const char *from, const char *to), "link", below(AT_FDCWD, to), REAL(symlink)(from, to))
