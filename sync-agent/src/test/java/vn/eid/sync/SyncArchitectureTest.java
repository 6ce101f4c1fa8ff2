package vn.eid.sync;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** The directions in which sync-agent may depend. */
@AnalyzeClasses(packages = "vn.eid.sync", importOptions = SyncArchitectureTest.ProductClasses.class)
class SyncArchitectureTest {
    /** Main classes alone, in whatever folder the build of this runtime puts them. */
    static final class ProductClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule no_cycles = slices().matching("vn.eid.sync.(*)..")
            .should()
            .beFreeOfCycles()
            .because("packages that know each other are one package");

    @ArchTest
    static final ArchRule leaf = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.eid.card..", "vn.eid.biometrics..", "vn.eid.kiosk..", "javafx..")
            .because("leaves know nothing of each other nor of the trunk");

    @ArchTest
    static final ArchRule pure_dossier = classes()
            .that()
            .resideInAPackage("vn.eid.sync.dossier")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "vn.eid.sync.dossier")
            .because("counter, agent and gateway must mean the same thing by a dossier");

    @ArchTest
    static final ArchRule ports_first = noClasses()
            .that()
            .resideInAnyPackage("vn.eid.sync.dossier", "vn.eid.sync.queue..", "vn.eid.sync.audit")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.eid.sync.seal",
                    "vn.eid.sync.keys",
                    "vn.eid.sync.station",
                    "vn.eid.sync.gateway",
                    "vn.eid.sync.agent")
            .because("the counter compiles against these three alone");

    @ArchTest
    static final ArchRule sql_in_the_queue = noClasses()
            .that()
            .resideOutsideOfPackages("vn.eid.sync.queue..", "vn.eid.sync.audit")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.postgresql..", "org.flywaydb..")
            .because("one place knows which database it is");

    @ArchTest
    static final ArchRule no_simulator = noClasses()
            .that()
            .resideOutsideOfPackage("..simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..simulator..")
            .because("production cannot contain what it cannot name");

    @ArchTest
    static final ArchRule time_comes_in = noClasses()
            .that()
            .resideOutsideOfPackage("..simulator..")
            .and()
            .haveSimpleNameNotEndingWith("Main")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .accessField(System.class, "out")
            .because("tests move time by hand, and mains alone know the process");

    @ArchTest
    static final ArchRule no_mutable_statics = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..simulator..")
            .should()
            .beFinal()
            .because("what is shared by everybody is owned by nobody");
}
