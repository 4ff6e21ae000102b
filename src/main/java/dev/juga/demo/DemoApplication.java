package dev.juga.demo;

import java.util.Arrays;
import java.util.List;

/** The six applications that share the demo's source, in the order in which they are created. */
public enum DemoApplication {
  SHOP("通販サイト", "online shop", "01-shop.sql", "shop", "shop_sessions", "shop_archive"),
  BLOG("読みもの", "blog and CMS", "02-blog.sql", "blog"),
  CRM("顧客管理", "CRM with its predecessor's tables", "03-crm.sql", "crm", "crm_legacy"),
  BOOKING("宿の予約", "booking site", "04-booking.sql", "booking"),
  SCHOOL("まなびの広場", "learning portal", "05-school.sql", "school", "school_files"),
  OFFICE("社内ポータル", "internal administration", "06-office.sql", "office");

  private final String title;
  private final String description;
  private final String script;

  /** Made by List.of, so it cannot change; the compiler's check sees the declared type alone. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> schemas;

  DemoApplication(String title, String description, String script, String... schemas) {
    this.title = title;
    this.description = description;
    this.script = script;
    this.schemas = List.of(schemas);
  }

  /** What its users call it, in Japanese. */
  public String title() {
    return title;
  }

  /** What it is, in a few English words. */
  public String description() {
    return description;
  }

  /** The schemas it uses; its main schema first. */
  public List<String> schemas() {
    return schemas;
  }

  /** The schemas of all applications. */
  public static List<String> allSchemas() {
    return Arrays.stream(values()).flatMap(application -> application.schemas.stream()).toList();
  }

  /** The resource with its definitions and rows. */
  String script() {
    return script;
  }
}
