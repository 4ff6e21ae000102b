package dev.juga.preflight;

import java.util.ArrayList;
import java.util.List;

/** What is to be known about the way to each server: TLS that is none any more. */
final class OldTransport implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    List<Finding> findings = new ArrayList<>();
    ground.source().remark().ifPresent(text -> findings.add(note(text)));
    if (ground.hasTarget()) {
      ground.target().remark().ifPresent(text -> findings.add(note(text)));
    }
    return findings;
  }

  private static Finding note(String text) {
    return Finding.warning("old-tls", text.replaceFirst("\\.$", ""));
  }
}
