package dev.juga.mysql;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Puts what a driver throws into one sentence with a remedy. */
public final class ServerFailure {
  private static final int ACCESS_DENIED = 1045;
  private static final int HOST_NOT_ALLOWED = 1130;
  private static final int TOO_MANY_CONNECTIONS = 1040;
  private static final int DDL_IN_SNAPSHOT = 1412;

  /** Schema, account (RDS), table, column, routine and special privileges. */
  private static final Set<Integer> DENIED = Set.of(1044, 1045, 1142, 1143, 1227, 1370);

  private static final int MAX_STATEMENT = 300;

  private ServerFailure() {}

  /** A refusal while a connection is opened. */
  static Failure connecting(Side side, Endpoint endpoint, SQLException e) {
    String server = "the " + side + " " + endpoint;
    Failure failure;
    Optional<ServerVersion> oldTls =
        endpoint.insistsOnTls() && OldTls.failed(e) ? OldTls.tooOld(endpoint) : Optional.empty();
    if (oldTls.isPresent()) {
      failure =
          server(
                  oldTls.get()
                      + " speaks TLS 1.1 at most, which is not safe any more, so that there is no TLS"
                      + " with "
                      + server)
              .remedy(
                  "If the way to it is trusted, choose ?sslMode=DISABLED, for instance through"
                      + " ssh -L.");
    } else if (has(e, UnknownHostException.class)) {
      failure =
          server("Cannot find the host of " + server)
              .remedy("Check the name in --" + side + " and this machine's DNS.");
    } else if (has(e, SSLException.class) || has(e, javax.net.ssl.SSLHandshakeException.class)) {
      failure =
          server("TLS with " + server + " failed: " + rootMessage(e))
              .remedy(
                  "Give the certificate authority with ?sslCa=FILE.pem, or choose"
                      + " ?sslMode=DISABLED if the way to the server is trusted.");
    } else if (has(e, ConnectException.class) || has(e, SocketTimeoutException.class)) {
      failure =
          server("Cannot reach " + server + ": " + rootMessage(e))
              .remedy(
                  "Check host and port, the server's bind_address, and firewalls or security groups.");
    } else if (e.getErrorCode() == ACCESS_DENIED) {
      failure =
          server("The password or the account was refused by " + server)
              .remedy(
                  "Check user and password; an account with auth_socket (root on Ubuntu) cannot log in over TCP.");
    } else if (e.getErrorCode() == HOST_NOT_ALLOWED) {
      failure =
          server("This machine may not log in to " + server)
              .remedy(
                  "Create the account for this machine's address, for example user@'10.0.0.%'.");
    } else if (e.getErrorCode() == TOO_MANY_CONNECTIONS) {
      failure =
          server("No connection is left on " + server)
              .remedy("Lower --lanes or raise max_connections.");
    } else {
      failure = server("Cannot log in to " + server + ": " + rootMessage(e));
    }
    return failure.cause(e);
  }

  /** A refusal of a statement. */
  public static Failure running(Side side, String sql, SQLException e) {
    if (e.getErrorCode() == DDL_IN_SNAPSHOT) {
      return server("A table of the " + side + " was changed (DDL) after the snapshot was taken")
          .at(shortened(sql))
          .remedy("Start again while nobody changes table definitions.")
          .cause(e);
    }
    Failure refused =
        server("The " + side + " refused a statement: " + rootMessage(e))
            .at(shortened(sql))
            .cause(e);
    return DENIED.contains(e.getErrorCode())
        ? refused.remedy(
            "Give the account on the " + side + " the privilege that the message names.")
        : refused;
  }

  /** The server's error number behind a failure; 0 if it came from elsewhere. */
  public static int code(Failure failure) {
    return failure.getCause() instanceof SQLException e ? e.getErrorCode() : 0;
  }

  /** Whether the server refused for want of a privilege. */
  public static boolean isDenied(Failure failure) {
    return DENIED.contains(code(failure));
  }

  private static Failure server(String what) {
    return Failure.of(ExitCode.SERVER, what);
  }

  private static boolean has(Throwable e, Class<? extends Throwable> kind) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (kind.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static String rootMessage(SQLException e) {
    String message =
        e.getErrorCode() == 0 ? deepest(e) : "[" + e.getErrorCode() + "] " + e.getMessage();
    return message.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
  }

  private static String deepest(Throwable e) {
    String message = e.getMessage();
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t.getMessage() != null) {
        message = t.getMessage();
      }
    }
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String shortened(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_STATEMENT ? line : line.substring(0, MAX_STATEMENT) + "…";
  }
}
