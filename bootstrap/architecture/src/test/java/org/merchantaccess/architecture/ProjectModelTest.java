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

class ProjectModelTest {

    private static final String FIXTURES = ProjectModelTest.class.getPackageName() + ".fixture.";

    private final Project defaults = Project.at("com.example");

    @ParameterizedTest
    @ValueSource(strings = {"http..", "http.", ".http", "..http..", "http*", "**.http", ""})
    void rejects_invalid_package_names(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.withAdapters(name))
                .withMessageContaining("without leading or trailing dots");
    }

    @Test
    void excluding_a_rule_requires_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.withoutRule("N2", " "))
                .withMessage("Give a reason for excluding rule N2");
    }

    @Test
    void rejects_the_exclusion_of_a_rule_that_does_not_apply() {
        Project project = defaults.withoutRule("N8", "the project has no secrets");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HexagonalRules.forProject(project))
                .withMessageContaining("N8");
    }

    @Test
    void a_number_excludes_all_its_rules_and_no_other() {
        assertThat(numbers(defaults)).contains("N1", "N10", "N11", "N12");
        assertThat(numbers(defaults.withoutRule("N1", "the domain is about time")))
                .doesNotContain("N1")
                .contains("N10", "N11", "N12");
    }

    @Test
    void a_sentence_excludes_one_rule() {
        String sentence = "N9 implementations of use cases have names ending with Handler";

        assertThat(descriptions(defaults)).anyMatch(description -> description.startsWith(sentence));
        assertThat(descriptions(defaults.withoutRule(sentence, "implementations are named after their purpose")))
                .noneMatch(description -> description.startsWith(sentence))
                .anyMatch(description -> description.startsWith("N9 "));
    }

    @Test
    void a_project_is_immutable() {
        defaults.withoutRule("N2", "use cases throw exceptions").withSecretAnnotation("domain.kernel.Secret");

        assertThat(numbers(defaults)).contains("N2").doesNotContain("N8");
    }

    @Test
    void a_rule_without_classes_to_check_fails() {
        ArchRule rule = rule("N2", SmallProject.at(FIXTURES + "n2").withUseCaseMethod("execute"));

        assertThatThrownBy(() -> rule.check(classes("n2"))).hasMessageContaining("failed to check any classes");
    }

    @Test
    void a_library_that_the_model_allows_is_not_reported() {
        ArchRule rule = rule("E3", SmallProject.at(FIXTURES + "e3").withLibraries("org.slf4j..", "java.sql.."));

        assertThat(rule.evaluate(classes("e3")).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(report -> report.contains("AnnotatedWithFramework"));
    }

    @Test
    void types_in_externally_used_packages_may_be_public() {
        ArchRule rule =
                rule("E8 public types", SmallProject.at(FIXTURES + "e8").withExternallyUsedPackages("http.credential"));

        assertThat(rule.evaluate(classes("e8")).hasViolation()).isFalse();
    }

    @Test
    void a_context_has_a_package_in_each_layer_and_adapter() {
        assertThat(new PackageGroups(defaults).context("billing"))
                .containsExactly(
                        "com.example.domain.billing..",
                        "com.example.application.billing..",
                        "com.example.adapters.*.billing..");
        assertThat(new PackageGroups(defaults.withAdapters("http", "persistence")).context("billing"))
                .contains("com.example.http.billing..", "com.example.persistence.billing..");
    }

    @Test
    void packages_of_the_application_are_relative_to_it_or_to_the_root() {
        Project core = defaults.withApplication("core.service", "core.port");

        assertThat(new PackageGroups(defaults.withPorts("application.port")).ports())
                .containsExactly(new PackageGroups(defaults).ports());
        assertThat(new PackageGroups(core.withPorts("core.port.out")).ports())
                .containsExactly("com.example.core.port.out..");
        assertThat(new PackageGroups(core.withPorts("out")).ports())
                .containsExactly("com.example.core.service.out..", "com.example.core.port.out..");
    }

    @Test
    void common_packages_belong_to_the_architecture_but_must_not_depend_on_a_layer() {
        ArchRule rule = rule("E1", SmallProject.at(FIXTURES + "e5").withCommonPackages("http.credential"));
        ArchRule withoutCommon = rule("E1", SmallProject.at(FIXTURES + "e5"));
        ArchRule unlayered = rule("E1", SmallProject.at(FIXTURES + "e1").withCommonPackages("unlayered"));

        assertThat(rule.evaluate(classes("e5")).getFailureReport().getDetails())
                .anyMatch(report -> report.contains("UsesFacadeFromAdapter"));
        assertThat(withoutCommon.evaluate(classes("e5")).hasViolation()).isFalse();
        assertThat(unlayered.evaluate(classes("e1")).getFailureReport().getDetails())
                .isNotEmpty()
                .noneMatch(report -> report.contains("ClassOutsideLayers"));
    }

    @Test
    void main_classes_include_neither_the_rules_nor_tests() {
        assertThat(MainClasses.of("org.merchantaccess")).isEmpty();
    }

    private static ArchRule rule(String beginning, Project project) {
        return HexagonalRules.included(project)
                .filter(rule -> rule.getDescription().startsWith(beginning + " "))
                .findFirst()
                .orElseThrow();
    }

    private static JavaClasses classes(String fixture) {
        return new ClassFileImporter().importPackages(FIXTURES + fixture);
    }

    private static List<String> numbers(Project project) {
        return descriptions(project).stream()
                .map(description -> description.replaceFirst(" .*", ""))
                .toList();
    }

    private static List<String> descriptions(Project project) {
        return HexagonalRules.forProject(project).stream()
                .map(ArchRule::getDescription)
                .toList();
    }
}
