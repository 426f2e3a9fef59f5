package com.example.lending.application.loan;

import com.example.lending.application.port.Books;
import com.example.lending.domain.book.LendingFailure;
import com.example.lending.domain.book.LendingFailure.UnknownBook;
import com.example.lending.domain.book.Loan;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.LocalDate;

final class LendBookHandler implements LendBook {

    private final Books books;
    private final Clock clock;

    LendBookHandler(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @Override
    public Either<LendingFailure, Loan> handle(Command command) {
        LocalDate today = LocalDate.now(clock);
        return books.find(command.book())
                .<LendingFailure>toEither(() -> new UnknownBook(command.book()))
                .flatMap(book -> book.lendTo(command.reader(), today))
                .peek(books::save)
                .flatMap(book -> book.loan().toEither(() -> new UnknownBook(command.book())));
    }
}
