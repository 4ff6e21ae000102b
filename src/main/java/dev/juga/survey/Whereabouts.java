package dev.juga.survey;

/** Where a connection of an application leads. */
public enum Whereabouts {
  /** To the server that was asked. */
  HERE,
  /** To another server of its kind. */
  ELSEWHERE,
  /** To localhost of a machine that may or may not be the server's. */
  UNCERTAIN,
  /** To a database of another kind, such as a file of SQLite. */
  OTHER_KIND
}
