package org.merchantaccess.bootstrap.control;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.exchange.Request;

/** A management call as an HTTP request from loopback. */
record InProcessRequest(ManagementCall call, ManagementKey key) implements Request {

    private static final Option<ClientAddress> THIS_MACHINE = ClientAddress.parse("127.0.0.1");

    @Override
    public String method() {
        return call.method();
    }

    @Override
    public String path() {
        return call.path();
    }

    @Override
    public String query() {
        return call.query();
    }

    @Override
    public List<String> headers(String name) {
        if (name.equalsIgnoreCase("Authorization")) {
            return List.of("Bearer " + key.text());
        }
        return name.equalsIgnoreCase("Content-Type") && !call.body().isEmpty()
                ? List.of("application/json")
                : List.of();
    }

    @Override
    public byte[] body() {
        return call.body().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Option<ClientAddress> peer() {
        return THIS_MACHINE;
    }

    @Override
    public String id() {
        return "command-line";
    }
}
