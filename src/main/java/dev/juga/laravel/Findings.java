package dev.juga.laravel;

import java.util.List;

/**
 * What was found in folders and in the system's files. Nothing in it is secret.
 *
 * @param applications by folder
 * @param hosts in the order of their files
 * @param writers what may write during the window, in the order of their files
 * @param backups what makes dumps; empty means that none was found in what could be read
 * @param remarks full sentences: what could not be read, and what the reader should know of an
 *     application
 */
public record Findings(
    List<Application> applications,
    List<VirtualHost> hosts,
    List<Writer> writers,
    List<Backup> backups,
    List<String> remarks) {
  public Findings {
    applications = List.copyOf(applications);
    hosts = List.copyOf(hosts);
    writers = List.copyOf(writers);
    backups = List.copyOf(backups);
    remarks = List.copyOf(remarks);
  }
}
