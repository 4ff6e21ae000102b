package dev.juga.mysql;

/** A password that does not show itself: not in text, not in logs, not in a debugger's list. */
public final class Secret {
  /** No password at all. */
  public static final Secret NONE = new Secret("");

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The password itself, for the driver alone. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "****";
  }
}
