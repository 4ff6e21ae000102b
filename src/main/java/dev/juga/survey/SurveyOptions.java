package dev.juga.survey;

import java.nio.file.Path;
import java.util.List;

/**
 * What is surveyed besides the server's own dictionary.
 *
 * @param exactCounts whether the rows of every table are counted
 * @param folders where applications may lie; empty if the host's files are left alone
 * @param systemRoot where the host's /etc and /var are: {@code /}, or the folder that they were
 *     copied to
 */
public record SurveyOptions(boolean exactCounts, List<Path> folders, Path systemRoot) {
  public SurveyOptions {
    folders = List.copyOf(folders);
  }

  /** Whether the files are those of the machine that Juga runs on. */
  boolean readsThisMachine() {
    return systemRoot.getParent() == null;
  }
}
