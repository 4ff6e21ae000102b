package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyColumn;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkKeysTest {
  private static final List<Column> COLUMNS =
      List.of(
          column("id", ColumnKind.INTEGER, "int", false),
          column("maybe", ColumnKind.INTEGER, "int", true),
          column("f", ColumnKind.DOUBLE, "double", false),
          column("e", ColumnKind.ENUM, "enum('a','b,c','d''','',',''')", false));

  private static Column column(String name, ColumnKind kind, String type, boolean nullable) {
    return new Column(name, kind, type, nullable, false, false, null, null);
  }

  private static Index unique(String name, String... columns) {
    return new Index(
        name,
        Index.Kind.ORDERED,
        true,
        true,
        Arrays.stream(columns).map(column -> new IndexPart(column, false, false)).toList());
  }

  private static ChunkKey chosen(Index... indexes) {
    Table table =
        new Table(new TableName("s", "t"), "InnoDB", "", 0, 0, COLUMNS, List.of(indexes), "");
    return ChunkKeys.of(table).orElse(null);
  }

  @Test
  void thePrimaryKeyComesFirst() {
    assertThat(chosen(unique("u", "id"), unique("PRIMARY", "id"))).hasToString("PRIMARY (`id`)");
  }

  @Test
  void aKeyThatCanBeCutBetweenAllRowsBeatsAPrimaryKeyThatCannot() {
    assertThat(chosen(unique("PRIMARY", "id", "f"), unique("u", "id"))).hasToString("u (`id`)");
    ChunkKey part = chosen(unique("PRIMARY", "id", "f"));
    assertThat(part).hasToString("PRIMARY (`id`)");
    assertThat(part.unique()).isFalse();
  }

  @Test
  void aNullableKeyIsTheLastChoice() {
    assertThat(chosen(unique("n", "maybe"), unique("u", "id", "f"))).hasToString("u (`id`)");
    ChunkKey nullable = chosen(unique("PRIMARY", "f"), unique("n", "maybe"));
    assertThat(nullable).hasToString("n (`maybe`)");
    assertThat(nullable.nullable()).isTrue();
  }

  @Test
  void theMembersOfAnEnumAreCountedWhateverIsInThem() {
    assertThat(chosen(unique("PRIMARY", "e")).columns())
        .containsExactly(new KeyColumn("`e`", false, false, 5));
  }

  @Test
  void anIndexThatIsInvisibleOrOnAnExpressionIsNotWalked() {
    Index hidden =
        new Index("i", Index.Kind.ORDERED, true, false, List.of(new IndexPart("id", false, false)));
    Index expression =
        new Index("x", Index.Kind.ORDERED, true, true, List.of(new IndexPart(null, false, false)));
    assertThat(chosen(hidden, expression)).isNull();
  }
}
