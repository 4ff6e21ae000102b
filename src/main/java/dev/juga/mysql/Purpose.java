package dev.juga.mysql;

/** What a session is for; it decides a few of its settings. */
public enum Purpose {
  /** Short work: dictionary, ledger, counting; autocommit on. */
  SHORT,
  /** A lane's reader: text columns arrive as the bytes that are stored; autocommit off. */
  READ,
  /** A lane's writer: LOAD DATA LOCAL of our own stream, no foreign key checks; autocommit off. */
  WRITE,
  /** Definitions on the target: no foreign key checks; autocommit on. */
  DEFINE,
  /** The session that locks writers for a moment: the server drops it soon after Juga vanished. */
  LOCK,
  /** The session that holds the backup lock for the whole run. */
  GUARD
}
