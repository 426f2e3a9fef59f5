/** Use cases for loans. */
@NullMarked
package com.example.lending.application.loan;

import org.jspecify.annotations.NullMarked;
