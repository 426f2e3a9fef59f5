package com.example.lending.application.loan;

import com.example.lending.domain.book.Book;
import com.example.lending.domain.book.BookId;
import com.example.lending.domain.book.LendingFailure;
import io.vavr.control.Either;

/** Returns a book to the library. It does nothing if the book is not on loan. */
public interface ReturnBook {

    Either<LendingFailure, Book> handle(BookId book);
}
