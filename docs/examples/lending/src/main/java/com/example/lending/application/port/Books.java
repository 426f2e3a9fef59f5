package com.example.lending.application.port;

import com.example.lending.domain.book.Book;
import com.example.lending.domain.book.BookId;
import io.vavr.control.Option;

/** Stores books. */
public interface Books {

    Option<Book> find(BookId id);

    void save(Book book);
}
