package vn.eid.biometrics;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The biometrics module keeps to the architecture")
class BiometricsArchitectureTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static JavaClasses main;

    @BeforeAll
    static void read() {
        main = new ClassFileImporter()
                .importUrl(Frame.class.getProtectionDomain().getCodeSource().getLocation());
        assertThat(main).as("classes of the module").hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("its packages are free of cycles")
    void noCycles() {
        slices().matching("vn.eid.biometrics.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package is one idea and can be read alone")
                .check(main);
    }

    @Test
    @DisplayName("it knows neither card, sync nor kiosk")
    void standsAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.eid.card..", "vn.eid.sync..", "vn.eid.kiosk..")
                .because("leaves know nothing of each other")
                .check(main);
    }

    @Test
    @DisplayName("the root package holds types and ports only")
    void rootIsPure() {
        noClasses()
                .that()
                .resideInAPackage("vn.eid.biometrics")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.eid.biometrics.(*)..")
                        .or(not(resideInAPackage("java..").or(resideInAPackage("vn.eid.biometrics")))))
                .because("whoever names a port must not get OpenCV with it")
                .check(main);
    }

    @Test
    @DisplayName("webcam-capture is named by the camera package alone, and no screen by anyone")
    void adaptersStayApart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.eid.biometrics.camera..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.sarxos..", "com.github.eduramiba..")
                .because("a driver is exchanged in one place")
                .check(main);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.sql..", "javax.smartcardio..")
                .because("a leaf shows nothing, stores nothing and reads no card")
                .check(main);
    }

    @Test
    @DisplayName("nothing in it depends on a simulator")
    void noSimulator() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..simulator..")
                .because("production must not contain one")
                .check(main);
    }

    @Test
    @DisplayName("it asks nobody for the time and prints nothing")
    void noAmbientInputs() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("time, settings and output come in through constructors")
                .check(main);
    }

    @Test
    @DisplayName("no static field changes")
    void noMutableStatics() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(not(resideInAPackage("..none..")))
                .should(beFinal())
                .because("two stations in one process must not share anything")
                .check(main);
        fields().that()
                .areStatic()
                .should(not(com.tngtech.archunit.lang.conditions.ArchConditions.haveRawType("org.opencv.core.Mat")))
                .because("such a field would be made before the native library is loaded")
                .check(main);
    }

    @Test
    @DisplayName("adapters are final or not public")
    void implementationsAreClosed() {
        classes()
                .that()
                .resideInAPackage("vn.eid.biometrics.(*)..")
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areTopLevelClasses()
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .because("nothing here is made to be inherited from")
                .check(main);
    }

    @Test
    @DisplayName("every package says what it is for")
    void packagesAreDescribed() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    @Test
    @DisplayName("no class is longer than 400 lines")
    void classesAreShort() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > 400) {
                tooLong.add(file.getFileName() + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    @DisplayName("every fault is thrown in exactly one place")
    void oneThrowSiteForEachFault() throws IOException {
        var all = new StringBuilder();
        for (Path file : sources()) {
            all.append(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""));
        }
        for (CameraFault fault : CameraFault.values()) {
            Matcher uses = Pattern.compile("new CameraException\\(\\s*CameraFault\\." + fault + "\\b")
                    .matcher(all);
            assertThat(uses.results().count()).as(fault + " has one throw site").isEqualTo(1);
        }
    }

    @Test
    @DisplayName("no method is longer than 60 lines, no constructor takes more than seven")
    void methodsAreShort() throws IOException {
        assertThat(SourceMeasures.methodsLongerThan(60, sources())).isEmpty();
        assertThat(SourceMeasures.constructorsWithMoreThan(7, sources())).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
