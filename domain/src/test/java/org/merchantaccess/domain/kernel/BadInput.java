package org.merchantaccess.domain.kernel;

import io.vavr.control.Option;

/**
 * A test case of the bad-inputs file: an input and the expected response.
 *
 * @param id the stable ID of the case, such as {@code NAME-024}
 * @param status the expected HTTP status
 * @param errorKind the expected {@code error_type}; {@code ok} if the input is valid
 * @param alternative a description of another acceptable response
 * @param valid true for the few inputs that must be accepted
 */
public record BadInput(
        String id,
        InputValue value,
        int status,
        String errorKind,
        Option<String> alternative,
        boolean valid,
        String why) {

    /** Returns the display name of tests with this case. */
    @Override
    public String toString() {
        return id + ": " + why;
    }
}
