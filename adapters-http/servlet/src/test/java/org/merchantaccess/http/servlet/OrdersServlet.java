package org.merchantaccess.http.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.merchantaccess.domain.merchant.MerchantId;

/** An endpoint of an embedding service. */
final class OrdersServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    // tag::orders[]
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MerchantId merchant = CallerAuthenticationFilter.callerOf(request).merchant();
        response.setContentType("text/plain");
        response.getWriter().print(ordersOf(merchant));
    }
    // end::orders[]

    /** Answers with the body. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(request.getInputStream().readAllBytes());
    }

    private static String ordersOf(MerchantId merchant) {
        return "orders of " + merchant.text();
    }
}
