package dev.juga.cli;

/** The version that the build wrote into the manifest of the jar. */
final class Version {
  private Version() {}

  static String number() {
    String number = Version.class.getPackage().getImplementationVersion();
    return number == null ? "unreleased" : number;
  }

  /** What {@code --version} says. */
  static String line() {
    return "juga ".concat(number());
  }
}
