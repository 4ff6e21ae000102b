package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/**
 * The log file of one run: everything the run says, and what the libraries warn of, with secrets
 * masked. While it is open, nothing is logged to the screen. It is a StreamHandler because a
 * FileHandler leaves lock files beside its log and reads percent signs in a folder's name as its
 * own. Thread-safe.
 */
final class RunLog implements AutoCloseable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSxxx", Locale.ROOT);

  private final Logger root = Logger.getLogger("");
  private final Logger own = Logger.getLogger("dev.juga");
  private final Path file;
  private final String shown;
  private final Handler handler;

  private RunLog(Path file, String shown, Handler handler) {
    this.file = file;
    this.shown = shown;
    this.handler = handler;
  }

  /**
   * Creates the file, for its owner's eyes only, and takes over all logging.
   *
   * @param asked the folder as it was asked for; empty means the working directory
   */
  static RunLog create(Path workingDirectory, String asked, RunId run, Masking masking) {
    Path folder = workingDirectory.resolve(asked);
    String name = "juga-" + run + ".log";
    Path file = folder.resolve(name);
    OutputStream stream;
    try {
      boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      stream = new BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException | SecurityException e) {
      throw Failure.of(ExitCode.USAGE, "The log file cannot be created in " + folder)
          .at(reason(e))
          .remedy("Choose a folder that exists and is writable with --log-dir DIR.")
          .cause(e);
    }
    Handler handler = new FlushingHandler(stream, new LineFormat(masking));
    RunLog log =
        new RunLog(file, asked.isEmpty() ? name : Path.of(asked, name).toString(), handler);
    log.takeOver();
    return log;
  }

  private static String reason(Exception e) {
    return e instanceof NoSuchFileException
        ? "there is no such folder"
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /** Until a log is open, what libraries log goes nowhere. */
  static void silenceScreen() {
    Logger root = Logger.getLogger("");
    for (Handler other : root.getHandlers()) {
      root.removeHandler(other);
    }
  }

  private void takeOver() {
    silenceScreen();
    root.addHandler(handler);
    root.setLevel(Level.WARNING);
    own.setLevel(Level.FINE);
  }

  /** The file as people read it: relative if its folder was given so. */
  String shown() {
    return shown;
  }

  Path file() {
    return file;
  }

  void note(String text) {
    own.log(Level.INFO, "{0}", text);
  }

  void warning(String text) {
    own.log(Level.WARNING, "{0}", text);
  }

  /** Everything that is known about a failure, its stack trace too. */
  void failure(String text, Throwable thrown) {
    LogRecord record = new LogRecord(Level.SEVERE, "{0}");
    record.setParameters(new Object[] {text});
    record.setThrown(thrown);
    record.setLoggerName(own.getName());
    own.log(record);
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    handler.close();
  }

  private static final class FlushingHandler extends StreamHandler {
    FlushingHandler(OutputStream stream, Formatter format) {
      super(stream, format);
      setLevel(Level.ALL);
      try {
        setEncoding(StandardCharsets.UTF_8.name());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      // A full disk must neither end the run nor fill the screen.
      setErrorManager(
          new ErrorManager() {
            @Override
            public void error(String message, Exception e, int code) {
              // There is no place left to say it.
            }
          });
    }

    @Override
    public synchronized void publish(LogRecord record) {
      super.publish(record);
      flush();
    }
  }

  private static final class LineFormat extends Formatter {
    private final Masking masking;

    LineFormat(Masking masking) {
      this.masking = masking;
    }

    @Override
    public String format(LogRecord record) {
      StringWriter text = new StringWriter();
      text.append(TIME.format(record.getInstant().atZone(ZoneId.systemDefault())))
          .append(' ')
          .append(String.format(Locale.ROOT, "%-7s", record.getLevel().getName()))
          .append(" [")
          .append(Thread.currentThread().getName())
          .append("] ");
      if (!record.getLoggerName().startsWith("dev.juga")) {
        text.append(record.getLoggerName()).append(": ");
      }
      text.append(formatMessage(record)).append('\n');
      if (record.getThrown() != null) {
        record.getThrown().printStackTrace(new PrintWriter(text, true));
      }
      return masking.mask(text.toString());
    }
  }
}
