package dev.juga.preflight;

import java.util.List;
import java.util.Set;

/** Every check, in the order in which they look; a new one is added here. */
final class Checks {
  /** About the two servers alone, before anything is read. */
  static final List<Check> OF_SERVERS =
      List.of(
          new SourceVersion(),
          new TargetVersion(),
          new SourceAccount(),
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
          new InitConnect(),
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
          new UsualChanges(),
          new ChangedDefinitions());

  /** Behind these blockers nothing more can be known. */
  private static final Set<String> ENDING =
      Set.of(SourceVersion.ID, TargetVersion.ID, SourceAccount.ID);

  private Checks() {}

  static boolean endsLooking(Finding finding) {
    return finding.severity() == Severity.BLOCKER && ENDING.contains(finding.check());
  }
}
