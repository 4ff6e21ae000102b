package dev.juga.it.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every folder of {@code it/corruptions}: both sides are found equal, then the target is damaged,
 * and exactly that is found. How a case is written stands at {@link CorruptionCase}. {@code
 * -Djuga.case=name,name} runs some of them alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorruptionsIT {
  private static final String CHOSEN = "juga.case";

  private final Map<ServerBuild, DamagedServers> servers = new EnumMap<>(ServerBuild.class);

  @TestFactory
  Stream<DynamicTest> damage() throws IOException {
    List<CorruptionCase> cases =
        CorruptionCase.all().stream().filter(CorruptionsIT::isChosen).toList();
    assertThat(cases).isNotEmpty();
    for (ServerBuild build : ServerBuild.values()) {
      List<CorruptionCase> ofBuild = cases.stream().filter(one -> one.source() == build).toList();
      if (!ofBuild.isEmpty()) {
        servers.put(build, new DamagedServers(build, ofBuild));
      }
    }
    return cases.stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> isJudged(one)));
  }

  private void isJudged(CorruptionCase one) {
    DamagedServers pair = servers.get(one.source());
    if (one.damages()) {
      assertThat(Judgement.faultsOfClean(one, pair.before(one))).as("before the damage").isEmpty();
    }
    assertThat(Judgement.faults(one, pair.after(one))).as("found").isEmpty();
  }

  private static boolean isChosen(CorruptionCase one) {
    String chosen = System.getProperty(CHOSEN, "");
    return chosen.isEmpty()
        || Arrays.asList(chosen.split(",", -1)).contains(one.folder().getFileName().toString());
  }

  @AfterAll
  void dropAll() {
    servers.values().forEach(DamagedServers::close);
  }
}
