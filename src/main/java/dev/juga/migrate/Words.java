package dev.juga.migrate;

import java.util.List;

/** Lists in sentences. */
final class Words {
  private static final int SHOWN = 5;

  private Words() {}

  /** A number with the words that follow one or several. */
  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** The first few of a list, and how many more there are. */
  static String shortList(List<String> names) {
    int shown = Math.min(SHOWN, names.size());
    String list = String.join(", ", names.subList(0, shown));
    return shown == names.size() ? list : list + " and " + (names.size() - shown) + " more";
  }
}
