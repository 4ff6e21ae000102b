package dev.juga.verify.definitions;

import static dev.juga.verify.definitions.Definitions.check;
import static dev.juga.verify.definitions.Definitions.foreignKey;
import static dev.juga.verify.definitions.Definitions.server;
import static dev.juga.verify.definitions.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.description.Definition;
import dev.juga.mysql.description.Kind;
import dev.juga.mysql.description.Property;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingTest {
  @Test
  void namesThatServersChooseMeanNothing() {
    Matching matching =
        Matching.of(
            server(
                check("CONSTRAINT_1", "(`a` > 0)"),
                check("", "(`b` > 0)"),
                foreignKey("t_ibfk_1", "`a`"),
                foreignKey("t_ibfk_2", "`b`")),
            server(
                check("t_chk_1", "((`b` > 0))"),
                check("t_chk_2", "((`a` > 0))"),
                foreignKey("t_ibfk_1", "`b`"),
                foreignKey("t_ibfk_9", "`a`")));
    assertThat(matching.missing()).isEmpty();
    assertThat(matching.extra()).isEmpty();
    assertThat(names(matching))
        .containsExactlyInAnyOrder(
            "CONSTRAINT_1=t_chk_2", "=t_chk_1", "t_ibfk_1=t_ibfk_9", "t_ibfk_2=t_ibfk_1");
  }

  @Test
  void aNameThatPeopleChoseIsTheSameConstraintWhateverItSays() {
    Matching matching =
        Matching.of(server(check("small", "(`a` < 9)")), server(check("small", "(`a` < 10)")));
    assertThat(names(matching)).containsExactly("small=small");
  }

  @Test
  void twoConstraintsThatSayTheSameAreTwo() {
    Matching matching =
        Matching.of(
            server(check("CONSTRAINT_1", "(`a` > 0)"), check("CONSTRAINT_2", "(`a` > 0)")),
            server(check("t_chk_1", "(`a` > 0)")));
    assertThat(matching.pairs()).hasSize(1);
    assertThat(matching.missing()).hasSize(1);
  }

  @Test
  void aTableThatIsGoneIsToldOnce() {
    Definition trigger = new Definition(Kind.TRIGGER, "s", "t", "r", Map.of(), Map.of());
    Matching matching =
        Matching.of(
            server(
                table(Map.of()),
                Definitions.of(Kind.COLUMN, "a", Map.of()),
                check("c", "(`a` > 0)"),
                trigger,
                Definitions.of(Kind.VIEW, "v", Map.of())),
            server());
    assertThat(matching.missing())
        .extracting(Definition::toString)
        .containsExactly("table s.t", "view s.v");
  }

  @Test
  void aSchemaThatIsGoneIsToldOnce() {
    Definition schema = new Definition(Kind.SCHEMA, "s", null, "s", Map.of(), Map.of());
    Matching matching =
        Matching.of(
            server(), server(schema, table(Map.of()), Definitions.of(Kind.EVENT, "e", Map.of())));
    assertThat(matching.extra()).extracting(Definition::toString).containsExactly("schema s");
  }

  @Test
  void partitionsOfATableThatHasNoneAreNotToldOneByOne() {
    Matching matching =
        Matching.of(
            server(
                table(Map.of(Property.PARTITIONING, "RANGE (`a`)")),
                Definitions.of(Kind.PARTITION, "p0", Map.of())),
            server(table(Map.of())));
    assertThat(matching.missing()).isEmpty();
    assertThat(matching.pairs()).hasSize(1);
  }

  @Test
  void aLostPartitionIsTold() {
    Definition parts = table(Map.of(Property.PARTITIONING, "RANGE (`a`)"));
    Matching matching =
        Matching.of(server(parts, Definitions.of(Kind.PARTITION, "p0", Map.of())), server(parts));
    assertThat(matching.missing()).hasSize(1);
  }

  @Test
  void theKeyThatTheTargetAddsIsNoExtraColumn() {
    Definition key =
        Definitions.of(
            Kind.COLUMN,
            "my_row_id",
            Map.of(Property.VISIBLE, "NO", Property.AUTO_INCREMENT, "YES"));
    Definition primary = Definitions.of(Kind.INDEX, "PRIMARY", Map.of());
    Matching added = Matching.of(server(table(Map.of())), server(table(Map.of()), key, primary));
    assertThat(added.extra()).isEmpty();
    assertThat(added.numberedColumn(table(Map.of()))).isEmpty();
    Matching lost = Matching.of(server(table(Map.of()), key, primary), server(table(Map.of())));
    assertThat(lost.missing()).hasSize(2);
    Definition visible = Definitions.of(Kind.COLUMN, "my_row_id", Map.of(Property.VISIBLE, "YES"));
    assertThat(Matching.of(server(table(Map.of())), server(table(Map.of()), visible)).extra())
        .hasSize(1);
  }

  private static List<String> names(Matching matching) {
    return matching.pairs().stream()
        .map(pair -> pair.source().name() + '=' + pair.target().name())
        .toList();
  }
}
