package dev.juga.report;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all, and that only its owner may read: reports hold values
 * of rows.
 */
final class PrivateFile {
  private PrivateFile() {}

  /** Writes it beside its place first; what stood there before goes only when all is on disk. */
  static void write(Path file, byte[] content) {
    if (Files.isDirectory(file)) {
      throw refused(file, "there is a folder of that name", null);
    }
    Path folder = file.toAbsolutePath().getParent();
    Path half = null;
    try {
      // Temporary files are their owner's alone, wherever there are owners.
      half = Files.createTempFile(folder, '.' + file.getFileName().toString(), ".tmp");
      try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      keep(folder);
    } catch (IOException e) {
      remove(half);
      throw refused(file, reason(e, folder), e);
    }
  }

  /** Makes the new name durable; where folders cannot be opened, the system does so by itself. */
  private static void keep(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders.
    }
  }

  private static void remove(Path half) {
    try {
      if (half != null) {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      // The failure that led here is told.
    }
  }

  private static String reason(IOException e, Path folder) {
    if (!Files.isDirectory(folder)) {
      return "there is no folder " + folder;
    }
    if (!Files.isWritable(folder)) {
      return "its folder may not be written to";
    }
    return e instanceof FileSystemException f && f.getReason() != null
        ? f.getReason()
        : String.valueOf(e.getMessage());
  }

  private static Failure refused(Path file, String why, IOException e) {
    return Failure.of(ExitCode.SERVER, "Cannot write " + file + ": " + why)
        .remedy("Name another file with --to.")
        .cause(e);
  }
}
