package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The sum is exact, whatever the numbers, and what is no number is not taken for one. */
class HashSumTest {
  private static byte[] digits(BigInteger number) {
    return number.toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Property
  void itIsTheSumOfTheUnsignedNumbers(@ForAll List<Long> bits) {
    HashSum sum = new HashSum();
    BigInteger expected = BigInteger.ZERO;
    for (long one : bits) {
      BigInteger number = new BigInteger(Long.toUnsignedString(one));
      expected = expected.add(number);
      assertThat(sum.add(digits(number))).isTrue();
    }
    assertThat(sum.digest()).isEqualTo(new ChunkDigest(bits.size(), expected));
  }

  @Test
  void itPasses64BitsAndBeginsAnew() {
    HashSum sum = new HashSum();
    BigInteger most = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    for (int i = 0; i < 1_000; i++) {
      sum.add(digits(most));
    }
    assertThat(sum.digest().sum()).isEqualTo(most.multiply(BigInteger.valueOf(1_000)));
    sum.reset();
    assertThat(sum.digest()).isEqualTo(ChunkDigest.NOTHING);
  }

  @Test
  void whatIsNoNumberIsRefusedAndNotCounted() {
    HashSum sum = new HashSum();
    for (String text : List.of("", "-1", "1.5", "1e3", "123456789012345678901")) {
      assertThat(sum.add(text.getBytes(StandardCharsets.US_ASCII))).as(text).isFalse();
    }
    assertThat(sum.add(null)).isFalse();
    assertThat(sum.digest()).isEqualTo(ChunkDigest.NOTHING);
  }
}
