package dev.juga.laravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command shows what it does and none of its secrets. */
class SecretsTest {
  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("mysqldump -u root -pgeheim shop", "mysqldump -u root -p**** shop"),
        Arguments.of("mysqldump -p'ge heim' shop | gzip", "mysqldump -p**** shop | gzip"),
        Arguments.of("mysqldump -p\"ge \\\" heim\" shop", "mysqldump -p**** shop"),
        Arguments.of("mysqldump -uroot -pge'heim'x shop", "mysqldump -uroot -p**** shop"),
        Arguments.of("/usr/bin/mysql -h db -pgeheim -e 'x'", "/usr/bin/mysql -h db -p**** -e 'x'"),
        Arguments.of("mariadb-dump -pgeheim a", "mariadb-dump -p**** a"),
        Arguments.of(
            "mysqldump -pgeheim a; mysql -pgeheim b", "mysqldump -p**** a; mysql -p**** b"),
        Arguments.of("mysqldump --password=geheim a", "mysqldump --password=**** a"),
        Arguments.of("mydumper --password geheim -B a", "mydumper --password **** -B a"),
        Arguments.of("mydumper -p geheim -B a", "mydumper -p **** -B a"),
        Arguments.of("DB_PASSWORD=geheim php a", "DB_PASSWORD=**** php a"),
        Arguments.of("MYSQL_PWD='ge heim' php a", "MYSQL_PWD=**** php a"),
        Arguments.of(
            "env AWS_SECRET_ACCESS_KEY=geheim aws s3", "env AWS_SECRET_ACCESS_KEY=**** aws s3"),
        Arguments.of("curl https://u:geheim@h/x", "curl https://u:****@h/x"),
        Arguments.of("curl https://u:ge/heim@h/x", "curl https://u:****@h/x"),
        Arguments.of("mysqldump -p'geheim", "mysqldump -p****"),
        Arguments.of("curl 'https://h/x?a=1&token=geheim'", "curl 'https://h/x?a=1&token=****'"),
        Arguments.of("curl -u u:geheim https://h", "curl -u u:**** https://h"),
        Arguments.of(
            "curl -H 'Authorization: Bearer geheim' https://h",
            "curl -H 'Authorization: ****' https://h"),
        Arguments.of("mysqldump a | openssl enc -k geheim", "mysqldump a | openssl enc -k ****"),
        Arguments.of(
            "openssl enc -aes-256-cbc -pass pass:geheim", "openssl enc -aes-256-cbc -pass ****"),
        Arguments.of("gpg --passphrase geheim -c a", "gpg --passphrase **** -c a"),
        Arguments.of("sshpass -p geheim ssh h", "sshpass -p **** ssh h"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void secretsAreMaskedAndTheRestStays(String command, String expected) {
    assertThat(new Secrets().mask(command)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysqldump --defaults-file=/root/.my.cnf -P 3306 shop",
        "mkdir -p /srv/a",
        "mysqldump -p shop",
        "cd /var/www/shop && php artisan schedule:run >> /dev/null 2>&1",
        "php artisan auth:clear-resets",
        "php artisan queue:work redis --sleep=3 --tries=3",
        "rsync -a /srv/passwords/ h:/srv/"
      })
  void whatIsNoSecretStays(String command) {
    assertThat(new Secrets().mask(command)).isEqualTo(command);
  }

  @Test
  void whatIsASecretInAnApplicationsFilesIsOneEverywhere() {
    Secrets secrets = new Secrets();
    secrets.learn(
        DotEnv.of("DB_PASSWORD='ge heim ge'\nAPP_KEY=schluessel\nAPP_NAME=Shop\nX_SECRET=root"));

    assertThat(secrets.mask("Shop.sh 'ge heim ge' xschluesselx root /root/a.sh"))
        .isEqualTo("Shop.sh '****' x****x **** /root/a.sh");
    assertThat(secrets.toString()).doesNotContain("heim");
  }

  @Test
  void aLongCommandIsMaskedToo() {
    String blob = "a'b'".repeat(20_000);

    assertThat(new Secrets().mask("TOKEN=" + blob + " php x")).isEqualTo("TOKEN=**** php x");
  }
}
