package org.merchantaccess.http.oauth.request;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.http.exchange.MediaType;
import org.merchantaccess.http.exchange.Request;

/**
 * The parameters in the body of a request to an OAuth endpoint (RFC 6749, section 3.2 and appendix B). Has no readable {@code toString},
 * since some are secrets.
 */
public final class FormParameters {

    /** Maximum length of a body, in bytes: the limit of the listener. */
    public static final int MAX_LENGTH = 8 * 1024;

    public static final String TOO_LARGE = "The body is longer than " + MAX_LENGTH + " bytes.";

    private static final FormParameter[] ALL = FormParameter.values();

    private final Map<FormParameter, String> values = new EnumMap<>(FormParameter.class);

    private FormParameters() {}

    /** Returns the parameters of a request. Ignores all but the recognized ones (RFC 6749, section 3.2). */
    public static Either<OAuthError, FormParameters> read(Request request, Set<FormParameter> recognized) {
        // Logs contain URIs, so credentials are not accepted there (RFC 6749, section 2.3.1).
        if (!request.query().isEmpty()) {
            return invalid("The parameters must be in the body, not in the URI.");
        }
        // RFC 6749 has no error for a media type: it defines the format of the request.
        if (!MediaType.isSentAs("application/x-www-form-urlencoded", request)) {
            return invalid("The body must be application/x-www-form-urlencoded, in UTF-8.");
        }
        byte[] body = request.body();
        if (body.length > MAX_LENGTH) {
            return Either.left(OAuthError.invalidRequest(413, TOO_LARGE));
        }
        FormParameters parameters = new FormParameters();
        Option<OAuthError> fault = parameters.parse(body, recognized);
        return fault.isDefined() ? Either.left(fault.getOrElse(OAuthError::serverError)) : Either.right(parameters);
    }

    private Option<OAuthError> parse(byte[] body, Set<FormParameter> recognized) {
        int start = 0;
        while (start < body.length) {
            int end = indexOf('&', body, start, body.length);
            Option<OAuthError> fault = start == end ? Option.none() : readPair(body, start, end, recognized);
            if (fault.isDefined()) {
                return fault;
            }
            start = end + 1;
        }
        return Option.none();
    }

    private Option<OAuthError> readPair(byte[] body, int start, int end, Set<FormParameter> recognized) {
        int nameEnd = indexOf('=', body, start, end);
        Option<String> name = FormText.decode(body, start, nameEnd);
        Option<String> value = FormText.decode(body, Math.min(nameEnd + 1, end), end);
        if (name.isEmpty() || value.isEmpty()) {
            return Option.some(OAuthError.invalidRequest("The body is not properly form-encoded, in UTF-8."));
        }
        for (FormParameter parameter : ALL) {
            if (name.contains(parameter.parameterName()) && recognized.contains(parameter)) {
                return keep(parameter, value.getOrElse(""));
            }
        }
        return Option.none();
    }

    private Option<OAuthError> keep(FormParameter parameter, String value) {
        // A parameter without a value counts as omitted (RFC 6749, section 3.1).
        if (value.isEmpty()) {
            return Option.none();
        }
        if (values.putIfAbsent(parameter, value) != null) {
            return Option.some(OAuthError.invalidRequest(
                    "The " + parameter.parameterName() + " must not be included more than once.")); // section 3.2
        }
        return Option.none();
    }

    private static int indexOf(char wanted, byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static Either<OAuthError, FormParameters> invalid(String description) {
        return Either.left(OAuthError.invalidRequest(description));
    }

    /** Returns true if the parameter has a value. */
    public boolean has(FormParameter parameter) {
        return values.containsKey(parameter);
    }

    /** Returns the value; none if it was omitted. */
    public Option<String> value(FormParameter parameter) {
        return Option.of(values.get(parameter));
    }

    /** Returns the value; an error if it was omitted. */
    public Either<OAuthError, String> required(FormParameter parameter) {
        return value(parameter)
                .toEither(() -> OAuthError.invalidRequest("The " + parameter.parameterName() + " is missing."));
    }
}
