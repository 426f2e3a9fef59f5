package com.example.lending.domain.book;

import com.example.lending.domain.reader.ReaderId;
import java.time.LocalDate;

/**
 * A loan to a reader.
 *
 * @param until the last day on which the book may be returned
 */
public record Loan(ReaderId reader, LocalDate until) {}
