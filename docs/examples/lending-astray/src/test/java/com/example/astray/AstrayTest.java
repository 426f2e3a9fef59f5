package com.example.astray;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.merchantaccess.architecture.HexagonalRules;
import org.merchantaccess.architecture.House;
import org.merchantaccess.architecture.MainClasses;

/** Which rules accuse whom, where the house went astray. */
class AstrayTest {

    /** Class, method or field, the first that an accusation names. */
    private static final Pattern ACCUSED = Pattern.compile("<com\\.example\\.astray\\.[a-z.]+\\.([A-Z]\\w+)");

    // tag::plan[]
    private static final House PLAN = House.at("com.example.astray")
            .without("N2", "refusals are exceptions here, until there is time to change that")
            .without("N13", "nobody has thought about null yet");
    // end::plan[]

    private static final JavaClasses HOUSE = MainClasses.of("com.example.astray");

    @Test
    void every_rule_that_was_broken_accuses_who_broke_it() {
        Map<String, Set<String>> accused = new TreeMap<>();
        HexagonalRules.forHouse(PLAN)
                .forEach(rule -> accused.computeIfAbsent(numberOf(rule), number -> new TreeSet<>())
                        .addAll(accusedBy(rule)));
        accused.values().removeIf(Set::isEmpty);

        assertThat(accused)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("E1", Set.of("Book", "LendBookService")),
                        entry("E2", Set.of("Book")),
                        entry("E3", Set.of("LendBookService")),
                        entry("E4", Set.of("LendingPage")),
                        entry("E5", Set.of("LendingPage")),
                        entry("E8", Set.of("Book", "LendBookService")),
                        entry("E9", Set.of("Books")),
                        entry("E11", Set.of("LendingPage")),
                        entry("N1", Set.of("Book")),
                        entry("N5", Set.of("Book", "OnLoanException")),
                        entry("N6", Set.of("Book")),
                        entry("N9", Set.of("LendBookService")),
                        entry("N11", Set.of("LendBookService", "LendingPage")),
                        entry("N12", Set.of("LendBookService")),
                        entry("N16", Set.of("BookRow"))));
    }

    private static String numberOf(ArchRule rule) {
        return rule.getDescription().replaceFirst(" .*", "");
    }

    private static Set<String> accusedBy(ArchRule rule) {
        return rule.evaluate(HOUSE).getFailureReport().getDetails().stream()
                .map(ACCUSED::matcher)
                .filter(Matcher::find)
                .map(accused -> accused.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
