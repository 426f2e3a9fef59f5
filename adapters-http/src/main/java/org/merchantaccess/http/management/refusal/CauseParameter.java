package org.merchantaccess.http.management.refusal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.management.kernel.Choice;

/** The parameter {@code cause}, which keeps a list to refusals of one cause. */
final class CauseParameter {

    static final Choice<RefusalCause> CAUSE = new Choice<>("cause", RefusalCause::parse, reason());

    private CauseParameter() {}

    private static String reason() {
        return Arrays.stream(RefusalCause.values())
                .map(RefusalCause::word)
                .collect(Collectors.joining(", ", "The cause must be one of ", "."));
    }
}
