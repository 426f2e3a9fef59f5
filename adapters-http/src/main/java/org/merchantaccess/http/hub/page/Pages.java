package org.merchantaccess.http.hub.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import org.merchantaccess.http.exchange.Answer;

/** Makes answers of templates. What a template is given it writes as text, never as markup (S68). */
public final class Pages {

    private static final String TEMPLATES = "merchantaccess.hub.template";

    /** S78: nothing from elsewhere, nothing in line, nobody around us. */
    private static final List<Answer.Header> HEADERS = List.of(
            new Answer.Header("Content-Type", "text/html; charset=utf-8"),
            new Answer.Header(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                            + " require-trusted-types-for 'script'"),
            new Answer.Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Answer.Header(
                    "Permissions-Policy",
                    "accelerometer=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(),"
                            + " geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"),
            new Answer.Header("Referrer-Policy", "same-origin"),
            new Answer.Header("X-Frame-Options", "DENY"));

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);

    /**
     * A page.
     *
     * @param template its name, such as {@code credential/apiAccess}
     * @param view what it shows
     */
    public Answer show(String template, Object view) {
        return show(200, template, view);
    }

    /** A page that is the answer to something else than a success. */
    public Answer show(int status, String template, Object view) {
        TemplateOutput html = new StringOutput();
        engine.render(template + ".jte", view, html);
        return new Answer(status, HEADERS, html.toString());
    }
}
