package dev.juga.it.servers;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Schemas of one test: nobody else has their prefix, and they are gone when it ends. */
public final class Scratch implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String prefix =
      "it" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet() + "_";
  private final List<TestServer> servers;

  private Scratch(List<TestServer> servers) {
    this.servers = servers;
  }

  /** Schemas of the same names on all of these servers. */
  public static Scratch on(TestServer... servers) {
    return new Scratch(List.of(servers));
  }

  /** What all schema names of this test begin with. */
  public String prefix() {
    return prefix;
  }

  /** The full name of a schema, which need not exist: for a target that is to create it. */
  public String name(String suffix) {
    return prefix + suffix;
  }

  /** Creates an empty schema on one server and returns its full name. */
  public String create(TestServer server, String suffix) {
    String name = name(suffix);
    server.execute("CREATE DATABASE `" + name + "`");
    return name;
  }

  /** Drops every schema with the prefix, whoever created it. */
  @Override
  public void close() {
    for (TestServer server : servers) {
      for (String name : server.ask(session -> session.list(schemas(), row -> row.getString(1)))) {
        server.execute("DROP DATABASE `" + name + "`");
      }
    }
  }

  private String schemas() {
    return "SELECT schema_name FROM information_schema.schemata WHERE LEFT(schema_name, "
        + prefix.length()
        + ") = '"
        + prefix
        + "'";
  }
}
