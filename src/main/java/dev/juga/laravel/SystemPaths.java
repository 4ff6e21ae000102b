package dev.juga.laravel;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a system keeps its sites and what it starts by itself. Absolute paths in these files are
 * read below the root, so that a copied tree is read like a living system.
 *
 * @param root {@code /}, or the folder that a system's files were copied to
 * @param sites files, or folders of files, of Apache
 * @param crontabs folders with one crontab for each account
 * @param systemCrontabs files, or folders of files, with a column for the account
 * @param cronScripts folders of scripts that cron starts
 * @param units folders of systemd's units
 * @param supervisor files, or folders of files, of supervisor
 * @param pools files, or folders of files, of php-fpm's pools; {@code *} stands for one name
 */
public record SystemPaths(
    Path root,
    List<Path> sites,
    List<Path> crontabs,
    List<Path> systemCrontabs,
    List<Path> cronScripts,
    List<Path> units,
    List<Path> supervisor,
    List<Path> pools) {
  public SystemPaths {
    root = root.toAbsolutePath().normalize();
    sites = List.copyOf(sites);
    crontabs = List.copyOf(crontabs);
    systemCrontabs = List.copyOf(systemCrontabs);
    cronScripts = List.copyOf(cronScripts);
    units = List.copyOf(units);
    supervisor = List.copyOf(supervisor);
    pools = List.copyOf(pools);
  }

  /** The places of Debian, Ubuntu, Amazon Linux and Red Hat, below a root. */
  public static SystemPaths under(Path root) {
    Path top = root.toAbsolutePath().normalize();
    return new SystemPaths(
        top,
        below(
            top,
            "etc/apache2/sites-enabled",
            "etc/httpd/conf/httpd.conf",
            "etc/httpd/conf.d",
            "etc/httpd/sites-enabled"),
        below(top, "var/spool/cron/crontabs", "var/spool/cron"),
        below(top, "etc/crontab", "etc/cron.d"),
        below(top, "etc/cron.hourly", "etc/cron.daily", "etc/cron.weekly", "etc/cron.monthly"),
        below(top, "etc/systemd/system", "usr/local/lib/systemd/system", "usr/lib/systemd/system"),
        below(top, "etc/supervisor/conf.d", "etc/supervisord.d", "etc/supervisord.conf"),
        below(top, "etc/php/*/fpm/pool.d", "etc/php-fpm.d"));
  }

  private static List<Path> below(Path root, String... places) {
    return Stream.of(places).map(root::resolve).toList();
  }
}
