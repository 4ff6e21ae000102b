package dev.juga.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the manual tells people to do: mysqldump into mysql, through a pipe. */
final class MysqldumpPipe implements Contender {
  private final Programs programs;

  MysqldumpPipe(Programs programs) {
    this.programs = programs;
  }

  @Override
  public String name() {
    return "mysqldump \\| mysql";
  }

  @Override
  public Optional<String> absence() {
    return programs.absence("mysqldump", "mysql");
  }

  @Override
  public String version() throws IOException {
    return programs.version("mysqldump");
  }

  @Override
  public Measured move(Course course) throws IOException, InterruptedException {
    List<String> dump =
        List.of(
            programs.path("mysqldump"),
            "--defaults-file=" + course.servers().source().optionFile(),
            "--single-transaction",
            "--databases",
            course.workload().schema());
    List<String> load =
        List.of(
            programs.path("mysql"),
            "--defaults-file=" + course.servers().target().optionFile(),
            "--max-allowed-packet=64M");
    return new ClientRun(course.scratch(), Map.of())
        .of(ClientRun.quoted(dump) + " | " + ClientRun.quoted(load));
  }
}
