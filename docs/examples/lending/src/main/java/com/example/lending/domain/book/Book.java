package com.example.lending.domain.book;

import com.example.lending.domain.book.LendingFailure.OnLoan;
import com.example.lending.domain.reader.ReaderId;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.Period;

/** A copy of a book. It stands on the shelf until somebody lends it, and again once it is given back. */
public record Book(BookId id, String title, Option<Loan> loan) {

    private static final Period TERM = Period.ofWeeks(4);

    public Either<LendingFailure, Book> lendTo(ReaderId reader, LocalDate today) {
        return loan.<Either<LendingFailure, Book>>map(other -> Either.left(new OnLoan(other.until())))
                .getOrElse(() -> Either.right(with(Option.some(new Loan(reader, today.plus(TERM))))));
    }

    /** On the shelf again; a book that stands there stays there. */
    public Book givenBack() {
        return with(Option.none());
    }

    private Book with(Option<Loan> other) {
        return new Book(id, title, other);
    }
}
