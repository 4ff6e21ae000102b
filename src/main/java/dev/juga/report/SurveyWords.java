package dev.juga.report;

import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.AccountFacts.Extent;
import dev.juga.mysql.survey.AccountFacts.Reach;
import dev.juga.mysql.survey.LastWrite;
import dev.juga.mysql.survey.ServerFacts;
import dev.juga.mysql.survey.Unseen;
import dev.juga.survey.BackupSearch;
import dev.juga.survey.SurveyResult;
import dev.juga.survey.Task;
import dev.juga.survey.Use;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a survey found, put into words of one language, for the page and for the screen. */
public final class SurveyWords {
  private final SurveyResult result;
  private final Text text;

  public SurveyWords(SurveyResult result, Language language) {
    this.result = result;
    this.text = new Text(language);
  }

  Text text() {
    return text;
  }

  /** What is to be done, without a full stop. */
  public String title(Task task) {
    String count = text.count(task.about().size(), task.kind().noun());
    return task.kind() == Task.Kind.END_OF_LIFE
        ? text.of("do." + task.kind(), task.about().toArray())
        : text.of("do." + task.kind(), count, zone());
  }

  /** How it is done, and for a missing backup what was looked at: sentences. */
  public String remedy(Task task) {
    String count = text.count(task.about().size(), task.kind().noun());
    String how = text.of("do." + task.kind() + ".how", count);
    boolean isSought =
        task.kind() == Task.Kind.NO_BACKUP || task.kind() == Task.Kind.UNKNOWN_BACKUP;
    return isSought ? sought(task.about()) + how : how;
  }

  private String sought(List<String> looked) {
    List<String> not =
        Arrays.stream(BackupSearch.Place.values())
            .map(BackupSearch.Place::name)
            .filter(place -> !looked.contains(place))
            .toList();
    String found =
        looked.isEmpty()
            ? text.of("sought.nowhere")
            : text.of("sought.found-nothing", places(looked));
    String missed = not.isEmpty() ? "" : ' ' + text.of("sought.not", places(not));
    return found + missed + ' ';
  }

  private String places(List<String> places) {
    return places.stream()
        .map(place -> text.of("sought." + place))
        .collect(Collectors.joining(text.of("and")));
  }

  /** What it concerns, by name; nothing where the sentences say it. */
  public List<String> about(Task task) {
    return switch (task.kind()) {
      case NO_BACKUP, UNKNOWN_BACKUP, END_OF_LIFE -> List.of();
      case UNSEEN -> task.about().stream().map(name -> gap(Unseen.valueOf(name))).toList();
      default -> task.about();
    };
  }

  /** Something that could not be seen, and the privilege that would show it. */
  public String gap(Unseen gap) {
    String words = text.of("unseen." + gap);
    String privilege = gap.privilege(result.server().server().version());
    return privilege.isEmpty() ? words : words + " (" + text.of("unseen.missing", privilege) + ')';
  }

  /** The zone of a session that sets none: {@code SYSTEM (JST, UTC+09:00)}. */
  public String zone() {
    ServerFacts server = result.server().server();
    List<String> more = new ArrayList<>();
    if (server.timeZone().equals("SYSTEM") && !server.systemZone().isEmpty()) {
      more.add(server.systemZone());
    }
    long minutes = server.utcOffset().toMinutes();
    more.add(
        String.format(
            Locale.ROOT,
            "UTC%s%02d:%02d",
            minutes < 0 ? '-' : '+',
            Math.abs(minutes) / 60,
            Math.abs(minutes) % 60));
    return server.timeZone() + " (" + String.join(", ", more) + ')';
  }

  /** How one logs in with an account. */
  public String login(AccountFacts account) {
    String way = text.of("login." + account.login());
    return account.isRole()
        ? text.of("label.survey.role")
        : account.locked() ? way + ", " + text.of("label.survey.locked") : way;
  }

  /** What an account reaches: {@code everything}, or schemas with what it may do there. */
  public String reach(AccountFacts account) {
    if (account.isAlmighty()) {
      return text.of("label.survey.almighty");
    }
    if (account.reachesEverything()) {
      return text.of("label.survey.everything")
          + " ("
          + text.of(account.writesEverywhere() ? "label.survey.writes" : "label.survey.reads")
          + ')';
    }
    if (account.reach().isEmpty()) {
      return text.of("label.survey.nothing");
    }
    return account.reach().stream().map(this::one).collect(Collectors.joining(text.of("and")));
  }

  private String one(Reach reach) {
    List<String> remarks = new ArrayList<>();
    remarks.add(text.of(reach.writes() ? "label.survey.writes" : "label.survey.reads"));
    if (reach.extent() == Extent.PARTS) {
      remarks.add(text.of("label.survey.parts"));
    }
    return reach.schema() + " (" + String.join(", ", remarks) + ')';
  }

  /** When something was written; a short word where that is not known. */
  public String lastWrite(LastWrite write) {
    if (write.at() != null) {
      return moment(write.at());
    }
    return write.sinceStart()
        ? text.of("label.survey.since-start")
        : text.of("label.survey.unknown");
  }

  /** A moment to the minute, in the zone that the language's readers live in. */
  public String moment(Instant instant) {
    return DateTimeFormatter.ofPattern(text.of("survey.moment"), Locale.ROOT)
        .format(instant.atZone(text.language().zone()));
  }

  /** Where a connection of an application leads. */
  public String where(Use use) {
    return text.of("where." + use.whereabouts());
  }

  /** The binary log in three words. */
  public String binaryLog() {
    ServerFacts server = result.server().server();
    if (!server.logsBinary()) {
      return text.of("label.survey.off");
    }
    return text.of("label.survey.on")
        + ", "
        + server.setting("binlog_format")
        + (server.hasGtids() ? ", GTID" : "");
  }
}
