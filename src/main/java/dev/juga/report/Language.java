package dev.juga.report;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** A language that the report speaks. */
public enum Language {
  EN("en", ZoneOffset.UTC),
  /** Japan has one zone; its readers need not add nine hours. */
  JA("ja", ZoneId.of("Asia/Tokyo"));

  private final String tag;
  private final ZoneId zone;

  Language(String tag, ZoneId zone) {
    this.tag = tag;
    this.zone = zone;
  }

  /** As it stands in {@code <html lang>} and behind {@code --lang}. */
  public String tag() {
    return tag;
  }

  /** The zone that times are shown in; the report names it. */
  ZoneId zone() {
    return zone;
  }
}
