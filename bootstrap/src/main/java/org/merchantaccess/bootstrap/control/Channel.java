package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.http.exchange.Answer;

/** The way to one environment. */
public interface Channel {

    /** Waits until the order is carried out and in force, or refused. */
    Either<ChannelFailure, Answer> ask(Order order);

    /** Returns where people reach the Hub of the server behind it; none if no server is. */
    Option<String> hubUrl();
}
