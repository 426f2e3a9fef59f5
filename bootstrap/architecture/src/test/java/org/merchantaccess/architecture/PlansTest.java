package org.merchantaccess.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlansTest {

    private static final String FIXTURES = PlansTest.class.getPackageName() + ".fixture.";

    private final House plain = House.at("com.example");

    @ParameterizedTest
    @ValueSource(strings = {"http..", "http.", ".http", "..http..", "http.*", ""})
    void a_room_is_named_as_in_an_import(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.withAdapters(name))
                .withMessageContaining("without dots at its end");
    }

    @Test
    void who_leaves_out_a_rule_says_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.without("N2", " "))
                .withMessage("Say why the house does without rule N2");
    }

    @Test
    void a_rule_that_is_not_there_is_not_left_out() {
        House house = plain.without("N8", "we have no secrets");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HexagonalRules.forHouse(house))
                .withMessageContaining("N8");
    }

    @Test
    void a_number_leaves_out_all_its_rules_and_no_other() {
        assertThat(numbers(plain)).contains("N1", "N10", "N11", "N12");
        assertThat(numbers(plain.without("N1", "our rules are about the time")))
                .doesNotContain("N1")
                .contains("N10", "N11", "N12");
    }

    @Test
    void a_sentence_leaves_out_that_rule() {
        String sentence = "N9 who answers for a use case is named Handler";

        assertThat(descriptions(plain)).anyMatch(description -> description.startsWith(sentence));
        assertThat(descriptions(plain.without(sentence, "ours are named after what they do")))
                .noneMatch(description -> description.startsWith(sentence))
                .anyMatch(description -> description.startsWith("N9 "));
    }

    @Test
    void a_plan_does_not_change() {
        plain.without("N2", "we answer with exceptions").withSecretsMarked("domain.kernel.Secret");

        assertThat(numbers(plain)).contains("N2").doesNotContain("N8");
    }

    @Test
    void a_rule_that_finds_nobody_to_judge_fails() {
        ArchRule rule = rule("N2", LittleHouse.at(FIXTURES + "n2").withUseCaseMethod("ask"));

        assertThatThrownBy(() -> rule.check(classes("n2"))).hasMessageContaining("failed to check any classes");
    }

    @Test
    void a_library_that_the_plan_allows_is_not_accused() {
        ArchRule rule = rule("E3", LittleHouse.at(FIXTURES + "e3").withLibraries("org.slf4j.."));

        assertThat(rule.evaluate(classes("e3")).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(accusation -> accusation.contains("IsAnnotatedByAFramework"));
    }

    @Test
    void what_is_used_unseen_may_be_public() {
        ArchRule rule = rule("E8 in adapters", LittleHouse.at(FIXTURES + "e8").withUsersUnseen("http.credential"));

        assertThat(rule.evaluate(classes("e8")).hasViolation()).isFalse();
    }

    @Test
    void neither_these_rules_nor_tests_are_part_of_a_house() {
        assertThat(MainClasses.of("org.merchantaccess")).isEmpty();
    }

    private static ArchRule rule(String beginning, House house) {
        return HexagonalRules.forHouse(house).stream()
                .filter(rule -> rule.getDescription().startsWith(beginning + " "))
                .findFirst()
                .orElseThrow();
    }

    private static JavaClasses classes(String house) {
        return new ClassFileImporter().importPackages(FIXTURES + house);
    }

    private static List<String> numbers(House house) {
        return descriptions(house).stream()
                .map(description -> description.replaceFirst(" .*", ""))
                .toList();
    }

    private static List<String> descriptions(House house) {
        return HexagonalRules.forHouse(house).stream()
                .map(ArchRule::getDescription)
                .toList();
    }
}
