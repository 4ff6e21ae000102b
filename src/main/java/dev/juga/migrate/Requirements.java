package dev.juga.migrate;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.Ledger;
import dev.juga.mysql.SameServer;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.ServerIdentity;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.mysql.dictionary.SourcePrivileges;
import dev.juga.mysql.dictionary.TargetPrivileges;
import dev.juga.mysql.objects.Definers;
import dev.juga.mysql.rows.RowLoaders;
import dev.juga.schema.Inventory;
import dev.juga.schema.Schema;
import dev.juga.schema.StoredObject;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold before a run locks or writes anything. Every check names its remedy. */
final class Requirements {
  /** Who may not read mysql.user hears of a missing definer from the target itself. */
  private static final int MAY_NOT_READ = 1142;

  private final Server source;
  private final Server target;
  private final MigrateOptions options;

  Requirements(Server source, Server target, MigrateOptions options) {
    this.source = source;
    this.target = target;
    this.options = options;
  }

  /** Everything that can be asked without knowing what is to be copied. */
  void checkServers() {
    checkVersions();
    SameServer.refuse(source, target);
    checkSourceAccount();
    checkTargetReadsDefinitionsAlike();
  }

  private void checkVersions() {
    ServerVersion from = source.version();
    if (!from.isMySqlFrom(5, 6, 0) && !from.isMariaDbFrom(10, 2)) {
      throw blocked("Juga copies from MySQL 5.6 and later, and from MariaDB 10.2 and later")
          .at(source.toString())
          .remedy("Upgrade the source first.");
    }
    if (!target.version().isMySqlFrom(8, 0, 0)) {
      throw blocked("Juga copies to MySQL 8.0 and later only")
          .at(target.toString())
          .remedy("Create the target with MySQL 8.0 or 8.4.");
    }
  }

  /** How the snapshot can be taken without the rest of its privileges is the snapshot's matter. */
  private void checkSourceAccount() {
    Grants grants = Grants.of(source);
    List<String> missing = grants.missing(SourcePrivileges.of(source.version()).required());
    if (!missing.isEmpty()) {
      throw blocked(
              "The account on the source lacks privileges, and what it may not see would be missing"
                  + " on the target without a word")
          .at(source.endpoint().toString())
          .remedy("GRANT " + String.join(", ", missing) + " ON *.* to it.");
    }
    if (grants.isPartlyRevoked()) {
      throw blocked("The account on the source is shut out of some schemas by partial revokes")
          .at(source.endpoint().toString())
          .remedy("Use an account that may read every schema.");
    }
  }

  /** A name that is written wrongly must not leave a schema behind in silence. */
  private void checkEveryIncludeMatches(Inventory inventory) {
    List<TableName> tables = new ArrayList<>();
    inventory.tables().forEach(table -> tables.add(table.name()));
    inventory.objects().stream()
        .filter(object -> object.kind() == StoredObject.Kind.VIEW)
        .forEach(view -> tables.add(new TableName(view.schema(), view.name())));
    List<String> lost =
        options
            .selection()
            .withoutMatch(inventory.schemas().stream().map(Schema::name).toList(), tables);
    if (!lost.isEmpty()) {
      throw Failure.of(ExitCode.USAGE, "Nothing on the source answers to an --include")
          .at(String.join(", ", lost))
          .remedy(
              "Check its spelling; a name that holds a dot is written in backticks, and system"
                  + " schemas are never copied.");
    }
  }

  /** What is missing here would stop the run in its middle. */
  private void checkTargetAccount(List<String> schemas) {
    Grants grants = Grants.of(target);
    TargetPrivileges wanted = TargetPrivileges.of(target.version());
    List<String> places = new ArrayList<>(schemas);
    places.add(Ledger.SCHEMA);
    List<String> missing = new ArrayList<>(grants.missing(wanted.onSchemas(), places));
    missing.addAll(grants.missing(wanted.everywhere()));
    if (!missing.isEmpty()) {
      throw blocked("The account on the target lacks privileges that the copy needs")
          .at(target.endpoint().toString())
          .remedy("GRANT " + String.join(", ", missing) + " ON *.* to it.");
    }
  }

  /** What people have to know if rows take the slower way into the target. */
  Optional<String> loadingRemark() {
    return target.brief(RowLoaders::canLoadData)
        ? Optional.empty()
        : Optional.of(RowLoaders.INSERT_NOTE);
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
  void checkInventory(Inventory inventory, List<TableWork> tables) {
    if (inventory.schemas().isEmpty()) {
      throw Failure.of(
              ExitCode.USAGE, "There is nothing to copy: no schema of the source is selected")
          .at(source.endpoint().toString())
          .remedy("Check --include and --exclude; system schemas are never copied.");
    }
    checkEveryIncludeMatches(inventory);
    checkTargetAccount(inventory.schemas().stream().map(Schema::name).toList());
    checkDefinitionsAreShown(inventory);
    checkDefinitionsAreTaken(tables);
    checkDefiners(inventory);
  }

  private void checkDefinitionsAreShown(Inventory inventory) {
    List<String> hidden = new Dictionary(source, List.of()).hiddenCharacters(inventory);
    if (!hidden.isEmpty()) {
      throw blocked(
              "The source shows a question mark instead of a character such as an emoji in the"
                  + " labels or the default of a column, so that the copy would have another one")
          .at(Words.shortList(hidden))
          .remedy(
              "Change the label or the default on the source (ALTER TABLE … MODIFY), or leave the"
                  + " table out with --exclude.");
    }
  }

  /** What the target would refuse in the middle of the run is told before it. */
  private static void checkDefinitionsAreTaken(List<TableWork> tables) {
    List<Failure> refusals =
        tables.stream().flatMap(work -> work.definition().refusals().stream()).toList();
    if (!refusals.isEmpty()) {
      Failure first = refusals.get(0);
      boolean alike = refusals.stream().allMatch(one -> one.what().equals(first.what()));
      throw blocked(
              alike
                  ? first.what()
                  : refusals.size()
                      + " definitions cannot be made on the target; the first: "
                      + first.what())
          .at(Words.shortList(refusals.stream().map(Failure::where).toList()))
          .remedy(first.remedy());
    }
  }

  private void checkDefiners(Inventory inventory) {
    Optional<Failure> missing;
    try {
      missing = Definers.missingOn(target, inventory.objects(), options.definitions());
    } catch (Failure e) {
      if (ServerFailure.code(e) == MAY_NOT_READ) {
        return;
      }
      throw e;
    }
    missing.ifPresent(
        failure -> {
          throw failure;
        });
  }

  private static Failure blocked(String what) {
    return Failure.of(ExitCode.PREFLIGHT, what);
  }
}
