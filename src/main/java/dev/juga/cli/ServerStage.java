package dev.juga.cli;

import dev.juga.demo.Demo;
import dev.juga.demo.DemoOptions;
import dev.juga.demo.DemoResult;
import dev.juga.event.RunListener;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
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
    listener.stepStarted("Connecting");
    try (Server from = Server.connect(Side.SOURCE, source.endpoint(), source.password());
        Server to = Server.connect(Side.TARGET, target.endpoint(), target.password())) {
      return new Demo(options, listener).run(from, to, stopped);
    }
  }
}
