package dev.juga.it.servers;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Work beside a test, each in a thread of its own. From JDK 25 on {@link CompletableFuture} always
 * takes the common pool, which on two cores has one thread: who waits in it for somebody else there
 * waits for ever.
 */
public final class Background {
  private Background() {}

  /** Starts something. */
  public static CompletableFuture<Void> run(Runnable work) {
    return CompletableFuture.runAsync(work, Background::start);
  }

  /** Starts something that brings a value. */
  public static <T> CompletableFuture<T> supply(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Background::start);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "beside-a-test");
    thread.setDaemon(true);
    thread.start();
  }
}
