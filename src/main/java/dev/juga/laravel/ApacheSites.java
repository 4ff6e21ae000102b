package dev.juga.laravel;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sites of Apache's configuration files. Directives are known in any letter case, a backslash
 * continues a line, and variables are those that Define sets in a file read earlier.
 */
final class ApacheSites {
  private static final Pattern ARGUMENT =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)\\}");
  private static final Path NOWHERE = Path.of("");

  private final SystemTree tree;
  private final Applications applications;
  private final List<String> remarks;
  private final Map<String, String> defined = new HashMap<>();
  private final List<VirtualHost> hosts = new ArrayList<>();

  /** What a section has said so far. */
  private static final class Section {
    private String name = "";
    private String root = "";
    private final List<String> aliases = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
  }

  ApacheSites(SystemTree tree, Applications applications, List<String> remarks) {
    this.tree = tree;
    this.applications = applications;
    this.remarks = remarks;
  }

  /** The sites of the files, in their order. */
  List<VirtualHost> read(List<Path> places) {
    for (Path place : places) {
      for (Path file : tree.files(place)) {
        if (String.valueOf(file.getFileName()).endsWith(".conf")
            || place.endsWith("sites-enabled")) {
          read(file);
        }
      }
    }
    return List.copyOf(hosts);
  }

  private void read(Path file) {
    String text = tree.text(file).orElse("").replaceAll("\\\\\\R", " ");
    Section server = new Section();
    Section section = server;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> words = words(line);
      String directive = words.get(0).toLowerCase(Locale.ROOT);
      if (directive.startsWith("<virtualhost")) {
        section = new Section();
      } else if (directive.startsWith("</virtualhost")) {
        add(file, section);
        section = server;
      } else {
        directive(section, directive, words.subList(1, words.size()));
      }
    }
    // Outside of all sites stands the server itself, and it may be the only site.
    if (owner(server).isPresent()) {
      add(file, server);
    }
  }

  private void directive(Section section, String directive, List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    switch (directive) {
      case "servername" -> section.name = withoutPort(first);
      case "serveralias" -> section.aliases.addAll(arguments);
      case "documentroot" -> section.root = first;
      case "setenv" -> section.variables.add(first);
      case "define" -> defined.put(first, arguments.size() > 1 ? arguments.get(1) : "");
      default -> {}
    }
  }

  private void add(Path file, Section section) {
    Optional<String> application = owner(section);
    hosts.add(
        new VirtualHost(section.name, section.aliases, file, path(section.root), application));
    List<String> outside = section.variables.stream().filter(OutsideVariables::matters).toList();
    if (application.isPresent() && !outside.isEmpty()) {
      remarks.add(
          OutsideVariables.sentence(
              "The site " + section.name + " (" + file + ")", outside, application.get()));
    }
  }

  private Optional<String> owner(Section section) {
    return section.root.isEmpty()
        ? Optional.empty()
        : applications.owning(tree.resolve(section.root));
  }

  private List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(line);
    while (argument.find()) {
      String word =
          argument.group(1) != null
              ? argument.group(1).replaceAll("\\\\(.)", "$1")
              : argument.group(2) != null ? argument.group(2) : argument.group(3);
      words.add(
          VARIABLE
              .matcher(word)
              .replaceAll(
                  name ->
                      Matcher.quoteReplacement(defined.getOrDefault(name.group(1), name.group()))));
    }
    return words;
  }

  /** The name may have a scheme before it and a port behind it. */
  private static String withoutPort(String name) {
    return name.replaceFirst("^\\w+://", "").replaceFirst(":\\d+$", "");
  }

  private static Path path(String root) {
    try {
      return root.isEmpty() ? NOWHERE : Path.of(root);
    } catch (InvalidPathException e) {
      return NOWHERE;
    }
  }
}
