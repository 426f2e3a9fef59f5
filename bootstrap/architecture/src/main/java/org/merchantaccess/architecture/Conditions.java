package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.function.Predicate;

/** Conditions that accuse in whole sentences. */
final class Conditions {

    private Conditions() {}

    /** A condition named by what it asks for, such as {@code be sealed}. */
    static <T extends HasDescription & HasSourceCodeLocation> ArchCondition<T> condition(
            String demand, Predicate<? super T> holds) {
        return ArchCondition.<T>from(describe(demand, holds))
                .describeEventsBy((what, satisfied) -> (satisfied ? "should not " : "should ") + what);
    }
}
