package com.example.lending.domain.book;

import java.time.LocalDate;

/** Why somebody does not get a book. */
public sealed interface LendingFailure {

    /** There is no such book. */
    record UnknownBook(BookId book) implements LendingFailure {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownBook(this);
        }
    }

    /** Somebody has it. */
    record OnLoan(LocalDate until) implements LendingFailure {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onLoan(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** What to make of each failure. */
    interface Cases<R> {

        R unknownBook(UnknownBook failure);

        R onLoan(OnLoan failure);
    }
}
