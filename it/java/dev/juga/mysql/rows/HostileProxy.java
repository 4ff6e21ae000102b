package dev.juga.mysql.rows;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A server that has turned hostile: it relays to a real one, but answers the queries that it is
 * told to, or the LOAD, by asking the client for a file. It keeps whatever it is given for that.
 */
final class HostileProxy implements AutoCloseable {
  private static final int COM_QUERY = 3;
  private static final byte LOCAL_INFILE = (byte) 0xFB;

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int realPort;
  private final String file;
  private final Predicate<String> asksAt;
  private final ByteArrayOutputStream got = new ByteArrayOutputStream();
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * Asks for {@code file} in answer to the first query of each connection that {@code asksAt} holds
   * for, and instead of the name of every LOAD.
   */
  HostileProxy(int realPort, String file, Predicate<String> asksAt) throws IOException {
    this.realPort = realPort;
    this.file = file;
    this.asksAt = asksAt;
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How often it asked for the file. */
  int asked() {
    return asked.get();
  }

  /** All bytes that came in answer. */
  synchronized String got() {
    return got.toString(StandardCharsets.ISO_8859_1);
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = door.accept();
      Socket real = new Socket(InetAddress.getLoopbackAddress(), realPort);
      Relay relay = new Relay(client, real);
      start(relay::toServer);
      start(relay::toClient);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One side hung up: that is how these connections end.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private final class Relay {
    private final Socket client;
    private final Socket real;
    private boolean done;
    private volatile boolean receiving;

    Relay(Socket client, Socket real) {
      this.client = client;
      this.real = real;
    }

    void toServer() throws IOException {
      DataInputStream in = new DataInputStream(client.getInputStream());
      try (client;
          real) {
        while (true) {
          byte[] packet = packet(in);
          String text = new String(packet, 4, packet.length - 4, StandardCharsets.ISO_8859_1);
          if (receiving) {
            keep(packet);
            receiving = packet.length > 4;
          }
          boolean query = packet.length > 5 && packet[3] == 0 && packet[4] == COM_QUERY;
          if (query && !done && asksAt.test(text.substring(1))) {
            done = true;
            ask(client.getOutputStream(), 1);
            receiveInVain(in);
          } else {
            real.getOutputStream().write(packet);
          }
        }
      }
    }

    /** Takes the file's packets up to the empty one, then says OK. */
    private void receiveInVain(DataInputStream in) throws IOException {
      byte[] packet = packet(in);
      while (packet.length > 4) {
        keep(packet);
        packet = packet(in);
      }
      byte[] ok = {7, 0, 0, (byte) (packet[3] + 1), 0, 0, 0, 2, 0, 0, 0};
      client.getOutputStream().write(ok);
    }

    void toClient() throws IOException {
      DataInputStream in = new DataInputStream(real.getInputStream());
      OutputStream out = client.getOutputStream();
      while (true) {
        byte[] packet = packet(in);
        String name = new String(packet, 4, packet.length - 4, StandardCharsets.ISO_8859_1);
        if (packet.length == 9 && packet[4] == LOCAL_INFILE && name.endsWith("juga")) {
          receiving = true;
          ask(out, packet[3]);
        } else {
          out.write(packet);
        }
      }
    }

    private void ask(OutputStream out, int sequence) throws IOException {
      asked.incrementAndGet();
      byte[] name = file.getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream packet = new ByteArrayOutputStream();
      packet.write(new byte[] {(byte) (name.length + 1), 0, 0, (byte) sequence, LOCAL_INFILE});
      packet.write(name);
      out.write(packet.toByteArray());
    }

    private void keep(byte[] packet) {
      synchronized (HostileProxy.this) {
        got.write(packet, 4, packet.length - 4);
      }
    }
  }

  /** One packet with its head of four bytes. */
  private static byte[] packet(DataInputStream in) throws IOException {
    byte[] head = new byte[4];
    in.readFully(head);
    int length = (head[0] & 0xFF) | (head[1] & 0xFF) << 8 | (head[2] & 0xFF) << 16;
    byte[] packet = new byte[4 + length];
    System.arraycopy(head, 0, packet, 0, 4);
    in.readFully(packet, 4, length);
    return packet;
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
