package vn.eid.kiosk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.CameraException;
import vn.eid.card.CardException;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.enrolment.WorkflowFault;
import vn.eid.sync.queue.QueueException;

@DisplayName("The counter keeps the directions and sizes of the architecture")
class ArchitectureTest {
    private static final String ROOT = "vn.eid.kiosk";
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importUrl(KioskMain.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void rule_1_packages_are_free_of_cycles() {
        check(slices().matching("vn.eid.kiosk.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that can be read alone can be understood alone"));
    }

    @Test
    void rule_3_only_a_composition_root_names_the_line_and_the_keys() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.eid.sync.seal..",
                        "vn.eid.sync.gateway..",
                        "vn.eid.sync.agent..",
                        "vn.eid.sync.keys..",
                        "vn.eid.sync.station..")
                .because("the counter hands a sealed dossier over and does not care how it travels"));
    }

    @Test
    void rule_5_adapters_are_named_by_a_composition_root_alone() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .and()
                .resideOutsideOfPackage("vn.eid.kiosk.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.eid.card.pcsc..",
                        "vn.eid.card.emrtd..",
                        "vn.eid.card.inspection..",
                        "vn.eid.card.cccd..",
                        "vn.eid.biometrics.camera..",
                        "vn.eid.biometrics.face..",
                        "vn.eid.biometrics.match..")
                .because("whoever works against a port can be tested without the device"));
    }

    @Test
    void rule_6_the_toolkit_stays_in_the_screens() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("vn.eid.kiosk.screen..", ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..")
                .because("the workflow runs without windows, in the demo and in every test"));
    }

    @Test
    void rule_7_a_view_model_knows_no_scene_and_a_view_no_card() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("view models are tested without a toolkit"));
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.eid.card..", "vn.eid.biometrics..", "vn.eid.sync..")
                .because("a view shows values, it decides nothing"));
    }

    @Test
    void rule_8_no_device_library_and_no_sql_here() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jmrtd..", "javax.smartcardio..", "org.opencv..", "java.sql..")
                .because("those belong to the leaves"));
    }

    @Test
    void rule_9_one_class_hops_to_the_windows_thread_and_roots_make_threads() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("vn.eid.kiosk.screen.FxThread")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("hops in many places are hops that nobody can follow"));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Executors.class)
                .because("threads are made and named where the program is put together"));
    }

    @Test
    void rule_10_time_and_surroundings_come_in_through_constructors() {
        for (Class<?> clock : List.of(Instant.class, LocalDate.class, LocalDateTime.class)) {
            check(noClasses().should().callMethod(clock, "now").because("tests move the time by hand"));
        }
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, "vn.eid.kiosk.config..", "vn.eid.kiosk.cli..")
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .because("one configuration, read once"));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, "vn.eid.kiosk.cli..")
                .should()
                .accessField(System.class, "out")
                .because("windows do not print"));
    }

    @Test
    void rule_11_no_mutable_static_state() {
        check(fields().that().areStatic().should().beFinal().because("what is shared by all is nobody's"));
        check(noFields()
                .should()
                .beAnnotatedWith("javax.inject.Inject")
                .because("constructors say what a class needs")
                .allowEmptyShould(true));
    }

    @Test
    void rule_12_every_fault_of_the_workflow_arises_in_exactly_one_place() throws IOException {
        // The workflow alone: others may wrap a fault to ask for its words.
        var everything = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES.resolve("vn/eid/kiosk/enrolment"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                everything.append(Files.readString(file));
            }
        }
        for (WorkflowFault fault : WorkflowFault.values()) {
            assertThat(occurrences("WorkflowFault\\." + fault + "\\b", everything))
                    .as(fault.name())
                    .isEqualTo(1);
        }
        for (Class<?> kind : EnrolmentFault.class.getPermittedSubclasses()) {
            int places = kind == EnrolmentFault.OfWorkflow.class ? WorkflowFault.values().length : 1;
            assertThat(occurrences("new (EnrolmentFault\\.)?" + kind.getSimpleName() + "\\(", everything))
                    .as(kind.getSimpleName())
                    .isEqualTo(places);
        }
    }

    @Test
    void rule_12_faults_of_the_leaves_arise_in_the_leaves() {
        check(noClasses()
                .should()
                .callConstructorWhere(describe(
                        "an exception of a leaf",
                        call -> List.of(CardException.class, CameraException.class, QueueException.class).stream()
                                .anyMatch(it -> call.getTargetOwner().isEquivalentTo(it))))
                .because("whoever sees the trouble names it, once"));
    }

    private static long occurrences(String pattern, CharSequence text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void rule_13_the_product_names_no_simulator() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..simulator..")
                .because("a virtual card in production would be a forged one"));
    }

    @Test
    void rule_14_no_class_over_400_lines_and_no_constructor_over_seven_parameters() throws IOException {
        var tooLong = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                if (Files.readAllLines(file).size() > 400) {
                    tooLong.add(file.toString());
                }
            }
        }
        assertThat(tooLong).isEmpty();
        var tooMany = PRODUCT.stream()
                .filter(it -> !it.isRecord() && !it.isEnum() && !it.isAnonymousClass())
                .flatMap(it -> it.getConstructors().stream())
                .filter(it -> it.getRawParameterTypes().size() > 7)
                .map(it -> it.getFullName())
                .toList();
        assertThat(tooMany).isEmpty();
    }

    @Test
    void rule_14_no_method_over_60_lines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(SourceMethods.longerThan(
                            60,
                            files.filter(it -> it.toString().endsWith(".java"))
                                    .filter(it -> !it.endsWith("package-info.java"))
                                    .toList()))
                    .isEmpty();
        }
    }

    @Test
    void packages_say_what_they_are_for() {
        check(classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .resideInAPackage("vn.eid.kiosk..")
                .allowEmptyShould(true)
                .because("two sentences at the door save an hour inside"));
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory)
                            .filter(ArchitectureTest::holdsClasses)
                            .filter(it -> !Files.exists(it.resolve("package-info.java"))))
                    .isEmpty();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(it -> it.toString().endsWith(".java"));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void check(ArchRule rule) {
        rule.check(PRODUCT);
    }
}
