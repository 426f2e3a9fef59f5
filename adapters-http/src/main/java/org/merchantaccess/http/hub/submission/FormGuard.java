package org.merchantaccess.http.hub.submission;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.address.HubAddress;
import org.merchantaccess.http.hub.address.HubUrlWarning;
import org.merchantaccess.http.hub.cookie.BrowserId;
import org.merchantaccess.http.hub.page.HubProblem;

/**
 * Accepts only forms of the Hub's own pages (S75). A form carries a token bound to browser and user, and must be same-origin according to
 * the browser.
 */
public final class FormGuard {

    private final HubAddress address;
    private final HubUrlWarning warning;

    /** Creates the guard of the Hub at that address. */
    public FormGuard(HubAddress address) {
        this.address = address;
        this.warning = new HubUrlWarning(address);
    }

    /** Returns the submitted form, if it was shown to that person, or to a guest, in that browser. */
    public Either<HubProblem, Form> read(Request request, BrowserId browser, Option<PersonId> person) {
        return Form.in(request)
                .toEither(HubProblem.MALFORMED)
                .filterOrElse(form -> isSameOrigin(request), form -> HubProblem.FOREIGN_FORM)
                .filterOrElse(
                        form -> FormToken.parse(form.text(FormToken.FIELD))
                                .exists(token -> token.isBoundTo(browser, person)),
                        form -> HubProblem.FOREIGN_FORM);
    }

    /**
     * Returns false if the browser reports another site as the source of the request. Browsers older than 2020 report nothing; their forms
     * are checked by token only.
     */
    public boolean isSameOrigin(Request request) {
        boolean isSameOrigin = request.headers("Sec-Fetch-Site").stream().allMatch("same-origin"::equals)
                && request.headers("Origin").stream().allMatch(origin -> address.matches(origin, request));
        if (!isSameOrigin) {
            warning.warnAbout(request);
        }
        return isSameOrigin;
    }
}
