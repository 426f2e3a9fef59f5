package com.example.lending.domain.book;

import com.example.lending.domain.book.LendingFailure.OnLoan;
import com.example.lending.domain.reader.ReaderId;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.Period;

/** A copy of a book: available, or on loan to one reader. */
public record Book(BookId id, String title, Option<Loan> loan) {

    private static final Period TERM = Period.ofWeeks(4);

    public Either<LendingFailure, Book> lendTo(ReaderId reader, LocalDate today) {
        return loan.<Either<LendingFailure, Book>>map(current -> Either.left(new OnLoan(current.until())))
                .getOrElse(() -> Either.right(with(Option.some(new Loan(reader, today.plus(TERM))))));
    }

    /** Returns the book without a loan. */
    public Book returned() {
        return with(Option.none());
    }

    private Book with(Option<Loan> newLoan) {
        return new Book(id, title, newLoan);
    }
}
