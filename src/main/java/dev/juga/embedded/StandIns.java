package dev.juga.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The two libraries that the Linux servers need and a fresh machine lacks. The system's own win
 * where they exist; see {@code src/main/native} for what ours do.
 */
final class StandIns {
  static final List<String> NAMES = List.of("libaio.so.1", "libnuma.so.1");

  private static final String PATH_VARIABLE = "LD_LIBRARY_PATH";
  private static final List<Path> SYSTEM =
      Stream.of(
              "/lib/x86_64-linux-gnu",
              "/usr/lib/x86_64-linux-gnu",
              "/lib64",
              "/usr/lib64",
              "/usr/local/lib64",
              "/lib",
              "/usr/lib",
              "/usr/local/lib")
          .map(Path::of)
          .toList();

  private static final byte[] ELF_64 = {0x7f, 'E', 'L', 'F', 2, 1};
  private static final int MACHINE_OFFSET = 18;
  private static final int X86_64 = 62;

  private StandIns() {}

  /** Copies what the system lacks into {@code folder}, and lets {@code environment} find it. */
  static void provide(Path folder, Map<String, String> environment) throws IOException {
    String path = environment.getOrDefault(PATH_VARIABLE, "");
    List<Path> places = new ArrayList<>(SYSTEM);
    Arrays.stream(path.split(":", -1)).filter(p -> !p.isEmpty()).map(Path::of).forEach(places::add);
    List<String> missing =
        NAMES.stream().filter(name -> places.stream().noneMatch(p -> has(p, name))).toList();
    if (missing.isEmpty()) {
      return;
    }
    Folders.makePrivate(folder);
    for (String name : missing) {
      if (!Files.exists(folder.resolve(name))) {
        try (InputStream ours = StandIns.class.getResourceAsStream("linux-x86_64/" + name)) {
          Files.copy(ours, folder.resolve(name));
        }
      }
    }
    environment.put(PATH_VARIABLE, path.isEmpty() ? folder.toString() : folder + ":" + path);
  }

  /** Whether the folder has the library for this processor: some also hold 32-bit ones. */
  static boolean has(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(MACHINE_OFFSET + 1);
      return start.length > MACHINE_OFFSET
          && Arrays.equals(start, 0, ELF_64.length, ELF_64, 0, ELF_64.length)
          && start[MACHINE_OFFSET] == X86_64;
    } catch (IOException e) {
      return false;
    }
  }
}
