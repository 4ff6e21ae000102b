package dev.juga.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.survey.ServerSurvey;
import dev.juga.mysql.survey.Unseen;
import dev.juga.survey.Task.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is to be done first is decided by what was found. */
class TasksTest {
  private static List<Task> tasks(ServerSurvey server, Optional<Composition> composition) {
    return new Tasks(server, composition, SurveyExample.TODAY).list();
  }

  private static Task task(List<Task> tasks, Kind kind) {
    return tasks.stream().filter(task -> task.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void aMissingBackupComesFirst() {
    List<Task> tasks = SurveyExample.result().tasks();

    assertThat(tasks.get(0).kind()).isEqualTo(Kind.NO_BACKUP);
    assertThat(tasks.get(0).about()).containsExactly("REPLICAS", "ACCOUNTS", "JOBS");
    assertThat(tasks)
        .extracting(Task::kind)
        .containsExactly(
            Kind.NO_BACKUP,
            Kind.UNSEEN,
            Kind.NO_PASSWORD,
            Kind.ANONYMOUS,
            Kind.ROOT_APPLICATIONS,
            Kind.ELSEWHERE,
            Kind.TIME_ZONE,
            Kind.ENGINES,
            Kind.NO_KEY,
            Kind.END_OF_LIFE,
            Kind.UNUSED_SCHEMAS,
            Kind.WRITERS);
  }

  @Test
  void whatWasNotLookedAtIsNotCalledMissing() {
    List<Task> tasks = tasks(SurveyExample.troubled(), Optional.empty());

    assertThat(tasks.get(0).about()).containsExactly("REPLICAS", "ACCOUNTS");
    assertThat(tasks)
        .extracting(Task::kind)
        .doesNotContain(Kind.UNUSED_SCHEMAS, Kind.ROOT_APPLICATIONS);
  }

  @Test
  void whereNothingCouldBeLookedAtNothingIsCalledMissing() {
    ServerSurvey seen = SurveyExample.troubled();
    ServerSurvey hidden =
        new ServerSurvey(
            SurveyExample.facts("8.4.3", Duration.ZERO, -1),
            seen.schemas(),
            List.of(),
            List.of(),
            Set.of(Unseen.ACCOUNTS, Unseen.CONNECTIONS));

    assertThat(tasks(hidden, Optional.empty()))
        .extracting(Task::kind)
        .startsWith(Kind.UNKNOWN_BACKUP, Kind.UNSEEN);
  }

  @Test
  void aDumpThatIsConfiguredIsToBeTried() {
    ServerSurvey server = SurveyExample.troubled();
    List<Task> tasks =
        tasks(server, Optional.of(SurveyExample.composition(server, SurveyExample.withBackup())));

    assertThat(tasks).extracting(Task::kind).doesNotContain(Kind.NO_BACKUP);
    assertThat(task(tasks, Kind.TRY_BACKUP).about())
        .containsExactly("mysqldump (/etc/cron.d/dump)");
  }

  @Test
  void aSoundServerHasNothingToDoButToTryItsReplica() {
    assertThat(tasks(SurveyExample.sound(), Optional.empty()))
        .extracting(Task::kind)
        .containsExactly(Kind.TRY_BACKUP);
  }

  @Test
  void theLinesDoWhatTheySay() {
    List<Task> tasks = SurveyExample.result().tasks();

    assertThat(task(tasks, Kind.NO_PASSWORD).lines())
        .containsExactly("ALTER USER 'blog'@'%' IDENTIFIED BY 'choose-a-password';");
    assertThat(task(tasks, Kind.ANONYMOUS).lines()).containsExactly("DROP USER ''@'localhost';");
    assertThat(task(tasks, Kind.ENGINES).lines())
        .containsExactly("ALTER TABLE `blog`.`" + SurveyExample.HOSTILE + "` ENGINE=InnoDB;");
    // SHOW_ROUTINE came with 8.0.20; this server shows routines to who may read everything.
    assertThat(task(tasks, Kind.UNSEEN).lines())
        .containsExactly("GRANT SELECT ON *.* TO 'juga'@'%';");
    assertThat(task(tasks, Kind.WRITERS).about())
        .containsExactly("Shop: queue:work (supervisor)", "event blog.purge");
    assertThat(task(tasks, Kind.WRITERS).lines())
        .containsExactly("supervisorctl stop shop-worker:*", "SET GLOBAL event_scheduler = OFF;");
  }

  @Test
  void connectionsThatSetAZoneOrLeadElsewhereAreNotHurtByOurs() {
    assertThat(task(SurveyExample.result().tasks(), Kind.TIME_ZONE).about())
        .containsExactly("Shop", "Blog");
  }
}
