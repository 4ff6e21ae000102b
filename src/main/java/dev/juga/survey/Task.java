package dev.juga.survey;

import java.util.List;

/**
 * Something to do before the night of the migration.
 *
 * @param kind what it is; the words for it are the report's
 * @param about what it concerns, by name; for a missing backup the {@link BackupSearch.Place}s that
 *     were looked at, for an old version its name and the last day of its support
 * @param lines what does it, to be run as it stands but for what is to be filled in; may be empty
 */
public record Task(Kind kind, List<String> about, List<String> lines) {
  /** In the order in which they are to be done. */
  public enum Kind {
    NO_BACKUP("place"),
    /** Nothing could be looked at, so that nothing is said to be missing. */
    UNKNOWN_BACKUP("place"),
    TRY_BACKUP("backup"),
    /** A survey of half a server is no survey. */
    UNSEEN("gap"),
    NO_PASSWORD("account"),
    ANONYMOUS("account"),
    ROOT_APPLICATIONS("application"),
    ELSEWHERE("connection"),
    UNCERTAIN("connection"),
    MISSING_SCHEMA("connection"),
    TIME_ZONE("connection"),
    ENGINES("table"),
    NO_KEY("table"),
    END_OF_LIFE("version"),
    UNUSED_SCHEMAS("schema"),
    WRITERS("writer");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    /** What it concerns. */
    public String noun() {
      return noun;
    }
  }

  public Task {
    about = List.copyOf(about);
    lines = List.copyOf(lines);
  }
}
