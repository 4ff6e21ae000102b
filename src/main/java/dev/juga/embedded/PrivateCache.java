package dev.juga.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A folder of the current user alone: programs that others could replace are not run from it. */
final class PrivateCache {
  private PrivateCache() {}

  /** The user's cache folder, or one in the folder for temporary files where that fails. */
  static Path folder() throws IOException {
    Path cache = userCache(System.getenv(), Path.of(System.getProperty("user.home")));
    try {
      Files.createDirectories(cache);
      if (Files.isWritable(cache)) {
        return cache;
      }
    } catch (IOException e) {
      // A home that cannot be written to, as many service accounts have.
    }
    return temporary(
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("juga-servers-" + System.getProperty("user.name")));
  }

  static Path userCache(Map<String, String> environment, Path home) {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!xdg.isEmpty()) {
      return Path.of(xdg).resolve("juga");
    }
    Path mac = home.resolve("Library/Caches");
    return (Files.isDirectory(mac) ? mac : home.resolve(".cache")).resolve("juga");
  }

  /** The folder at a guessable name in a place where all may write: ours, or not used. */
  static Path temporary(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    Path probe = Files.createTempFile("juga-", ".owner");
    try {
      boolean ours =
          Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
              && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))
              && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                  .equals("rwx------");
      if (!ours) {
        throw new IOException(folder + " belongs to somebody else");
      }
      return folder;
    } finally {
      Files.delete(probe);
    }
  }
}
