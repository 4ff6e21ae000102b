package dev.juga.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A YAML file whose keys are options without their dashes, read as the arguments it stands for.
 * What is wrong with it is said with its line; values are never repeated, they may be secrets.
 */
final class ConfigFile {
  private static final int FAR = 4;

  private final String shown;
  private final Map<String, OptionSpec> keys = new TreeMap<>();
  private final Map<String, String> origins = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();

  /**
   * @param shown the file as the user named it
   */
  ConfigFile(String shown, CommandSpec command) {
    this.shown = shown;
    for (OptionSpec option : command.options()) {
      if (!option.usageHelp() && !option.longestName().equals("--config")) {
        keys.put(option.longestName().substring(2), option);
      }
    }
  }

  /** Reads the file; options that were given on the command line win over it. */
  ConfigFile read(Path file, Set<String> given) {
    try (YAMLParser parser = new YAMLFactory().createParser(Files.readString(file))) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        entries(parser, given);
      } else if (first != null) {
        problem(line(parser), "there is no 'key: value' here");
      }
    } catch (JsonProcessingException e) {
      // Its message quotes the file.
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      problem(line, "this is not YAML. Check quotes, brackets and indentation");
    } catch (IOException e) {
      problems.add("The configuration file " + shown + " cannot be read as UTF-8 text");
    }
    return this;
  }

  /** What the file says, as it would be typed. */
  List<String> arguments() {
    return arguments;
  }

  Set<String> keys() {
    return keys.keySet();
  }

  /** Adds what is wrong with the file, and from where its options came. */
  void tell(Problems all) {
    origins.forEach(all::comesFrom);
    problems.forEach(all::add);
  }

  private void entries(YAMLParser parser, Set<String> given) throws IOException {
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      int line = line(parser);
      JsonToken value = parser.nextToken();
      OptionSpec option = keys.get(key);
      if (key.contains("password")) {
        problem(line, "a password does not belong into a file like this. Use the environment");
      } else if (option == null) {
        problem(line, "there is no key " + key + suggestion(key));
      } else if (!seen.add(key)) {
        problem(line, key + " stands here a second time");
      } else {
        List<String> values = values(parser, value, option, line);
        if (!given.contains(option.longestName())) {
          origins.put(option.longestName(), shown + ", line " + line);
          arguments.addAll(values);
        }
        continue;
      }
      parser.skipChildren();
    }
  }

  private List<String> values(YAMLParser parser, JsonToken value, OptionSpec option, int line)
      throws IOException {
    String name = option.longestName();
    String key = name.substring(2);
    List<String> values = new ArrayList<>();
    if (option.arity().max() == 0) {
      if (value == JsonToken.VALUE_TRUE) {
        values.add(name);
      } else if (value != JsonToken.VALUE_FALSE) {
        problem(line, key + " must be true or false");
        parser.skipChildren();
      }
    } else if (value == JsonToken.START_ARRAY && option.isMultiValue()) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken().isScalarValue()) {
          values.add(name + '=' + parser.getText());
        } else {
          problem(line(parser), key + " must be a list of texts");
          parser.skipChildren();
        }
      }
    } else if (value.isScalarValue() && !value.isBoolean() && value != JsonToken.VALUE_NULL) {
      values.add(name + '=' + parser.getText());
    } else {
      problem(
          line,
          key + (option.isMultiValue() ? " must be a list of texts" : " must be a text or number"));
      parser.skipChildren();
    }
    return values;
  }

  private void problem(int line, String sentence) {
    problems.add(shown + ", line " + line + ": " + sentence);
  }

  private static int line(YAMLParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private String suggestion(String key) {
    String nearest = "";
    int least = FAR;
    for (String known : keys.keySet()) {
      int distance = distance(key, known);
      if (distance < least) {
        least = distance;
        nearest = known;
      }
    }
    return nearest.isEmpty() ? "" : " (did you mean " + nearest + "?)";
  }

  /** Levenshtein's. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
