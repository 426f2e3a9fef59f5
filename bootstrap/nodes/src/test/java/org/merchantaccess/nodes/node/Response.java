package org.merchantaccess.nodes.node;

import com.fasterxml.jackson.databind.JsonNode;
import org.merchantaccess.nodes.history.Operation;
import org.merchantaccess.nodes.history.Outcome;

/**
 * A response of a node, or its absence.
 *
 * @param status the status; 0 without a response
 * @param operation the operation as recorded
 */
public record Response(int status, JsonNode body, Operation operation) {

    public Outcome outcome() {
        return operation.outcome();
    }

    /** Returns a text of the body. */
    public String text(String member) {
        return body.path(member).asText();
    }

    /** Returns the time between request and response, in milliseconds. */
    public double millis() {
        return (operation.end() - operation.start()) / 1e6;
    }
}
