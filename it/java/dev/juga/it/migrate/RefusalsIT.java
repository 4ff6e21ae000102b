package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.RunLock;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Migration;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import dev.juga.schema.Selection;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not be begun is refused in one sentence, and leaves nothing behind. */
class RefusalsIT {
  private TwoServers servers;

  @BeforeEach
  void open() {
    servers = new TwoServers().with("refused");
    servers.onSource(
        "CREATE SCHEMA refused",
        "CREATE TABLE refused.t (id INT PRIMARY KEY)",
        "INSERT INTO refused.t VALUES (1)");
  }

  @AfterEach
  void close() {
    servers.onSource("DROP USER IF EXISTS 'narrow'@'%'");
    servers.close();
  }

  private Failure refusal(ExitCode expected) {
    return refusal(expected, servers.migration(1, RunListener.SILENT));
  }

  private static Failure refusal(ExitCode expected, Migration migration) {
    Failure failure = catchThrowableOfType(Failure.class, migration::run);
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(expected);
    assertThat(failure.remedy()).isNotEmpty();
    return failure;
  }

  private boolean targetHasSchema() {
    return servers
            .target()
            .brief(
                s ->
                    s.number(
                        "SELECT COUNT(*) FROM information_schema.SCHEMATA"
                            + " WHERE SCHEMA_NAME='refused'"))
        > 0;
  }

  @Test
  void aTargetWithTablesInTheWayIsLeftAlone() {
    servers.onTarget("CREATE SCHEMA refused", "CREATE TABLE refused.mine (id INT)");
    assertThat(refusal(ExitCode.PREFLIGHT)).hasMessageContaining("DROP SCHEMA `refused`");
    assertThat(servers.textOnTarget("SHOW TABLES FROM refused")).isEqualTo("mine");
  }

  @Test
  void sourceAndTargetMustBeTwoServers() {
    Migration toItself =
        new Migration(
            servers.source(),
            servers.source(),
            MigrateOptions.of("same", Selection.ALL),
            RunListener.SILENT);
    assertThat(refusal(ExitCode.USAGE, toItself)).hasMessageContaining("the same server");
  }

  @Test
  void aTableThatNoSnapshotProtectsIsNamed() {
    servers.onSource("CREATE TABLE refused.old (id INT) ENGINE=MyISAM");
    assertThat(refusal(ExitCode.PREFLIGHT))
        .hasMessageContaining("refused.old (MyISAM)")
        .hasMessageContaining("--convert-engines");
    assertThat(targetHasSchema()).isFalse();
  }

  @Test
  void aDefinitionThatTheServerDoesNotShowIsNotGuessed() {
    servers.onSource(
        "CREATE TABLE refused.labels (id INT PRIMARY KEY, e ENUM('🐶','x?'), s SET('?','a'))",
        "INSERT INTO refused.labels VALUES (1, 1, 1)",
        "CREATE TABLE refused.defaults (id INT PRIMARY KEY, d VARCHAR(9) DEFAULT '🐶',"
            + " honest VARCHAR(9) DEFAULT '?', computed VARCHAR(90) DEFAULT (CONCAT('?', UUID())))",
        "CREATE TABLE refused.required (id INT PRIMARY KEY, s SET('a?','b') NOT NULL)");
    assertThat(refusal(ExitCode.PREFLIGHT))
        .hasMessageContaining("(refused.defaults.d, refused.labels.e)");
    assertThat(targetHasSchema()).isFalse();
  }

  @Test
  void aDefaultThatIsNoTextIsNotGuessed() {
    servers.onSource(
        "CREATE TABLE refused.bytes (id INT PRIMARY KEY, b VARBINARY(9) DEFAULT X'80E9')");
    assertThat(refusal(ExitCode.PREFLIGHT)).hasMessageContaining("refused.bytes");
    assertThat(targetHasSchema()).isFalse();
  }

  @Test
  void anAccountThatCouldNotSeeEverythingIsStopped() {
    servers.onSource(
        "CREATE USER 'narrow'@'%' IDENTIFIED BY 'narrow'",
        "GRANT SELECT, RELOAD, PROCESS, REPLICATION CLIENT, BACKUP_ADMIN ON *.* TO 'narrow'@'%'");
    Endpoint root = servers.source().endpoint();
    Endpoint narrow = new Endpoint(root.host(), root.port(), "narrow", Map.of());
    try (Server source = Server.connect(Side.SOURCE, narrow, Secret.of("narrow"))) {
      Migration migration =
          new Migration(
              source,
              servers.target(),
              MigrateOptions.of("narrow", Selection.ALL),
              RunListener.SILENT);
      assertThat(refusal(ExitCode.PREFLIGHT, migration))
          .hasMessageContaining("GRANT SHOW VIEW, TRIGGER, EVENT, SHOW_ROUTINE ON *.*");
    }
    assertThat(targetHasSchema()).isFalse();
  }

  @Test
  void twoRunsDoNotWriteToOneTarget() {
    try (RunLock other = RunLock.take(servers.target())) {
      assertThat(refusal(ExitCode.PREFLIGHT)).hasMessageContaining("Another run of Juga");
    }
    assertThat(targetHasSchema()).isFalse();
  }

  @Test
  void aSelectionOfNothingIsNoSuccess() {
    servers.onSource("DROP SCHEMA refused");
    assertThat(refusal(ExitCode.USAGE)).hasMessageContaining("nothing to copy");
  }

  @Test
  void aWrongPasswordIsOneSentenceWithoutThePassword() {
    Endpoint endpoint = servers.source().endpoint();
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> Server.connect(Side.SOURCE, endpoint, Secret.of("hunter2")));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.SERVER);
    assertThat(failure.getMessage()).contains("password").doesNotContain("hunter2");
  }

  @Test
  void anUnknownHostAndAClosedPortAreToldApart() {
    Endpoint nowhere = new Endpoint("no-such-host.invalid", 3306, "a", Map.of());
    Endpoint closed = new Endpoint("127.0.0.1", 1, "a", Map.of());
    assertThat(failureAt(nowhere)).hasMessageContaining("Cannot find the host");
    assertThat(failureAt(closed)).hasMessageContaining("Cannot reach");
  }

  private static Failure failureAt(Endpoint endpoint) {
    return catchThrowableOfType(
        Failure.class, () -> Server.connect(Side.TARGET, endpoint, Secret.NONE));
  }

  @Test
  void aDryRunLocksAndWritesNothing() {
    assertThat(servers.migration(2, RunListener.SILENT).plan().tables())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.name()).hasToString("refused.t");
              assertThat(table.key()).isEqualTo("PRIMARY (`id`)");
            });
    assertThat(targetHasSchema()).isFalse();
  }
}
