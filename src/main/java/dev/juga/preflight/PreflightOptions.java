package dev.juga.preflight;

import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.schema.Selection;
import java.util.List;

/**
 * What a migration would be asked to do, and how closely to look.
 *
 * @param lanes how many lanes; 0 leaves it to Juga
 * @param inline whether a migration would compare checksums while it copies
 * @param allowZoneChange whether the default time zones of the two servers may differ
 * @param overwriting whether schemas of the target may hold tables, because a run knows what they
 *     are
 * @param probe whether every empty table and every body is tried on the target
 * @param scanText whether all text of the source is read, to find bytes that are invalid in it
 * @param zonelessApplications applications whose connections set no time zone, as people know them
 */
public record PreflightOptions(
    Selection selection,
    int lanes,
    boolean inline,
    SnapshotOptions snapshot,
    DefinitionOptions definitions,
    boolean allowZoneChange,
    boolean overwriting,
    boolean probe,
    boolean scanText,
    List<String> zonelessApplications) {
  public PreflightOptions {
    zonelessApplications = List.copyOf(zonelessApplications);
  }

  /** A migration with nothing asked for, looked at without reading rows or writing. */
  public static PreflightOptions of(Selection selection) {
    return new PreflightOptions(
        selection,
        0,
        true,
        SnapshotOptions.DEFAULT,
        DefinitionOptions.DEFAULT,
        false,
        false,
        false,
        false,
        List.of());
  }

  /** The same with this many lanes. */
  public PreflightOptions withLanes(int count) {
    return new PreflightOptions(
        selection,
        count,
        inline,
        snapshot,
        definitions,
        allowZoneChange,
        overwriting,
        probe,
        scanText,
        zonelessApplications);
  }

  /** The same for a migration that compares checksums, or only counts. */
  public PreflightOptions provingInline(boolean isInline) {
    return new PreflightOptions(
        selection,
        lanes,
        isInline,
        snapshot,
        definitions,
        allowZoneChange,
        overwriting,
        probe,
        scanText,
        zonelessApplications);
  }

  /** The same with another way to a consistent view. */
  public PreflightOptions with(SnapshotOptions other) {
    return new PreflightOptions(
        selection,
        lanes,
        inline,
        other,
        definitions,
        allowZoneChange,
        overwriting,
        probe,
        scanText,
        zonelessApplications);
  }

  /** The same with other changes to definitions. */
  public PreflightOptions with(DefinitionOptions other) {
    return new PreflightOptions(
        selection,
        lanes,
        inline,
        snapshot,
        other,
        allowZoneChange,
        overwriting,
        probe,
        scanText,
        zonelessApplications);
  }

  /** The same where the zones may differ, or may not. */
  public PreflightOptions allowingZoneChange(boolean allowed) {
    return new PreflightOptions(
        selection,
        lanes,
        inline,
        snapshot,
        definitions,
        allowed,
        overwriting,
        probe,
        scanText,
        zonelessApplications);
  }

  /** The same where the target may hold tables already. */
  public PreflightOptions intoAnything() {
    return new PreflightOptions(
        selection,
        lanes,
        inline,
        snapshot,
        definitions,
        allowZoneChange,
        true,
        probe,
        scanText,
        zonelessApplications);
  }

  /** The same, looking closer. */
  public PreflightOptions looking(boolean probing, boolean scanning) {
    return new PreflightOptions(
        selection,
        lanes,
        inline,
        snapshot,
        definitions,
        allowZoneChange,
        overwriting,
        probing,
        scanning,
        zonelessApplications);
  }

  /** The same, knowing of these applications that they set no time zone. */
  public PreflightOptions knowing(List<String> zoneless) {
    return new PreflightOptions(
        selection,
        lanes,
        inline,
        snapshot,
        definitions,
        allowZoneChange,
        overwriting,
        probe,
        scanText,
        zoneless);
  }
}
