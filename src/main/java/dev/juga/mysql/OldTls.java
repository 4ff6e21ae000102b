package dev.juga.mysql;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Recognises a server whose TLS is too old for this JDK (server-facts.md 30): by how the handshake
 * ends, and by the version in its greeting, which it sends to everybody before TLS begins.
 */
final class OldTls {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LONGEST_VERSION = 200;

  private OldTls() {}

  static boolean failed(SQLException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SSLException || t instanceof EOFException) {
        return true;
      }
      String message = t.getMessage();
      if (message != null && message.contains("SSL")) {
        return true;
      }
    }
    return false;
  }

  /** The version of a server that was built with a library that ends at TLS 1.1; else empty. */
  static Optional<ServerVersion> tooOld(Endpoint endpoint) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return Optional.of(
              ServerVersion.parse(greeting(new DataInputStream(socket.getInputStream()))))
          .filter(OldTls::endsAtTls11);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Four bytes of packet header, the protocol's number, and the version up to a NUL. */
  private static String greeting(DataInputStream in) throws IOException {
    in.readInt();
    in.readByte();
    StringBuilder version = new StringBuilder();
    byte[] one = new byte[1];
    for (in.readFully(one); one[0] != 0 && version.length() < LONGEST_VERSION; in.readFully(one)) {
      version.append(new String(one, StandardCharsets.ISO_8859_1));
    }
    return version.toString();
  }

  /** MySQL came with yaSSL until 5.7.27; MariaDB's own builds with TLS 1.2 since 10.1. */
  private static boolean endsAtTls11(ServerVersion version) {
    return version.isMariaDb()
        ? version.major() > 0 && !version.isMariaDbFrom(10, 1)
        : version.major() > 0 && !version.isMySqlFrom(5, 7, 28);
  }
}
