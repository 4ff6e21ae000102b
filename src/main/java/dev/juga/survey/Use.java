package dev.juga.survey;

import dev.juga.laravel.Application;
import dev.juga.laravel.Connection;

/**
 * A connection of an application, and where it leads.
 *
 * @param schema the schema as the server spells it; empty if it has none of that name, or is not
 *     the one that is meant
 * @param isAlmighty whether its account may do everything on the server
 */
public record Use(
    Application application,
    Connection connection,
    Whereabouts whereabouts,
    String schema,
    boolean isAlmighty) {
  /** Whether it speaks to the server that was asked, as far as can be told. */
  public boolean isHere() {
    return whereabouts == Whereabouts.HERE || whereabouts == Whereabouts.UNCERTAIN;
  }

  /** Whether the server has no schema of the name that it asks for. */
  public boolean lacksSchema() {
    return isHere() && !connection.schema().isEmpty() && schema.isEmpty();
  }

  /** The application, with its connection where that is not the main one. */
  public String name() {
    return connection.equals(application.main())
        ? application.name()
        : application.name() + " (" + connection.name() + ')';
  }
}
