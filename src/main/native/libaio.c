/*
 * Stands in for libaio.so.1 on machines that lack it: the five calls that database servers make,
 * each the bare system call. Like the real library they answer a negative errno.
 */
static long call(long number, long a, long b, long c, long d, long e) {
  long answer;
  register long r10 __asm__("r10") = d;
  register long r8 __asm__("r8") = e;
  __asm__ volatile("syscall"
                   : "=a"(answer)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
                   : "rcx", "r11", "memory");
  return answer;
}

int io_setup(int events, void **context) {
  return (int)call(206, events, (long)context, 0, 0, 0);
}

int io_destroy(void *context) { return (int)call(207, (long)context, 0, 0, 0, 0); }

int io_getevents(void *context, long least, long most, void *events, void *timeout) {
  return (int)call(208, (long)context, least, most, (long)events, (long)timeout);
}

int io_submit(void *context, long count, void **requests) {
  return (int)call(209, (long)context, count, (long)requests, 0, 0);
}

int io_cancel(void *context, void *request, void *event) {
  return (int)call(210, (long)context, (long)request, (long)event, 0, 0);
}
