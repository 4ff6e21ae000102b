package dev.juga.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.schema.TableName;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that a run tells is lost between it and its listeners, also what it learns to tell. */
class ListenersTest {
  private final List<String> heard = new ArrayList<>();

  private RunListener listener(String name) {
    return (RunListener)
        Proxy.newProxyInstance(
            RunListener.class.getClassLoader(),
            new Class<?>[] {RunListener.class},
            (proxy, method, arguments) -> {
              heard.add(name + ' ' + method.getName() + ' ' + List.of(arguments));
              return null;
            });
  }

  private static Object value(Class<?> type) {
    if (type == int.class) {
      return 3;
    }
    if (type == long.class) {
      return 5L;
    }
    if (type == String.class) {
      return "text";
    }
    if (type == TableName.class) {
      return new TableName("shop", "orders");
    }
    if (type == Duration.class) {
      return Duration.ofSeconds(2);
    }
    if (type == Notice.class) {
      return Notice.note("so");
    }
    throw new AssertionError("a listener is told a " + type);
  }

  @Test
  void everyListenerHearsEverything() throws Exception {
    RunListener both = Listeners.of(listener("one"), listener("two"));

    for (Method method : RunListener.class.getMethods()) {
      if (Modifier.isStatic(method.getModifiers())) {
        continue;
      }
      Object[] arguments =
          Stream.of(method.getParameterTypes()).map(ListenersTest::value).toArray();
      heard.clear();

      method.invoke(both, arguments);

      String told = method.getName() + ' ' + List.of(arguments);
      assertThat(heard).containsExactly("one " + told, "two " + told);
    }
  }
}
