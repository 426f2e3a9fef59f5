package com.example.lending.application.loan;

import com.example.lending.domain.book.BookId;
import com.example.lending.domain.book.LendingFailure;
import com.example.lending.domain.book.Loan;
import com.example.lending.domain.reader.ReaderId;
import io.vavr.control.Either;

/** Lends a book to a reader. */
public interface LendBook {

    Either<LendingFailure, Loan> handle(Command command);

    /** The book to lend and the reader. */
    record Command(BookId book, ReaderId reader) {}
}
