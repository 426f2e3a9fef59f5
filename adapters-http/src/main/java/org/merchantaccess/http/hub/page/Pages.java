package org.merchantaccess.http.hub.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import org.merchantaccess.http.exchange.Response;

/** Renders templates to responses. Templates escape all data (S68). */
public final class Pages {

    private static final String TEMPLATES = "merchantaccess.hub.template";

    /** S78: no foreign resources, no inline scripts or styles, no framing. */
    private static final List<Response.Header> HEADERS = List.of(
            new Response.Header("Content-Type", "text/html; charset=utf-8"),
            new Response.Header(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                            + " require-trusted-types-for 'script'"),
            new Response.Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Response.Header(
                    "Permissions-Policy",
                    "accelerometer=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(),"
                            + " geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"),
            new Response.Header("Referrer-Policy", "same-origin"),
            new Response.Header("X-Frame-Options", "DENY"));

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);

    /**
     * Renders a page with status 200.
     *
     * @param template the name of the template, such as {@code credential/page}
     * @param view the data of the page
     */
    public Response show(String template, Object view) {
        return show(200, template, view);
    }

    /** Renders a page with that HTTP status. */
    public Response show(int status, String template, Object view) {
        TemplateOutput html = new StringOutput();
        engine.render(template + ".jte", view, html);
        return new Response(status, HEADERS, html.toString());
    }
}
