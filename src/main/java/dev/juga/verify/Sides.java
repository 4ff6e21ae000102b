package dev.juga.verify;

import java.util.function.Function;

/** The same thing of the source and of the target. */
record Sides<T>(T source, T target) {
  boolean agree() {
    return source.equals(target);
  }

  <R> Sides<R> map(Function<T, R> change) {
    return new Sides<>(change.apply(source), change.apply(target));
  }
}
