package org.merchantaccess.http.vertx;

import io.vavr.control.Option;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import org.merchantaccess.domain.allowlist.ClientAddress;

/** One connection: who is at its other end, and what it is waited for. Used on its event loop alone. */
final class Connection {

    /** What has to happen next. */
    enum Awaited {
        FIRST_REQUEST,
        NEXT_REQUEST,
        BODY,
        ANSWER,
        END
    }

    private final HttpConnection connection;
    private final Patience patience;
    private final Option<ClientAddress> peer;
    private Awaited awaited = Awaited.FIRST_REQUEST;
    private long awaitedSince;
    private int unreadAnswers;
    private long lastReading;
    private Runnable whenBodyIsLate = this::close;

    Connection(HttpConnection connection, Patience patience, long now) {
        this.connection = connection;
        this.patience = patience;
        this.peer = peer(connection.remoteAddress());
        this.awaitedSince = now;
    }

    private static Option<ClientAddress> peer(SocketAddress address) {
        return Option.of(address.hostAddress()).flatMap(ClientAddress::parse);
    }

    Option<ClientAddress> peer() {
        return peer;
    }

    void await(Awaited next, long now) {
        awaited = next;
        awaitedSince = now;
    }

    void awaitBody(Runnable whenLate, long now) {
        whenBodyIsLate = whenLate;
        await(Awaited.BODY, now);
    }

    /** Whether no request of this connection is to be answered any more. */
    boolean isEnding() {
        return awaited == Awaited.END;
    }

    void answerSent(long now) {
        if (unreadAnswers == 0) {
            lastReading = now;
        }
        unreadAnswers++;
        if (unreadAnswers > Sizes.UNREAD_ANSWERS) {
            close();
        }
    }

    void answerRead(long now) {
        unreadAnswers--;
        lastReading = now;
    }

    /** Ends the connection, or the request it is in the middle of, if the client has taken too long. */
    void look(long now) {
        if (unreadAnswers > 0 && isOver(patience.reading(), lastReading, now)) {
            close();
        } else if (awaited == Awaited.BODY && isOver(patience.body(), awaitedSince, now)) {
            whenBodyIsLate.run();
        } else if (isLate(now)) {
            close();
        }
    }

    private boolean isLate(long now) {
        return switch (awaited) {
            case FIRST_REQUEST -> isOver(patience.firstRequest(), awaitedSince, now);
            case NEXT_REQUEST -> isOver(patience.nextRequest(), awaitedSince, now);
            case END -> isOver(patience.farewell(), awaitedSince, now);
            case BODY, ANSWER -> false;
        };
    }

    private static boolean isOver(Duration time, long since, long now) {
        return now - since > time.toNanos();
    }

    void close() {
        connection.close();
    }
}
