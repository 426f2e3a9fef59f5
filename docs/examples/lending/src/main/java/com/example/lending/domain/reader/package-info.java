/** Readers. */
@NullMarked
package com.example.lending.domain.reader;

import org.jspecify.annotations.NullMarked;
