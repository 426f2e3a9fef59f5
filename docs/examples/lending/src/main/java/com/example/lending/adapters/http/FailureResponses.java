package com.example.lending.adapters.http;

import com.example.lending.domain.book.LendingFailure;
import com.example.lending.domain.book.LendingFailure.OnLoan;
import com.example.lending.domain.book.LendingFailure.UnknownBook;

/** Turns failures into responses. */
final class FailureResponses implements LendingFailure.Cases<Response> {

    @Override
    public Response unknownBook(UnknownBook failure) {
        return new Response(404, "There is no book " + failure.book().text());
    }

    @Override
    public Response onLoan(OnLoan failure) {
        return new Response(409, "On loan until " + failure.until());
    }
}
