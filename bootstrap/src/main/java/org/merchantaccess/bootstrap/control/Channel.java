package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Answer;

/** The way to one environment. */
@FunctionalInterface
public interface Channel {

    /** Waits until the order is carried out and in force, or refused. */
    Either<ChannelFailure, Answer> ask(Order order);
}
