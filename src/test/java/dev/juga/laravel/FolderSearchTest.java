package dev.juga.laravel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On one server with six applications, everything is found and nothing secret is said. */
class FolderSearchTest {
  private static final Path ROOT = Path.of("it/apps").toAbsolutePath();
  private static final String SECRET = "geheim";

  private static Findings findings;

  @BeforeAll
  static void search() {
    findings =
        FolderSearch.of(
            List.of(ROOT.resolve("var/www"), ROOT.resolve("srv")), SystemPaths.under(ROOT));
  }

  @Test
  void everyApplicationIsFoundOnceWithItsSchemaHostAndAccount() {
    assertThat(findings.applications())
        .extracting(
            Application::name,
            application -> ROOT.relativize(application.folder()).toString(),
            Application::connection,
            Application::schema,
            Application::host,
            Application::account)
        .containsExactly(
            tuple("Blog", "var/www/blog", "mysql", "blog", "127.0.0.1", "blog_web"),
            tuple("Booking", "var/www/booking/current", "mysql", "booking", "localhost", "booking"),
            tuple("CRM", "var/www/crm", "mysql", "crm", "127.0.0.1", "root"),
            tuple(
                "office",
                "var/www/office",
                "sqlite",
                "/var/www/office/database/office.sqlite",
                "",
                ""),
            tuple("通販サイト", "var/www/shop", "mysql", "shop", "127.0.0.1", "shop"),
            tuple("School", "srv/school", "mysql", "school", "db2.internal", "school_web"));
  }

  @Test
  void linksToEnvFilesAreFollowed() {
    assertThat(application("通販サイト").envFile()).isEqualTo(ROOT.resolve("etc/laravel/shop.env"));
    assertThat(application("Booking").envFile())
        .isEqualTo(ROOT.resolve("var/www/booking/shared/.env"));
  }

  @Test
  void whoSetsItsZoneAndWhoGoesThroughASocketIsKnown() {
    assertThat(findings.applications())
        .filteredOn(Application::setsZone)
        .extracting(Application::name)
        .containsExactly("通販サイト");
    assertThat(findings.applications())
        .filteredOn(Application::usesSocket)
        .extracting(Application::name)
        .containsExactly("Booking");
    assertThat(application("School").main().port()).isEqualTo(3307);
  }

  @Test
  void furtherConnectionsWithSettingsOfTheirOwnAreFound() {
    assertThat(application("CRM").others())
        .containsExactly(
            new Connection(
                "legacy", "mysql", "crm_legacy", "127.0.0.1", 3306, "", "crm_reader", "+00:00"));
    assertThat(findings.applications())
        .filteredOn(application -> !application.others().isEmpty())
        .hasSize(1);
  }

  @Test
  void everySiteIsFoundWithItsApplication() {
    assertThat(findings.hosts())
        .extracting(
            VirtualHost::serverName,
            VirtualHost::aliases,
            host -> host.documentRoot().toString(),
            VirtualHost::application)
        .containsExactly(
            tuple("", List.of(), "/var/www/static", Optional.empty()),
            tuple("blog.example.jp", List.of(), "/var/www/blog/public", Optional.of("Blog")),
            tuple(
                "booking.example.jp",
                List.of(),
                "/var/www/booking/current/public",
                Optional.of("Booking")),
            tuple("crm.example.jp", List.of(), "/var/www/crm/public", Optional.of("CRM")),
            tuple("school.example.jp", List.of(), "/srv/school/public", Optional.of("School")),
            tuple("office.example.jp", List.of(), "/var/www/office/public", Optional.of("office")),
            tuple("shop.example.jp", List.of(), "", Optional.empty()),
            tuple(
                "shop.example.jp",
                List.of("www.shop.example.jp", "m.shop.example.jp"),
                "/var/www/shop/public",
                Optional.of("通販サイト")));
  }

  @Test
  void whatMayWriteIsFoundWithItsApplicationAndHowToStopIt() {
    assertThat(findings.writers())
        .extracting(
            Writer::kind,
            Writer::artisan,
            Writer::when,
            Writer::account,
            writer -> writer.application().orElse(""),
            Writer::howToStop)
        .containsExactly(
            tuple(
                Writer.Kind.CRONTAB,
                "",
                "30 3 * * 0",
                "root",
                "",
                "Comment its line out: crontab -e -u root"),
            tuple(
                Writer.Kind.CRONTAB,
                "crm:close-day",
                "@daily",
                "root",
                "CRM",
                "Comment its line out: crontab -e -u root"),
            tuple(
                Writer.Kind.CRONTAB,
                "schedule:run",
                "* * * * *",
                "www-data",
                "通販サイト",
                "Comment its line out: crontab -e -u www-data"),
            tuple(
                Writer.Kind.CRONTAB,
                "schedule:run",
                "*/5 * * * *",
                "www-data",
                "Blog",
                "Comment its line out: crontab -e -u www-data"),
            tuple(
                Writer.Kind.SYSTEM_CRONTAB,
                "schedule:run",
                "* * * * *",
                "www-data",
                "Booking",
                "Comment its line out in /etc/cron.d/booking"),
            tuple(
                Writer.Kind.CRON_SCRIPT,
                "report:send",
                "daily",
                "root",
                "School",
                "chmod -x /etc/cron.daily/school-report"),
            tuple(
                Writer.Kind.TIMER,
                "crm:sync",
                "*-*-* *:00/15:00",
                "crm",
                "CRM",
                "systemctl stop crm-sync.timer crm-sync.service"),
            tuple(
                Writer.Kind.SERVICE,
                "queue:work",
                "always",
                "www-data",
                "School",
                "systemctl stop school-queue.service"),
            tuple(
                Writer.Kind.SUPERVISOR,
                "horizon",
                "always",
                "www-data",
                "Booking",
                "supervisorctl stop 'booking-horizon:*'"),
            tuple(
                Writer.Kind.SUPERVISOR,
                "queue:work",
                "always, 4 processes",
                "www-data",
                "通販サイト",
                "supervisorctl stop 'shop-worker:*'"));
  }

  @Test
  void noBackupExistsHere() {
    assertThat(findings.backups()).isEmpty();
  }

  @Test
  void whatAReaderShouldKnowIsSaid() {
    assertThat(findings.remarks())
        .anyMatch(remark -> remark.startsWith("Blog has DB_URL in ") && remark.contains("DB_HOST"))
        .anyMatch(remark -> remark.startsWith("Booking has DB_DATABASE more than once in "))
        .anyMatch(
            remark ->
                remark.startsWith("CRM runs from its cached configuration")
                    && remark.contains("php artisan config:clear && php artisan config:cache"))
        .anyMatch(
            remark ->
                remark.startsWith("The site booking.example.jp ")
                    && remark.contains("DB_PASSWORD for Booking"))
        .hasSize(4);
  }

  @Test
  void nothingSecretIsSaidThoughTheFilesAreFullOfIt() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      assertThat(files.filter(Files::isRegularFile).filter(FolderSearchTest::holdsASecret))
          .hasSizeGreaterThan(8);
    }
    assertThat(findings.toString()).contains("****").doesNotContain(SECRET);
  }

  private static boolean holdsASecret(Path file) {
    try {
      return Files.readString(file).contains(SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Application application(String name) {
    return findings.applications().stream()
        .filter(application -> application.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
