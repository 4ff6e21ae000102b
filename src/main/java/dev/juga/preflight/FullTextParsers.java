package dev.juga.preflight;

import dev.juga.schema.Index;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether FULLTEXT indexes can be built on the target, and find the same words there. */
final class FullTextParsers implements Check {
  private static final Pattern PARSER = Pattern.compile("WITH PARSER `((?:[^`]|``)*)`");

  /** What decides which words an index of InnoDB has. */
  private static final List<String> TOKENS =
      List.of(
          "ngram_token_size",
          "innodb_ft_min_token_size",
          "innodb_ft_max_token_size",
          "innodb_ft_enable_stopword");

  @Override
  public List<Finding> look(Ground ground) {
    List<Table> tables = ground.tables().stream().filter(FullTextParsers::hasFullText).toList();
    if (tables.isEmpty() || !ground.hasTarget()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    parsers(ground, tables, findings);
    tokens(ground, tables, findings);
    return findings;
  }

  private static boolean hasFullText(Table table) {
    return table.indexes().stream().anyMatch(index -> index.kind() == Index.Kind.FULLTEXT);
  }

  private static void parsers(Ground ground, List<Table> tables, List<Finding> findings) {
    Map<String, List<String>> wanted = new TreeMap<>();
    for (Table table : tables) {
      Matcher parser = PARSER.matcher(table.createStatement());
      while (parser.find()) {
        wanted
            .computeIfAbsent(parser.group(1), name -> new ArrayList<>())
            .add(table.name().toString());
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    List<String> active =
        ground
            .target()
            .brief(
                session ->
                    session.column(
                        "SELECT PLUGIN_NAME FROM information_schema.PLUGINS WHERE"
                            + " PLUGIN_STATUS='ACTIVE'"));
    active.forEach(wanted::remove);
    wanted.forEach(
        (parser, places) ->
            findings.add(
                Finding.blocker(
                        "fulltext-parser", "The target lacks the full-text parser " + parser)
                    .at(places)
                    .mendedBy(
                        ground.mending().rds()
                            ? Remedy.advice(
                                "RDS loads no plugins: build these indexes WITH PARSER ngram on the"
                                    + " source, which searches Japanese as well.")
                            : Remedy.onTarget(
                                "INSTALL PLUGIN " + parser + " SONAME 'libpluginmecab.so'"))));
  }

  private static void tokens(Ground ground, List<Table> tables, List<Finding> findings) {
    List<String> places = tables.stream().map(table -> table.name().toString()).toList();
    for (String name : TOKENS) {
      String from = ground.sourceSettings().value(name);
      String to = ground.targetSettings().value(name);
      if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
        findings.add(
            Finding.warning(
                    "fulltext-tokens",
                    "Full-text searches would find other words: "
                        + name
                        + " is "
                        + from
                        + " and "
                        + to)
                .at(places)
                .mendedBy(ground.mending().setting(name, from)));
      }
    }
  }
}
