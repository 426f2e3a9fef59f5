package org.merchantaccess.http.body;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.json.FlatJsonObject;
import org.merchantaccess.http.problem.InvalidParameter;

/**
 * A member that a body may have, always a string.
 *
 * @param length the required number of UTF-16 units; none for any number
 */
public record BodyMember(String name, boolean isRequired, Option<Integer> length) {
    public BodyMember {
        requireNonNull(name, "name");
        requireNonNull(length, "length");
    }

    /** Returns a required member of any length. */
    public static BodyMember required(String name) {
        return new BodyMember(name, true, Option.none());
    }

    /** Returns a required member with an exact length in UTF-16 units. */
    public static BodyMember required(String name, int length) {
        return new BodyMember(name, true, Option.some(length));
    }

    /** Returns an optional member of any length. */
    public static BodyMember optional(String name) {
        return new BodyMember(name, false, Option.none());
    }

    /** Returns the fault of the values sent for this member; none if they are valid. */
    Option<InvalidParameter> fault(List<FlatJsonObject.Member> sent) {
        return reason(sent).map(reason -> new InvalidParameter(name, reason));
    }

    private Option<String> reason(List<FlatJsonObject.Member> sent) {
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
