package dev.juga.mysql.objects;

/**
 * What may be changed about definitions on their way.
 *
 * @param definer the account that every definer becomes, {@code user@host}; null keeps them
 * @param convertEngines whether tables of other engines become InnoDB tables
 */
public record DefinitionOptions(String definer, boolean convertEngines) {
  /** Nothing that was not asked for. */
  public static final DefinitionOptions DEFAULT = new DefinitionOptions(null, false);
}
