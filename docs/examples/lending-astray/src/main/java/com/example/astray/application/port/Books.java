package com.example.astray.application.port;

import com.example.astray.domain.book.Book;

/** Stores books. */
public interface Books {

    Book find(String id);

    void save(Book book);
}
