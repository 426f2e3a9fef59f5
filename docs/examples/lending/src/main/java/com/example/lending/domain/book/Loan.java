package com.example.lending.domain.book;

import com.example.lending.domain.reader.ReaderId;
import java.time.LocalDate;

/**
 * A book in somebody's hands.
 *
 * @param until the last day on which it may be given back
 */
public record Loan(ReaderId reader, LocalDate until) {}
