package org.merchantaccess.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostFaultTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "No space left on device,DISK_FULL",
        "Disk quota exceeded,DISK_FULL",
        "Too many open files,TOO_MANY_OPEN_FILES",
        "Too many open files in system,TOO_MANY_OPEN_FILES",
        "Read-only file system,READ_ONLY",
        "Permission denied,NOT_PERMITTED",
        "Operation not permitted,NOT_PERMITTED",
        "Is a directory,OF_ANOTHER_KIND",
        "Input/output error,DEVICE",
        "Something of which nothing is known,OTHER"
    })
    void classifies_messages_of_the_operating_system(String reason, HostFault.Kind kind) {
        assertThat(of(new FileSystemException("x", null, reason))).isEqualTo(kind);
        assertThat(of(new IOException(reason))).isEqualTo(kind);
    }

    @Test
    void classifies_exception_types_in_any_language() {
        assertThat(of(new AccessDeniedException("x"))).isEqualTo(HostFault.Kind.NOT_PERMITTED);
        assertThat(of(new NoSuchFileException("x"))).isEqualTo(HostFault.Kind.NOT_THERE);
        assertThat(of(new NotDirectoryException("x"))).isEqualTo(HostFault.Kind.OF_ANOTHER_KIND);
        assertThat(of(new FileAlreadyExistsException("x"))).isEqualTo(HostFault.Kind.OF_ANOTHER_KIND);
    }

    @Test
    void classifies_a_fault_without_a_reason() {
        assertThat(of(new FileSystemException("x"))).isEqualTo(HostFault.Kind.OTHER);
        assertThat(of(new IOException())).isEqualTo(HostFault.Kind.OTHER);
    }

    @Test
    void classifies_real_faults() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(kindOfMaking(file.resolve("below"))).isEqualTo(HostFault.Kind.OF_ANOTHER_KIND);
        assertThat(kindOfMaking(folder.resolve("missing").resolve("below"))).isEqualTo(HostFault.Kind.NOT_THERE);
        assertThat(kindOfMaking(Path.of("/proc/nothing-can-be-made-here")))
                .isIn(HostFault.Kind.NOT_THERE, HostFault.Kind.NOT_PERMITTED);
    }

    private static HostFault.Kind kindOfMaking(Path file) {
        try {
            Files.createFile(file);
            throw new AssertionError("it was made");
        } catch (IOException failed) {
            return HostFault.of(file, failed).kind();
        }
    }

    private HostFault.Kind of(IOException failed) {
        return HostFault.of(folder, failed).kind();
    }
}
