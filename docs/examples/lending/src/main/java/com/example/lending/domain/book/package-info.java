/** Books, and whether they can be had. */
@NullMarked
package com.example.lending.domain.book;

import org.jspecify.annotations.NullMarked;
