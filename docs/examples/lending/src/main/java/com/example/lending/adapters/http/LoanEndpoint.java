package com.example.lending.adapters.http;

import com.example.lending.application.loan.LendBook;
import com.example.lending.application.loan.LoanUseCases;
import com.example.lending.domain.book.BookId;
import com.example.lending.domain.book.LendingFailure;
import com.example.lending.domain.reader.ReaderId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code PUT} on a book with a reader's number lends it, {@code DELETE} gives it back. */
final class LoanEndpoint implements HttpHandler {

    static final String PATH = "/loans/";

    private final LoanUseCases loans;
    private final LendingFailure.Cases<Answer> failures = new FailureAnswers();

    LoanEndpoint(LoanUseCases loans) {
        this.loans = loans;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answer answer = answer(exchange);
        byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            BookId book = new BookId(exchange.getRequestURI().getPath().substring(PATH.length()));
            return switch (exchange.getRequestMethod()) {
                case "PUT" -> lend(book, new ReaderId(bodyOf(exchange)));
                case "DELETE" -> giveBack(book);
                default -> new Answer(405, "PUT lends a book, DELETE gives it back");
            };
        } catch (IllegalArgumentException malformed) {
            return new Answer(400, String.valueOf(malformed.getMessage()));
        }
    }

    private Answer lend(BookId book, ReaderId reader) {
        return loans.lend()
                .handle(new LendBook.Command(book, reader))
                .fold(failure -> failure.match(failures), loan -> new Answer(200, "Yours until " + loan.until()));
    }

    private Answer giveBack(BookId book) {
        return loans.giveBack()
                .handle(book)
                .fold(failure -> failure.match(failures), back -> new Answer(200, "Thank you for " + back.title()));
    }

    private static String bodyOf(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
