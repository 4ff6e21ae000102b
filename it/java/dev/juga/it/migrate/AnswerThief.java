package dev.juga.it.migrate;

import dev.juga.mysql.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between Juga and a target and cuts the connection right after it passed on a COMMIT that
 * follows a LOAD DATA, so that the server commits and Juga never hears of it. Twice, then it is
 * honest.
 */
final class AnswerThief implements AutoCloseable {
  private static final int TIMES = 2;

  private final Endpoint server;
  private final ServerSocket listener;
  private final AtomicInteger stolen = new AtomicInteger();

  private AnswerThief(Endpoint server, ServerSocket listener) {
    this.server = server;
    this.listener = listener;
  }

  static AnswerThief before(Endpoint server) throws IOException {
    AnswerThief thief =
        new AnswerThief(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    daemon(thief::accept);
    return thief;
  }

  int port() {
    return listener.getLocalPort();
  }

  int stolen() {
    return stolen.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket behind = new Socket(server.host(), server.port());
        daemon(() -> pass(behind, client));
        daemon(() -> passWatching(client, behind));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "answer-thief");
    thread.setDaemon(true);
    thread.start();
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] window = new byte[1 << 16];
      int length = in.read(window);
      while (length > 0) {
        out.write(window, 0, length);
        length = in.read(window);
      }
    } catch (IOException e) {
      // One side is gone; the other follows.
    }
  }

  private void passWatching(Socket client, Socket behind) {
    try (client;
        behind) {
      InputStream in = client.getInputStream();
      OutputStream out = behind.getOutputStream();
      byte[] window = new byte[1 << 16];
      boolean loaded = false;
      int length = in.read(window);
      while (length > 0) {
        String said =
            new String(window, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1)
                .toUpperCase(Locale.ROOT);
        loaded |= said.contains("LOAD DATA LOCAL");
        boolean steal =
            loaded
                && said.substring(0, Math.min(20, said.length())).contains("COMMIT")
                && mayStealOnceMore();
        if (steal) {
          client.shutdownOutput();
        }
        out.write(window, 0, length);
        out.flush();
        if (steal) {
          // The server gets time to commit before it sees that its client is gone.
          Thread.sleep(300);
          return;
        }
        length = in.read(window);
      }
    } catch (IOException e) {
      // One side is gone; the other follows.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean mayStealOnceMore() {
    return stolen.getAndUpdate(n -> Math.min(TIMES, n + 1)) < TIMES;
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
