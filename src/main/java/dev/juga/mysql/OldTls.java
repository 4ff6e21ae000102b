package dev.juga.mysql;

import java.io.EOFException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;

/** Recognises a server whose TLS is too old for this JDK, by how the handshake ends. */
final class OldTls {
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
}
