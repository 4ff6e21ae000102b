package dev.juga.cli;

import dev.juga.demo.Demo;
import dev.juga.demo.DemoOptions;
import dev.juga.demo.DemoResult;
import dev.juga.event.RunListener;
import java.util.function.Consumer;

/** The demo on real servers. */
final class ServerStage implements DemoStage {
  @Override
  public DemoResult onServersOfItsOwn(
      DemoOptions options, RunListener listener, Consumer<Runnable> stopped) {
    return new Demo(options, listener).run(stopped);
  }

  @Override
  public DemoResult between(
      Mover.Login source,
      Mover.Login target,
      DemoOptions options,
      RunListener listener,
      Consumer<Runnable> stopped) {
    try (ServerPair servers = ServerPair.connect(source, target, listener)) {
      return new Demo(options, listener).run(servers.source(), servers.target(), stopped);
    }
  }
}
