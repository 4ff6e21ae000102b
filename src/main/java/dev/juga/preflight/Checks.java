package dev.juga.preflight;

import java.util.List;

/** Every check, in the order in which they look; a new one is added here. */
final class Checks {
  /** What must hold before anything else can be looked at. */
  static final List<Check> FIRST =
      List.of(new SourceVersion(), new TargetVersion(), new SourceAccount());

  /** About the two servers alone, before anything is read. */
  static final List<Check> OF_SERVERS =
      List.of(
          new DefaultTimeZone(),
          new TableNameCase(),
          new TimestampDefaults(),
          new ReadOnlyTarget(),
          new ProxyBetween(),
          new ConnectionLimits(),
          new DigestFunctions(),
          new OldTransport(),
          new LoadWay());

  /** About what is to be copied, all from what a migration reads anyway. */
  static final List<Check> OF_INVENTORY =
      List.of(
          new TargetAccount(),
          new SnapshotPrivileges(),
          new HiddenLabels(),
          new RefusedTables(),
          new UnprotectedTables(),
          new SchemaCollation(),
          new MissingDefiners(),
          new KeylessTables(),
          new BinlogCache(),
          new GroupReplication(),
          new FunctionCreators(),
          new FullTextParsers(),
          new UnreadableObjects(),
          new RemovedFunctions(),
          new SortingGroups(),
          new LongNames(),
          new LongLabels(),
          new ParentKeys(),
          new NewDdlRules(),
          new ReservedWords(),
          new WideJson(),
          new ChangedCollations());

  /** About everything around a copy, which a migration is not kept waiting for. */
  static final List<Check> OF_SURROUNDINGS =
      List.of(
          new TablesInTheWay(),
          new SettingDiffers(
              "sql_mode",
              Severity.WARNING,
              "Applications that set none are stricter or laxer there. Laravel sets its own."),
          new SettingDiffers(
              "innodb_strict_mode",
              Severity.WARNING,
              "A strict target refuses tables whose rows may be too long (1118); --probe tries each."),
          new SettingDiffers(
              "transaction_isolation",
              Severity.WARNING,
              "Applications that set none see other rows of transactions beside them."),
          new SettingDiffers(
              "group_concat_max_len", Severity.WARNING, "GROUP_CONCAT cuts its result elsewhere."),
          new SettingDiffers(
              "auto_increment_increment",
              Severity.WARNING,
              "New rows are numbered in other steps."),
          new SettingDiffers(
              "auto_increment_offset", Severity.WARNING, "New rows get other numbers."),
          new SettingDiffers(
              "default_week_format", Severity.WARNING, "WEEK() counts in another way."),
          new SettingDiffers(
              "div_precision_increment", Severity.WARNING, "Divisions have other decimals."),
          new SettingDiffers(
              "lc_time_names",
              Severity.WARNING,
              "Names of days and months are in another language."),
          new InitConnect(),
          new AuthenticationPolicy(),
          new RefusedByRds(),
          new SecureTransport(),
          new EventsWait(),
          new ZeroDates(),
          new PartitionBounds(),
          new BrokenViews(),
          new AccountsOfSource(),
          new BusySource(),
          new ClockSkew(),
          new SettingDiffers(
              "character_set_server",
              Severity.NOTE,
              "New schemas without a word get another character set there."),
          new SettingDiffers(
              "collation_server",
              Severity.NOTE,
              "New schemas without a word get another collation there."),
          new SettingDiffers(
              "innodb_page_size",
              Severity.WARNING,
              "Long rows and wide indexes may not fit; --probe tries each table."),
          new Storage(),
          new LoadSpeed(),
          new DefinitionLock(),
          new SourceBinlog(),
          new DollarNames(),
          new LostModes(),
          new UsualChanges(),
          new ChangedDefinitions());

  private Checks() {}
}
