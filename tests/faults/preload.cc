// Makes system calls fail, for tests of what the programs do then. Loaded with LD_PRELOAD; environment:
//   PRESSMARK_FAULT       CALL:N:WHAT:HOW:PATH  the N-th CALL (read, write, sync, open, rename) on a file
//   whose path
//                         has PATH in it fails with WHAT (EIO, ENOSPC, EMFILE, EACCES), or with KILL ends the
//                         program as kill -9 does; HOW is once, or always for that call and all that follow
//   PRESSMARK_FAULT_MARK  a file that is made when the fault comes, so that a test knows that there was one
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

struct Fault {
  char call[16] = "";
  long number = 0;
  char what[16] = "";
  char how[16] = "";
  char path[4096] = "";
};

Fault wanted() {
  Fault fault;
  const char* text = std::getenv("PRESSMARK_FAULT");
  if (text == nullptr) return fault;
  if (std::sscanf(text, "%15[^:]:%ld:%15[^:]:%15[^:]:%4095s", fault.call, &fault.number, fault.what,
                  fault.how, fault.path) != 5)
    std::abort();
  return fault;
}

int number_of(const char* what) {
  if (std::strcmp(what, "ENOSPC") == 0) return ENOSPC;
  if (std::strcmp(what, "EMFILE") == 0) return EMFILE;
  if (std::strcmp(what, "EACCES") == 0) return EACCES;
  return EIO;
}

void mark() {
  const char* path = std::getenv("PRESSMARK_FAULT_MARK");
  if (path == nullptr) return;
  const long file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT, 0600);
  syscall(SYS_close, file);
}

// True, with errno set, if this call is to fail.
bool fails(const char* call, const char* path) {
  static const Fault fault = wanted();
  static std::atomic<long> calls = 0;
  if (std::strcmp(fault.call, call) != 0 || std::strstr(path, fault.path) == nullptr) return false;
  const long number = ++calls;
  if (number < fault.number || (number > fault.number && std::strcmp(fault.how, "always") != 0)) return false;
  mark();
  if (std::strcmp(fault.what, "KILL") == 0) raise(SIGKILL);
  errno = number_of(fault.what);
  return true;
}

bool fails(const char* call, int file) {
  const int before = errno;
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  char path[4096];
  const ssize_t size = readlink(link.c_str(), path, sizeof path - 1);
  path[size < 0 ? 0 : size] = '\0';
  errno = before;
  return fails(call, path);
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

// The C library has most calls twice, by the size of offsets.
#define FAULT_ON_FILE(name, call, result, parameters, ...)                  \
  extern "C" result name parameters {                                       \
    static const auto next = real<result parameters>(#name);                \
    return fails(call, file) ? static_cast<result>(-1) : next(__VA_ARGS__); \
  }
FAULT_ON_FILE(read, "read", ssize_t, (int file, void* to, size_t size), file, to, size)
FAULT_ON_FILE(pread, "read", ssize_t, (int file, void* to, size_t size, off_t at), file, to, size, at)
FAULT_ON_FILE(pread64, "read", ssize_t, (int file, void* to, size_t size, off64_t at), file, to, size, at)
FAULT_ON_FILE(write, "write", ssize_t, (int file, const void* from, size_t size), file, from, size)
FAULT_ON_FILE(pwrite, "write", ssize_t, (int file, const void* from, size_t size, off_t at), file, from, size,
              at)
FAULT_ON_FILE(pwrite64, "write", ssize_t, (int file, const void* from, size_t size, off64_t at), file, from,
              size, at)
FAULT_ON_FILE(fsync, "sync", int, (int file), file)
FAULT_ON_FILE(fdatasync, "sync", int, (int file), file)

#define FAULT_ON_OPEN(name)                                                              \
  extern "C" int name(const char* path, int flags, ...) {                                \
    static const auto next = real<int(const char*, int, ...)>(#name);                    \
    va_list rest;                                                                        \
    va_start(rest, flags);                                                               \
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                                        \
    return fails("open", path) ? -1 : next(path, flags, mode);                           \
  }
FAULT_ON_OPEN(open)
FAULT_ON_OPEN(open64)

extern "C" int rename(const char* from, const char* to) {
  static const auto next = real<int(const char*, const char*)>("rename");
  return fails("rename", to) ? -1 : next(from, to);
}
