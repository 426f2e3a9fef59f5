package com.example.lending;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.architecture.HexagonalRules;
import org.merchantaccess.architecture.MainClasses;

class ArchitectureTest {

    // tag::five-lines[]
    @TestFactory
    Stream<DynamicTest> follows_the_architecture_rules() {
        JavaClasses classes = MainClasses.of("com.example.lending");
        return HexagonalRules.forRoot("com.example.lending").stream()
                .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }
    // end::five-lines[]
}
