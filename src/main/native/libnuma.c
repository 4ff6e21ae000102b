/*
 * Stands in for libnuma.so.1 on machines that lack it: every symbol that the embedded servers
 * import, with the answers of a machine without NUMA. Memory comes from the kernel, as in the real
 * library, in case a server asks although numa_available() said no.
 */
static long call(long number, long a, long b, long c, long d, long e, long f) {
  long answer;
  register long r10 __asm__("r10") = d;
  register long r8 __asm__("r8") = e;
  register long r9 __asm__("r9") = f;
  __asm__ volatile("syscall"
                   : "=a"(answer)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                   : "rcx", "r11", "memory");
  return answer;
}

void *numa_all_nodes_ptr = 0;

int numa_available(void) { return -1; }

void *numa_alloc_local(unsigned long size) {
  long address = call(9, 0, size, 3 /* read, write */, 0x22 /* private, anonymous */, -1, 0);
  return address < 0 && address > -4096 ? 0 : (void *)address;
}

void *numa_alloc_onnode(unsigned long size, int node) {
  (void)node;
  return numa_alloc_local(size);
}

void numa_free(void *memory, unsigned long size) { call(11, (long)memory, size, 0, 0, 0, 0); }

int numa_node_of_cpu(int cpu) {
  (void)cpu;
  return 0;
}

void *numa_get_mems_allowed(void) { return 0; }

void numa_bitmask_free(void *mask) { (void)mask; }

long mbind(void *memory, unsigned long size, int mode, void *mask, unsigned long bits, int flags) {
  (void)memory, (void)size, (void)mode, (void)mask, (void)bits, (void)flags;
  return -1;
}

long set_mempolicy(int mode, void *mask, unsigned long bits) {
  (void)mode, (void)mask, (void)bits;
  return -1;
}
