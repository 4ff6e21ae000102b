package dev.juga.laravel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites are read as Apache writes them, and find their applications through links. */
class ApacheSitesTest {
  @TempDir Path root;
  private Tree tree;

  @BeforeEach
  void tree() {
    tree = new Tree(root).application("srv/shop", "APP_NAME=Shop").file("srv/shop/public/x", "");
  }

  @Test
  void directivesAreReadInAnyDress() {
    tree.file(
        "etc/httpd/conf.d/sites.conf",
        """
        Define ROOT "/srv"
        DEFINE app ${ROOT}/shop
        <IfModule ssl_module>
        \t<virtualhost _default_:443 [::]:443>
            SERVERNAME https://a.example.jp:443
            serverAlias b.example.jp *.a.example.jp
            ServerAlias \\
               c.example.jp
            documentRoot '${app}/public'
            # ServerName commented.example.jp
            <Directory "/elsewhere">
              Require all granted
            </Directory>
          </VirtualHost>
        </IfModule>
        """);

    assertThat(tree.search("srv").hosts())
        .extracting(
            VirtualHost::serverName,
            VirtualHost::aliases,
            host -> host.documentRoot().toString(),
            VirtualHost::application)
        .containsExactly(
            tuple(
                "a.example.jp",
                List.of("b.example.jp", "*.a.example.jp", "c.example.jp"),
                "/srv/shop/public",
                Optional.of("Shop")));
  }

  @Test
  void aDocumentRootThatIsALinkFindsItsApplication() {
    tree.link("var/www/html", "/srv/shop/public")
        .file(
            "etc/apache2/sites-enabled/x.conf",
            "<VirtualHost *:80>\nDocumentRoot /var/www/html\n</VirtualHost>\n");

    assertThat(tree.search("srv").hosts())
        .extracting(VirtualHost::application)
        .containsExactly(Optional.of("Shop"));
  }

  @Test
  void aServerWithoutSitesIsOneIfItServesAnApplication() {
    tree.file(
        "etc/httpd/conf/httpd.conf",
        "ServerName all.example.jp\nDocumentRoot \"/srv/shop/public\"\nListen 80\n");

    assertThat(tree.search("srv").hosts())
        .extracting(VirtualHost::serverName, VirtualHost::application)
        .containsExactly(tuple("all.example.jp", Optional.of("Shop")));
    assertThat(tree.search("etc").hosts()).isEmpty();
  }

  @Test
  void whatASiteSetsForAnApplicationIsSaidWithoutItsValue() {
    tree.file(
        "etc/apache2/sites-enabled/x",
        """
        <VirtualHost *:80>
        ServerName x.example.jp
        DocumentRoot /srv/shop/public
        SetEnv DB_HOST geheim
        SetEnv APP_ENV production
        </VirtualHost>
        """);

    assertThat(tree.search("srv").remarks())
        .containsExactly(
            "The site x.example.jp ("
                + root.resolve("etc/apache2/sites-enabled/x")
                + ") sets DB_HOST for Shop, which wins over what its .env says.");
  }
}
