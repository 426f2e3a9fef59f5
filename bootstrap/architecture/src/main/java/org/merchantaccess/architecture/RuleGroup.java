package org.merchantaccess.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules about one subject. */
sealed interface RuleGroup
        permits ModelAgreementRules,
                DependencyRules,
                ProjectRules,
                VisibilityRules,
                DomainRules,
                AggregateRules,
                VocabularyRules,
                FailureRules,
                SecretRules,
                UseCaseRules,
                HygieneRules {

    /** Returns the rules, each with a description that begins with its number and ends with its reason. */
    List<ArchRule> rules();

    /** Returns the rule if the model has entries for its subject, and no rule otherwise. */
    static Stream<ArchRule> when(boolean applies, ArchRule rule) {
        return applies ? Stream.of(rule) : Stream.empty();
    }
}
