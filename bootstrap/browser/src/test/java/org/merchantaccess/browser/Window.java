package org.merchantaccess.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a page is looked at through.
 *
 * @param width in CSS pixels
 * @param isDark whether the person prefers dark colours
 * @param runsScripts whether JavaScript is on
 */
public record Window(int width, boolean isDark, boolean runsScripts) {

    static final int HEIGHT = 800;

    /** 1280 pixels, light, with JavaScript. */
    public static Window usual() {
        return new Window(1280, false, true);
    }

    public Window wide(int pixels) {
        return new Window(pixels, isDark, runsScripts);
    }

    public Window dark() {
        return new Window(width, true, runsScripts);
    }

    public Window withoutScripts() {
        return new Window(width, isDark, false);
    }

    Window withScripts() {
        return new Window(width, isDark, true);
    }

    /** For {@link WithAndWithoutScripts}. */
    static List<Window> withAndWithoutScripts() {
        return List.of(usual(), usual().withoutScripts());
    }

    /** For {@link InEveryLook}. */
    static Stream<Window> inEveryLook() {
        return Stream.of(320, 768, 1280, 1600).map(usual()::wide).flatMap(window -> Stream.of(window, window.dark()));
    }

    /** Nothing of what somebody else did in the same browser is known in it; time and language are the same on every machine. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setDeviceScaleFactor(1)
                .setColorScheme(colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(runsScripts)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    ColorScheme colours() {
        return isDark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    @Override
    public String toString() {
        return width + " px, " + (isDark ? "dark" : "light") + (runsScripts ? "" : ", without JavaScript");
    }
}
