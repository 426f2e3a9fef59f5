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

/** {@code PUT} with a reader's number lends a book, {@code DELETE} returns it. */
final class LoanEndpoint implements HttpHandler {

    static final String PATH = "/loans/";

    private final LoanUseCases loans;
    private final LendingFailure.Cases<Response> failures = new FailureResponses();

    LoanEndpoint(LoanUseCases loans) {
        this.loans = loans;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Response response = respond(exchange);
        byte[] text = response.text().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.status(), text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private Response respond(HttpExchange exchange) throws IOException {
        try {
            BookId book = new BookId(exchange.getRequestURI().getPath().substring(PATH.length()));
            return switch (exchange.getRequestMethod()) {
                case "PUT" -> lend(book, new ReaderId(bodyOf(exchange)));
                case "DELETE" -> returnBook(book);
                default -> new Response(405, "PUT lends a book, DELETE returns it");
            };
        } catch (IllegalArgumentException malformed) {
            return new Response(400, String.valueOf(malformed.getMessage()));
        }
    }

    private Response lend(BookId book, ReaderId reader) {
        return loans.lend()
                .handle(new LendBook.Command(book, reader))
                .fold(failure -> failure.match(failures), loan -> new Response(200, "On loan until " + loan.until()));
    }

    private Response returnBook(BookId book) {
        return loans.returnBook()
                .handle(book)
                .fold(
                        failure -> failure.match(failures),
                        returned -> new Response(200, "Returned " + returned.title()));
    }

    private static String bodyOf(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
