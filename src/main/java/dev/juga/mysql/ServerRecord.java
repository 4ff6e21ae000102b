package dev.juga.mysql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A server as a result keeps it when its connections are gone.
 *
 * @param name account, host and port, as people read them
 * @param session the settings of a session that took part, as the server read them back; a value
 *     may be null
 */
public record ServerRecord(String name, ServerVersion version, Map<String, String> session) {
  public ServerRecord {
    session = Collections.unmodifiableMap(new LinkedHashMap<>(session));
  }

  /** Name and version in one line. */
  @Override
  public String toString() {
    return name + " (" + version + ")";
  }
}
