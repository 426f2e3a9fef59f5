package org.merchantaccess.http.api.control.people;

import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/** JSON form of people and of one-time links. */
final class PeopleJson {

    static final String EMAIL = "email";
    static final String ROLE = "role";
    static final String MERCHANT_ID = "merchant_id";

    private PeopleJson() {}

    /** Returns the only response that contains the secret of a link, as a path in the Hub. */
    static Response issued(String email, IssuedLink issued) {
        return JsonResponse.of(
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

    static Response done() {
        return JsonResponse.empty(204);
    }
}
