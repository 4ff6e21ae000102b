package dev.juga.preflight;

import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.schema.Selection;
import java.util.List;
import java.util.function.Consumer;

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
    return but(draft -> draft.lanes = count);
  }

  /** The same for a migration that compares checksums, or only counts. */
  public PreflightOptions provingInline(boolean isInline) {
    return but(draft -> draft.inline = isInline);
  }

  /** The same with another way to a consistent view. */
  public PreflightOptions with(SnapshotOptions other) {
    return but(draft -> draft.snapshot = other);
  }

  /** The same with other changes to definitions. */
  public PreflightOptions with(DefinitionOptions other) {
    return but(draft -> draft.definitions = other);
  }

  /** The same where the zones may differ, or may not. */
  public PreflightOptions allowingZoneChange(boolean allowed) {
    return but(draft -> draft.allowZoneChange = allowed);
  }

  /** The same where the target may hold tables already. */
  public PreflightOptions intoAnything() {
    return but(draft -> draft.overwriting = true);
  }

  /** The same, looking closer. */
  public PreflightOptions looking(boolean probing, boolean scanning) {
    return but(
        draft -> {
          draft.probe = probing;
          draft.scanText = scanning;
        });
  }

  /** The same, knowing of these applications that they set no time zone. */
  public PreflightOptions knowing(List<String> zoneless) {
    return but(draft -> draft.zonelessApplications = zoneless);
  }

  /** The same but for what the change sets. */
  private PreflightOptions but(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Options while one of them is changed: the only place that counts them off. */
  private static final class Draft {
    private Selection selection;
    private int lanes;
    private boolean inline;
    private SnapshotOptions snapshot;
    private DefinitionOptions definitions;
    private boolean allowZoneChange;
    private boolean overwriting;
    private boolean probe;
    private boolean scanText;
    private List<String> zonelessApplications;

    private Draft(PreflightOptions from) {
      this.selection = from.selection;
      this.lanes = from.lanes;
      this.inline = from.inline;
      this.snapshot = from.snapshot;
      this.definitions = from.definitions;
      this.allowZoneChange = from.allowZoneChange;
      this.overwriting = from.overwriting;
      this.probe = from.probe;
      this.scanText = from.scanText;
      this.zonelessApplications = from.zonelessApplications;
    }

    private PreflightOptions done() {
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
          zonelessApplications);
    }
  }
}
