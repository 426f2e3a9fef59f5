package com.example.lending.application.loan;

import com.example.lending.application.port.Books;
import com.example.lending.domain.book.Book;
import com.example.lending.domain.book.BookId;
import com.example.lending.domain.book.LendingFailure;
import com.example.lending.domain.book.LendingFailure.UnknownBook;
import io.vavr.control.Either;

final class ReturnBookHandler implements ReturnBook {

    private final Books books;

    ReturnBookHandler(Books books) {
        this.books = books;
    }

    @Override
    public Either<LendingFailure, Book> handle(BookId book) {
        return books.find(book)
                .<LendingFailure>toEither(() -> new UnknownBook(book))
                .map(Book::returned)
                .peek(books::save);
    }
}
