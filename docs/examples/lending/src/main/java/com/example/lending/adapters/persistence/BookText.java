package com.example.lending.adapters.persistence;

import com.example.lending.domain.book.Book;
import com.example.lending.domain.book.BookId;
import com.example.lending.domain.book.Loan;
import com.example.lending.domain.reader.ReaderId;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.List;

/** Text format of a book: lines for the title, the reader and the due date. The last two are empty if the book is available. */
final class BookText {

    private BookText() {}

    static String write(Book book) {
        return String.join(
                "\n",
                book.title(),
                book.loan().map(loan -> loan.reader().text()).getOrElse(""),
                book.loan().map(loan -> loan.until().toString()).getOrElse(""));
    }

    static Book read(BookId id, String text) {
        List<String> lines = List.of(text.split("\n", -1));
        Option<Loan> loan = Option.when(
                !lines.get(1).isEmpty(), () -> new Loan(new ReaderId(lines.get(1)), LocalDate.parse(lines.get(2))));
        return new Book(id, lines.get(0), loan);
    }
}
