/** Stores books in files. */
@NullMarked
package com.example.lending.adapters.persistence;

import org.jspecify.annotations.NullMarked;
