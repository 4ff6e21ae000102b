package dev.juga.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableQueueTest {
  private static final ChunkSize SIZE = new ChunkSize(MigrateOptions.DEFAULT_CHUNK_BYTES);

  private static TableCopy table(String name, long bytes) {
    Column column = new Column("a", ColumnKind.INTEGER, "int", true, false, false, null, null);
    return new TableCopy(
        TableWork.of(
            new Table(
                new TableName("s", name),
                "InnoDB",
                "utf8mb4_bin",
                1,
                bytes,
                List.of(column),
                List.of(),
                "CREATE TABLE `" + name + "` (\n  `a` int DEFAULT NULL\n)"),
            new DefinitionRules(
                ServerVersion.parse("8.0.31"),
                ServerVersion.parse("8.0.31"),
                DefinitionOptions.DEFAULT),
            Long.MAX_VALUE),
        SIZE,
        List.of());
  }

  private static String name(Optional<TableCopy> table) {
    return table.orElseThrow().work().table().name().table();
  }

  @Test
  void theLargestTableComesFirstAndLanesStayApart() {
    TableQueue queue =
        new TableQueue(List.of(table("small", 1), table("large", 100), table("middle", 50)));
    Optional<TableCopy> one = queue.take(null);
    Optional<TableCopy> two = queue.take(null);
    assertThat(List.of(name(one), name(two))).containsExactly("large", "middle");
    assertThat(name(queue.take(one.orElseThrow()))).isEqualTo("large");
  }

  @Test
  void aLaneMovesOnWhenItsTableIsExhausted() {
    TableQueue queue = new TableQueue(List.of(table("small", 1), table("large", 100)));
    TableCopy large = queue.take(null).orElseThrow();
    assertThat(large.next(null)).isPresent();
    Optional<TableCopy> next = queue.take(large);
    assertThat(name(next)).isEqualTo("small");
    next.orElseThrow().next(null);
    assertThat(queue.take(next.orElseThrow())).isEmpty();
  }

  @Test
  void lanesShareATableOnlyWhenNoOtherIsLeft() {
    TableQueue queue = new TableQueue(List.of(table("only", 1)));
    TableCopy only = queue.take(null).orElseThrow();
    assertThat(queue.take(null)).contains(only);
  }

  @Test
  void everyTableIsHandedOutOnce() {
    TableQueue queue = new TableQueue(List.of(table("a", 3), table("b", 2), table("c", 1)));
    List<String> seen = new ArrayList<>();
    Optional<TableCopy> table = queue.take(null);
    while (table.isPresent()) {
      seen.add(name(table));
      table.orElseThrow().next(null);
      table = queue.take(table.orElseThrow());
    }
    assertThat(seen).containsExactly("a", "b", "c");
  }
}
