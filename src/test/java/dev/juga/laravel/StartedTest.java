package dev.juga.laravel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cron, systemd and supervisor start is sorted into writers and backups. */
class StartedTest {
  @TempDir Path root;
  private Tree tree;

  @BeforeEach
  void tree() {
    tree = new Tree(root).application("srv/shop", "APP_NAME=Shop");
  }

  @Test
  void dumpsAreBackupsAndNoWriters() {
    tree.file(
            "var/spool/cron/root",
            """
            0 3 * * * mysqldump -pgeheim --all-databases | gzip > /backup/all.sql.gz
            @weekly mydumper --password geheim -o /backup
            0 4 * * * aws s3 sync /backup s3://shop-backup
            5 4 * * * php /srv/shop/artisan backup:run --only-db
            """)
        .file("etc/cron.daily/dump", "#!/bin/sh\nmariabackup --backup -pgeheim\n")
        .file("opt/dump.sh", "#!/bin/bash\n/usr/bin/mysqldump shop | aws s3 cp - s3://x/y\n")
        .file("etc/cron.d/dump", "0 5 * * * backup /opt/dump.sh\n");

    Findings findings = tree.search("srv");

    assertThat(findings.backups())
        .extracting(Backup::tool, Backup::what, Backup::when, Backup::isOfDatabase)
        .containsExactly(
            tuple(
                "mysqldump",
                "mysqldump -p**** --all-databases | gzip > /backup/all.sql.gz",
                "0 3 * * *",
                true),
            tuple("mydumper", "mydumper --password **** -o /backup", "@weekly", true),
            tuple("aws s3", "aws s3 sync /backup s3://shop-backup", "0 4 * * *", false),
            tuple(
                "artisan backup:run",
                "php /srv/shop/artisan backup:run --only-db",
                "5 4 * * *",
                true),
            tuple("mysqldump", "/opt/dump.sh", "0 5 * * *", true),
            tuple("mariabackup", "dump", "daily", true));
    assertThat(findings.writers()).isEmpty();
  }

  @Test
  void whatTheSystemDoesForItselfIsLeftOut() {
    tree.file(
            "etc/crontab",
            """
            17 * * * * root cd / && run-parts --report /etc/cron.hourly
            0 1 * * * root /usr/local/bin/unknown
            """)
        .file(
            "etc/cron.d/php",
            "09,39 * * * * root [ -x /usr/lib/php/sessionclean ] && /usr/lib/php/sessionclean\n")
        .file("usr/lib/php/sessionclean", "#!/bin/sh\nphp -r 1\n")
        .file("usr/lib/systemd/system/mysql.service", "[Service]\nExecStart=/usr/sbin/mysqld\n")
        .file(
            "usr/lib/systemd/system/php8.2-fpm.service",
            "[Service]\nExecStart=/usr/sbin/php-fpm8.2 --nodaemonize\n")
        .file("etc/cron.daily/logrotate", "#!/bin/sh\n/usr/sbin/logrotate /etc/logrotate.conf\n");

    assertThat(tree.search("srv").writers()).isEmpty();
  }

  @Test
  void everyCommandOfAnAccountsCrontabMayWrite() {
    tree.file("var/spool/cron/crontabs/deploy", "1 2 3 4 5 /usr/local/bin/unknown --now\n");

    assertThat(tree.search("srv").writers())
        .extracting(Writer::what, Writer::account, Writer::application)
        .containsExactly(tuple("/usr/local/bin/unknown --now", "deploy", Optional.empty()));
  }

  @Test
  void theApplicationIsFoundByFolderByHomeAndInScripts() {
    tree.file("etc/passwd", "shop:x:1001:1001::/srv:/bin/bash\n")
        .file("opt/nightly.sh", "#!/bin/sh\ncd \"/srv/shop\" && php artisan shop:nightly\n")
        .file(
            "var/spool/cron/shop",
            """
            * * * * * cd shop && php artisan one
            * * * * * cd ~/shop; php artisan two
            * * * * * php shop/../x.php >> /srv/shop/storage/logs/cron.log
            * * * * * /opt/nightly.sh
            * * * * * (cd '/srv/shop' && php artisan --quiet four)
            * * * * * cd /srv/other && php artisan five
            """);

    assertThat(tree.search("srv").writers())
        .extracting(Writer::artisan, writer -> writer.application().orElse("none"))
        .containsExactly(
            tuple("one", "Shop"),
            tuple("two", "Shop"),
            tuple("", "Shop"),
            tuple("shop:nightly", "Shop"),
            tuple("four", "Shop"),
            tuple("five", "none"));
  }

