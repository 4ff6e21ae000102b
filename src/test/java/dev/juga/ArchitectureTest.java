package dev.juga;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house drawn in ARCHITECTURE.md is the house that stands. */
class ArchitectureTest {
  private static final String ROOT = "dev.juga";

  private static JavaClasses classes;
  private static HouseMap map;

  @BeforeAll
  static void read() throws IOException {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    map = HouseMap.read();
  }

  @Test
  void everyPackageIsDrawnAndEveryDrawnPackageExists() {
    Set<String> built = new TreeSet<>();
    for (JavaClass type : classes) {
      if (!type.getPackageName().equals(ROOT)) {
        built.add(room(type));
      }
    }
    assertThat(built).containsExactlyInAnyOrderElementsOf(map.floorOf().keySet());
  }

  @Test
  void theRootPackageHoldsNothingButTheMap() {
    assertThat(classes.stream().filter(type -> type.getPackageName().equals(ROOT)))
        .allMatch(type -> type.getSimpleName().equals("package-info"));
  }

  @Test
  void arrowsPointDown() {
    Set<String> wrong = new TreeSet<>();
    ownDependencies()
        .filter(arrow -> !room(arrow.getOriginClass()).equals(room(arrow.getTargetClass())))
        .filter(
            arrow -> floor(arrow.getTargetClass()).compareTo(floor(arrow.getOriginClass())) >= 0)
        .forEach(arrow -> wrong.add(arrow.getDescription()));
    assertThat(wrong).isEmpty();
  }

  @Test
  void packagesFormNoCycle() {
    SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void everyLibraryHasOneHome() {
    Set<String> wrong = new TreeSet<>();
    dependencies()
        .forEach(
            arrow ->
                homes(arrow.getTargetClass().getPackageName())
                    .filter(homes -> !homes.contains(room(arrow.getOriginClass())))
                    .forEach(homes -> wrong.add(arrow.getDescription())));
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLibraryInUseHasAHome() {
    Set<String> homeless = new TreeSet<>();
    dependencies()
        .map(arrow -> arrow.getTargetClass().getPackageName())
        .filter(name -> !name.isEmpty() && !name.startsWith("java") && !name.startsWith(ROOT))
        .filter(name -> !name.startsWith("sun.misc"))
        .filter(name -> homes(name).findAny().isEmpty())
        .forEach(homeless::add);
    assertThat(homeless).isEmpty();
  }

  @Test
  void onlyCliTouchesTheStandardStreamsOrEndsTheJvm() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        boolean system =
            access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err", "in", "exit", "console").contains(access.getName());
        if (system && !room(type).equals("cli")) {
          wrong.add(access.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Stream<Dependency> dependencies() {
    return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  private static Stream<Dependency> ownDependencies() {
    return dependencies()
        .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith(ROOT + '.'));
  }

  private static Stream<List<String>> homes(String packageName) {
    return map.homesOf().entrySet().stream()
        .filter(
            home ->
                packageName.equals(home.getKey()) || packageName.startsWith(home.getKey() + '.'))
        .map(Map.Entry::getValue);
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length() + 1);
  }

  private static String floor(JavaClass type) {
    return map.floorOf().getOrDefault(room(type), "undrawn");
  }
}
