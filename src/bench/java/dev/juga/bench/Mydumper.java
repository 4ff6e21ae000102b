package dev.juga.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** mydumper to files, then myloader from them, both with two threads and else as they come. */
final class Mydumper implements Contender {
  private final Programs programs;

  Mydumper(Programs programs) {
    this.programs = programs;
  }

  @Override
  public String name() {
    return "mydumper + myloader";
  }

  @Override
  public Optional<String> absence() {
    return programs.absence("mydumper", "myloader");
  }

  @Override
  public String version() throws IOException {
    return programs.version("mydumper");
  }

  @Override
  public Measured move(Course course) throws IOException, InterruptedException {
    String dump = course.scratch().resolve("dump").toString();
    return new ClientRun(course.scratch(), Map.of())
        .of(
            ClientRun.quoted(
                    List.of(
                        programs.path("mydumper"),
                        "--defaults-file=" + course.servers().source().optionFile(),
                        "--database=" + course.workload().schema(),
                        "--threads=2",
                        "--outputdir=" + dump))
                + " && "
                + ClientRun.quoted(
                    List.of(
                        programs.path("myloader"),
                        "--defaults-file=" + course.servers().target().optionFile(),
                        "--threads=2",
                        "--directory=" + dump)));
  }
}
