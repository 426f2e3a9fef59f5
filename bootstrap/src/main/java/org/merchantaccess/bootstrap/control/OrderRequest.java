package org.merchantaccess.bootstrap.control;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.exchange.Request;

/** An order as endpoints receive it, from this machine. */
record OrderRequest(Order order, ManagementKey key) implements Request {

    private static final Option<ClientAddress> THIS_MACHINE = ClientAddress.parse("127.0.0.1");

    @Override
    public String method() {
        return order.method();
    }

    @Override
    public String path() {
        return order.path();
    }

    @Override
    public String query() {
        return order.query();
    }

    @Override
    public List<String> headers(String name) {
        if (name.equalsIgnoreCase("Authorization")) {
            return List.of("Bearer " + key.text());
        }
        return name.equalsIgnoreCase("Content-Type") && !order.body().isEmpty()
                ? List.of("application/json")
                : List.of();
    }

    @Override
    public byte[] body() {
        return order.body().getBytes(StandardCharsets.UTF_8);
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
