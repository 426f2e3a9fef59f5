package org.merchantaccess.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** All rules of a hexagonal house. */
public final class HexagonalRules {

    private HexagonalRules() {}

    /** The rules for the house in that package, such as {@code com.example}. */
    public static List<ArchRule> forRoot(String root) {
        return books(House.at(root)).map(RuleBook::rules).flatMap(List::stream).toList();
    }

    static Stream<RuleBook> books(House house) {
        return Stream.of(
                new HouseRules(house),
                new DependencyRules(house),
                new DomainRules(house),
                new FailureRules(house),
                new SecretRules(house),
                new UseCaseRules(house),
                new HygieneRules());
    }
}
