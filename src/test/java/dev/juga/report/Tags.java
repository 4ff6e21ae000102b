package dev.juga.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a page, as a browser sees them. */
final class Tags {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z0-9]+)((?:\"[^\"]*\"|[^>\"])*)>");
  private static final Pattern VOID = Pattern.compile("meta|br|input");

  private Tags() {}

  /** Those of a name that open something, as they are written. */
  static List<String> named(String page, String name) {
    List<String> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(page);
    while (matcher.find()) {
      if (matcher.group(2).equals(name) && matcher.group(1).isEmpty()) {
        tags.add(matcher.group());
      }
    }
    return tags;
  }

  /** Fails unless every tag is closed where it should be. */
  static void assertClosed(String page) {
    String body =
        page.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replaceFirst("<!DOCTYPE html>", "");
    List<String> open = new ArrayList<>();
    Matcher matcher = TAG.matcher(body);
    while (matcher.find()) {
      String name = matcher.group(2);
      if (matcher.group(1).isEmpty()) {
        if (!VOID.matcher(name).matches()) {
          open.add(name);
        }
      } else {
        assertThat(open.remove(open.size() - 1)).isEqualTo(name);
      }
    }
    assertThat(open).isEmpty();
  }
}
