package dev.juga;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawings of {@code src/docs/ARCHITECTURE.md} as data. */
final class HouseMap {
  private static final Pattern GAP = Pattern.compile(" {2,}");

  private final Map<String, String> floorOf = new LinkedHashMap<>();
  private final Map<String, List<String>> homesOf = new LinkedHashMap<>();

  static HouseMap read() throws IOException {
    String page = Files.readString(Path.of("src/docs/ARCHITECTURE.md"));
    HouseMap map = new HouseMap();
    for (String line : block(page, "floors")) {
      String[] cells = GAP.split(line, -1);
      List.of(cells[1].split(" ", -1)).forEach(name -> map.floorOf.put(name, cells[0]));
    }
    for (String line : block(page, "libraries")) {
      String[] cells = GAP.split(line, -1);
      for (String library : cells[0].split(" ", -1)) {
        map.homesOf.put(library, List.of(cells[1].split(" ", -1)));
      }
    }
    return map;
  }

  /** Floor by package, both as drawn; floors sort as text. */
  Map<String, String> floorOf() {
    return floorOf;
  }

  /** Packages that may import a library, by the library's package prefix. */
  Map<String, List<String>> homesOf() {
    return homesOf;
  }

  private static List<String> block(String page, String name) {
    Matcher block = Pattern.compile("```" + name + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    if (!block.find()) {
      throw new IllegalStateException("ARCHITECTURE.md has no drawing named " + name);
    }
    return block.group(1).lines().toList();
  }
}
