package dev.juga.migrate;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerIdentity;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.schema.Identifier;
import dev.juga.schema.Inventory;
import dev.juga.schema.Schema;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What must hold before a run locks or writes anything. Every check names its remedy. */
final class Requirements {
  private final Server source;
  private final Server target;

  Requirements(Server source, Server target) {
    this.source = source;
    this.target = target;
  }

  /** Everything that can be asked without knowing what is to be copied. */
  void checkServers() {
    checkVersions();
    checkDifferent();
    checkSourceAccount();
    checkTargetTakesStreams();
    checkTargetReadsDefinitionsAlike();
  }

  private void checkVersions() {
    if (!source.version().isMySqlFrom(8, 0, 0)) {
      throw blocked("This version of Juga copies from MySQL 8.0 and later only")
          .at(source.toString())
          .remedy("Upgrade the source first, or wait for a later version of Juga.");
    }
    if (!target.version().isMySqlFrom(8, 0, 0)) {
      throw blocked("This version of Juga copies to MySQL 8.0 and later only")
          .at(target.toString())
          .remedy("Create the target with MySQL 8.0 or 8.4.");
    }
  }

  /** A copied machine image has the same server_uuid; a lock that both see tells for certain. */
  private void checkDifferent() {
    String name = "juga-" + UUID.randomUUID();
    try (Session holder = source.open(Purpose.GUARD)) {
      holder.number("SELECT GET_LOCK('" + name + "', 0)");
      if (target.brief(session -> session.text("SELECT IS_USED_LOCK('" + name + "')")) != null) {
        throw Failure.of(ExitCode.USAGE, "Source and target are the same server")
            .at(source.endpoint() + " and " + target.endpoint())
            .remedy("Check --source and --target.");
      }
    }
  }

  private void checkSourceAccount() {
    List<String> wanted =
        new ArrayList<>(
            List.of(
                "SELECT",
                "SHOW VIEW",
                "TRIGGER",
                "EVENT",
                "PROCESS",
                "REPLICATION CLIENT",
                "RELOAD",
                "BACKUP_ADMIN"));
    if (source.version().isMySqlFrom(8, 0, 20)) {
      wanted.add("SHOW_ROUTINE");
    }
    Grants grants = Grants.of(source);
    List<String> missing = grants.missing(wanted);
    if (!missing.isEmpty()) {
      throw blocked(
              "The account on the source lacks privileges, and what it may not see would be missing on the target without a word")
          .at(source.endpoint().toString())
          .remedy("GRANT " + String.join(", ", missing) + " ON *.* to it.");
    }
    if (grants.isPartlyRevoked()) {
      throw blocked("The account on the source is shut out of some schemas by partial revokes")
          .at(source.endpoint().toString())
          .remedy("Use an account that may read every schema.");
    }
  }

  private void checkTargetTakesStreams() {
    if (target.brief(session -> session.number("SELECT @@GLOBAL.local_infile")) == 0) {
      throw blocked("The target refuses LOAD DATA LOCAL, which rows are loaded with")
          .at("local_infile=OFF on " + target.endpoint())
          .remedy(
              "Set local_infile to 1 in the target's parameter group, or SET GLOBAL local_infile=ON.");
    }
  }

  /** What people have to know if sessions of the two servers live in different time zones. */
  Optional<String> zoneRemark() {
    ServerIdentity from = source.identity();
    ServerIdentity to = target.identity();
    return from.utcOffset().equals(to.utcOffset())
        ? Optional.empty()
        : Optional.of(
            "The time zone of the source is "
                + from.timeZone()
                + ", that of the target "
                + to.timeZone()
                + ": stored times are copied as they are, but applications that set no zone will"
                + " read TIMESTAMPs shifted, and events start at other hours. Set time_zone in the"
                + " target's parameter group to the source's.");
  }

