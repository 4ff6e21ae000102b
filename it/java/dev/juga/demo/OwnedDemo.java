package dev.juga.demo;

import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;

/** The demo's source as somebody else's than root's: every object belongs to who fills it. */
public final class OwnedDemo {
  private static final String OWNER = "DEFINER = root@localhost";

  private OwnedDemo() {}

  public static void fill(Server owner) {
    for (DemoApplication application : DemoApplication.values()) {
      try (Session session = owner.open(Purpose.DEFINE)) {
        DemoScript.statements(application.script()).stream()
            .map(statement -> statement.replace(OWNER, "DEFINER = CURRENT_USER"))
            .forEach(session::execute);
      }
    }
  }
}
