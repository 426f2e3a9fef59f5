/** Books and their loans. */
@NullMarked
package com.example.lending.domain.book;

import org.jspecify.annotations.NullMarked;
