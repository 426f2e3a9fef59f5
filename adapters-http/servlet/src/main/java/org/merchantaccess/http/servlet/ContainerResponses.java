package org.merchantaccess.http.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.merchantaccess.http.exchange.Response;

/** Writes responses. */
final class ContainerResponses {

    private ContainerResponses() {}

    static void write(Response response, HttpServletResponse target) throws IOException {
        target.setStatus(response.status());
        response.headers().forEach(header -> target.addHeader(header.name(), header.value()));
        if (!response.body().isEmpty()) {
            byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
            target.setContentLength(body.length);
            target.getOutputStream().write(body);
        }
    }
}
