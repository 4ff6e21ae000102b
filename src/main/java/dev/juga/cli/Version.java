package dev.juga.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the manifest of the jar. */
final class Version implements IVersionProvider {
  static String number() {
    String number = Version.class.getPackage().getImplementationVersion();
    return number == null ? "unreleased" : number;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"juga " + number()};
  }
}
