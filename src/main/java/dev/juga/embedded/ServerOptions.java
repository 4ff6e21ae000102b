package dev.juga.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of a server. A later option wins over an earlier one. */
final class ServerOptions {
  /**
   * Small and quick to start; a killed server loses nothing, only a dead machine would. One server
   * takes 2,600 of the 65,536 contexts that a machine has for native AIO, and none where they are
   * used up.
   */
  private static final List<String> DEFAULTS =
      List.of(
          "--performance-schema=OFF",
          "--innodb-buffer-pool-size=64M",
          "--innodb-flush-log-at-trx-commit=2",
          "--sync-binlog=0",
          "--innodb-use-native-aio=0",
          "--loose-mysqlx=0",
          "--local-infile=1",
          "--character-set-server=utf8mb4");

  private ServerOptions() {}

  /** Makes the data of a MySQL. Options that shape data must stand here already. */
  static List<String> initialize(ServerFiles files, List<String> extraOptions) {
    List<String> command = bare(files);
    command.add("--initialize-insecure");
    command.addAll(DEFAULTS);
    command.addAll(shaping(extraOptions));
    return command;
  }

  /** Makes the data of a MariaDB, which then reads SQL from its standard input. */
  static List<String> bootstrap(ServerFiles files, List<String> extraOptions) {
    List<String> command = bare(files);
    command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine="));
    command.addAll(DEFAULTS);
    command.addAll(List.of("--max-allowed-packet=8M", "--net-buffer-length=16K"));
    command.addAll(shaping(extraOptions));
    return command;
  }

  static List<String> serve(
      ServerFiles files, Path socket, int port, boolean first, List<String> extraOptions) {
    List<String> command = bare(files);
    command.addAll(DEFAULTS);
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=" + socket,
            "--pid-file=" + files.pidFile(),
            "--skip-name-resolve"));
    if (first) {
      command.add("--init-file=" + files.initFile());
    }
    command.addAll(extraOptions);
    return command;
  }

  /** What a server in a container is told; the image knows the rest. */
  static List<String> inContainer(List<String> extraOptions) {
    List<String> options = new ArrayList<>(DEFAULTS);
    options.addAll(extraOptions);
    return options;
  }

  private static List<String> bare(ServerFiles files) {
    List<String> command = new ArrayList<>();
    command.add(files.program().toString());
    command.add("--no-defaults");
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
    command.add("--basedir=" + files.base());
    command.add("--lc-messages-dir=" + files.share());
    command.add("--datadir=" + files.data());
    command.add("--tmpdir=" + files.temporary());
    return command;
  }

  /** Only what decides how data are laid out: the rest may refuse to work without a server. */
  private static List<String> shaping(List<String> extraOptions) {
    return extraOptions.stream()
        .filter(
            option -> {
              String name = option.replace('_', '-');
              return name.startsWith("--innodb-") || name.startsWith("--lower-case-table-names");
            })
        .toList();
  }
}
