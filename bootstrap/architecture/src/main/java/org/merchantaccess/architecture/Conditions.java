package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.function.Predicate;

/** Creates conditions whose violation messages are complete sentences. */
final class Conditions {

    private Conditions() {}

    /** Creates a condition from its description, such as {@code be sealed}, and a predicate. */
    static <T extends HasDescription & HasSourceCodeLocation> ArchCondition<T> condition(
            String description, Predicate<? super T> holds) {
        return ArchCondition.<T>from(describe(description, holds))
                .describeEventsBy((text, satisfied) -> (satisfied ? "should not " : "should ") + text);
    }
}
