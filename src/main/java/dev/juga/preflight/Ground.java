package dev.juga.preflight;

import dev.juga.ledger.Ledger;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.Side;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.mysql.objects.TableDefinition;
import dev.juga.schema.Inventory;
import dev.juga.schema.Schema;
import dev.juga.schema.SqlText;
import dev.juga.schema.StoredObject;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the checks look at. Everything is read once, when the first check asks for it, so that many
 * checks over many tables cost no more than the reading. Used by one thread.
 */
final class Ground {
  private final Server source;
  private final Server target;
  private final PreflightOptions options;
  private final Once<Settings> sourceSettings;
  private final Once<Settings> targetSettings;
  private final Once<Grants> sourceGrants;
  private final Once<Grants> targetGrants;
  private final Once<Map<String, StoredCode>> codes = new Once<>(this::readCodes);
  private final Once<Sizes> sizes = new Once<>(() -> Sizes.of(source(), schemaNames()));
  private final Once<Accounts> accounts = new Once<>(() -> Accounts.of(source()));
  private Inventory inventory = new Inventory(List.of(), List.of(), List.of());
  private List<TableDefinition> definitions = List.of();

  /**
   * @param target null if there is none yet
   */
  Ground(Server source, Server target, PreflightOptions options) {
    this.source = source;
    this.target = target;
    this.options = options;
    this.sourceSettings = new Once<>(() -> Settings.of(source));
    this.targetSettings = new Once<>(() -> Settings.of(target));
    this.sourceGrants = new Once<>(() -> Grants.of(source));
    this.targetGrants = new Once<>(() -> Grants.of(target));
  }

  /** From now on the checks see what is to be copied. */
  void found(Inventory selected, List<TableDefinition> parts) {
    this.inventory = selected;
    this.definitions = List.copyOf(parts);
  }

  Server source() {
    return source;
  }

  Server target() {
    return target;
  }

  boolean hasTarget() {
    return target != null;
  }

  PreflightOptions options() {
    return options;
  }

  ServerVersion from() {
    return source.version();
  }

  /** The target's version; without a target that of the RDS instance that would be created. */
  ServerVersion to() {
    return hasTarget() ? target.version() : ServerVersion.parse(InstanceLines.VERSION);
  }

  /** Whether the source is MySQL before 8.0, or MariaDB. */
  boolean comesFromOldWorld() {
    return !from().isMySqlFrom(8, 0, 0);
  }

  Settings sourceSettings() {
    return sourceSettings.get();
  }

  Settings targetSettings() {
    return targetSettings.get();
  }

  Grants sourceGrants() {
    return sourceGrants.get();
  }

  Grants targetGrants() {
    return targetGrants.get();
  }

  /** How the target's settings are changed. */
  Mending mending() {
    return Mending.of(target.endpoint());
  }

  Inventory inventory() {
    return inventory;
  }

  List<Schema> schemas() {
    return inventory.schemas();
  }

  List<String> schemaNames() {
    return schemas().stream().map(Schema::name).toList();
  }

  List<Table> tables() {
    return inventory.tables();
  }

  List<StoredObject> objects() {
    return inventory.objects();
  }

  /** The tables' definitions, in the order of the tables. */
  List<TableDefinition> definitions() {
    return definitions;
  }

  Sizes sizes() {
    return sizes.get();
  }

  /** The accounts of the source, as far as Juga's own may see them. */
  Accounts accounts() {
    return accounts.get();
  }

  /** An object's text without what is quoted, by the object as people read it. */
  Map<String, StoredCode> codes() {
    return codes.get();
  }

  private Map<String, StoredCode> readCodes() {
    Map<String, StoredCode> read = new TreeMap<>();
    objects().forEach(object -> read.put(object.toString(), StoredCode.of(object)));
    return read;
  }

  DefinitionRules rules() {
    return new DefinitionRules(from(), to(), options.definitions());
  }

  Dictionary sourceDictionary() {
    return new Dictionary(source, List.of(Ledger.SCHEMA));
  }

  /** The account that Juga logs in with, as it stands in a GRANT. */
  String account(Side side) {
    Server server = side == Side.SOURCE ? source : target;
    return quoted(server.brief(session -> session.text("SELECT CURRENT_USER()")));
  }

  /** {@code user@host} as it stands in SQL. */
  static String quoted(String account) {
    int at = account.lastIndexOf('@');
    return SqlText.literal(account.substring(0, at))
        + '@'
        + SqlText.literal(account.substring(at + 1));
  }

  /** The tables that this is true of, by name. */
  List<String> tablesWhere(java.util.function.Predicate<Table> claim) {
    List<String> names = new ArrayList<>();
    tables().stream().filter(claim).forEach(table -> names.add(table.name().toString()));
    return names;
  }
}
