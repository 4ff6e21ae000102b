package dev.juga.verify;

import dev.juga.lane.StopSign;
import dev.juga.mysql.Session;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * One session on either server, which are asked the same question at the same time. Used by one
 * thread at a time.
 */
final class BothServers implements AutoCloseable {
  private final Sides<Session> sessions;
  private final StopSign stop;
  private final ExecutorService targetThread;

  BothServers(Session source, Session target, StopSign stop) {
    this.stop = stop;
    this.sessions = new Sides<>(source, target);
    this.targetThread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "juga-target");
              thread.setDaemon(true);
              return thread;
            });
  }

  Sides<Session> sessions() {
    return sessions;
  }

  /** Both answers. Returns or fails only when neither server is at work on it any more. */
  <T> Sides<T> ask(Function<Session, T> question) {
    return ask(question, question);
  }

  /** Both answers to a question that each side is asked in its own words. */
  <T> Sides<T> ask(Function<Session, T> ofSource, Function<Session, T> ofTarget) {
    Future<T> targetAnswer = targetThread.submit(() -> ofTarget.apply(sessions.target()));
    T sourceAnswer;
    try {
      sourceAnswer = ofSource.apply(sessions.source());
    } catch (RuntimeException e) {
      try {
        await(targetAnswer);
      } catch (RuntimeException also) {
        e.addSuppressed(also);
      }
      throw e;
    }
    return new Sides<>(sourceAnswer, await(targetAnswer));
  }

  private <T> T await(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException | CancellationException e) {
      Thread.currentThread().interrupt();
      throw stop.stopped().cause(e);
    }
  }

  /** Whether one of the servers is out of reach, so that nothing more can be asked. */
  boolean isLost() {
    return sessions.source().isLost() || sessions.target().isLost();
  }

  /** Fails if a connection was replaced: a snapshot would be lost with it. */
  void checkSame() {
    ask(
        session -> {
          session.checkSame();
          return true;
        });
  }

  /** Ends the thread; the sessions belong to whoever opened them. */
  @Override
  public void close() {
    targetThread.shutdownNow();
  }
}
