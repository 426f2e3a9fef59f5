package org.merchantaccess.http.body;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.json.FlatObject;
import org.merchantaccess.http.problem.InvalidParameter;

/**
 * One member a body may have, always a string.
 *
 * @param length how many UTF-16 units it must have; none for any number
 */
public record Member(String name, boolean isRequired, Option<Integer> length) {
    public Member {
        requireNonNull(name, "name");
        requireNonNull(length, "length");
    }

    public static Member required(String name) {
        return new Member(name, true, Option.none());
    }

    public static Member required(String name, int length) {
        return new Member(name, true, Option.some(length));
    }

    public static Member optional(String name) {
        return new Member(name, false, Option.none());
    }

    /** Why what was sent for it cannot be taken; none where nothing is wrong. */
    Option<InvalidParameter> fault(List<FlatObject.Member> sent) {
        return reason(sent).map(reason -> new InvalidParameter(name, reason));
    }

    private Option<String> reason(List<FlatObject.Member> sent) {
        if (sent.isEmpty()) {
            return Option.when(isRequired, "The " + name + " is missing. Please send it as a string.");
        }
        if (sent.size() > 1) {
            return Option.some("The " + name + " must be sent only once.");
        }
        return sent.get(0).text().fold(() -> Option.some("The " + name + " must be a string."), this::reason);
    }

    private Option<String> reason(String text) {
        return length.filter(wanted -> wanted != text.length())
                .map(wanted -> "The " + name + " must have exactly " + wanted + " characters.");
    }
}
