package dev.juga.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class BoundTest {
  /** Literals are made by Juga and printable; what is shown can be anything. */
  @Property
  void isReadBackAsItWas(
      @ForAll @NotEmpty @Size(max = 5) List<@CharRange(from = ' ', to = '~') String> literals,
      @ForAll @Size(min = 5, max = 5) List<String> shown) {
    Bound bound = new Bound(literals, shown.subList(0, literals.size()));
    assertThat(Bound.decoded(bound.encoded())).isEqualTo(bound);
  }

  @Property
  void differentPointsAreWrittenDifferently(
      @ForAll @UniqueElements @Size(2)
          List<@NotEmpty List<@CharRange(from = ' ', to = '~') String>> points) {
    Bound first = new Bound(points.get(0), points.get(0));
    Bound second = new Bound(points.get(1), points.get(1));
    assertThat(first.encoded()).isNotEqualTo(second.encoded());
  }

  @Test
  void emptyTextsAndMarksAreKept() {
    Bound bound = new Bound(List.of("", "7", ""), List.of("", "a\u001fb\u001ec", ""));
    Bound read = Bound.decoded(bound.encoded());
    assertThat(read.literals()).containsExactly("", "7", "");
    assertThat(read.shown()).containsExactly("", "a␟b␞c", "");
    assertThat(read).hasToString("(, a␟b␞c, )");
  }

  @Test
  void onePointIsShownWithoutBrackets() {
    assertThat(new Bound(List.of("_utf8mb4 X'61'"), List.of("'a'"))).hasToString("'a'");
  }
}
