package org.merchantaccess.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.Priority;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.architecture.ModelEntry.ExcludedRule;

/**
 * Creates the architecture rules for a hexagonal project. The description of a rule consists of its number, a sentence and the reason.
 *
 * <p>A rule fails if it finds no classes to check, and so does a rule about an empty package: such a rule could never fail otherwise.
 * If a whole layer has no classes, one rule says so, and all other rules about packages pass until the model names the layer.
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
        List<ArchRule> rules = included(project).toList();
        String layersExist = new ModelAgreementRules(new PackageGroups(project))
                .layersExist()
                .getDescription();
        return rules.stream()
                .filter(rule -> rule.getDescription().equals(layersExist))
                .findFirst()
                .map(guard -> guarded(rules, guard))
                .orElse(rules);
    }

    /** Returns the rules that the project does not exclude, which do not depend on each other. */
    static Stream<ArchRule> included(Project project) {
        List<ArchRule> rules =
                groups(project).map(RuleGroup::rules).flatMap(List::stream).toList();
        List<ExcludedRule> excluded = project.entries(ExcludedRule.class);
        excluded.forEach(entry -> requireExisting(entry, rules));
        return rules.stream().filter(rule -> excluded.stream().noneMatch(entry -> entry.covers(rule.getDescription())));
    }

    private static List<ArchRule> guarded(List<ArchRule> rules, ArchRule guard) {
        Set<String> independent = Stream.concat(Stream.of(guard), new HygieneRules().rules().stream())
                .map(ArchRule::getDescription)
                .collect(toUnmodifiableSet());
        return rules.stream()
                .map(rule -> independent.contains(rule.getDescription()) ? rule : new GuardedRule(rule, guard))
                .toList();
    }

    /**
     * A rule that finds no violations in classes that violate another rule.
     *
     * @param guard the rule without which this one would only repeat its violations
     */
    private record GuardedRule(ArchRule rule, ArchRule guard) implements ArchRule {

        @Override
        public void check(JavaClasses classes) {
            if (!guard.evaluate(classes).hasViolation()) {
                rule.check(classes);
            }
        }

        @Override
        public EvaluationResult evaluate(JavaClasses classes) {
            return guard.evaluate(classes).hasViolation()
                    ? new EvaluationResult(rule, Priority.MEDIUM)
                    : rule.evaluate(classes);
        }

        @Override
        public ArchRule because(String reason) {
            return new GuardedRule(rule.because(reason), guard);
        }

        @Override
        public ArchRule allowEmptyShould(boolean allowEmptyShould) {
            return new GuardedRule(rule.allowEmptyShould(allowEmptyShould), guard);
        }

        @Override
        public ArchRule as(String description) {
            return new GuardedRule(rule.as(description), guard);
        }

        @Override
        public String getDescription() {
            return rule.getDescription();
        }

        @Override
        public String toString() {
            return getDescription();
        }
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
