package org.merchantaccess.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnsupportedAddressTypeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.bootstrap.settings.ListenerAddress;

class ListenFaultTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, Address already in use, TAKEN",
        "0.0.0.0:8080, another listener of this process has it, TAKEN",
        "127.0.0.1:443, Address already in use, TAKEN",
        "192.0.2.1:8080, Cannot assign requested address, NOT_OF_THIS_MACHINE",
        "192.0.2.1:443, Cannot assign requested address, NOT_OF_THIS_MACHINE",
        "192.0.2.1:8080, Die angeforderte Adresse kann nicht zugewiesen werden, NOT_OF_THIS_MACHINE",
        "127.0.0.1:443, Permission denied, NOT_PERMITTED",
        "0.0.0.0:8080, Operation not permitted, NOT_PERMITTED",
        "127.0.0.1:8080, Too many open files, NO_FILES_LEFT",
        "[::]:8080, Protocol family unavailable, NO_IPV6",
        "[::1]:8080, Address family not supported by protocol, NO_IPV6",
        "127.0.0.1:8080, Something else, OTHER",
    })
    void each_failure_is_classified(String address, String message, ListenFault fault) {
        assertThat(ListenFault.of(at(address), new BindException(message))).isEqualTo(fault);
        assertThat(ListenFault.of(at(address), new SocketException(message))).isEqualTo(fault);
    }

    @Test
    void an_ipv4_only_runtime_is_recognized_by_the_exception_type() {
        assertThat(ListenFault.of(at("[::1]:8080"), new UnsupportedAddressTypeException()))
                .isEqualTo(ListenFault.NO_IPV6);
        assertThat(ListenFault.of(at("127.0.0.1:8080"), new IOException())).isEqualTo(ListenFault.OTHER);
    }

    private static ListenerAddress at(String text) {
        return ListenerAddress.parse(text).getOrElseThrow(() -> new IllegalArgumentException(text));
    }
}
