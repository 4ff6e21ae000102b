package dev.juga.preflight;

import dev.juga.failure.Failure;
import dev.juga.mysql.Server;
import dev.juga.mysql.rows.DigestGround;
import java.util.ArrayList;
import java.util.List;

/** Whether both servers compute checksums that can be compared. */
final class DigestFunctions implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    List<Finding> findings = new ArrayList<>();
    if (ground.options().inline()) {
      look(ground.source(), findings);
      if (ground.hasTarget()) {
        look(ground.target(), findings);
      }
    }
    return findings;
  }

  private static void look(Server server, List<Finding> findings) {
    try {
      server.brief(DigestGround::packet);
    } catch (Failure e) {
      if (e.exitCode() != dev.juga.failure.ExitCode.PREFLIGHT) {
        throw e;
      }
      findings.add(Finding.of("checksums", e));
    }
  }
}
