package com.example.lending.adapters.persistence;

import com.example.lending.application.port.Books;
import com.example.lending.domain.book.Book;
import com.example.lending.domain.book.BookId;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stores each book in a file of a folder. */
public final class BooksInFolder implements Books {

    private final Path folder;

    public BooksInFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Option<Book> find(BookId id) {
        return Option.of(fileOf(id)).filter(Files::exists).map(file -> BookText.read(id, textIn(file)));
    }

    @Override
    public void save(Book book) {
        try {
            Files.writeString(fileOf(book.id()), BookText.write(book));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path fileOf(BookId id) {
        return folder.resolve(id.text());
    }

    private static String textIn(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
