package org.merchantaccess.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.architecture.ModelEntry.ExcludedRule;

/**
 * Creates the architecture rules for a hexagonal project. The description of a rule consists of its number, a sentence and the reason.
 *
 * <p>A rule fails if it finds no classes to check, and so does a rule about an empty package: such a rule could never fail otherwise.
 */
public final class HexagonalRules {

    private HexagonalRules() {}

    /** Returns the rules for a project with the default packages, below a root package such as {@code com.example.lending}. */
    public static List<ArchRule> forRoot(String root) {
        return forProject(Project.at(root));
    }

    /**
     * Returns the rules for a project.
     *
     * @throws IllegalArgumentException if the project excludes a rule that does not exist or does not apply to it
     */
    public static List<ArchRule> forProject(Project project) {
        List<ArchRule> rules =
                groups(project).map(RuleGroup::rules).flatMap(List::stream).toList();
        List<ExcludedRule> excluded = project.entries(ExcludedRule.class);
        excluded.forEach(entry -> requireExisting(entry, rules));
        return rules.stream()
                .filter(rule -> excluded.stream().noneMatch(entry -> entry.covers(rule.getDescription())))
                .toList();
    }

    static Stream<RuleGroup> groups(Project project) {
        PackageGroups packages = new PackageGroups(project);
        return Stream.of(
                new ModelAgreementRules(packages),
                new DependencyRules(packages),
                new ProjectRules(packages),
                new VisibilityRules(packages),
                new DomainRules(packages),
                new AggregateRules(packages),
                new VocabularyRules(packages),
                new FailureRules(packages),
                new SecretRules(packages),
                new UseCaseRules(packages),
                new HygieneRules());
    }

    private static void requireExisting(ExcludedRule entry, List<ArchRule> rules) {
        if (rules.stream().noneMatch(rule -> entry.covers(rule.getDescription()))) {
            throw new IllegalArgumentException(
                    "The project excludes rule " + entry.rule() + ", which does not apply to it: remove the exclusion");
        }
    }
}
