package com.example.lending.application.loan;

import com.example.lending.application.port.Books;
import java.time.Clock;

/** The use cases of this package. */
public record LoanUseCases(LendBook lend, ReturnBook returnBook) {

    public static LoanUseCases on(Books books, Clock clock) {
        return new LoanUseCases(new LendBookHandler(books, clock), new ReturnBookHandler(books));
    }
}
