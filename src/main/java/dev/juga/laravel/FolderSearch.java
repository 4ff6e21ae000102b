package dev.juga.laravel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for Laravel applications and for what belongs to them. It reads, and changes nothing. */
public final class FolderSearch {
  private FolderSearch() {}

  /**
   * All that is found below the folders and in the system's files.
   *
   * @param folders where applications may lie, at any depth that is usual; a folder that does not
   *     exist or cannot be read is a remark
   */
  public static Findings of(List<Path> folders, SystemPaths system) {
    List<String> remarks = new ArrayList<>();
    return new Findings(List.of(), List.of(), List.of(), List.of(), remarks);
  }
}
