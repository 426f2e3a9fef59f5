package org.merchantaccess.command.appkey;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.merchantaccess.command.process.FileNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the file named by an option. A file that cannot be read is wrong usage. */
final class PublicKeyFile implements ITypeConverter<String> {

    /** The largest file, in bytes: several times an RSA key of 8192 bits as a JSON Web Key. */
    private static final int MAX_LENGTH = 6 * 1024;

    @Override
    public String convert(String name) {
        Option<String> fault = FileNames.fault(name);
        if (fault.isDefined()) {
            throw new TypeConversionException(fault.getOrElse(""));
        }
        return read(Path.of(name));
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > MAX_LENGTH) {
                throw new TypeConversionException(file + " is too long for one public key");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new TypeConversionException(file + " cannot be read as text");
        }
    }
}
