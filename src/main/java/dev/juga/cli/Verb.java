package dev.juga.cli;

import dev.juga.failure.ExitCode;

/** A command of juga: reads its options, says what is wrong with them, and does its work. */
interface Verb {
  CommonOptions common();

  /** The configuration file that was named; empty if none. */
  default String config() {
    return "";
  }

  /** What to do after the run was stopped: a full sentence. */
  String afterStop();

  /** Reads the options and adds everything that is wrong with them. */
  void check(Problems problems, Passwords passwords);

  /** Does the work, and replies unless it fails. */
  ExitCode perform(Invocation invocation);
}
