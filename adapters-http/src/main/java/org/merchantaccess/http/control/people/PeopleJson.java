package org.merchantaccess.http.control.people;

import org.merchantaccess.application.people.Issued;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;

/** People on the wire, and the links by which they come. */
final class PeopleJson {

    static final String EMAIL = "email";
    static final String ROLE = "role";
    static final String MERCHANT_ID = "merchant_id";

    private PeopleJson() {}

    /** The only answer with the secret of a link in it: where in the Hub it leads. */
    static Answer issued(String email, Issued issued) {
        return JsonAnswer.of(
                201,
                JsonObject.empty()
                        .text(EMAIL, email)
                        .text("link", "/link/" + issued.secret().text())
                        .time("expires_at", issued.link().expiresAt()));
    }

    static JsonObject listed(ListedPerson person) {
        return JsonObject.empty()
                .textOrNull("person_id", person.id().map(PersonId::text))
                .text(EMAIL, person.email())
                .text(ROLE, person.role())
                .flag("second_factor", person.hasSecondFactor())
                .timeOrNull("invited_until", person.invitedUntil());
    }

    static Answer done() {
        return JsonAnswer.empty(204);
    }
}
