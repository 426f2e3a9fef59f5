package com.example.astray.adapters.persistence;

import com.example.astray.application.port.Books;
import com.example.astray.domain.book.Book;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Stands in for a database. */
public final class SqlBooks implements Books {

    private final Map<String, BookRow> rows = new HashMap<>();

    public BookRow row(String id) {
        return rows.getOrDefault(id, new BookRow(id, "2026-03-02"));
    }

    @Override
    public Book find(String id) {
        return new Book(id, LocalDate.parse(row(id).until()));
    }

    @Override
    public void save(Book book) {
        rows.put(book.id(), new BookRow(book.id(), book.until().toString()));
    }
}
