package dev.juga.cli;

import java.util.function.Supplier;

/** The size of the terminal's window, read again when the window changes. Thread-safe. */
final class ScreenSize implements Supplier<Terminal.Size> {
  private final Terminal terminal;
  private volatile Terminal.Size size;

  ScreenSize(Terminal terminal) {
    this.terminal = terminal;
    Signals.on("WINCH", this::read);
    read();
  }

  private void read() {
    size = terminal.size();
  }

  @Override
  public Terminal.Size get() {
    return size;
  }
}
