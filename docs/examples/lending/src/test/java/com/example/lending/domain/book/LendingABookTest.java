package com.example.lending.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.lending.domain.book.LendingFailure.OnLoan;
import com.example.lending.domain.reader.ReaderId;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LendingABookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ReaderId ANNA = new ReaderId("100001");
    private static final ReaderId BELA = new ReaderId("100002");

    private final Book book = new Book(new BookId("M-0001"), "Moby-Dick", Option.none());

    @Test
    void lends_a_book_for_four_weeks() {
        Either<LendingFailure, Book> lent = book.lendTo(ANNA, TODAY);

        assertThat(lent.get().loan()).isEqualTo(Option.some(new Loan(ANNA, LocalDate.of(2026, 3, 30))));
    }

    @Test
    void rejects_a_second_loan() {
        Book lent = book.lendTo(ANNA, TODAY).get();

        assertThat(lent.lendTo(BELA, TODAY)).isEqualTo(Either.left(new OnLoan(LocalDate.of(2026, 3, 30))));
    }

    @Test
    void lends_a_returned_book_again() {
        Book returned = book.lendTo(ANNA, TODAY).get().returned();

        assertThat(returned.lendTo(BELA, TODAY).isRight()).isTrue();
    }
}
