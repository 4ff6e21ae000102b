package dev.juga.report;

import dev.juga.report.Manifest.Sample;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How fast something grew in the course of a run, drawn as an area of 1000 by 100 units.
 *
 * @param path of the area, as SVG takes it
 * @param line its upper edge
 * @param peak units per second where it is highest
 */
record Curve(String path, String line, double peak) {
  private static final int POINTS = 100;
  private static final double HEIGHT = 100;

  /** Between samples it is assumed to grow evenly. */
  static Curve of(List<Sample> samples, Axis axis, ToLongFunction<Sample> figure) {
    double[] rates = new double[POINTS];
    double step = Axis.WIDTH / POINTS;
    double seconds = step / axis.second();
    double peak = 0;
    for (int i = 0; i < POINTS; i++) {
      double grown =
          valueAt(samples, axis, (i + 1) * step, figure) - valueAt(samples, axis, i * step, figure);
      rates[i] = Math.max(0, grown / seconds);
      peak = Math.max(peak, rates[i]);
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < POINTS; i++) {
      double y = peak == 0 ? HEIGHT : HEIGHT - rates[i] / peak * (HEIGHT - 4);
      line.append(i == 0 ? 'M' : 'L')
          .append(Axis.number((i + 0.5) * step))
          .append(' ')
          .append(Axis.number(y));
    }
    String foot = Axis.number(HEIGHT);
    String path =
        line
            + "L"
            + Axis.number(Axis.WIDTH - step / 2)
            + ' '
            + foot
            + 'L'
            + Axis.number(step / 2)
            + ' '
            + foot
            + 'Z';
    return new Curve(path, line.toString(), peak);
  }

  private static double valueAt(
      List<Sample> samples, Axis axis, double place, ToLongFunction<Sample> figure) {
    Sample before = null;
    for (Sample sample : samples) {
      double at = axis.at(sample.at());
      if (at >= place) {
        if (before == null) {
          return 0;
        }
        double from = axis.at(before.at());
        double share = at > from ? (place - from) / (at - from) : 1;
        long low = figure.applyAsLong(before);
        return low + share * (figure.applyAsLong(sample) - low);
      }
      before = sample;
    }
    return before == null ? 0 : figure.applyAsLong(before);
  }
}
