package dev.juga.embedded;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Unpacks one server from its jar. The result appears whole or not at all, under its final name;
 * when several processes unpack at once, the first one's result stays.
 */
final class Unpacking {
  private static final String SERVER = "bin/mysqld";

  private final ServerBuild build;
  private final String entry;
  private final Path jar;

  private Unpacking(ServerBuild build, String entry, Path jar) {
    this.build = build;
    this.entry = entry;
    this.jar = jar;
  }

  static Unpacking of(ServerBuild build, Platform platform, Path jar) {
    String entry =
        build
            .entry(platform)
            .orElseThrow(
                () -> Failure.of(ExitCode.SERVER, build + " has no binaries for this system"));
    return new Unpacking(build, entry, jar);
  }

  /** Returns {@code base}, which then holds {@code bin/mysqld}. */
  Path into(Path base) throws IOException {
    if (Files.isDirectory(base)) {
      return base;
    }
    Path draft = Files.createTempDirectory(base.getParent(), '.' + base.getFileName().toString());
    try {
      unpack(draft);
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(draft, base, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(base)) {
        throw e;
      }
    } finally {
      Folders.delete(draft);
    }
    return base;
  }

  private void unpack(Path draft) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (entry.endsWith("/")) {
        unpackFolder(zip, draft);
      } else {
        ZipEntry tar = zip.getEntry(entry);
        if (tar == null) {
          throw new IOException("it has no " + entry);
        }
        unpackTar(zip.getInputStream(tar), draft);
      }
    }
    if (!Files.isExecutable(draft.resolve(SERVER))) {
      throw new IOException("it has no " + SERVER);
    }
  }

  private void unpackFolder(ZipFile zip, Path draft) throws IOException {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry file = all.nextElement();
      if (!file.isDirectory() && file.getName().startsWith(entry)) {
        String path = file.getName().substring(entry.length());
        if (build.needs(path)) {
          try (InputStream content = zip.getInputStream(file)) {
            write(content, inside(draft, path), path.startsWith("bin/"));
          }
        }
      }
    }
  }

  private void unpackTar(InputStream packed, Path draft) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(packed), 1 << 16))) {
      for (TarArchiveEntry file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
        Path path = inside(draft, file.getName());
        if (file.isSymbolicLink()) {
          link(draft, path, file.getLinkName());
        } else if (file.isFile() && build.needs(file.getName())) {
          write(tar, path, (file.getMode() & 0100) != 0);
        }
      }
    }
  }

  /** Links that lead out of the server's folder point at the packer's machine: left out. */
  private static void link(Path draft, Path path, String target) throws IOException {
    Path goal = path.getParent().resolve(target).normalize();
    if (goal.startsWith(draft)) {
      Files.createDirectories(path.getParent());
      Files.createSymbolicLink(path, Path.of(target));
    }
  }

  private static void write(InputStream content, Path path, boolean executable) throws IOException {
    Files.createDirectories(path.getParent());
    Files.copy(content, path);
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("it has an entry outside its folder: " + name);
    }
    return path;
  }
}
