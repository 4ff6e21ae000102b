package dev.juga.embedded;

import dev.juga.mysql.Secret;

/** The SQL that gives {@code root} its password; one statement per line, as servers want it. */
final class InitFile {
  private InitFile() {}

  static String of(Secret password) {
    String known = " IDENTIFIED BY '" + password.reveal() + "';";
    return String.join(
        "\n",
        // The accounts are no part of the history that a replica would see.
        "SET SESSION sql_log_bin=0;",
        "CREATE USER IF NOT EXISTS root@'127.0.0.1'" + known,
        "ALTER USER root@'127.0.0.1'" + known,
        "GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;",
        "GRANT PROXY ON ''@'' TO root@'127.0.0.1' WITH GRANT OPTION;",
        "ALTER USER root@localhost" + known,
        "DROP USER IF EXISTS root@'::1';",
        "");
  }
}
