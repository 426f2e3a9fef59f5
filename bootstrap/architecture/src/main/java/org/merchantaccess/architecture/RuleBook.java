package org.merchantaccess.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Rules about one subject. */
sealed interface RuleBook
        permits HouseRules,
                DependencyRules,
                PlanRules,
                PromiseRules,
                DomainRules,
                AggregateRules,
                VocabularyRules,
                FailureRules,
                SecretRules,
                UseCaseRules,
                HygieneRules {

    /** Each begins with its number and ends with its reason. */
    List<ArchRule> rules();

    /** A rule about what not every plan shows. */
    static Stream<ArchRule> when(boolean drawn, ArchRule rule) {
        return drawn ? Stream.of(rule) : Stream.empty();
    }
}
