package dev.juga.embedded;

/** How one server is made, started and stopped: as a process of ours, or in a container. */
interface Engine {
  /** Makes the server's data and its account {@code root}; nothing runs afterwards. */
  void prepare();

  /** Begins a start on this port of 127.0.0.1; whether it succeeds shows later. */
  void launch(int port);

  /** The first log-in has succeeded: what only the first start needed can go. */
  void settle();

  boolean running();

  /** Whether the last start ended because somebody else has the port. */
  boolean lostItsPort();

  /** What the server said last, in a few words; empty if it said nothing. */
  String lastWords();

  /** Where all that the server said can be read. */
  String log();

  /** The server's process; -1 if nothing runs or it cannot be seen from here. */
  long pid();

  /** Asks the server to end, and waits for it. */
  void stop();

  /** Ends the server as a power failure would, and waits for it. */
  void kill();

  /** Deletes what lies outside the server's folder; the server has been stopped. */
  void release();
}
