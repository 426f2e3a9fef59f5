package org.merchantaccess.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Rules about one subject. */
sealed interface RuleBook
        permits HouseRules, DependencyRules, DomainRules, FailureRules, SecretRules, UseCaseRules, HygieneRules {

    /** Each begins with its number and ends with its reason. */
    List<ArchRule> rules();
}
