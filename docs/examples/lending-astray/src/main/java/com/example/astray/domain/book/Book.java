package com.example.astray.domain.book;

import com.example.astray.application.port.Books;
import java.time.LocalDate;

/** Reads the clock, is mutable, throws exceptions and saves itself. */
public class Book {

    private final String id;
    private LocalDate until;

    public Book(String id, LocalDate until) {
        this.id = id;
        this.until = until;
    }

    public String id() {
        return id;
    }

    public LocalDate until() {
        return until;
    }

    public void lend(Books books) {
        if (until.isAfter(LocalDate.now())) {
            throw new OnLoanException();
        }
        until = LocalDate.now().plusWeeks(4);
        books.save(this);
    }
}
