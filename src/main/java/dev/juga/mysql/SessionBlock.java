package dev.juga.mysql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The session settings that every connection gets, whatever the server's defaults and init_connect
 * say; one list for reading, loading, DDL and digests (server-facts.md 10). Nothing here needs a
 * privilege that RDS does not give.
 */
final class SessionBlock {
  private SessionBlock() {}

  /** Settings by name, each value as it stands in SQL and as the server reads it back. */
  static Map<String, String> of(ServerVersion version, Purpose purpose) {
    Map<String, String> block = new LinkedHashMap<>();
    block.put("sql_mode", "'NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES'");
    block.put("time_zone", "'+00:00'");
    block.put("sql_select_limit", "18446744073709551615");
    block.put("sql_big_selects", "1");
    block.put("sql_safe_updates", "0");
    block.put("sql_auto_is_null", "0");
    block.put("sql_quote_show_create", "1");
    block.put("sql_notes", "1");
    block.put("net_read_timeout", "3600");
    block.put("net_write_timeout", "3600");
    block.put("wait_timeout", purpose == Purpose.LOCK ? "30" : "86400");
    block.put("lock_wait_timeout", "60");
    if (version.isMySqlFrom(5, 7, 8)) {
      block.put("max_execution_time", "0");
    }
    if (version.isMySqlFrom(8, 0, 0)) {
      block.put("information_schema_stats_expiry", "0");
    }
    if (version.isMySqlFrom(8, 0, 30)) {
      block.put("show_gipk_in_create_table_and_information_schema", "1");
    }
    if (version.isMariaDbFrom(10, 1)) {
      block.put("max_statement_time", "0");
    }
    if (purpose == Purpose.WRITE || purpose == Purpose.DEFINE) {
      block.put("foreign_key_checks", "0");
      block.put("unique_checks", "1");
    }
    if (purpose == Purpose.READ) {
      block.put("character_set_results", "NULL");
    }
    return block;
  }

  /**
   * Character sets, transactions and the block in one statement: a run opens some twenty sessions,
   * and each statement is a journey to the server and back.
   */
  static String statement(ServerVersion version, Purpose purpose) {
    StringBuilder set = new StringBuilder("SET NAMES utf8mb4");
    append(set, transactions(version));
    append(set, of(version, purpose));
    return set.toString();
  }

  private static void append(StringBuilder set, Map<String, String> settings) {
    settings.forEach((name, value) -> set.append(", ").append(name).append('=').append(value));
  }

  /** A snapshot under another isolation level is none (server-facts.md 10). */
  private static Map<String, String> transactions(ServerVersion version) {
    Map<String, String> transactions = new LinkedHashMap<>();
    boolean renamed = version.isMySqlFrom(5, 7, 20) || version.isMariaDbFrom(11, 1);
    transactions.put(renamed ? "transaction_isolation" : "tx_isolation", "'REPEATABLE-READ'");
    transactions.put(renamed ? "transaction_read_only" : "tx_read_only", "0");
    return transactions;
  }

  /** Everything that is read back. */
  static Map<String, String> expected(ServerVersion version, Purpose purpose) {
    Map<String, String> expected = transactions(version);
    expected.put("character_set_client", "'utf8mb4'");
    expected.put("character_set_connection", "'utf8mb4'");
    expected.put("character_set_results", "'utf8mb4'");
    expected.putAll(of(version, purpose));
    return expected;
  }

  /** The settings that a result keeps: those of readers and writers, and what bounds a row. */
  static List<String> evidence(ServerVersion version) {
    Set<String> names = new LinkedHashSet<>(expected(version, Purpose.READ).keySet());
    names.addAll(expected(version, Purpose.WRITE).keySet());
    names.add("max_allowed_packet");
    return List.copyOf(names);
  }

  /** The query whose one row holds the values in the order of the names. */
  static String readBack(Collection<String> settings) {
    StringBuilder select = new StringBuilder("SELECT ");
    settings.forEach(name -> select.append("@@SESSION.").append(name).append(", "));
    select.setLength(select.length() - 2);
    return select.toString();
  }

  /** Whether the server's answer means what was set; sql_mode comes back in the server's order. */
  static boolean means(String set, String answer) {
    if (set.equals("NULL")) {
      return answer == null;
    }
    if (answer == null) {
      return false;
    }
    String wanted = set.replace("'", "");
    if (wanted.contains(",")) {
      return Set.of(wanted.split(",")).equals(Set.of(answer.split(",")));
    }
    // MariaDB shows max_statement_time as 0.000000.
    return answer.replaceAll("\\.0+$", "").equals(wanted);
  }
}