  @Test
  void variablesAndCommentsOfACrontabAreNoCommands() {
    tree.file(
        "var/spool/cron/deploy",
        """
        # 1 2 3 4 5 php a
        MAILTO = a b c d e f g
        DB_PASSWORD="geheim b c d e f"

        @reboot php b
        """);

    assertThat(tree.search("srv").writers())
        .extracting(Writer::when, Writer::what)
        .containsExactly(tuple("@reboot", "php b"));
  }

  @Test
  void servicesAreStoppedByTheirTimerTheirNameOrAllTheirInstances() {
    tree.file(
            "etc/systemd/system/queue@.service",
            """
            [Service]
            User=www
            WorkingDirectory=/srv/shop
            ExecStart=php artisan queue:work %i
            """)
        .link(
            "etc/systemd/system/multi-user.target.wants/queue@1.service",
            "/etc/systemd/system/queue@.service")
        .file(
            "etc/systemd/system/by-hand.service",
            "[Service]\nExecStart=-/usr/bin/php /srv/shop/artisan horizon\n")
        .file(
            "etc/systemd/system/often.timer", "[Timer]\nOnUnitActiveSec=5min\nUnit=task.service\n")
        .file(
            "etc/systemd/system/task.service",
            "[Service]\n; comment\nExecStart=/usr/bin/php \\\n  /srv/shop/artisan shop:task\n")
        .file("usr/lib/systemd/system/task.service", "[Service]\nExecStart=php hidden.php\n");

    assertThat(tree.search("srv").writers())
        .extracting(Writer::kind, Writer::artisan, Writer::when, Writer::account, Writer::howToStop)
        .containsExactly(
            tuple(
                Writer.Kind.SERVICE,
                "horizon",
                "when started by hand",
                "root",
                "systemctl stop by-hand.service"),
            tuple(
                Writer.Kind.SERVICE,
                "queue:work",
                "always",
                "www",
                "systemctl stop 'queue@*.service'"),
            tuple(
                Writer.Kind.TIMER,
                "shop:task",
                "OnUnitActiveSec=5min, not enabled",
                "root",
                "systemctl stop often.timer task.service"));
  }

  @Test
  void programsOfSupervisorAreStoppedByTheirGroup() {
    tree.file(
            "etc/supervisord.d/shop.ini",
            """
            [group:shop]
            programs=web, worker

            [program:web]
            command=php artisan octane:start
            directory=/srv/shop ; where it lies

            [program:worker]
            command=php /srv/shop/artisan queue:listen
              --tries=3
            autostart=false
            numprocs=2
            """)
        .file(
            "etc/supervisord.conf",
            "[supervisord]\nuser=root\n[program:echo]\ncommand=node echo.js\n");

    assertThat(tree.search("srv").writers())
        .extracting(
            Writer::artisan,
            Writer::what,
            Writer::when,
            writer -> writer.application().orElse("none"),
            Writer::howToStop)
        .containsExactly(
            tuple(
                "octane:start",
                "php artisan octane:start",
                "always",
                "Shop",
                "supervisorctl stop 'shop:*'"),
            tuple(
                "queue:listen",
                "php /srv/shop/artisan queue:listen --tries=3",
                "when started by hand, 2 processes",
                "Shop",
                "supervisorctl stop 'shop:*'"),
            tuple("", "node echo.js", "always", "none", "supervisorctl stop 'echo:*'"));
  }

  @Test
  void whatAWebServerSetsForAnApplicationIsSaidWithoutItsValue() {
    tree.file(
        "etc/php/8.2/fpm/pool.d/www.conf", "[www]\n;env[DB_PORT] = 1\nenv[DB_HOST] = geheim\n");

    assertThat(tree.search("srv").remarks())
        .containsExactly(
            "The php-fpm pool in "
                + root.resolve("etc/php/8.2/fpm/pool.d/www.conf")
                + " sets DB_HOST for the applications that it serves, which wins over what its .env"
                + " says.");
  }

  @Test
  void whatIsLeftBesideFilesIsNotRead() {
    tree.file("etc/cron.d/shop.dpkg-old", "* * * * * root php /srv/shop/artisan x\n")
        .file("etc/cron.d/shop~", "* * * * * root php /srv/shop/artisan x\n")
        .file("etc/supervisor/conf.d/.shop.conf.swp", "[program:x]\ncommand=php x\n");

    assertThat(tree.search("srv").writers()).isEmpty();
  }
}
