package org.merchantaccess.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.architecture.HexagonalRules;

class ArchitectureTest {

    private static final JavaClasses MAIN_CLASSES = MerchantAccessModel.mainClasses();

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void follows_the_architecture_rules(ArchRule rule) {
        rule.check(MAIN_CLASSES);
    }

    private static List<ArchRule> rules() {
        return HexagonalRules.forProject(MerchantAccessModel.project());
    }
}