  /** What a definition means must not depend on the server that reads it. */
  private void checkTargetReadsDefinitionsAlike() {
    String variable = "SELECT @@GLOBAL.lower_case_table_names";
    long onSource = source.brief(session -> session.number(variable));
    long onTarget = target.brief(session -> session.number(variable));
    if (onSource != onTarget) {
      throw blocked("Source and target treat upper and lower case of table names differently")
          .at("lower_case_table_names is " + onSource + " and " + onTarget)
          .remedy(
              "Create the target with lower_case_table_names="
                  + onSource
                  + " in its parameter group.");
    }
    if (target.brief(s -> s.number("SELECT @@GLOBAL.explicit_defaults_for_timestamp")) == 0) {
      throw blocked("The target adds defaults of its own to TIMESTAMP columns")
          .at("explicit_defaults_for_timestamp=OFF on " + target.endpoint())
          .remedy("Set explicit_defaults_for_timestamp to 1 in the target's parameter group.");
    }
  }

  /** Everything about what is to be copied, and where it would go. */
  void checkInventory(Inventory inventory) {
    if (inventory.schemas().isEmpty()) {
      throw Failure.of(
              ExitCode.USAGE, "There is nothing to copy: no schema of the source is selected")
          .at(source.endpoint().toString())
          .remedy("Check --include and --exclude; system schemas are never copied.");
    }
    checkEngines(inventory);
    checkDefinitionsAreShown(inventory);
    checkTargetIsEmpty(inventory);
  }

  private void checkEngines(Inventory inventory) {
    List<String> others =
        inventory.tables().stream()
            .filter(table -> !"InnoDB".equals(table.engine()))
            .map(table -> table.name() + " (" + table.engine() + ')')
            .toList();
    if (!others.isEmpty()) {
      Table first =
          inventory.tables().stream()
              .filter(table -> !"InnoDB".equals(table.engine()))
              .findFirst()
              .orElseThrow();
      throw blocked(
              "A snapshot protects InnoDB tables only, and " + others.size() + " tables are none")
          .at(shortList(others))
          .remedy(
              "Convert them on the source (ALTER TABLE "
                  + first.name().quoted()
                  + " ENGINE=InnoDB) or leave them out with --exclude.");
    }
  }

  private void checkDefinitionsAreShown(Inventory inventory) {
    List<String> hidden = new Dictionary(source, List.of()).hiddenCharacters(inventory);
    if (!hidden.isEmpty()) {
      throw blocked(
              "The source shows a question mark instead of a character such as an emoji in the"
                  + " labels or the default of a column, so that the copy would have another one")
          .at(shortList(hidden))
          .remedy(
              "Change the label or the default on the source (ALTER TABLE … MODIFY), or leave the"
                  + " table out with --exclude.");
    }
  }

  private void checkTargetIsEmpty(Inventory inventory) {
    Dictionary dictionary = new Dictionary(target, List.of());
    List<String> present = dictionary.schemas().stream().map(Schema::name).toList();
    List<String> filled =
        inventory.schemas().stream()
            .map(Schema::name)
            .filter(present::contains)
            .filter(name -> !dictionary.tableNames(name).isEmpty())
            .toList();
    if (!filled.isEmpty()) {
      throw blocked(
              "The target has tables in schemas that are to be copied, and Juga overwrites nothing")
          .at("schemas " + shortList(filled) + " of " + target.endpoint())
          .remedy(
              "If they are of no use any more, drop them on the target ("
                  + dropStatement(filled)
                  + "), or leave them out with --exclude.");
    }
  }

  private static String dropStatement(List<String> schemas) {
    return "DROP SCHEMA " + Identifier.quoted(schemas.get(0)) + (schemas.size() > 1 ? "; …" : "");
  }

  private static String shortList(List<String> names) {
    int shown = Math.min(5, names.size());
    String list = String.join(", ", names.subList(0, shown));
    return shown == names.size() ? list : list + " and " + (names.size() - shown) + " more";
  }

  private static Failure blocked(String what) {
    return Failure.of(ExitCode.PREFLIGHT, what);
  }
}
