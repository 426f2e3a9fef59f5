package org.merchantaccess.bootstrap.measure.load;

import io.vavr.control.Option;
import java.util.List;

/**
 * The measured endpoints, passed as one line from the server process to the measuring process.
 *
 * @param demo the test API of the demo
 * @param resourceServer the ID and the secret of a resource server of the demo, with a colon between them
 * @param postgresql the test API of a server on a PostgreSQL database
 * @param constant the port with constant responses
 * @param issuing the API of a node that grants tokens
 * @param reading the port of a node that accepts them but has seen none
 */
record MeasuredEndpoints(
        ApiEndpoint demo,
        String resourceServer,
        ApiEndpoint postgresql,
        int constant,
        ApiEndpoint issuing,
        int reading) {

    private static final String MARK = "endpoints: ";

    /** Parses the line; none for other output of the JVM. */
    static Option<MeasuredEndpoints> parse(String line) {
        return Option.when(
                line.startsWith(MARK),
                () -> endpoints(List.of(line.substring(MARK.length()).split(" ", -1))));
    }

    private static MeasuredEndpoints endpoints(List<String> fields) {
        return new MeasuredEndpoints(
                endpoint(fields.subList(0, 3)),
                fields.get(3),
                endpoint(fields.subList(4, 7)),
                port(fields.get(7)),
                endpoint(fields.subList(8, 11)),
                port(fields.get(11)));
    }

    String line() {
        return MARK
                + String.join(
                        " ",
                        line(demo),
                        resourceServer,
                        line(postgresql),
                        Integer.toString(constant),
                        line(issuing),
                        Integer.toString(reading));
    }

    /** Returns a question about a token, with these further parameters. */
    byte[] introspection(String token, String further) {
        String[] server = resourceServer.split(":", -1);
        return Requests.introspection(server[0], server[1], "token=" + token + further);
    }

    private static ApiEndpoint endpoint(List<String> fields) {
        return new ApiEndpoint(port(fields.get(0)), fields.get(1), fields.get(2));
    }

    private static String line(ApiEndpoint endpoint) {
        return String.join(" ", Integer.toString(endpoint.port()), endpoint.appId(), endpoint.appKey());
    }

    private static int port(String text) {
        return Integer.parseInt(text);
    }
}
