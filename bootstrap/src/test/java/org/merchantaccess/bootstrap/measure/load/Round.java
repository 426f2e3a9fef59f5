package org.merchantaccess.bootstrap.measure.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks everything there is to ask, one kind after the other. */
final class Round {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final LoadOptions options;
    private final ServerProcess server;
    private final Doors doors;
    private final byte[] call;

    private Round(LoadOptions options, ServerProcess server, Doors doors, byte[] call) {
        this.options = options;
        this.server = server;
        this.doors = doors;
        this.call = call;
    }

    /** As soon as that server can be asked. */
    static Round on(ServerProcess server, LoadOptions options) throws IOException {
        Doors doors = server.doors();
        Door demo = doors.demo();
        String token = Connection.ask(demo.port(), demo.login()).token();
        return new Round(options, server, doors, Requests.call(token));
    }

    Map<Kind, Tally> drive() throws IOException {
        Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            tallies.put(kind, measured(question(kind)));
        }
        return tallies;
    }

    private Tally measured(Question question) throws IOException {
        Duration before = server.worked();
        Tally tally = ClosedLoop.run(question, options.connections(), options.window());
        tally.serverWorked(server.worked().minus(before));
        return tally;
    }

    private Question question(Kind kind) throws IOException {
        Door demo = doors.demo();
        return switch (kind) {
            case CONSTANT_LOGIN -> Question.always(doors.constant(), OK, demo.login());
            case LOGIN -> Question.always(demo.port(), OK, demo.login());
            case REFUSED_LOGIN -> Question.always(demo.port(), UNAUTHORIZED, demo.loginWithWrongKey());
            case CONSTANT_CALL -> Question.always(doors.constant(), OK, call);
            case REPEATED_TOKEN -> Question.always(demo.port(), OK, call);
            case FRESH_TOKEN -> Question.each(doors.reading(), OK, callsWithFreshTokens());
        };
    }

    /** To verify takes longer than to sign: as many as are signed in the same time are enough. */
    private List<byte[]> callsWithFreshTokens() throws IOException {
        Door issuing = doors.issuing();
        List<byte[]> calls = new ArrayList<>();
        ClosedLoop.run(
                Question.always(issuing.port(), OK, issuing.login()),
                options.connections(),
                options.window(),
                login -> calls.add(Requests.call(login.token())));
        return calls;
    }
}
