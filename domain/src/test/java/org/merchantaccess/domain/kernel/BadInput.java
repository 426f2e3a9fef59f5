package org.merchantaccess.domain.kernel;

import io.vavr.control.Option;

/**
 * One thing somebody may send, and what should come of it.
 *
 * @param id such as {@code NAME-024}, the same for ever
 * @param status the HTTP status of the answer
 * @param errorKind the {@code error_type} of the answer; {@code ok} where there is nothing wrong
 * @param alternative another answer that is right too, in words
 * @param valid whether the input is one of the few that must be accepted
 */
public record BadInput(
        String id,
        InputValue value,
        int status,
        String errorKind,
        Option<String> alternative,
        boolean valid,
        String why) {

    /** How a test that takes it is named. */
    @Override
    public String toString() {
        return id + ": " + why;
    }
}
