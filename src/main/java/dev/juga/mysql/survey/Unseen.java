package dev.juga.mysql.survey;

import dev.juga.mysql.ServerVersion;

/** Something that could not be seen, so that a survey says less than is there. */
public enum Unseen {
  /** Schemas and tables that the account may not read. */
  SCHEMAS("SELECT"),
  VIEWS("SHOW VIEW"),
  /** Functions and procedures of others. */
  ROUTINES("SHOW_ROUTINE"),
  TRIGGERS("TRIGGER"),
  EVENTS("EVENT"),
  /** Other accounts and their privileges. */
  ACCOUNTS("SELECT"),
  /** Sessions of other accounts, and replicas. */
  CONNECTIONS("PROCESS"),
  /** Who connected earlier: performance_schema is off or closed to the account. */
  EARLIER_CONNECTIONS(""),
  /** When tables were written: the server keeps no such time for InnoDB. */
  LAST_WRITES(""),
  /** Privileges that were taken back for single schemas: accounts reach less than is listed. */
  PARTIAL_REVOKES(""),
  /** Tables whose rows could not be counted. */
  COUNTS("SELECT");

  private final String privilege;

  Unseen(String privilege) {
    this.privilege = privilege;
  }

  /** The privilege on {@code *.*} that would show it to this version; empty if none would. */
  public String privilege(ServerVersion version) {
    boolean isMissing = this == ROUTINES && !version.isMySqlFrom(8, 0, 20);
    return isMissing ? "SELECT" : privilege;
  }
}
