package vn.eid.installer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The installer keeps the directions and sizes of the architecture")
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("vn.eid.installer");

    @Test
    @DisplayName("it knows jars and files, nothing of enrolment")
    void knowsNothingOfEnrolment() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.eid.card..", "vn.eid.biometrics..", "vn.eid.sync..", "vn.eid.kiosk..")
                .because("a packer that knows its content would have to change with it")
                .check(PRODUCT);
    }

    @Test
    @DisplayName("it depends on the Java platform alone")
    void dependsOnJavaAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "vn.eid.installer..")
                .because("packages must be makeable wherever a JDK is")
                .check(PRODUCT);
    }

    @Test
    @DisplayName("no class over 400 lines, no method over 60")
    void sizes() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(it -> it.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(400);
        }
        assertThat(SourceMethods.longerThan(60, sources)).isEmpty();
    }
}
