package org.merchantaccess.http.hub.submission;

import io.vavr.control.Option;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.http.hub.cookie.BrowserId;

/**
 * Token of one form. It binds the form to user and browser (S75) and identifies it among all forms shown.
 *
 * @param binding a digest of browser and person, which reveals neither
 * @param submitId unique for each form shown
 */
public record FormToken(String binding, String submitId) {

    /** Name of the form field. */
    public static final String FIELD = "form_token";

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{64})\\.([0-9a-f-]{36})");

    /** Returns the token of a new form for that browser and person, or guest. */
    public static FormToken issue(BrowserId browser, Option<PersonId> person) {
        return new FormToken(binding(browser, person), UUID.randomUUID().toString());
    }

    /** Parses the field of a form; none if it is malformed. */
    static Option<FormToken> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return Option.when(matcher.matches(), () -> new FormToken(matcher.group(1), matcher.group(2)));
    }

    /** Returns true if the form was shown to that person, or guest, in that browser. */
    boolean isBoundTo(BrowserId browser, Option<PersonId> person) {
        return ConstantTime.equal(binding(browser, person), binding);
    }

    private static String binding(BrowserId browser, Option<PersonId> person) {
        return Sha256.hex("form of the Hub\n" + browser.text() + "\n"
                + person.map(PersonId::text).getOrElse("guest"));
    }

    /** Returns the value of the form field. */
    public String text() {
        return binding + "." + submitId;
    }
}
