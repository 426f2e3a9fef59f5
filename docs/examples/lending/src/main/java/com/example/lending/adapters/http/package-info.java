/** HTTP interface for loans. */
@NullMarked
package com.example.lending.adapters.http;

import org.jspecify.annotations.NullMarked;
