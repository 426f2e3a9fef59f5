package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "org.merchantaccess";

    /** From folders as from jars: within the build, other modules come as the one or as the other. */
    private static final JavaClasses MAIN_CLASSES = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_its_rules(ArchRule rule) {
        rule.check(MAIN_CLASSES);
    }

    private static List<ArchRule> rules() {
        return HexagonalRules.forRoot(ROOT);
    }
}
