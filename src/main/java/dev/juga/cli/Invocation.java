package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One command under way: its log, its progress on the screen, and its one reply. */
final class Invocation implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final RunId run;
  private final Surroundings surroundings;
  private final Screen screen;
  private final Passwords passwords;
  private final RunLog log;
  private final Reply reply;
  private final String afterStop;
  private final AtomicBoolean replied = new AtomicBoolean();

  /** Work that shows its progress and can be interrupted. */
  interface Work<T> {
    T run(Progress progress, Interruption interruption);
  }

  /**
   * @param afterStop what to do after the run was stopped: a full sentence
   */
  Invocation(
      RunId run,
      Surroundings surroundings,
      Screen screen,
      Passwords passwords,
      RunLog log,
      Reply reply,
      String afterStop) {
    this.run = run;
    this.surroundings = surroundings;
    this.screen = screen;
    this.passwords = passwords;
    this.log = log;
    this.reply = reply;
    this.afterStop = afterStop;
  }

  RunId run() {
    return run;
  }

  Clock clock() {
    return surroundings.clock();
  }

  Passwords passwords() {
    return passwords;
  }

  /** A path as the working directory understands it. */
  Path resolve(String path) {
    return surroundings.directory().resolve(path);
  }

  RunLog log() {
    return log;
  }

  /** Does the work with its progress on the screen, which is tidy again when this returns. */
  <T> T watched(Work<T> work) {
    screen.say("log: " + log.shown());
    Progress progress = new Progress(face(), log, screen.clean(), System::nanoTime).start();
    try (progress) {
      Interruption interruption =
          new Interruption(progress, log, last -> endAtOnce(progress, last));
      interruption.listen();
      return work.run(progress, interruption);
    }
  }

  /** Replies, unless there was a reply already. */
  void reply(Consumer<Reply> words) {
    if (replied.compareAndSet(false, true)) {
      words.accept(reply);
    }
  }

  /** Replies with a failure; its details go to the log. */
  ExitCode failed(Failure failure) {
    return failed(failure, Evidence.Written.NOTHING);
  }

  /** The same with what the failed run left behind. */
  ExitCode failed(Failure failure, Evidence.Written evidence) {
    log.failure(Words.sentence(failure), failure);
    Failure told =
        failure.exitCode() == ExitCode.INTERRUPTED && failure.remedy().isEmpty()
            ? failure.remedy(afterStop)
            : failure;
    reply(words -> words.failed(told, Optional.of(log.shown()), evidence));
    return failure.exitCode();
  }

  /** Replies that something happened which nobody thought of. */
  ExitCode failedUnexpectedly(Throwable thrown) {
    log.failure("Unexpected", thrown);
    Failure told =
        Failure.of(
                ExitCode.SERVER, "Something happened that Juga does not expect: " + brief(thrown))
            .remedy("Its details are in " + log.shown() + ".");
    reply(words -> words.failed(told, Optional.of(log.shown()), Evidence.Written.NOTHING));
    return told.exitCode();
  }

  private static String brief(Throwable thrown) {
    String message = thrown.getMessage() == null ? "" : ' ' + thrown.getMessage().strip();
    return thrown.getClass().getSimpleName() + message.replaceAll("\\s+", " ");
  }

  private Face face() {
    Terminal terminal = new Terminal(surroundings.environment());
    if (!terminal.canRedraw()) {
      return new PlainFace(screen.drawing(), System::nanoTime);
    }
    return new LiveFace(screen.drawing(), new ScreenSize(terminal), terminal.hasColours());
  }

  /**
   * The run is left where it stands; servers of our own end with the JVM. Should even that get
   * stuck, the JVM ends all the same.
   */
  private void endAtOnce(Progress progress, Failure word) {
    Thread halt = new Thread(this::haltSoon, "halt");
    halt.setDaemon(true);
    halt.start();
    progress.close();
    failed(word);
    log.close();
    surroundings.exit().accept(ExitCode.INTERRUPTED.number());
  }

  private void haltSoon() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    surroundings.halt().accept(ExitCode.INTERRUPTED.number());
  }

  @Override
  public void close() {
    log.close();
  }
}
