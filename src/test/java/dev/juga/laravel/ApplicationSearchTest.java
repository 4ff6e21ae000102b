package dev.juga.laravel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications are found wherever they lie, once, with the settings that they would use. */
class ApplicationSearchTest {
  private static final String MYSQL = "DB_CONNECTION=mysql\n";

  @TempDir Path root;
  private Tree tree;

  @BeforeEach
  void tree() {
    tree = new Tree(root);
  }

  @Test
  void whatLiesInVendorNodeModulesOrStorageIsNoApplication() {
    tree.application("a", "APP_NAME=One")
        .application("a/vendor/x/y", "APP_NAME=Two")
        .application("a/node_modules/x", "APP_NAME=Three")
        .application("a/storage/x", "APP_NAME=Four")
        .application("storage/b", "APP_NAME=Five");

    assertThat(names(tree.search())).containsExactly("One", "Five");
  }

  @Test
  void anApplicationInsideAnothersFolderOwnsWhatLiesThere() {
    tree.application("a", "APP_NAME=Outer")
        .application("a/public/blog", "APP_NAME=Inner")
        .file("var/spool/cron/deploy", "* * * * * php " + "/a/public/blog/artisan x:y\n");

    Findings findings = tree.search();

    assertThat(names(findings)).containsExactly("Outer", "Inner");
    assertThat(findings.writers())
        .extracting(Writer::application)
        .containsExactly(Optional.of("Inner"));
  }

  @Test
  void linksThatLeadRoundAndFoldersNamedTwiceEndWithOneFinding() {
    tree.application("srv/a", "APP_NAME=One")
        .link("srv/a/back", "..")
        .link("srv/alias", "a")
        .link("www/shop", "../srv/a");

    assertThat(names(tree.search("srv", "srv/a", "www"))).containsExactly("One");
    assertThat(names(tree.search("www"))).containsExactly("One");
  }

  @Test
  void releasesThatAreNotCurrentAreLeftOut() {
    for (String release : List.of("1", "2", "3")) {
      tree.application("shop/releases/" + release, "APP_NAME=Shop\n");
    }
    tree.link("shop/current", root.resolve("shop/releases/2").toString());

    Findings findings = tree.search();

    assertThat(findings.applications())
        .extracting(Application::folder)
        .containsExactly(root.resolve("shop/current"));
  }

  @Test
  void theWalkEndsEightFoldersDeep() {
    tree.application("1/2/3/4/5/6/7/8", "APP_NAME=Deep")
        .application("1/2/3/4/5/6/7/8/9", "APP_NAME=Deeper");

    assertThat(names(tree.search())).containsExactly("Deep");
  }

  @Test
  void aNameThatIsThereTwiceGetsItsFolder() {
    tree.application("a", "APP_NAME=Shop").application("b", "APP_NAME=Shop");

    assertThat(names(tree.search()))
        .containsExactly("Shop (" + root.resolve("a") + ")", "Shop (" + root.resolve("b") + ")");
  }

  @Test
  void withoutANameOfItsOwnAnApplicationIsCalledByItsFolder() {
    tree.application("one", "APP_NAME=Laravel")
        .application("three/releases/1", "")
        .application("two", "APP_NAME=")
        .link("three/current", "releases/1");

    assertThat(names(tree.search())).containsExactly("one", "three", "two");
  }

  @Test
  void whatCannotBeReadIsARemarkAndNoEnd() {
    tree.file("a/artisan", "")
        .file("b/artisan", "")
        .link("b/.env", "nowhere")
        .file("c/artisan", "")
        .file("c/.env/folder", "")
        .application("d", "APP_NAME=Whole");

    Findings findings = tree.search("", "missing");

    assertThat(names(findings)).containsExactly("c", "Whole");
    assertThat(findings.remarks())
        .containsExactly(
            root.resolve("missing") + " is not a folder.",
            root.resolve("a") + " has an artisan but no .env, and was left out.",
            root.resolve("b") + " has a .env that is a link to nothing, and was left out.",
            root.resolve("c/.env")
                + " cannot be read by this account: which schema the application uses is not"
                + " known.");
  }

  @Test
  void aFileThatBreaksItsApplicationIsNamedWithTheLineAndWithoutThePassword() {
    tree.application("a", "APP_NAME=A\n" + MYSQL + "DB_DATABASE=shop\nDB_PASSWORD=geheim wort\n")
        .application("b", "APP_NAME=B\n#DB_PASSWORD=\"geheim\nDB_DATABASE=lost\n")
        .file("b/.env.production", "")
        .file("b/.env.example", "");

    Findings findings = tree.search();

    assertThat(findings.applications().get(0).schema()).isEqualTo("shop");
    assertThat(findings.remarks())
        .hasSize(3)
        .anyMatch(
            remark -> remark.startsWith("A itself cannot read ") && remark.contains("line 4 has"))
        .anyMatch(
            remark -> remark.startsWith("B loses everything in ") && remark.contains("from line 2"))
        .anyMatch(remark -> remark.startsWith("B also has .env.production in "))
        .noneMatch(remark -> remark.contains("geheim"));
  }

  @Test
  void theCachedConfigurationIsWhatAnApplicationUses() {
    tree.application("a", "APP_NAME=A\n" + MYSQL + "DB_HOST=new.example.jp\nDB_DATABASE=shop\n")
        .file(
            "a/bootstrap/cache/config.php",
            "<?php return array('database' => array('default' => 'mysql', 'connections' =>"
                + " array('mysql' => array('driver' => 'mysql', 'host' => 'old.example.jp',"
                + " 'database' => 'shop', 'username' => 'shop', 'password' => 'geheim'))));");

    Findings findings = tree.search();

    assertThat(findings.applications())
        .extracting(Application::host, Application::account)
        .containsExactly(tuple("old.example.jp", "shop"));
    assertThat(findings.remarks())
        .singleElement()
        .asString()
        .contains("the cache names another server, schema or account than .env does")
        .contains("cd /a && php artisan config:clear");
  }

  @Test
  void withoutAConfigurationFileTheFrameworksDefaultsHold() {
    tree.application(
            "a", "APP_NAME=A\nDB_CONNECTION=mariadb\nDB_DATABASE=shop\nDB_SOCKET=/run/m.sock")
        .application("b", "APP_NAME=B");

    assertThat(tree.search().applications())
        .extracting(Application::main)
        .containsExactly(
            new Connection(
                "mariadb", "mariadb", "shop", "127.0.0.1", 3306, "/run/m.sock", "root", ""),
            new Connection("sqlite", "sqlite", "database/database.sqlite", "", 0, "", "", ""));
  }

  private static List<String> names(Findings findings) {
    return findings.applications().stream().map(Application::name).toList();
  }
}
