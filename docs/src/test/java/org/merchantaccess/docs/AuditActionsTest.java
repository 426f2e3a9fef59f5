package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.http.message.AuditMessages;

/** Every action of the audit trail is a constant of one enum, with a unique code and a message. */
class AuditActionsTest {

    /** A metric has an outcome of the same name. */
    private static final String OUTCOME_OF_SIGN_INS = "EventMeter.java";

    /** An endpoint of the command line counts them under the same name. */
    private static final String COUNT_OF_SIGNING_KEYS = "DistrustSigningKeysEndpoint.java";

    @Test
    void codes_are_unique() {
        assertThat(actions()).extracting(AuditAction::code).doesNotHaveDuplicates();
    }

    @Test
    void every_action_has_a_message() {
        assertThat(actions().map(AuditAction::code))
                .allSatisfy(code -> assertThat(AuditMessages.of(code))
                        .isNotEqualTo(code.text())
                        .matches("[A-Z].* .*"));
    }

    @Test
    void codes_are_not_repeated_in_string_literals() {
        List<String> literals = actions()
                .map(AuditAction::code)
                .map(ActionCode::text)
                .map(code -> '"' + code + '"')
                .toList();

        assertThat(Repository.mainSources().filter(AuditActionsTest::isSearched))
                .allSatisfy(source -> assertThat(Repository.read(source)).doesNotContain(literals));
    }

    private static boolean isSearched(Path source) {
        String path = source.toString().replace('\\', '/');
        return !path.endsWith(OUTCOME_OF_SIGN_INS) && !path.endsWith(COUNT_OF_SIGNING_KEYS);
    }

    private static Stream<AuditAction> actions() {
        return Stream.concat(Stream.of(AccessAction.values()), Stream.of(PeopleAction.values()));
    }
}
