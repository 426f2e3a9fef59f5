package com.example.lending.domain.book;

import java.time.LocalDate;

/** Failure of lending or returning a book. */
public sealed interface LendingFailure {

    /** No book has this number. */
    record UnknownBook(BookId book) implements LendingFailure {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownBook(this);
        }
    }

    /** The book is on loan. */
    record OnLoan(LocalDate until) implements LendingFailure {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onLoan(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {

        R unknownBook(UnknownBook failure);

        R onLoan(OnLoan failure);
    }
}
