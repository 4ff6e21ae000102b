package dev.juga.embedded;

import java.util.Locale;

/** The systems that the server binaries know, and the rest. */
enum Platform {
  LINUX_X86_64("mysql-Linux-amd64.tar.gz"),
  MACOS_X86_64("mysql-Mac_OS_X-x86_64.tar.gz"),
  /** Runs the x86-64 binaries through Rosetta, where that is installed. */
  MACOS_ARM64("mysql-Mac_OS_X-x86_64.tar.gz"),
  OTHER(null);

  private final String tarName;

  Platform(String tarName) {
    this.tarName = tarName;
  }

  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    boolean x86 = processor.equals("amd64") || processor.equals("x86_64");
    boolean arm = processor.equals("aarch64") || processor.equals("arm64");
    if (name.equals("linux") && x86) {
      return LINUX_X86_64;
    }
    if (name.startsWith("mac") && (x86 || arm)) {
      return x86 ? MACOS_X86_64 : MACOS_ARM64;
    }
    return OTHER;
  }

  /** The tar with the server in MySQL's jars; null if there is none. */
  String tarName() {
    return tarName;
  }
}
