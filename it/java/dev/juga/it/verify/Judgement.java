package dev.juga.it.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.juga.it.verify.Expectation.OfDefinition;
import dev.juga.it.verify.Expectation.OfRow;
import dev.juga.it.verify.Expectation.OfTable;
import dev.juga.schema.TableName;
import dev.juga.verdict.ColumnDifference;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.RowDifference;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Value;
import dev.juga.verdict.Verdict;
import dev.juga.verify.VerificationResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a verification said beside what it should have said; each sentence names one fault. */
final class Judgement {
  private final CorruptionCase of;
  private final VerificationResult result;
  private final List<String> faults = new ArrayList<>();

  private Judgement(CorruptionCase of, VerificationResult result) {
    this.of = of;
    this.result = result;
  }

  /** What is wrong with a result after the damage. */
  static List<String> faults(CorruptionCase of, VerificationResult result) {
    Judgement judgement = new Judgement(of, result);
    judgement.judge(of.expectation());
    return judgement.faults;
  }

  /** What is wrong with a result before the damage. */
  static List<String> faultsOfClean(CorruptionCase of, VerificationResult result) {
    Judgement judgement = new Judgement(of, result);
    judgement.expect("the verdict", Verdict.MATCH, result.verdict());
    result.tables().forEach(judgement::judgeEqual);
    result.definitions().forEach(said -> judgement.faults.add(said + " is no difference"));
    return judgement.faults;
  }

  private void judge(Expectation expected) {
    expect("the verdict", expected.verdict(), result.verdict());
    Map<TableName, TableVerdict> said = new TreeMap<>();
    result.tables().forEach(table -> said.put(table.table(), table));
    Map<TableName, OfTable> wanted = new TreeMap<>();
    expected.tables().forEach((name, table) -> wanted.put(tableName(name), table));
    wanted.forEach(
        (name, table) -> {
          if (said.containsKey(name)) {
            judge(table, said.get(name));
          } else {
            faults.add("nothing is said of the table " + name);
          }
        });
    said.forEach(
        (name, verdict) -> {
          if (!wanted.containsKey(name)) {
            judgeEqual(verdict);
          }
        });
    judgeDefinitions(expected.definitions());
  }

  private TableName tableName(String text) {
    String start = "{second}.";
    return text.startsWith(start)
        ? new TableName(of.second(), text.substring(start.length()))
        : new TableName(of.schema(), text);
  }

  private void judgeEqual(TableVerdict said) {
    if (said.verdict() != Verdict.MATCH || !said.counts().isEmpty()) {
      faults.add(said.table() + " is equal, but this is said: " + said);
    }
  }

  private void judge(OfTable wanted, TableVerdict said) {
    String where = said.table().toString();
    expect("the verdict of " + where, wanted.verdict(), said.verdict());
    if (wanted.counts() == null) {
      return;
    }
    expect("the counts of " + where, new TreeMap<>(wanted.counts()), new TreeMap<>(said.counts()));
    for (OfRow row : wanted.rows()) {
      if (said.samples().stream().noneMatch(shown -> isThat(row, shown))) {
        faults.add(where + " should show " + row + ", but shows " + said.samples());
      }
    }
    long shown = said.samples().stream().mapToLong(RowDifference::times).sum();
    long counted = said.counts().values().stream().mapToLong(Long::longValue).sum();
    if (shown > counted || (shown < counted && said.samples().size() < DamagedServers.SAMPLES)) {
      faults.add(where + " counts " + counted + " rows and shows " + shown + ": " + said.reason());
    }
    if (new HashSet<>(said.samples()).size() != said.samples().size()) {
      faults.add(where + " shows a row twice: " + said.samples());
    }
  }

  private static boolean isThat(OfRow wanted, RowDifference shown) {
    return shown.kind() == wanted.kind()
        && keyIs(wanted.key(), shown.key())
        && shown.times() == (wanted.times() == null ? 1 : wanted.times())
        && columnsAre(wanted.columns(), shown.columns());
  }

  private static boolean keyIs(Map<String, String> wanted, List<Value> shown) {
    return wanted.size() == shown.size()
        && shown.stream()
            .allMatch(
                value ->
                    wanted.containsKey(value.column())
                        && ShownText.isOf(wanted.get(value.column()), value.text()));
  }

  private static boolean columnsAre(JsonNode wanted, List<ColumnDifference> shown) {
    Set<String> names =
        shown.stream().map(ColumnDifference::column).collect(Collectors.toCollection(TreeSet::new));
    Set<String> wantedNames = new TreeSet<>();
    if (wanted == null) {
      return names.isEmpty();
    }
    if (wanted.isArray()) {
      wanted.forEach(name -> wantedNames.add(name.asText()));
      return names.equals(wantedNames);
    }
    wanted.fieldNames().forEachRemaining(wantedNames::add);
    return names.equals(wantedNames)
        && shown.stream().allMatch(column -> valuesAre(wanted.get(column.column()), column));
  }

  private static boolean valuesAre(JsonNode wanted, ColumnDifference shown) {
    return ShownText.isOf(wanted.get(0).textValue(), shown.source())
        && ShownText.isOf(wanted.get(1).textValue(), shown.target());
  }

  private void judgeDefinitions(List<OfDefinition> wanted) {
    for (OfDefinition one : wanted) {
      if (result.definitions().stream().noneMatch(said -> isThat(one, said))) {
        faults.add("should say " + one + ", but says " + result.definitions());
      }
    }
    Function<OfDefinition, String> object = one -> of.named(one.object());
    Set<String> objects = wanted.stream().map(object).collect(Collectors.toSet());
    for (DefinitionDifference said : result.definitions()) {
      if (!objects.contains(said.object())) {
        faults.add(said + " is no difference");
      }
    }
  }

  private boolean isThat(OfDefinition wanted, DefinitionDifference said) {
    return said.kind() == wanted.kind()
        && said.object().equals(of.named(wanted.object()))
        && said.property().equals(wanted.property());
  }

  private void expect(String what, Object wanted, Object said) {
    if (!wanted.equals(said)) {
      faults.add(what + " should be " + wanted + " and is " + said);
    }
  }
}
