package com.example.lending.application.loan;

import com.example.lending.domain.book.Book;
import com.example.lending.domain.book.BookId;
import com.example.lending.domain.book.LendingFailure;
import io.vavr.control.Either;

/** Puts a book back on the shelf. */
public interface GiveBookBack {

    Either<LendingFailure, Book> handle(BookId book);
}
