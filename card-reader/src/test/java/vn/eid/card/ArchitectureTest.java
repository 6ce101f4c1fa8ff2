package vn.eid.card;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The module keeps the directions and sizes of the architecture")
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int MAX_CLASS = 400;
    private static final int MAX_METHOD = 60;
    private static final int MAX_PARAMETERS = 7;

    /** What goes into the product: no tests, and no third source tree, which is compiled with them. */
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .withImportOption(ArchitectureTest::isProduct)
            .importPackages("vn.eid.card");

    private static boolean isProduct(Location location) {
        return !location.contains("/test-classes/");
    }

    @Test
    void packages_are_free_of_cycles() {
        check(slices().matching("vn.eid.card.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that can be read alone can be understood alone (rule 1)"));
    }

    @Test
    void the_leaf_knows_no_other_module() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.eid.biometrics..", "vn.eid.sync..", "vn.eid.kiosk..", "javafx..", "java.sql..")
                .because("the three leaves know nothing of each other nor of the trunk (rules 2, 6, 8)"));
    }

    @Test
    void types_of_the_root_package_name_no_adapter() {
        check(noClasses()
                .that()
                .resideInAPackage("vn.eid.card")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.eid.card.*..", "org.bouncycastle..", "javax.smartcardio..")
                .because("whoever uses the port must not meet what is behind it (rule 5)"));
    }

    @Test
    void smart_card_libraries_stay_in_their_packages() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("vn.eid.card.pcsc")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.smartcardio..", "jnasmartcardio..")
                .because("only the PC/SC adapter knows terminals (rule 8)"));
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jmrtd..", "net.sf.scuba..")
                .because("the peer that the reader is measured against is no part of it (rule 8)"));
    }

    @Test
    void what_parses_files_knows_nothing_of_cards_and_readers() {
        check(noClasses()
                .that()
                .resideInAnyPackage("vn.eid.card.lds", "vn.eid.card.cccd", "vn.eid.card.inspection")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.eid.card.emrtd", "vn.eid.card.pcsc")
                .because("whoever checks a file again later has no card at hand"));
    }

    @Test
    void the_simulator_is_out_of_reach() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..simulator..")
                .because("production cannot contain what it cannot name (rule 13)"));
    }

    @Test
    void time_threads_and_properties_come_in_from_outside() {
        check(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executors.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("tests move time by hand and composition roots own threads (rules 9, 10)"));
    }

    @Test
    void there_is_no_mutable_static_state() {
        check(fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .areNotEnums()
                .should()
                .beFinal()
                .because("two counters in one process must not meet in a static field (rule 11)"));
    }

    @Test
    void constructors_stay_small() {
        List<String> large = PRODUCT.stream()
                .filter(c -> !c.isRecord() && !c.isAnonymousClass())
                .flatMap(c -> c.getConstructors().stream())
                .filter(c -> c.getRawParameterTypes().size() > MAX_PARAMETERS)
                .map(c -> c.getFullName())
                .toList();
        assertThat(large)
                .as("a constructor of many parameters hides a missing class")
                .isEmpty();
    }

    @Test
    void public_types_outside_the_root_are_few_and_final() {
        ArchRule rule = classes()
                .that()
                .resideInAnyPackage("vn.eid.card.*..")
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("nothing here is made to be inherited from");
        check(rule);
    }

    @Test
    void every_fault_has_exactly_one_throw_site() throws IOException {
        String factories = Files.readString(SOURCES.resolve("vn/eid/card/pcsc/LinkFaults.java"))
                + Files.readString(SOURCES.resolve("vn/eid/card/emrtd/ChipFaults.java"));
        StringBuilder everything = new StringBuilder();
        for (Path source : sources()) {
            everything.append(Files.readString(source));
        }
        for (CardFault fault : CardFault.values()) {
            assertThat(count("CardFault\\." + fault + "\\b", factories))
                    .as(fault.name())
                    .isEqualTo(1);
            assertThat(count("CardFault\\." + fault + "\\b", everything))
                    .as(fault.name())
                    .isEqualTo(1);
        }
    }

    @Test
    void classes_and_methods_stay_small() throws IOException {
        List<String> large = new ArrayList<>();
        for (Path source : sources()) {
            List<String> lines = Files.readAllLines(source);
            if (lines.size() > MAX_CLASS) {
                large.add(source + ": " + lines.size() + " lines");
            }
            large.addAll(longMethods(source, lines));
        }
        assertThat(large).as("what does not fit on a page is not read").isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        List<String> packages =
                PRODUCT.stream().map(JavaClass::getPackageName).distinct().toList();
        assertThat(packages)
                .allSatisfy(name -> assertThat(
                                SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java"))
                        .exists());
    }

    private static void check(ArchRule rule) {
        rule.check(PRODUCT);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            return walk.filter(p -> p.toString().endsWith(".java")).toList();
        }
    }

    private static int count(String regex, CharSequence text) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    /** The formatter indents by four: a method of a class begins and ends with the same indentation. */
    private static List<String> longMethods(Path source, List<String> lines) {
        List<String> found = new ArrayList<>();
        int[] begins = new int[24];
        Arrays.fill(begins, -1);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int indent = line.length() - line.stripLeading().length();
            if (indent >= begins.length || indent % 4 != 0) {
                continue;
            }
            if (line.endsWith("{") && line.contains("(") && !line.contains("record ")) {
                begins[indent] = i;
            } else if (line.strip().equals("}") && begins[indent] >= 0) {
                if (i - begins[indent] > MAX_METHOD) {
                    found.add(source + ":" + (begins[indent] + 1) + ": " + (i - begins[indent]) + " lines");
                }
                begins[indent] = -1;
            }
        }
        return found;
    }
}
