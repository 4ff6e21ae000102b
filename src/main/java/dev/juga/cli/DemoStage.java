package dev.juga.cli;

import dev.juga.demo.DemoOptions;
import dev.juga.demo.DemoResult;
import dev.juga.event.RunListener;
import java.util.function.Consumer;

/** Where the demo takes place. Both are told how the demo is asked to stop. */
interface DemoStage {
  /** Between two servers that live as long as the demo. */
  DemoResult onServersOfItsOwn(
      DemoOptions options, RunListener listener, Consumer<Runnable> stopped);

  /** Between two servers that are there. */
  DemoResult between(
      Mover.Login source,
      Mover.Login target,
      DemoOptions options,
      RunListener listener,
      Consumer<Runnable> stopped);
}
