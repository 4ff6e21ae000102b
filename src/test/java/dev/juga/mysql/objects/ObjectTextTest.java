package dev.juga.mysql.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.ServerVersion;
import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of views, routines, triggers and events on its way. */
class ObjectTextTest {
  private final List<String> rewrites = new ArrayList<>();

  private static StoredObject object(Kind kind, String create) {
    return new StoredObject(
        kind, "shop", "o", null, create, "", "utf8mb4", "utf8mb4_bin", null, null, true, null);
  }

  private String create(String source, String definer, Kind kind, String create) {
    DefinitionRules rules =
        new DefinitionRules(
            ServerVersion.parse(source),
            ServerVersion.parse("8.0.31"),
            new DefinitionOptions(definer, false));
    return new ObjectStatement(object(kind, create), rules, rewrites::add).create();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "CREATE DEFINER=`a``b`@`%` TRIGGER x|a`b@%",
        "CREATE DEFINER=\"no \"\"body\"@\"10.%\" FUNCTION x|no \"body@10.%",
        "CREATE ALGORITHM=UNDEFINED DEFINER=`a`@`b` SQL SECURITY DEFINER VIEW x|a@b",
        "CREATE DEFINER=`role` PROCEDURE x|role@"
      })
  void aDefinerIsReadAsEveryServerWritesIt(String create, String definer) {
    assertThat(Definers.of(object(Kind.VIEW, create))).contains(definer);
  }

  @Test
  void aDefinerIsMappedInTheHeadAlone() {
    assertThat(
            create(
                "8.0.31",
                "app@10.0.%",
                Kind.TRIGGER,
                "CREATE DEFINER=`root`@`%` TRIGGER `o` BEFORE INSERT ON t FOR EACH ROW SET NEW.a ="
                    + " 'DEFINER=`root`@`%`'"))
        .isEqualTo(
            "CREATE DEFINER=`app`@`10.0.%` TRIGGER `o` BEFORE INSERT ON t FOR EACH ROW SET NEW.a ="
                + " 'DEFINER=`root`@`%`'");
    assertThat(rewrites)
        .containsExactly("The definer of trigger shop.o became app@10.0.%; it was root@%.");
  }

  @Test
  void sqlSecurityStaysAsItIs() {
    assertThat(
            create(
                "5.7.22",
                "app",
                Kind.VIEW,
                "CREATE ALGORITHM=MERGE DEFINER=`root`@`%` SQL SECURITY INVOKER VIEW `o` AS select"
                    + " 1 AS `1`"))
        .isEqualTo(
            "CREATE ALGORITHM=MERGE DEFINER=`app`@`%` SQL SECURITY INVOKER VIEW `o` AS select 1 AS"
                + " `1`");
  }

  @Test
  void utf8mb4OfOlderServersKeepsItsCollationInParametersAndResults() {
    String routine =
        "CREATE DEFINER=`r`@`%` FUNCTION `o`(a varchar(9) CHARSET utf8mb4, b text CHARACTER SET"
            + " utf8mb4 COLLATE utf8mb4_bin, c enum(')')) RETURNS varchar(9) CHARSET utf8mb4\n"
            + "BEGIN DECLARE x TEXT CHARSET utf8mb4; RETURN a; END";
    assertThat(create("5.7.22", null, Kind.FUNCTION, routine))
        .isEqualTo(
            "CREATE DEFINER=`r`@`%` FUNCTION `o`(a varchar(9) CHARSET utf8mb4 COLLATE"
                + " utf8mb4_general_ci, b text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, c"
                + " enum(')')) RETURNS varchar(9) CHARSET utf8mb4 COLLATE utf8mb4_general_ci\n"
                + "BEGIN DECLARE x TEXT CHARSET utf8mb4; RETURN a; END");
    assertThat(create("8.0.15", null, Kind.FUNCTION, routine)).isEqualTo(routine);
  }

  @ParameterizedTest
  @CsvSource({
    "ENABLE, DISABLE",
    "DISABLE, DISABLE",
    "DISABLE ON SLAVE, DISABLE ON SLAVE",
    "DISABLE ON REPLICA, DISABLE ON SLAVE"
  })
  void noEventRunsOnTheTarget(String status, String there) {
    String event =
        "CREATE DEFINER=`r`@`%` EVENT ` ON COMPLETION PRESERVE ENABLE ` ON SCHEDULE EVERY 1 DAY ON"
            + " COMPLETION NOT PRESERVE STATUS COMMENT ' ON COMPLETION PRESERVE ENABLE' DO SET @a=1";
    assertThat(create("8.0.31", null, Kind.EVENT, event.replace("STATUS", status)))
        .isEqualTo(event.replace("STATUS", there));
  }

  private static String inMode(String sqlMode, Kind kind, String create) {
    StoredObject object =
        new StoredObject(
            kind,
            "shop",
            "o",
            null,
            create,
            sqlMode,
            "utf8mb4",
            "utf8mb4_bin",
            null,
            null,
            true,
            null);
    return new PrintedHeader(object, create).readable();
  }

  @Test
  void whatTheServerPrintsWithBackslashesIsReadWithoutThem() {
    String routine =
        "CREATE DEFINER=`r\\`@`%` FUNCTION `o(`(a ENUM('\\',')')) RETURNS enum('a\\\\b','it''s')"
            + " CHARSET utf8mb4\n    DETERMINISTIC\n    COMMENT 'C:\\\\ ''one'' \\n'\n"
            + "RETURN '\\'";
    assertThat(inMode("ANSI_QUOTES,NO_BACKSLASH_ESCAPES", Kind.FUNCTION, routine))
        .isEqualTo(
            "CREATE DEFINER=`r\\`@`%` FUNCTION `o(`(a ENUM('\\',')')) RETURNS enum('a\\b','it''s')"
                + " CHARSET utf8mb4\n    DETERMINISTIC\n    COMMENT 'C:\\ ''one'' \n'\n"
                + "RETURN '\\'");
    String bare = "CREATE PROCEDURE `o`()\nBEGIN\n    COMMENT '\\\\' END";
    assertThat(inMode("NO_BACKSLASH_ESCAPES", Kind.PROCEDURE, bare)).isEqualTo(bare);
    String event =
        "CREATE EVENT `o` ON SCHEDULE EVERY 1 DAY ON COMPLETION PRESERVE ENABLE COMMENT 'a\\\\' DO"
            + " SET @a='\\\\'";
    assertThat(inMode("NO_BACKSLASH_ESCAPES", Kind.EVENT, event))
        .isEqualTo(event.replace("'a\\\\'", "'a\\'"));
    assertThat(inMode("ANSI_QUOTES", Kind.EVENT, event)).isEqualTo(event);
  }
}
