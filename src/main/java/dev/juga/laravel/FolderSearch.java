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
   * @param folders where applications may lie, up to eight folders deep; a folder that does not
   *     exist or cannot be read is a remark
   */
  public static Findings of(List<Path> folders, SystemPaths system) {
    List<String> remarks = new ArrayList<>();
    Secrets secrets = new Secrets();
    SystemTree tree = new SystemTree(system.root(), remarks);
    Applications applications =
        new Applications(ApplicationFinder.search(folders, remarks), tree, secrets, remarks);
    List<VirtualHost> hosts = new ApacheSites(tree, applications, remarks).read(system.sites());
    remarks.addAll(OutsideVariables.ofPools(system.pools(), tree));
    CommandReader reader = new CommandReader(tree, applications, secrets);
    Started started = new Started();
    new Cron(system, tree, reader, started).read();
    new Systemd(system, tree, reader, started).read();
    new Supervisor(system, tree, reader, started).read();
    return new Findings(
        applications.all(),
        hosts,
        started.writers(),
        started.backups(),
        remarks.stream().distinct().toList());
  }
}
