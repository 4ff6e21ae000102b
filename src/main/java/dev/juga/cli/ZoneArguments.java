package dev.juga.cli;

import picocli.CommandLine.Option;

/** Whether the target may live in another time zone. */
final class ZoneArguments {
  @Option(
      names = "--allow-zone-change",
      description =
          "The target's default time zone may differ from the source's, so that applications which"
              + " set no zone read other times.")
  private boolean allowed;

  boolean areAllowed() {
    return allowed;
  }
}
