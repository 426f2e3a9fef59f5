package com.example.astray.application.loan;

import com.example.astray.adapters.persistence.SqlBooks;
import com.example.astray.application.port.Books;
import com.example.astray.domain.book.OnLoanException;

/** Returns HTTP status codes and creates its own store. */
public class LendBookService implements LendBook {

    private static final int HTTP_OK = 200;
    private static final int HTTP_CONFLICT = 409;

    private final Books books = new SqlBooks();

    @Override
    public int handle(String book) {
        try {
            books.find(book).lend(books);
            return HTTP_OK;
        } catch (OnLoanException onLoan) {
            return HTTP_CONFLICT;
        }
    }
}
