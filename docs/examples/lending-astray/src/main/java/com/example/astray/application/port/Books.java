package com.example.astray.application.port;

import com.example.astray.domain.book.Book;

/** Where books are kept. */
public interface Books {

    Book find(String id);

    void save(Book book);
}
