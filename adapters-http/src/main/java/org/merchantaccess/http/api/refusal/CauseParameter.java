package org.merchantaccess.http.api.refusal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.api.gate.FilterParameter;

/** Query parameter {@code cause}, which restricts a list to refused requests with one cause. */
final class CauseParameter {

    static final FilterParameter<RefusalCause> CAUSE = new FilterParameter<>("cause", RefusalCause::parse, reason());

    private CauseParameter() {}

    private static String reason() {
        return Arrays.stream(RefusalCause.values())
                .map(RefusalCause::word)
                .collect(Collectors.joining(", ", "The cause must be one of ", "."));
    }
}
