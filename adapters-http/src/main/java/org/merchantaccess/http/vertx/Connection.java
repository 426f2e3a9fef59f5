package org.merchantaccess.http.vertx;

import io.netty.util.concurrent.Future;
import io.vavr.control.Option;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
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
    private Runnable whenBodyIsLate = this::cut;

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
            cut();
        }
    }

    void answerRead(long now) {
        unreadAnswers--;
        lastReading = now;
    }

    /** Ends the connection, or the request it is in the middle of, if the client has taken too long. */
    void look(long now) {
        boolean isReadingLate = unreadAnswers > 0 && isOver(patience.reading(), lastReading, now);
        if (isReadingLate || isLate(now)) {
            cut();
        } else if (awaited == Awaited.BODY && isOver(patience.body(), awaitedSince, now)) {
            whenBodyIsLate.run();
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

    /** Ends the connection once all answers have been read. */
    void close() {
        connection.close();
    }

    /** Ends the connection now: to close it would be to wait for the client once more. */
    private void cut() {
        if (connection instanceof ConnectionBase base) {
            Future<Void> unused = base.channelHandlerContext().close();
        }
    }
}
