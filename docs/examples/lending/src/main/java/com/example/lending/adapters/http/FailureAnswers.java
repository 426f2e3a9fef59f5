package com.example.lending.adapters.http;

import com.example.lending.domain.book.LendingFailure;
import com.example.lending.domain.book.LendingFailure.OnLoan;
import com.example.lending.domain.book.LendingFailure.UnknownBook;

/** Failures in words. */
final class FailureAnswers implements LendingFailure.Cases<Answer> {

    @Override
    public Answer unknownBook(UnknownBook failure) {
        return new Answer(404, "There is no book " + failure.book().text());
    }

    @Override
    public Answer onLoan(OnLoan failure) {
        return new Answer(409, "Somebody has it until " + failure.until());
    }
}
