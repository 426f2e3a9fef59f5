package com.example.astray.adapters.http;

import com.example.astray.adapters.persistence.BookRow;
import com.example.astray.adapters.persistence.SqlBooks;
import com.example.astray.application.loan.LendBook;
import com.example.astray.application.loan.LendBookService;

/** Creates a use case itself and reads a table of the other adapter. */
public final class LendingPage {

    private final LendBook lend = new LendBookService();
    private final SqlBooks table = new SqlBooks();

    public String lend(String book) {
        int status = lend.handle(book);
        BookRow row = table.row(book);
        System.out.println(status + " " + book);
        return row.until();
    }
}
