package dev.juga.mysql.survey;

import dev.juga.mysql.Server;
import dev.juga.mysql.ServerIdentity;
import dev.juga.mysql.Session;
import dev.juga.schema.SqlText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads how a server is set up. */
final class SettingsReader {
  /** What decides how a server behaves for its applications, or how it can be moved. */
  private static final List<String> NAMES =
      List.of(
          "version_comment",
          "port",
          "sql_mode",
          "log_bin",
          "binlog_format",
          "binlog_row_image",
          "expire_logs_days",
          "binlog_expire_logs_seconds",
          "gtid_mode",
          "server_id",
          "read_only",
          "super_read_only",
          "event_scheduler",
          "lower_case_table_names",
          "character_set_server",
          "collation_server",
          "default_storage_engine",
          "explicit_defaults_for_timestamp",
          "innodb_buffer_pool_size",
          "innodb_file_per_table",
          "innodb_flush_log_at_trx_commit",
          "sync_binlog",
          "max_connections",
          "max_allowed_packet",
          "transaction_isolation",
          "tx_isolation",
          "default_authentication_plugin",
          "authentication_policy",
          "require_secure_transport",
          "bind_address",
          "skip_name_resolve",
          "local_infile",
          "log_bin_trust_function_creators",
          "performance_schema",
          "partial_revokes",
          "ft_min_word_len",
          "innodb_ft_min_token_size",
          "ngram_token_size");

  private final Server server;

  SettingsReader(Server server) {
    this.server = server;
  }

  /** The settings, without what only other sessions tell. */
  ServerFacts read(Session session, int replicas) {
    Map<String, String> found = variables(session);
    Map<String, String> settings = new LinkedHashMap<>();
    for (String name : NAMES) {
      if (found.containsKey(name)) {
        settings.put(name, found.get(name));
      }
    }
    ServerIdentity identity = server.identity();
    return new ServerFacts(
        server.endpoint().toString(),
        server.version(),
        account(session),
        identity.hostname(),
        startedAt(session),
        found.getOrDefault("time_zone", identity.timeZone()),
        found.getOrDefault("system_time_zone", ""),
        identity.utcOffset(),
        replicas,
        settings);
  }

  private static Map<String, String> variables(Session session) {
    String names = NAMES.stream().map(name -> '\'' + name + '\'').collect(Collectors.joining(", "));
    Map<String, String> found = new LinkedHashMap<>();
    session
        .list(
            "SHOW GLOBAL VARIABLES WHERE Variable_name IN ("
                + names
                + ", 'time_zone', 'system_time_zone')",
            row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static String account(Session session) {
    String account = session.text("SELECT CURRENT_USER()");
    int at = account.lastIndexOf('@');
    return SqlText.literal(account.substring(0, at))
        + '@'
        + SqlText.literal(account.substring(at + 1));
  }

  private static Instant startedAt(Session session) {
    long seconds = session.list("SHOW GLOBAL STATUS LIKE 'Uptime'", row -> row.getLong(2)).get(0);
    long now = session.number("SELECT UNIX_TIMESTAMP()");
    return Instant.ofEpochSecond(now - seconds);
  }
}
