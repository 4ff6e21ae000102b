package dev.juga.mysql.survey;

import dev.juga.failure.Failure;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.schema.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything that a server tells about itself to an account.
 *
 * @param schemas all but the system's, by name
 * @param accounts by name
 * @param connections the busiest clients first
 * @param unseen what it did not tell
 */
public record ServerSurvey(
    ServerFacts server,
    List<SchemaFacts> schemas,
    List<AccountFacts> accounts,
    List<ConnectionFacts> connections,
    Set<Unseen> unseen) {
  public ServerSurvey {
    schemas = List.copyOf(schemas);
    accounts = List.copyOf(accounts);
    connections = List.copyOf(connections);
    unseen = Set.copyOf(unseen);
  }

  /** The events that the server runs by itself, each as {@code schema.event}. */
  public List<String> runningEvents() {
    return "ON".equals(server.setting("event_scheduler"))
        ? schemas.stream()
            .flatMap(
                schema -> schema.activeEvents().stream().map(event -> schema.name() + '.' + event))
            .toList()
        : List.of();
  }

  /** Asks the server; reads no row of a user's table. */
  public static ServerSurvey of(Server server) {
    Grants grants = Grants.of(server);
    List<Schema> schemas = new Dictionary(server, List.of()).schemas();
    return server.brief(session -> read(server, session, grants, schemas));
  }

  private static ServerSurvey read(
      Server server, Session session, Grants grants, List<Schema> schemas) {
    Set<Unseen> unseen = EnumSet.noneOf(Unseen.class);
    missing(server, grants, schemas, unseen);
    ConnectionReader connectionReader = new ConnectionReader(session);
    int replicas = unseen.contains(Unseen.CONNECTIONS) ? -1 : connectionReader.replicas();
    List<ConnectionFacts> connections = connectionReader.connections(unseen);
    List<SchemaFacts> found = new SchemaReader(session, connectionReader.written()).read(schemas);
    List<AccountFacts> accounts =
        new AccountReader(session).read(schemas.stream().map(Schema::name).toList(), unseen);
    ServerFacts facts = new SettingsReader(server).read(session, replicas);
    return new ServerSurvey(facts, found, accounts, connections, unseen);
  }

  /** What the account may not see is not refused but left out (server-facts.md 8). */
  private static void missing(
      Server server, Grants grants, List<Schema> schemas, Set<Unseen> unseen) {
    List<String> names = schemas.stream().map(Schema::name).toList();
    // Which schemas are hidden cannot be known: only SELECT everywhere shows all of them.
    add(unseen, Unseen.SCHEMAS, grants.missing(List.of("SELECT")).isEmpty());
    add(unseen, Unseen.VIEWS, grants.missing(List.of("SHOW VIEW"), names).isEmpty());
    add(unseen, Unseen.TRIGGERS, grants.missing(List.of("TRIGGER"), names).isEmpty());
    add(unseen, Unseen.EVENTS, grants.missing(List.of("EVENT"), names).isEmpty());
    boolean showsRoutines =
        grants.missing(List.of("SELECT")).isEmpty()
            || grants.missing(List.of("SHOW_ROUTINE")).isEmpty()
            || grants.missing(List.of("EXECUTE"), names).isEmpty();
    add(unseen, Unseen.ROUTINES, showsRoutines);
    add(unseen, Unseen.CONNECTIONS, grants.missing(List.of("PROCESS")).isEmpty());
    boolean keepsTimes =
        server.version().isMySqlFrom(5, 7, 0) || server.version().isMariaDbFrom(10, 2);
    add(unseen, Unseen.LAST_WRITES, keepsTimes);
  }

  private static void add(Set<Unseen> unseen, Unseen what, boolean isSeen) {
    if (!isSeen) {
      unseen.add(what);
    }
  }

  /**
   * The same with the rows of every table counted, each by reading its smallest index once; tables
   * that may not be read stay as they are.
   *
   * @param begun hears the name of each schema before its first table
   * @param between is called before each table; what it throws ends the counting
   */
  public ServerSurvey counted(Server server, Consumer<String> begun, Runnable between) {
    Set<Unseen> missing = EnumSet.noneOf(Unseen.class);
    missing.addAll(unseen);
    List<SchemaFacts> counted = new ArrayList<>();
    for (SchemaFacts schema : schemas) {
      begun.accept(schema.name());
      List<TableFacts> tables = new ArrayList<>();
      for (TableFacts table : schema.tables()) {
        between.run();
        tables.add(table.counted(count(server, table, missing)));
      }
      counted.add(
          new SchemaFacts(
              schema.name(),
              schema.charset(),
              schema.collation(),
              tables,
              schema.objects(),
              schema.activeEvents()));
    }
    return new ServerSurvey(server(), counted, accounts, connections, missing);
  }

  private static Long count(Server server, TableFacts table, Set<Unseen> missing) {
    try {
      return server.brief(
          session -> session.number("SELECT COUNT(*) FROM " + table.name().quoted()));
    } catch (Failure e) {
      if (!table.engine().isEmpty() && !ServerFailure.isDenied(e)) {
        throw e;
      }
      missing.add(Unseen.COUNTS);
      return null;
    }
  }
}
