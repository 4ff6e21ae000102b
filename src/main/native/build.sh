#!/bin/sh
# build.sh [FOLDER]: makes the two stand-ins for Linux on x86-64, by default where the program looks
# for them. Neither links a C library, so no glibc is too old for them.
# The checked-in files come from gcc (Debian 12.2.0-14+deb12u1) 12.2.0 with GNU ld 2.40.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../resources/dev/juga/embedded/linux-x86_64}
mkdir -p "$out"
for name in libaio libnuma; do
  (cd "$here" && gcc -std=c11 -Wall -Wextra -Werror -O2 -fPIC -fno-stack-protector -fno-ident \
    -fno-asynchronous-unwind-tables -fcf-protection=none -shared -nostdlib -s \
    -Wl,--build-id=none -Wl,--hash-style=both -Wl,-z,noexecstack -Wl,-z,relro \
    -Wl,-soname,$name.so.1 -Wl,--version-script=$name.map -o "$out/$name.so.1" $name.c)
done
