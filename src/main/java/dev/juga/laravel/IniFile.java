package dev.juga.laravel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of sections with keys and values, as systemd and supervisor have them. It may hold
 * secrets.
 */
final class IniFile {
  private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();

  /**
   * Reads its text.
   *
   * @param isContinuedByIndent whether a line that starts with a blank continues the one before it,
   *     as in supervisor's files; a backslash at a line's end does so in any
   */
  IniFile(String text, boolean isContinuedByIndent) {
    Map<String, List<String>> section = new LinkedHashMap<>();
    List<String> last = null;
    for (String line : text.replaceAll("\\\\\\R\\s*", " ").lines().toList()) {
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
        continue;
      }
      int equals = content.indexOf('=');
      if (content.startsWith("[") && content.endsWith("]")) {
        String name = content.substring(1, content.length() - 1).strip();
        section = sections.computeIfAbsent(name, key -> new LinkedHashMap<>());
        last = null;
      } else if (isContinuedByIndent && last != null && Character.isWhitespace(line.charAt(0))) {
        last.set(last.size() - 1, last.get(last.size() - 1) + " " + content);
      } else if (equals > 0) {
        last =
            section.computeIfAbsent(content.substring(0, equals).strip(), key -> new ArrayList<>());
        last.add(content.substring(equals + 1).strip());
      }
    }
  }

  /** The names of its sections, in their order. */
  List<String> names() {
    return List.copyOf(sections.keySet());
  }

  /** All values that a section gives a key, in their order. */
  List<String> all(String section, String key) {
    return sections.getOrDefault(section, Map.of()).getOrDefault(key, List.of());
  }

  /** The last of them. */
  Optional<String> last(String section, String key) {
    List<String> values = all(section, key);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }
}
